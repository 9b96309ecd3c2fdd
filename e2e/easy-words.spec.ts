import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import { aPhone, aRoomWith, command, somebody } from "./gathering.ts";
import { finger, keys, walkTo } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const bench = { stationKind: "lookingback", name: "The bench" };

test.describe("the report in easy words", () => {
  test.describe.configure({ timeout: 180_000 });

  test("ANN-3 by keys: two people checked these words; with another word, and without a name, nobody has", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, bench);
    const mo = await somebody(browser, at, "Mo", calm);
    const looksBack = (words: string) =>
      command(mo, at, { kind: "look-back", contribution: randomUUID(), words, asHost: false, permission: "share" });
    await looksBack("I go home happy.");
    await command(at.host, at, { kind: "publish-report" });
    const easy = `${at.origin}/g/${at.code}/easy`;
    await mo.goto(easy);
    await expect(mo.getByText("Not checked yet.")).toBeVisible();
    const { host } = at;
    await host.emulateMedia({ reducedMotion: "reduce" });
    await host.goto(`${at.origin}/g/${at.code}/host`);
    await adds(host, "Olive P", "Yes");
    await expect(host.getByText("One more person must check it", { exact: false })).toBeVisible();
    await adds(host, "", undefined);
    await expect(who(host).getByText("Somebody who does not want to be named", { exact: true })).toBeVisible();
    await everybodyCan(host, "the host's table, with who checked the easy words");
    await mo.reload();
    await expect(mo.getByText("Checked by:")).toBeVisible();
    await expect(mo.getByText("Olive P, paid for it")).toBeVisible();
    await everybodyCan(mo, "easy words that two people checked");
    await looksBack("Come again.");
    await mo.reload();
    await expect(mo.getByText("Not checked yet.")).toBeVisible();
    await expect(mo.getByText("Olive P")).toHaveCount(0);
    await host.reload();
    await expect(who(host).getByText("Olive P checked it before it changed.")).toBeVisible();
    await keys.press(who(host).getByRole("button", { name: "Take the name away: Olive P" }));
    await expect(who(host).getByText("Olive P")).toHaveCount(0);
    await mo.goto(`${at.origin}/g/${at.code}/log`);
    await expect(mo.getByText("A host said who checked the report’s easy words.")).toHaveCount(2);
    await expect(mo.getByText("A host took away the name of somebody", { exact: false })).toBeVisible();
  });

  test("ANN-3 by touch: nobody stands there without their yes", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, bench);
    const host = await (await browser.newContext({ ...calm, storageState: hosted.keys })).newPage();
    await host.goto(`${at.origin}/g/${at.code}/host`);
    await finger.write(who(host).getByLabel("The name of somebody who read it"), "Olive P");
    await finger.press(who(host).getByRole("button", { name: "Add them" }));
    await expect(host.getByRole("alert")).toContainText("Ask them first");
    await everybodyCan(host, "the host's table on a phone, nobody said yes");
    await finger.press(who(host).getByRole("checkbox", { name: "said yes to standing there" }));
    await finger.press(who(host).getByRole("button", { name: "Add them" }));
    await expect(who(host).getByText("Olive P", { exact: true })).toBeVisible();
  });
});

function who(host: Page): Locator {
  return host.getByRole("region", { name: "Who checked the easy words?" });
}

async function adds(host: Page, name: string, paid: string | undefined) {
  const part = who(host);
  if (name !== "") await keys.write(part.getByLabel("The name of somebody who read it"), name);
  if (paid !== undefined) {
    await part.getByRole("radio", { name: "They do not say" }).focus();
    await host.keyboard.press("ArrowDown");
    await expect(part.getByRole("radio", { name: paid, exact: true })).toBeChecked();
  }
  await walkTo(part.getByRole("checkbox", { name: "said yes to standing there" }));
  await host.keyboard.press("Space");
  await keys.press(part.getByRole("button", { name: "Add them" }));
  await expect(part.getByRole("checkbox", { name: "said yes to standing there" })).not.toBeChecked();
}
