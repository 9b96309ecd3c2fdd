import { randomUUID } from "node:crypto";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { aLaptop, aPhone, aRoomWith, aScreenLink, command, type Gathering, place, somebody, theBigScreen, toTheBoard } from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";
import { answerAt, aPencilDrawing, choosesPhoto, isShown } from "./photo.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const whole = "A face, drawn in pencil by six of us.";
const eyes = "Two tired eyes.";
const mouth = "A mouth that smiles a little.";
const said = "Nobody asks how I slept.";

test.describe("the drawn poster", () => {
  test.describe.configure({ timeout: 240_000 });

  test("POS-1 POS-3 by touch: a photo is hung and its parts said; it is in the report, and gone when something on it is taken back", async ({ browser, hosted }) => {
    const { at, mo, card } = await aWall(browser, hosted, calm);
    const gwen = await somebody(browser, at, "Gwen", calm);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    await hangs(gwen, finger);
    for (const page of [gwen, mo]) await isShown(onTheWall(page), whole);
    await isShown(screen, whole);
    await everybodyCan(gwen, "a photo of a poster");

    await finger.press(gwen.getByRole("button", { name: "Say what a part of it is" }));
    const picture = gwen.locator(".where-sheet");
    await picture.scrollIntoViewIfNeeded();
    await picture.tap({ position: { x: 150, y: 110 } });
    await expect(gwen.getByText("It covers:", { exact: false })).toBeVisible();
    await everybodyCan(gwen, "marking a part");
    await finger.write(gwen.getByLabel("What is drawn here?"), eyes);
    await finger.press(gwen.getByRole("button", { name: "Gather this" }));
    await lets(gwen, finger, "Anyone. No name on it.");
    await finger.press(gwen.getByRole("button", { name: "Put it on the poster" }));
    const part = onTheWall(gwen).getByRole("listitem").filter({ hasText: eyes }).first();
    await finger.press(part.getByText("From 1 thing people made"));
    await expect(part.getByText(said)).toBeVisible();
    await finger.press(gwen.locator(".drawn-touch"));
    await finger.press(part.getByRole("button", { name: "Show me where" }).first());
    await marks(gwen, finger, mouth, "Bottom");
    await everybodyCan(gwen, "a poster with two parts");
    await screen.getByRole("button", { name: "Next" }).click();
    await expect(screen.getByText(eyes)).toBeVisible();
    await everybodyCan(screen, "big screen, part of a poster");

    await command(at.host, at, { kind: "publish-report", station: undefined });
    const reader = await anybody(browser, `${at.origin}/g/${at.code}/report`);
    const hung = reader.getByRole("region", { name: "The poster, drawn by hand" });
    await isShown(hung, whole);
    await expect(hung.getByRole("listitem").first()).toContainText(eyes);
    await everybodyCan(reader, "a report with a drawn poster");
    await reader.goto(`${at.origin}/g/${at.code}/picture`);
    await isShown(hung, whole);
    const address = await hung.getByRole("img", { name: whole }).getAttribute("src");
    expect(await answerAt(reader, address)).toBe(200);

    await command(mo, at, { kind: "take-back", contribution: card, station: undefined });
    for (const page of [gwen, mo, screen]) {
      await expect(page.getByText("No photo of the poster hangs here yet.")).toBeVisible();
    }
    expect(await answerAt(reader, address), "nobody can fetch it any more").toBe(404);
    await expect(gwen.getByText("The photo is gone, because something on it was taken back.", { exact: false }).first()).toBeVisible();
    await expect(gwen.getByText(eyes)).toHaveCount(0);
    await expect(gwen.getByRole("region", { name: "Waiting for the next photo" })).toContainText(mouth);
    await everybodyCan(gwen, "the photo is gone");
    await reader.reload();
    await expect(reader.getByRole("heading", { name: "The big picture" })).toBeVisible();
    await expect(hung).toHaveCount(0);

    await hangs(gwen, finger);
    await finger.press(gwen.getByRole("button", { name: "Put it on the newest photo" }));
    await expect(onTheWall(gwen).getByRole("listitem").filter({ hasText: mouth }).first()).toBeVisible();
    await expect(gwen.getByText("Waiting for the next photo")).toHaveCount(0);
  });

  test("POS-1 by keys alone: a part is placed by squares and buttons, moved, taken off, and shown in the report", async ({ browser, hosted }) => {
    const desk = { ...aLaptop, reducedMotion: "reduce" } as const;
    const { at } = await aWall(browser, hosted, desk);
    const gwen = await somebody(browser, at, "Gwen", desk);
    await hangs(gwen, keys);
    await marks(gwen, keys, eyes, "Top left");
    const part = onTheWall(gwen).getByRole("listitem").filter({ hasText: eyes }).first();
    await keys.press(part.getByRole("button", { name: "Show me where" }));
    await expect(gwen.locator(".drawn-frame.pointed")).toHaveCount(1);
    await keys.press(part.getByText("Change this part"));
    await everybodyCan(gwen, "changing a part");
    await keys.press(part.getByRole("button", { name: "Move it, or change its size" }));
    await keys.press(part.getByRole("button", { name: "To the right" }));
    await keys.press(part.getByRole("button", { name: "Wider" }));
    await expect(part.getByRole("status")).toContainText("It covers:");
    await keys.press(part.getByRole("button", { name: "Keep it like that" }));
    await command(at.host, at, { kind: "publish-report", station: undefined });
    const reader = await anybody(browser, `${at.origin}/g/${at.code}/report`);
    const hung = reader.getByRole("region", { name: "The poster, drawn by hand" });
    await keys.press(hung.getByRole("button", { name: "Show me where" }));
    await expect(hung.locator(".drawn-frame.pointed")).toHaveCount(1);
    await keys.press(hung.getByRole("button", { name: "Look at it larger" }));
    await expect(hung.getByRole("group", { name: "Look at it larger" })).toBeVisible();
    await everybodyCan(reader, "a drawn poster, larger");
    await keys.press(part.getByText("Change this part"));
    await keys.press(part.getByRole("button", { name: "Take it off the picture" }));
    await expect(gwen.getByRole("region", { name: "Waiting for the next photo" })).toContainText(eyes);
  });
});

