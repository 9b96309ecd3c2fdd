import { expect, type Page } from "@playwright/test";
import { aGathering, moveOn, pins, somebody, thing, toTheBoard } from "./gathering.ts";
import { test } from "./house.ts";

const words = "A bench halfway up";

test("ALL-3 what is pinned without a line is kept on the phone, also when the tab is closed", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const phone = mo.context();
  await phone.setOffline(true);
  await pins(mo, words);
  await expect(thing(mo, words)).toContainText("Saved on this phone");
  await expect(mo.getByText("No internet just now. Your words are safe on this phone.")).toBeVisible();
  await mo.close();

  // The signal lets a page through, but not yet what the page sends.
  await phone.setOffline(false);
  await phone.route("**/commands", (knock) => knock.abort());
  const again = await phone.newPage();
  await toTheBoard(again, at);
  await expect(thing(again, words)).toContainText("Saved on this phone");
  await phone.unroute("**/commands");
  await expect(thing(again, words)).toContainText("On the board, face down");
  await again.reload();
  await expect(thing(again, words)).toHaveCount(1);

  await moveOn(at, "turned-over");
  await expect(cardsOnTheWall(again)).toHaveText([words]);
});

test("a card whose answer is lost on the way is sent again, and is there once", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const line = await mo.context().newCDPSession(mo);
  let lost = 0;
  line.on("Fetch.requestPaused", async ({ requestId, responseStatusCode }) => {
    expect(responseStatusCode).toBe(200);
    lost += 1;
    await line.send("Fetch.failRequest", { requestId, errorReason: "ConnectionClosed" });
    await line.send("Fetch.disable");
  });
  await line.send("Fetch.enable", {
    patterns: [{ urlPattern: "*/commands", requestStage: "Response" }],
  });
  await pins(mo, words);
  await expect(thing(mo, words)).toContainText("On the board, face down");
  expect(lost).toBe(1);
  await moveOn(at, "turned-over");
  await expect(cardsOnTheWall(mo)).toHaveText([words]);
});

test("what is pinned while the house is shut comes once when it opens again", async ({
  browser,
  ownHouse,
}) => {
  const at = await aGathering(browser, ownHouse);
  const mo = await somebody(browser, at, "Mo");
  await pins(mo, "Before");
  await expect(thing(mo, "Before")).toContainText("On the board, face down");
  await ownHouse.house.close();
  await pins(mo, words);
  await expect(thing(mo, words)).toContainText("Saved on this phone");
  await ownHouse.house.openAgain();
  // The phone tries again by itself, less and less often.
  await expect(thing(mo, words)).toContainText("On the board, face down", { timeout: 40_000 });
  await expect(mo.getByText("2 cards lie face down on the table.")).toBeVisible();
  await moveOn(at, "turned-over");
  await expect(cardsOnTheWall(mo)).toHaveCount(2);
});

function cardsOnTheWall(page: Page) {
  return page.getByRole("region", { name: "All the cards" }).locator(".cardface");
}
