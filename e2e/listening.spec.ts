import { type Browser, expect, type Page } from "@playwright/test";
import { aPhone, aRoomWith, aScreenLink, type Gathering, somebody, theBigScreen, theHost, thing } from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const chairs = { stationKind: "listening", name: "Two chairs", settings: { minutesEach: 2 } };

test.describe("a listening round", () => {
  test.describe.configure({ timeout: 180_000 });

  test("LIS-2 LIS-4 by touch and by keys in one circle: silence is a turn, a pass comes back, and time is a lamp", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, chairs);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    const [mo, bea, gwen] = await three(browser, at);
    await sitDown([mo, finger], [bea, keys], [gwen, finger]);
    await keys.press(bea.getByRole("button", { name: "Begin the round" }));
    await isTurnOf(mo, bea, gwen);
    await everybodyCan(mo, "my turn");
    await theLampFills(bea);
    await expect(screen.getByText("One speaks. The others listen.")).toBeVisible();
    await everybodyCan(screen, "big screen, a round");
    await keys.press(bea.getByRole("button", { name: "They have left. Go on." }));
    await expect(bea.getByRole("alert")).toHaveText("They are still here. Let them take their time.");
    await finger.press(mo.getByRole("button", { name: "Not now. Ask me at the end." }));
    await isTurnOf(bea, mo, gwen);
    await expect(bea.getByText("You can be silent. That is your turn too.")).toBeVisible();
    await hasFinished(bea, keys);
    await isTurnOf(gwen, mo, bea);
    await hasFinished(gwen, finger);
    await isTurnOf(mo, bea, gwen);
    await hasFinished(mo, finger);
    for (const page of [mo, bea, gwen]) {
      await expect(page.getByText("Everybody has had their turn. Thank you.")).toBeVisible();
    }
    await keys.write(bea.getByLabel("What should people here understand?"), "Wait for me");
    await keys.press(bea.getByRole("button", { name: "Put it with the others" }));
    await expect(thing(mo, "Wait for me")).toBeVisible();
    await expect(bea.getByRole("textbox"), "one card is enough").toHaveCount(0);
    await everybodyCan(mo, "after the round");
    await takesBack(bea, keys, "Wait for me");
    await expect(mo.getByText("Wait for me")).toHaveCount(0);
  });

  test("by keys alone: the host begins where enough people sit, and sees how many but never who", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, chairs);
    const host = await theHost(browser, hosted);
    await host.emulateMedia({ reducedMotion: "reduce" });
    await host.goto(`${at.origin}/g/${at.code}/host`);
    const begin = host.getByRole("button", { name: "Begin where enough people sit" });
    await expect(host.getByText("There is no circle yet.")).toBeVisible();
    await expect(begin).toHaveCount(0);
    const [mo, bea, gwen] = await three(browser, at);
    await finger.press(mo.getByRole("checkbox", { name: "Give me twice the time" }));
    await expect(mo.getByRole("checkbox", { name: "Give me twice the time" })).toBeChecked();
    await sitDown([mo, finger], [bea, keys], [gwen, finger]);
    await keys.press(begin);
    await isTurnOf(mo, bea, gwen);
    await expect(host.getByText("People speak in 1 circle.")).toBeVisible();
    const part = host.getByRole("region", { name: "Two chairs", exact: true });
    for (const who of ["Mo", "Bea", "Gwen", "twice"]) await expect(part).not.toContainText(who);
    await everybodyCan(host, "the host's table, with a listening round");
    await finger.press(gwen.getByRole("button", { name: "Get up and leave the circle" }));
    await expect(gwen.getByRole("heading", { name: "Take a chair" })).toBeVisible();
    await isTurnOf(mo, bea);
  });
});

/** Mo and Gwen with a phone to touch, and Bea with nothing but a keyboard. */
async function three(browser: Browser, at: Gathering): Promise<[Page, Page, Page]> {
  return [
    await somebody(browser, at, "Mo", calm),
    await somebody(browser, at, "Bea", { ...calm, hasTouch: false }),
    await somebody(browser, at, "Gwen", calm),
  ];
}

/** The first opens a circle. The others sit down in it one after another, so that turns go in that order. */
async function sitDown([first, hand]: [Page, Hand], ...others: [Page, Hand][]) {
  await hand.press(first.getByRole("button", { name: "Open a new circle" }));
  await expect(first.getByText("1 person sits here.")).toBeVisible();
  await expect(first.getByRole("button", { name: "Begin the round" })).toHaveCount(0);
  for (const [place, [page, theirs]] of others.entries()) {
    await theirs.press(page.getByRole("button", { name: "Sit down in circle 1" }));
    await expect(first.getByText(`${place + 2} people sit here.`)).toBeVisible();
  }
}

async function isTurnOf(speaker: Page, ...listeners: Page[]) {
  await expect(speaker.getByText("It is your turn")).toBeVisible();
  for (const page of listeners) {
    await expect(page.getByText("Listen. Somebody else has their turn.")).toBeVisible();
  }
}

async function hasFinished(page: Page, hand: Hand) {
  await hand.press(page.getByRole("button", { name: "I have finished" }));
}

/** A lampshade that fills: no number, and nothing that could sound. */
async function theLampFills(page: Page) {
  const turn = page.locator(".turn");
  const light = turn.locator(".filling .p-lamp");
  const before = await light.getAttribute("d");
  await expect(light, "it has filled some more").not.toHaveAttribute("d", before ?? "");
  expect(await turn.textContent()).not.toMatch(/\d/);
  await expect(page.locator("audio, video")).toHaveCount(0);
}

async function takesBack(page: Page, hand: Hand, words: string) {
  await hand.press(page.getByRole("link", { name: "The room" }));
  await hand.press(page.getByRole("link", { name: "My things" }));
  await hand.press(thing(page, words).getByRole("button", { name: "Take it back" }));
  await hand.press(page.getByRole("button", { name: "Yes, take it back" }));
}
