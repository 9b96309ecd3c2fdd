import { randomUUID } from "node:crypto";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { aPhone, aRoomWith, command, type Gathering, knock, somebody, toTheBoard } from "./gathering.ts";
import { finger, type Hand, keys, walkTo } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const bench = { stationKind: "lookingback", name: "The bench" };
const tooMuch = "I talked too much in the morning.";
const happy = "I go home happy.";
const asAHost = { name: "I say this as a host" };

test.describe("looking back", () => {
  test.describe.configure({ timeout: 180_000 });

  for (const [how, hand] of [
    ["by touch", finger],
    ["by keys", keys],
  ] as const) {
    test(`ARR-3 ${how}: a host says it as a host and nobody else can, it stands in the report, and is taken back`, async ({ browser, hosted }) => {
      const at = await aRoomWith(browser, hosted, bench);
      const mo = await somebody(browser, at, "Mo", calm);
      await writes(mo, hand, happy);
      await expect(mo.getByRole("checkbox", asAHost), "nobody else is asked").toHaveCount(0);
      await lets(mo, hand);
      await everybodyCan(mo, `looking back, ${how}`);
      await puts(mo, hand);
      await expect(said(mo)).toContainText(happy);
      const olwen = await aHostWithABadge(browser, hosted, at);
      await writes(olwen, hand, tooMuch);
      await lets(olwen, hand);
      await ticks(olwen, hand);
      await everybodyCan(olwen, `looking back as a host, ${how}`);
      await puts(olwen, hand);
      await expect(one(mo, tooMuch)).toContainText("A host looks back");
      await expect(one(mo, happy)).not.toContainText("A host looks back");
      await command(at.host, at, { kind: "publish-report" });
      await mo.goto(`${at.origin}/g/${at.code}/report`);
      const inReport = mo.getByRole("region", { name: "Looking back" });
      await expect(inReport.getByRole("listitem").filter({ hasText: tooMuch })).toContainText("A host looks back");
      await expect(inReport.getByRole("listitem").filter({ hasText: happy })).not.toContainText("A host looks back");
      await everybodyCan(mo, `a report with what people take from it, ${how}`);
      const mine = olwen.getByRole("region", { name: "What I said here" });
      await hand.press(mine.getByRole("button", { name: "Take it back" }));
      await hand.press(olwen.getByRole("button", { name: "Yes, take it back" }));
      await expect(said(olwen)).not.toContainText(tooMuch);
      await mo.reload();
      await expect(inReport).toContainText(happy);
      await expect(mo.getByText(tooMuch)).toHaveCount(0);
      await expect(mo.getByText("A host looks back")).toHaveCount(0);
    });
  }

  test("ARR-3 a badge alone cannot say it as a host, whatever it sends; other words are kept", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, bench);
    const mo = await somebody(browser, at, "Mo", calm);
    const [answer] = (await knock(mo, `/api/gatherings/${at.code}/commands`, [
      {
        id: randomUUID(),
        station: at.board,
        kind: "look-back",
        contribution: randomUUID(),
        words: tooMuch,
        asHost: true,
        permission: "share",
      },
    ])) as readonly { readonly outcome: string }[];
    expect(answer?.outcome).toBe("refused");
    await writes(mo, finger, happy);
    await puts(mo, finger);
    await finger.press(mo.getByRole("button", { name: "Say it in other words" }));
    await everybodyCan(mo, "saying it in other words");
    await finger.write(mo.getByLabel("My other words"), "I go home quiet.");
    await finger.press(mo.getByRole("button", { name: "Keep these words" }));
    await expect(said(mo)).toContainText("I go home quiet.");
    await expect(said(mo)).not.toContainText(tooMuch);
  });
});

/** A host on a phone makes a badge like everybody else, and goes to the bench. */
async function aHostWithABadge(browser: Browser, hosted: Hosted, at: Gathering): Promise<Page> {
  const page = await (await browser.newContext({ ...calm, storageState: hosted.keys })).newPage();
  await page.goto(`${at.origin}/g/${at.code}`);
  await knock(page, `/api/gatherings/${at.code}/badges`, { name: "Olwen", stickers: [] });
  await toTheBoard(page, at);
  return page;
}

async function writes(page: Page, hand: Hand, words: string) {
  await hand.write(page.getByLabel("What do you take from it?"), words);
}

async function ticks(page: Page, hand: Hand) {
  const tick = page.getByRole("checkbox", asAHost);
  if (hand === keys) {
    await walkTo(tick);
    await page.keyboard.press("Space");
  } else await hand.press(tick);
  await expect(tick).toBeChecked();
}

async function lets(page: Page, hand: Hand) {
  const anyone = page.getByRole("radio", { name: "Anyone. No name on it." });
  if (hand === keys) {
    await page.getByRole("radio", { name: "Just people here." }).focus();
    await page.keyboard.press("ArrowDown");
  } else await hand.press(anyone);
  await expect(anyone).toBeChecked();
}

async function puts(page: Page, hand: Hand) {
  await hand.press(page.getByRole("button", { name: "Put it down" }));
}

function said(page: Page): Locator {
  return page.getByRole("region", { name: "What people take from it" });
}

function one(page: Page, words: string): Locator {
  return said(page).getByRole("listitem").filter({ hasText: words });
}
