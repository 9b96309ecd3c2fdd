import { expect, type Locator, type Page } from "@playwright/test";
import {
  aCard,
  aGathering,
  command,
  type Gathering,
  moveOn,
  pins,
  somebody,
  thing,
} from "./gathering.ts";
import { keys, walkTo } from "./hands.ts";
import { test } from "./house.ts";

/** From the top of a page to its main action, with the skip link. */
const stopsMax = 12;

test("PIN-5 by keys alone: pick up, choose from the list, put down", async ({ browser, hosted }) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  await pins(mo, "Same person each morning", keys);
  await pins(mo, "Nobody rushes me", keys);
  await moveOn(at, "sorting");
  const card = mo.getByRole("button", { name: "Same person each morning" });
  const firstChoice = mo.getByRole("dialog").getByRole("button").first();
  await walkTo(card);
  await mo.keyboard.press("m");
  await expect(firstChoice).toBeFocused();
  await mo.keyboard.press("Enter");
  const group = mo.getByRole("region", { name: "Not named yet" });
  await expect(group).toContainText("Same person each morning");
  await expect(card, "the focus went with the card").toBeFocused();
  await walkTo(mo.getByRole("button", { name: "Nobody rushes me" }));
  await mo.keyboard.press("m");
  await expect(firstChoice).toBeFocused();
  await mo.keyboard.press("Escape");
  await expect(mo.getByRole("button", { name: "Nobody rushes me" })).toBeFocused();
  await mo.keyboard.press("m");
  await expect(firstChoice).toBeFocused();
  await mo.keyboard.press("Enter");
  await expect(group.getByRole("listitem")).toHaveCount(2);
});

test("2.1.1 from the skip link to the main action of every page in twelve stops", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const of = (page: string) => `${at.origin}/g/${at.code}${page}`;
  const board = of(`/at/${at.board}`);
  const pin = mo.getByRole("button", { name: "Put it on the board" });
  await reaches(mo, `${at.origin}/`, mo.getByRole("button", { name: "Find the door" }));
  await reaches(mo, of(""), mo.getByRole("link", { name: "Go back in" }).first());
  await reaches(mo, of("/room"), mo.getByRole("link", { name: /The big table/ }));
  await reaches(mo, board, pin);
  await pins(mo, "Same person each morning", keys);
  await reaches(mo, of("/things"), mo.getByRole("button", { name: "Take it back" }));
  await moveOn(at, "turned-over");
  await reaches(mo, board, mo.getByRole("button", { name: "Read one by one" }));
  await moveOn(at, "sorting");
  await reaches(mo, board, mo.getByRole("button", { name: "Same person each morning" }));
  await keys.press(mo.getByRole("button", { name: "Same person each morning" }));
  await keys.press(inHand(mo).getByRole("button", { name: "New group" }));
  await expect(mo.getByRole("region", { name: "Not named yet" })).toBeVisible();
  await moveOn(at, "dots");
  await reaches(mo, board, mo.getByRole("button", { name: /^Dot on/ }));
  await moveOn(at, "closed");
  await reaches(mo, board, mo.getByRole("link", { name: "My things" }));
  const { host } = at;
  await moveOn(at, "sorting");
  await reaches(host, of("/host"), host.getByRole("button", { name: /^Go on to/ }));
});

test("2.4.3 news of others never takes the focus, nor the words being typed", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const bea = await somebody(browser, at, "Bea");
  await pins(mo, "Same person each morning", keys);
  const field = mo.getByLabel("One idea on this card");
  await walkTo(field);
  await mo.keyboard.type("Half a sen");
  await command(bea, at, aCard("Nobody rushes me"), aCard("They ask first"));
  await expect(mo.getByText("3 cards lie face down on the table.")).toBeVisible();
  await expect(field).toBeFocused();
  await mo.keyboard.type("tence");
  await expect(field).toHaveValue("Half a sentence");

  await moveOn(at, "sorting");
  const card = mo.getByRole("button", { name: "Same person each morning" });
  await walkTo(card);
  await others(bea, at);
  await expect(mo.getByText("2 new cards.")).toBeVisible();
  await expect(card).toBeFocused();

  // The page has grown, and what was typed before the step went on is still there.
  await keys.press(mo.getByRole("button", { name: "Add a card" }));
  const sheet = mo.getByRole("dialog");
  await walkTo(sheet.getByLabel("One idea on this card"));
  await expect(sheet.getByLabel("One idea on this card")).toHaveValue("Half a sentence");
  await others(bea, at);
  await expect(mo.getByText("4 new cards.")).toBeAttached();
  await expect(sheet.getByLabel("One idea on this card")).toBeFocused();
  await mo.keyboard.press("Escape");
  await expect(mo.getByRole("button", { name: "Add a card" })).toBeFocused();
});