/** A room with a drawn poster in it, and a shelf on which Mo said something that anyone may see. */
async function aWall(browser: Browser, hosted: Hosted, device: object) {
  const shelf = await aRoomWith(browser, hosted, { stationKind: "show", name: "The shelf" });
  const mo = await somebody(browser, shelf, "Mo", device);
  const card = randomUUID();
  await command(mo, shelf, { kind: "put-on-shelf", contribution: card, words: said, permission: "share" });
  const board = await place(shelf.host, shelf.code, { stationKind: "handdrawn", name: "The drawn poster" });
  const at: Gathering = { ...shelf, board };
  await toTheBoard(mo, at);
  return { at, mo, card };
}

function onTheWall(page: Page): Locator {
  return page.getByRole("region", { name: "The poster", exact: true });
}

async function anybody(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ ...aPhone, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function lets(page: Page, hand: Hand, permission: string) {
  const pick = page.getByRole("radio", { name: permission });
  if (hand === keys) {
    await page.getByRole("radio", { name: "Just people here." }).focus();
    await page.keyboard.press("ArrowDown");
    await expect(pick).toBeChecked();
  } else {
    await hand.press(pick);
  }
}

async function hangs(page: Page, hand: Hand) {
  await choosesPhoto(page, await aPencilDrawing(page), hand);
  const nobody = page.getByRole("radio", { name: "Nobody’s face is in it" });
  if (hand === keys) {
    await nobody.focus();
    await page.keyboard.press("Space");
  } else {
    await hand.press(nobody);
  }
  await hand.press(page.getByRole("button", { name: "Hang it up" }));
  await expect(page.getByRole("alert")).toContainText("Say what the poster shows.");
  await hand.write(page.getByLabel("What does the whole poster show?"), whole);
  await lets(page, hand, "Anyone. No name on it.");
  await hand.press(page.getByRole("button", { name: "Hang it up" }));
  await isShown(onTheWall(page), whole);
}

async function marks(page: Page, hand: Hand, words: string, square: string) {
  await hand.press(page.getByRole("button", { name: "Say what a part of it is" }));
  const radio = page.getByRole("radio", { name: square, exact: true });
  if (hand === keys) {
    await radio.focus();
    await page.keyboard.press("Space");
  } else {
    await hand.press(radio);
  }
  await hand.press(page.getByRole("button", { name: "Bigger" }));
  await hand.write(page.getByLabel("What is drawn here?"), words);
  const alone = page.getByRole("checkbox", { name: /drawn for this poster/ });
  if (hand === keys) {
    await alone.focus();
    await page.keyboard.press("Space");
  } else {
    await hand.press(alone);
  }
  await lets(page, hand, "Anyone. No name on it.");
  await hand.press(page.getByRole("button", { name: "Put it on the poster" }));
  await expect(onTheWall(page).getByRole("listitem").filter({ hasText: words }).first()).toBeVisible();
}
