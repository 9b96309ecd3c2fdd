import { expect } from "@playwright/test";
import {
  aCard,
  aGathering,
  aLaptop,
  aPhone,
  command,
  knock,
  moveOn,
  somebody,
} from "./gathering.ts";
import { finger, keys } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

test("everybody reads the board as it stands, takes the tables, and what is taken back is in neither", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const stays = aCard({ text: "Yr un wynebau", lang: "cy" }, { permission: "share" });
  const goes = aCard("I was afraid at night", { permission: "share" });
  await command(mo, at, stays, goes, aCard("Only for us"));
  await moveOn(at, "turned-over");
  await at.host.goto(`${at.origin}/g/${at.code}/host`);
  await keys.press(at.host.getByRole("button", { name: "Publish it" }));

  const anybody = await (await browser.newContext(aPhone)).newPage();
  await anybody.goto(`${at.origin}/g/${at.code}/report`);
  const taken = anybody.waitForEvent("download");
  await finger.press(
    anybody.getByRole("button", { name: "Take the data: tables for a spreadsheet" }),
  );
  expect((await taken).suggestedFilename()).toBe("parlour-tables.zip");

  await finger.press(anybody.getByRole("link", { name: "See everything as it stands" }));
  const table = anybody.getByRole("region").first();
  await expect(table.getByText("Yr un wynebau")).toHaveAttribute("lang", "cy");
  await expect(table.getByText("I was afraid at night")).toBeVisible();
  await expect(table.getByText("1 thing stays with the people who were there.")).toBeVisible();
  await everybodyCan(anybody, "everything as it stands");

  await knock(mo, `/api/gatherings/${at.code}/commands`, [
    { id: crypto.randomUUID(), kind: "take-back", contribution: goes.card },
  ]);
  await anybody.reload();
  await expect(table.getByText("Yr un wynebau")).toBeVisible();
  await expect(anybody.getByText("I was afraid at night")).toHaveCount(0);
  await expect(anybody.getByText("Edition 2.", { exact: false })).toBeVisible();

  const laptop = await (await browser.newContext(aLaptop)).newPage();
  await laptop.goto(`${at.origin}/g/${at.code}/minutes`);
  await laptop.emulateMedia({ media: "print" });
  await expect(laptop.getByText("Yr un wynebau")).toBeVisible();
  await expect(laptop.getByRole("button", { name: "Print it" })).toBeHidden();
});
