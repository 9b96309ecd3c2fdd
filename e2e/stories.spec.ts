import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { aPhone, aRoomWith, aScreenLink, type Gathering, somebody, theBigScreen, theHost, thing } from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";
import { aPhoto, choosesPhoto, isShown } from "./photo.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const chair = { stationKind: "stories", name: "The armchair" };
const door = "They asked me what colour. I said red. We painted it together.";
const reason = "It shows how asking works.";
const teapot = "The teapot I was not allowed to keep.";

test.describe("stories", () => {
  test.describe.configure({ timeout: 180_000 });

  test("STO-1 STO-4 by touch: a story means what its teller says, is chosen with their yes, and is taken back", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, chair);
    const mo = await somebody(browser, at, "Mo", calm);
    const bea = await somebody(browser, at, "Bea", calm);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    await finger.press(mo.getByRole("radio", { name: "Tell a story" }));
    await expect(mo.getByText("the host may have to tell someone"), "said before, not after").toBeVisible();
    await finger.press(mo.getByRole("button", { name: "I have read this" }));
    await everybodyCan(mo, "telling a story");
    await finger.write(mo.getByLabel("A name for your story"), "The red door");
    await finger.write(mo.getByLabel("What happened?"), door);
    await finger.press(mo.getByRole("button", { name: "Tell this story" }));
    await finger.press(mo.getByRole("radio", { name: "Proud" }));
    await finger.press(next(mo));
    await finger.press(mo.getByRole("button", { name: "About right" }));
    await finger.press(next(mo));
    await finger.press(mo.getByRole("checkbox", { name: "None of these fit" }));
    await finger.press(next(mo));
    // Near the corner below on the left.
    await mo.getByRole("slider").tap({ position: { x: 40, y: 270 } });
    await expect(amount(mo, "Having a choice", "Most")).toBeChecked();
    await everybodyCan(mo, "what mattered");
    await finger.press(mo.getByRole("button", { name: "That is what it means" }));
    await expect(mo.getByRole("heading", { name: "Thank you." })).toBeVisible();

    await expect(bea.getByText(door)).toBeVisible();
    const means = bea.getByRole("region", { name: "The teller says what it means" });
    await expect(means).toContainText("Having a choice: most.");
    await expect(means, "what was left stays left").not.toContainText("Who should hear this");
    await expect(bea.getByRole("button", { name: /means/ }), "nobody else says what it means").toHaveCount(0);
    await finger.press(bea.getByRole("button", { name: "Everybody should hear this" }));
    await finger.write(bea.getByLabel("Why should everybody hear it?"), reason);
    await finger.press(bea.getByRole("button", { name: "Ask the teller" }));
    await expect(mo.getByText("Somebody asks you something.")).toBeVisible();
    await expect(screen.getByText(door), "the teller is asked first").toHaveCount(0);
    await finger.press(mo.getByRole("radio", { name: "My stories" }));
    await finger.press(mo.getByRole("button", { name: "Yes, they may" }));
    for (const words of [door, reason, "Chosen by: Bea"]) await expect(screen.getByText(words)).toBeVisible();
    await everybodyCan(screen, "big screen, a chosen story");
    await takesBack(mo, finger, door);
    for (const page of [bea, screen]) await expect(page.getByText(door)).toHaveCount(0);
  });

  test("STO-2 by keys alone: the triangle and three plain answers say the same", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, chair);
    const mo = await begins(browser, at);
    await keys.write(mo.getByLabel("What happened?"), door);
    await keys.press(mo.getByRole("button", { name: "Tell this story" }));
    for (const _ of ["feeling", "pace", "who should hear"]) await keys.press(next(mo));
    const triangle = mo.getByRole("slider");
    await triangle.focus();
    await mo.keyboard.press("ArrowUp");
    await expect(amount(mo, "Being listened to", "Most")).toBeChecked();
    await expect(triangle).toHaveAttribute("aria-valuetext", /Being listened to: most\./);
    const before = await pointOf(triangle);
    await amount(mo, "Feeling safe", "Most").focus();
    await mo.keyboard.press("Space");
    await expect(triangle).toHaveAttribute("aria-valuetext", /Feeling safe: most\./);
    expect(await pointOf(triangle), "the point lies elsewhere").not.toBe(before);
    await keys.press(mo.getByRole("button", { name: "That is what it means" }));
    await mo.getByRole("radio", { name: "Tell a story" }).focus();
    await mo.keyboard.press("ArrowDown");
    await expect(mo.getByText("Being listened to: most.")).toBeVisible();
  });

  test("STO-6 by keys alone: after a hard story a calm page, with the help that the host wrote down", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, chair);
    await saysWhereHelpIs(browser, hosted, at);
    const mo = await begins(browser, at);
    // On plain http, as in most halls, a browser does not record. It says so, and what to do.
    await mo.getByRole("radio", { name: "Write it" }).focus();
    await mo.keyboard.press("ArrowDown");
    await keys.press(mo.getByRole("button", { name: "Say it" }));
    await expect(mo.getByText("We cannot record here")).toBeVisible();
    await mo.getByRole("radio", { name: "Say it" }).focus();
    await mo.keyboard.press("ArrowDown");
    await choosesPhoto(mo, await aPhoto(mo), keys);
    await mo.getByRole("radio", { name: "Nobody’s face is in it" }).focus();
    await mo.keyboard.press("Space");
    await keys.write(mo.getByLabel("What is in the picture?"), teapot);
    await keys.press(mo.getByRole("button", { name: "Tell this story" }));
    await mo.getByRole("radio", { name: "Glad" }).focus();
    for (const _ of ["Proud", "Calm", "Worried", "Sad"]) await mo.keyboard.press("ArrowDown");
    await keys.press(mo.getByRole("button", { name: "That is enough" }));
    const page = mo.getByRole("region", { name: "Take all the time you need." });
    for (const help of ["Ask for Ruth at the tea table.", "Samaritans, 116 123"]) await expect(page).toContainText(help);
    await expect(page.getByRole("link", { name: "116 123" }), "one tap to call").toHaveAttribute("href", "tel:116123");
    await expect(page.locator("img, svg, canvas"), "nothing that cheers").toHaveCount(0);
    await keys.press(page.getByRole("button", { name: "Show a card instead of speaking" }));
    await expect(page).toContainText("I would like to talk to someone, please.");
    await everybodyCan(mo, "the calm page");
    await keys.press(page.getByRole("button", { name: "Back to the armchair" }));
    await expect(mo.getByRole("heading", { name: "Thank you." })).toBeFocused();
    await keys.press(mo.getByRole("button", { name: "Listen to a story" }));
    await isShown(mo, teapot);
    const asked: string[] = [];
    mo.on("request", (request) => asked.push(request.url()));
    await keys.press(mo.getByRole("button", { name: "That was hard to hear" }));
    await expect(page).toBeVisible();
    expect(asked, "nobody is told").toEqual([]);
  });
});

