import { expect } from "@playwright/test";
import { aGathering, aScreenLink, moveOn, theBigScreen } from "./gathering.ts";
import { test } from "./house.ts";

test("the big screen goes on by itself when the house was away", async ({ browser, ownHouse }) => {
  const at = await aGathering(browser, ownHouse);
  const screen = await theBigScreen(browser, await aScreenLink(at));
  const silent = screen.getByText("We are writing. Quietly.");
  await expect(silent).toBeVisible();
  await ownHouse.house.close();
  await expect(screen.getByText("Catching up…")).toBeVisible();
  await expect(silent, "it keeps its picture").toBeVisible();
  await ownHouse.house.openAgain();
  await moveOn(at, "turned-over");
  await expect(screen.getByText("The cards are turned over")).toBeVisible({ timeout: 40_000 });
  await expect(screen.getByText("Catching up…")).toBeHidden();
});

test("the big screen may look and not speak", async ({ browser, hosted }) => {
  const at = await aGathering(browser, hosted);
  const screen = await theBigScreen(browser, await aScreenLink(at));
  const status = await screen.evaluate(
    async ([code, station]) => {
      const answer = await fetch(`/api/gatherings/${code}/commands`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify([{ id: station, station, kind: "move-on", step: "closed" }]),
      });
      return answer.status;
    },
    [at.code, at.board],
  );
  expect(status).toBe(404);
  expect(screen.url(), "the link leaves no secret in the address").toBe(`${at.origin}/screen`);
});
