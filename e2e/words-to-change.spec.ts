import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { aLaptop, aPhone } from "./gathering.ts";
import { finger, keys } from "./hands.ts";
import { House, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const demoPort = Number(process.env.PARLOUR_E2E_PORT ?? 18_231) + 1;

/** The demo tells the whole story, from sixty cards to two judged changes. */
test.describe("from words to change, in the demo", () => {
  test.describe.configure({ timeout: 240_000 });
  let house: House;
  let hostLink: string;

  test.beforeAll(async () => {
    house = new House(demoPort, "demo");
    hostLink = await house.open();
  });

  test.afterAll(() => house.pullDown());

  test("four promises, one of each state, and two changes that people have judged", async ({ browser }) => {
    const page = await (await browser.newContext(calm)).newPage();
    await page.goto(`${house.origin}/g/7KM-4TRB`);
    await finger.press(page.getByRole("button", { name: "Just look round" }));
    await finger.press(page.getByRole("link", { name: /The calendar/ }));
    for (const state of ["Late", "On the way", "Kept", "Cannot do it"]) {
      await expect(column(page, state).getByRole("heading", { level: 3 })).toHaveCount(1);
    }
    await expect(column(page, "Late")).toContainText("Why: The system cannot send photos yet.");
    await expect(column(page, "Kept")).toContainText("31 people were asked. 22 people judged it. Better: 12.");
    await expect(column(page, "Kept").getByRole("table")).toContainText("nobody");
    await everybodyCan(page, "the demo's calendar");
  });

  test("by keys alone: a host publishes the report, and anybody follows a change down to a card", async ({ browser }) => {
    const host = await (await browser.newContext(aLaptop)).newPage();
    await host.goto(hostLink);
    await host.getByRole("link", { name: "Good Days at Millbrook Hall" }).click();
    await keys.press(host.getByRole("button", { name: "Publish it" }));
    await expect(host.getByText("Everybody who knows the code can read it.", { exact: false })).toBeVisible();

    const anybody = await (await browser.newContext(calm)).newPage();
    await anybody.goto(`${house.origin}/g/7KM-4TRB`);
    await keys.press(anybody.getByRole("link", { name: "Read what we heard, and what changed" }));
    await expect(anybody.getByRole("heading", { level: 1, name: "What makes support feel right?" })).toBeVisible();
    await expect(anybody.getByText("Edition 1.", { exact: false })).toBeVisible();
    await everybodyCan(anybody, "the report");
    const change = anybody.getByRole("region", { name: "What changed" }).getByRole("listitem").first();
    const madeOf = change.getByText(/^What it comes from/);
    for (let deeper = 0; deeper < 5; deeper++) {
      if ((await change.locator("q").count()) > 0) break;
      await keys.press(madeOf.last());
      // What it is made of is drawn when it is opened, a moment later: the next press must find it.
      await expect(change.locator("details[open] > ul")).toHaveCount(deeper + 1);
    }
    await expect(change.locator("q").first(), "somebody's exact words").toBeVisible();
    await everybodyCan(anybody, "the report, opened down to a card");
    await readsItInOtherWays(anybody);
    await keys.press(host.getByRole("button", { name: "Take it down" }));
    await anybody.reload();
    await expect(anybody.getByText("There is no report yet.")).toBeVisible();
  });
});

/** In easy words, and as the big picture: on the page, and to print. */
async function readsItInOtherWays(anybody: Page) {
  await keys.press(anybody.getByRole("link", { name: "Read it in easy words" }));
  await expect(anybody.getByText("We are late. We are sorry.")).toBeVisible();
  await everybodyCan(anybody, "the report in easy words");
  await anybody.goBack();
  await keys.press(anybody.getByRole("link", { name: "The big picture, to hang up" }));
  const hung = anybody.getByRole("region", { name: "The big picture" });
  await expect(hung.getByRole("heading", { name: "What we heard" })).toBeVisible();
  const kept = anybody.waitForEvent("download");
  await keys.press(anybody.getByRole("button", { name: "To print on A3 (PDF)" }));
  const begins = (await readFile(await (await kept).path())).subarray(0, 5).toString();
  expect(begins, "POS-3").toBe("%PDF-");
  await everybodyCan(anybody, "the big picture");
  await anybody.goto(anybody.url().replace("picture", "report"));
}

function column(page: Page, name: string) {
  return page.getByRole("region", { name, exact: true });
}