/** A host who writes whom to talk to, and where to call. */
async function saysWhereHelpIs(browser: Browser, hosted: Hosted, at: Gathering) {
  const host = await theHost(browser, hosted);
  await host.emulateMedia({ reducedMotion: "reduce" });
  await host.goto(`${at.origin}/g/${at.code}/host`);
  await keys.write(host.getByLabel("Whom can people talk to here?"), "Ask for Ruth at the tea table.");
  await keys.write(host.getByLabel("A helpline"), "Samaritans, 116 123, day and night.");
  await keys.press(host.getByRole("button", { name: "Keep this" }));
  await expect(host.getByRole("listitem").filter({ hasText: "where to find help" })).toBeVisible();
  await everybodyCan(host, "the host's table, with an armchair");
}

/** Somebody with nothing but a keyboard, who has read what may follow and is about to tell. */
async function begins(browser: Browser, at: Gathering): Promise<Page> {
  const mo = await somebody(browser, at, "Mo", { ...calm, hasTouch: false });
  await mo.getByRole("radio", { name: "Listen to a story" }).focus();
  await mo.keyboard.press("ArrowDown");
  await keys.press(mo.getByRole("button", { name: "I have read this" }));
  return mo;
}

function next(page: Page): Locator {
  return page.getByRole("button", { name: "Next", exact: true });
}

function amount(page: Page, corner: string, name: string): Locator {
  return page.getByRole("group", { name: corner }).getByRole("radio", { name });
}

/** Where the point lies in the triangle. */
function pointOf(triangle: Locator): Promise<string> {
  return triangle
    .locator("circle")
    .evaluate((point) => `${point.getAttribute("cx")} ${point.getAttribute("cy")}`);
}

async function takesBack(page: Page, hand: Hand, words: string) {
  await hand.press(page.getByRole("link", { name: "My things" }));
  await hand.press(thing(page, words).getByRole("button", { name: "Take it back" }));
  await hand.press(page.getByRole("button", { name: "Yes, take it back" }));
}
