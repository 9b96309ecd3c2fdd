import { expect } from "@playwright/test";
import { aGathering, aLaptop, somebody } from "./gathering.ts";
import { finger, keys } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

test("a host asks for everybody's words, and whoever people trust says yes, and then no", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const bea = await somebody(browser, at, "Bea", aLaptop);
  const room = `${at.origin}/g/${at.code}/room`;
  const log = `${at.origin}/g/${at.code}/log`;

  await at.host.goto(`${at.origin}/g/${at.code}/host`);
  await expect(at.host.getByRole("link", { name: "Files in a zip" })).toBeVisible();

  await mo.goto(log);
  await finger.press(mo.getByRole("button", { name: "I can hold the second key" }));
  await finger.press(mo.getByRole("button", { name: "Yes, show the name on my badge" }));
  await finger.press(mo.getByRole("button", { name: "I trust them with it: You: Mo" }));
  await bea.goto(log);
  await keys.press(bea.getByRole("button", { name: "I trust them with it: Mo" }));
  await expect(bea.getByText("Mo holds the second key.")).toBeVisible();
  await everybodyCan(bea, "two keys and the log");

  const copies = at.host.getByRole("region", { name: "Take a copy" });
  await expect(copies.getByRole("link", { name: "Files in a zip" })).toHaveCount(0);
  await copies.getByLabel("Why do you need everybody’s words?").fill("For the council.");
  await keys.press(copies.getByRole("button", { name: "Ask for everybody’s words" }));
  await expect(copies.getByText("You asked.", { exact: false })).toBeVisible();

  await mo.goto(room);
  const asked = mo.getByRole("region", { name: "A host asks for everybody’s words" });
  await expect(asked.getByText("For the council.")).toBeVisible();
  await everybodyCan(mo, "the room of whoever holds the second key");
  await finger.press(asked.getByRole("button", { name: "Yes, for 24 hours" }));

  const zip = copies.getByRole("link", { name: "Files in a zip" });
  const taken = at.host.waitForEvent("download");
  await zip.click();
  expect((await taken).suggestedFilename()).toBe("parlour-export.zip");
  await expect(
    bea.getByText("A host took a copy of what may be shared, with two keys."),
  ).toBeVisible();

  await finger.press(asked.getByRole("button", { name: "No, after all" }));
  await expect(zip).toHaveCount(0);
  await expect(copies.getByText("The answer was no.", { exact: false })).toBeVisible();
  await everybodyCan(at.host, "the host's table without a key");
});
