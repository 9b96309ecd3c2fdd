import { expect, type Page } from "@playwright/test";
import {
  aGathering,
  aPhone,
  looksAtTheOthers,
  moveOn,
  somebody,
  theExport,
  thing,
} from "./gathering.ts";
import { keys } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

test("ALL-5 cards from paper are typed in by keys alone, count like any other, and never name the helper", async ({ browser, hosted }) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo", { ...aPhone, reducedMotion: "reduce" });
  await keys.press(mo.getByRole("button", { name: "Type in cards from paper" }));
  const sheet = mo.getByRole("dialog", { name: "A card from paper" });
  await keys.write(sheet.getByLabel("What is on the card"), "A bench halfway up");
  await ticks(mo, "Anyone, with the name on the card.");
  await keys.write(sheet.getByRole("textbox", { name: "The name on the card" }), "Elsie");
  await everybodyCan(mo, "a card from paper");
  await keys.press(sheet.getByRole("button", { name: "Put it on the board" }));
  await expect(sheet.getByLabel("What is on the card"), "ready for the next one").toBeFocused();
  await expect(sheet.getByRole("radio", { name: "Just people here." })).toBeChecked();
  await keys.write(sheet.getByLabel("What is on the card"), "Tea first");
  await keys.press(sheet.getByRole("button", { name: "Put it on the board" }));
  await keys.press(sheet.getByRole("button", { name: "No more cards" }));
  await expect(mo.getByText("2 cards lie face down on the table.")).toBeVisible();
  await expect(mo.getByText("You have no cards yet. You can just look.")).toBeVisible();
  await everybodyCan(mo, "a board, cards typed in");

  await moveOn(at, "turned-over");
  const bea = await somebody(browser, at, "Bea", { ...aPhone, reducedMotion: "reduce" });
  await looksAtTheOthers(bea);
  await expect(thing(bea, "A bench halfway up")).toContainText("Elsie made this.");
  await expect(thing(bea, "Tea first")).toBeVisible();
  for (const words of ["A bench halfway up", "Tea first"]) {
    await expect(thing(bea, words), "a card like any other").not.toContainText(/Mo made|paper/);
  }
  expect(JSON.stringify(await theExport(at))).toContain('"by":"Elsie"');

  const typedIn = mo.getByRole("region", { name: "Cards I typed in" });
  const tea = typedIn.getByRole("listitem").filter({ hasText: "Tea first" });
  await keys.press(tea.getByRole("button", { name: "Take it back" }));
  await keys.press(mo.getByRole("button", { name: "Yes, take it back" }));
  await expect(thing(bea, "Tea first")).toHaveCount(0);
});

/** Chooses who can see it, as its writer ticked on the paper. */
async function ticks(page: Page, label: string) {
  await page.getByRole("radio", { name: label }).focus();
  await page.keyboard.press("Space");
}
