import { expect } from "@playwright/test";
import {
  aCard,
  aGathering,
  aPhone,
  command,
  knock,
  looksAtTheOthers,
  moveOn,
  somebody,
  thing,
  toTheBoard,
} from "./gathering.ts";
import { finger } from "./hands.ts";
import { test } from "./house.ts";

test("ARR-1 three taps from the QR code to inside, and nothing to remember", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const { ticket } = (await knock(at.host, `/api/gatherings/${at.code}/ticket`)) as {
    ticket: string;
  };
  const page = await (await browser.newContext(aPhone)).newPage();
  await page.goto(`${at.origin}/#${ticket}`);
  const taps = [
    page.getByRole("link", { name: "Come in" }).first(),
    page.getByRole("button", { name: "Put my badge on" }),
    page.getByRole("link", { name: "I have kept them" }),
  ];
  for (const tap of taps) {
    await expect(tap).toBeVisible();
    await expect(page.locator("input:is([type=email], [type=password], [required])")).toHaveCount(0);
    await finger.press(tap);
  }
  await expect(page.getByText("1 person is here.")).toBeVisible();
  expect(page.url()).not.toContain(ticket);
});

test("ARR-2 a badge is any name or none, and up to five stickers for all kinds of people", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const page = await (await browser.newContext(aPhone)).newPage();
  await page.goto(`${at.origin}/g/${at.code}/badge`);
  await finger.press(page.getByText("More stickers"));
  for (const drawer of ["People", "Equipment", /^Faiths/]) {
    await expect(page.getByRole("group", { name: drawer })).toBeVisible();
  }
  const five = ["a dark hand", "a white cane", "a khanda", "a hearing aid", "a cup of tea"];
  for (const sticker of five) await page.getByRole("checkbox", { name: sticker }).check();
  await page.getByRole("checkbox", { name: "a bus" }).click();
  await expect(page.getByText("There are five on it already. Take one off first.")).toBeAttached();
  await expect(page.getByRole("checkbox", { checked: true })).toHaveCount(5);
  await finger.press(page.getByRole("button", { name: "Put my badge on" }));
  await finger.press(page.getByRole("link", { name: "I have kept them" }));
  await finger.press(page.getByRole("link", { name: /^My things/ }));
  await expect(page.getByText("No name. That is fine.")).toBeVisible();
  for (const sticker of five) await expect(page.getByRole("img", { name: sticker })).toBeVisible();
});

test("ARR-3 a host's badge is like everybody's, and so are the host's cards", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const { host } = at;
  await host.goto(`${at.origin}/g/${at.code}/badge`);
  await expect(host.getByRole("textbox")).toHaveCount(1);
  await host.getByLabel("What shall we call you?").fill("Ros");
  await host.getByRole("button", { name: "Put my badge on" }).click();
  await host.getByRole("link", { name: "I have kept them" }).click();
  const mo = await somebody(browser, at, "Mo");
  await command(host, at, aCard("A host's own", { permission: "share-badge" }));
  await moveOn(at, "turned-over");
  await looksAtTheOthers(mo);
  await expect(thing(mo, "A host's own")).toHaveText(
    "A host's ownRos made this.",
  );
  await expect(mo.locator("main")).not.toContainText(/From the hosts|A host made/);
});

test("ARR-4 three words bring a badge and its things back on another phone", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const lost = await (await browser.newContext(aPhone)).newPage();
  await lost.goto(`${at.origin}/g/${at.code}/badge`);
  await lost.getByLabel("What shall we call you?").fill("Mo");
  await finger.press(lost.getByRole("button", { name: "Put my badge on" }));
  const kept = lost.getByRole("main").getByRole("list").getByRole("listitem");
  await expect(kept).toHaveCount(3);
  const words = await kept.allTextContents();
  await toTheBoard(lost, at);
  await command(lost, at, aCard("Same person each morning"));
  await lost.context().close();

  const found = await (await browser.newContext(aPhone)).newPage();
  await found.goto(`${at.origin}/g/${at.code}`);
  await finger.press(found.getByRole("link", { name: "Use your three words" }));
  await finger.write(found.getByLabel("Your three words"), words.join(" "));
  await finger.press(found.getByRole("button", { name: "Put my badge on" }));
  await finger.press(found.getByRole("link", { name: /^My things/ }));
  await expect(thing(found, "Same person each morning")).toBeVisible();
  await expect(found.getByText("Mo", { exact: true })).toBeVisible();
});
