import { expect } from "@playwright/test";
import {
  aGathering,
  aPhone,
  aScreenLink,
  looksAtTheOthers,
  moveOn,
  somebody,
  theBigScreen,
} from "./gathering.ts";
import { keys } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

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

test("ALL-1 phones down, turn to somebody: one question everywhere, and nobody is stopped", async ({ browser, hosted }) => {
  const at = await aGathering(browser, hosted);
  await moveOn(at, "turned-over");
  const mo = await somebody(browser, at, "Mo", { ...aPhone, reducedMotion: "reduce" });
  const screen = await theBigScreen(browser, await aScreenLink(at));
  const asked = "What made you laugh this week?";
  const { host } = at;
  await host.emulateMedia({ reducedMotion: "reduce" });
  await host.goto(`${at.origin}/g/${at.code}/host`);
  await looksAtTheOthers(mo);
  await mo.getByRole("button", { name: "Add a card" }).click();
  await mo.getByLabel("One idea on this card").fill("A bench halfway up");
  await keys.write(host.getByLabel("What can people talk about?"), asked);
  await keys.press(host.getByRole("button", { name: "Ask for phones down" }));
  await expect(screen.getByRole("heading", { level: 1 })).toHaveText(asked);
  await expect(mo.getByLabel("One idea on this card"), "the focus stays").toBeFocused();
  await mo.getByRole("button", { name: "Put it on the board" }).click();
  await mo.getByRole("button", { name: "Never mind" }).click();
  // Once it hangs on the wall it also lies among Mo's own, so the wall is named.
  const wall = mo.getByRole("region", { name: "All the cards" });
  await expect(wall.getByRole("listitem").filter({ hasText: "A bench halfway up" }), "somebody goes on quietly").toBeVisible();
  await expect(mo.getByText(asked)).toBeVisible();
  await everybodyCan(screen, "big screen, phones down");
  await everybodyCan(mo, "a board, phones down");
  await everybodyCan(host, "the host’s table, phones down");
  await mo.goto(`${at.origin}/g/${at.code}/room`);
  await everybodyCan(mo, "the room, phones down");
  await keys.press(host.getByRole("button", { name: "Phones can come up again" }));
  await expect(mo.getByText(asked)).toHaveCount(0);
  await expect(screen.getByText("The cards are turned over")).toBeVisible();
  await mo.goto(`${at.origin}/g/${at.code}/log`);
  await expect(mo.getByText("A host asked for phones down for a while.")).toBeVisible();
});
