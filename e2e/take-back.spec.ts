import { expect } from "@playwright/test";
import {
  aGathering,
  aScreenLink,
  looksAtTheOthers,
  moveOn,
  pins,
  somebody,
  theBigScreen,
  theExport,
  thing,
} from "./gathering.ts";
import { finger } from "./hands.ts";
import { test } from "./house.ts";
import { everythingHeard } from "./wire.ts";

const words = "I was afraid at night";

test("what is taken back in My things is gone from every page, screen and export", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const bea = await somebody(browser, at, "Bea");
  const screen = await theBigScreen(browser, await aScreenLink(at));
  await finger.press(mo.getByRole("radio", { name: "Anyone. No name on it." }));
  await pins(mo, words);
  await expect(thing(mo, words)).toContainText("On the board, face down");
  await moveOn(at, "turned-over");
  await looksAtTheOthers(bea);
  await expect(bea.getByText(words)).toBeVisible();
  await expect(screen.getByText(words)).toBeVisible();
  expect(JSON.stringify(await theExport(at))).toContain(words);

  await finger.press(mo.getByRole("link", { name: "The room" }));
  await finger.press(mo.getByRole("link", { name: "My things" }));
  await finger.press(thing(mo, words).getByRole("button", { name: "Take it back" }));
  await finger.press(mo.getByRole("dialog").getByRole("button", { name: "Yes, take it back" }));

  await expect(bea.getByText(words)).toHaveCount(0);
  await expect(screen.getByText(words)).toHaveCount(0);
  await expect(mo.getByText(words)).toHaveCount(0);
  await expect(mo.getByRole("listitem")).toContainText("You took this back. Its words are gone.");
  expect(JSON.stringify(await theExport(at))).not.toContain(words);
  for (const page of [mo, bea]) {
    const heard = await everythingHeard(page);
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    const everything = await heard();
    expect(everything).toContain("turned-over");
    expect(everything).not.toContain(words);
    await expect(page.getByText(words)).toHaveCount(0);
  }
});