test("2.4.7 wherever the keys go, the focus is seen and nothing lies over it", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  for (const words of ["Same person each morning", "Nobody rushes me", "They ask first"]) {
    await pins(mo, words, keys);
  }
  await everyStopIsSeen(mo);
  await moveOn(at, "sorting");
  await keys.press(mo.getByRole("button", { name: "Nobody rushes me" }));
  await expect(inHand(mo)).toBeVisible();
  await everyStopIsSeen(mo);
});

test("4.1.3 what many others did is heard in one polite sentence", async ({ browser, hosted }) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const bea = await somebody(browser, at, "Bea");
  await pins(mo, "Same person each morning");
  await moveOn(at, "sorting");
  await mo.clock.install();
  await mo.reload();
  await expect(mo.getByRole("button", { name: "Same person each morning" })).toBeVisible();
  const said = await everythingSaid(mo);
  await command(bea, at, aCard("One"));
  await expect.poll(said).toEqual(["1 new card came."]);
  for (const words of ["Two", "Three", "Four", "Five", "Six"]) await command(bea, at, aCard(words));
  await expect(mo.getByText("6 new cards.")).toBeVisible();
  expect(await said(), "nothing more within ten seconds").toEqual(["1 new card came."]);
  await mo.clock.runFor(10_000);
  await expect.poll(said).toEqual(["1 new card came.", "5 new cards came."]);
});

async function reaches(page: Page, address: string, action: Locator) {
  await page.goto(address);
  await expect(action).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to the page" })).toBeFocused();
  await page.keyboard.press("Enter");
  expect(await walkTo(action), `stops to ${action}`).toBeLessThanOrEqual(stopsMax);
}

function inHand(page: Page) {
  return page.getByRole("region", { name: "In your hand:" });
}

/** Somebody else pins two cards more. */
function others(bea: Page, at: Gathering) {
  return command(bea, at, aCard("The bus comes"), aCard("The kettle is on"));
}

/** Every sentence that the live region of this page says from now on. */
async function everythingSaid(page: Page): Promise<() => Promise<string[]>> {
  const said = await page.evaluateHandle(() => {
    const sentences: string[] = [];
    const region = document.querySelector("[aria-live=polite].vh");
    if (!region) throw new Error("There is no live region.");
    new MutationObserver(() => sentences.push((region.textContent ?? "").trim())).observe(region, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return sentences;
  });
  return () => said.jsonValue();
}

/** Goes once round the page with Tab. The page may scroll softly to where the focus is. */
async function everyStopIsSeen(page: Page) {
  const stops = await page.evaluate(() => {
    (document.activeElement as HTMLElement | null)?.blur();
    return document.querySelectorAll("a[href], button:enabled, textarea, input:checked").length;
  });
  for (let stop = 0; stop < stops; stop++) {
    await page.keyboard.press("Tab");
    await expect.poll(() => page.evaluate(whatHidesTheFocus)).toBe("");
  }
}

function whatHidesTheFocus(): string {
  const focus = document.activeElement;
  if (!focus || focus === document.body) return "";
  const picked = focus.matches("input[type=radio], input[type=checkbox]");
  const face = picked ? (focus.nextElementSibling ?? focus) : focus;
  const { outlineStyle, outlineWidth } = getComputedStyle(face);
  const { left, top, width, height } = face.getBoundingClientRect();
  const seen = document.elementFromPoint(left + width / 2, top + height / 2);
  const around = face.parentElement ?? face;
  if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 3) {
    return `No ring: ${focus.outerHTML.slice(0, 150)}`;
  }
  if (seen && (around.contains(seen) || seen.contains(face))) return "";
  return `${seen?.outerHTML.slice(0, 150)} lies over ${focus.outerHTML.slice(0, 150)}`;
}
