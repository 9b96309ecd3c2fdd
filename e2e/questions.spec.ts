import { randomUUID } from "node:crypto";
import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { aPhone, aRoomWith, aScreenLink, command, type Gathering, somebody, theBigScreen, theHost } from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const form = { stationKind: "questions", name: "The form" };
const friends = "Do you have any friends?";
const washes = "Who washes you?";
const better = "Who would you like to see more often?";

test.describe("question review", () => {
  test.describe.configure({ timeout: 180_000 });

  test("QUE-2 QUE-3 by touch: marks, a reason, and new words that are agreed when nobody is left hurt", async ({ browser, hosted }) => {
    const { at } = await aForm(browser, hosted);
    const mo = await somebody(browser, at, "Mo", calm);
    const bea = await somebody(browser, at, "Bea", calm);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    const asks = screen.getByRole("region", { name: "What the form asks" });
    await expect(asks).toContainText(friends);
    await expect(asks, "what is intimate is not for a whole hall").not.toContainText(washes);
    await expect(mo.getByText("Nobody could say")).toBeVisible();
    for (const mark of ["Unclear", "Hurtful"]) await finger.press(mo.getByRole("checkbox", { name: mark }));
    for (const mark of ["Unclear", "Hurtful"]) await expect(mo.getByRole("checkbox", { name: mark })).toBeChecked();
    await says(mo, finger, "Why do you think so?", "It sounds as if I had none.", "Put it beside the question");
    await says(mo, finger, "How would you ask it?", better, "Put these words beside it");
    await finger.press(bea.getByRole("checkbox", { name: "Keep it" }));
    await finger.press(supporting(bea));
    await expect(supporting(bea)).toHaveAttribute("aria-pressed", "true");
    await expect(versions(mo).getByText("Agreed", { exact: true }), "Mo is hurt still").toHaveCount(0);
    await finger.press(supporting(mo));
    await expect(versions(mo).getByText("Agreed", { exact: true })).toBeVisible();
    await everybodyCan(mo, "a question with marks and new words");
    await expect(screen.getByRole("region", { name: "What we would ask instead" })).toContainText(better);
    await everybodyCan(screen, "big screen, new words");
    await finger.press(mo.getByRole("radio", { name: "The whole form" }));
    await takesBack(mo, finger, better);
    for (const page of [bea, screen]) await expect(page.getByText(better)).toHaveCount(0);
    await expect(asks).toContainText(friends);
  });

  test("QUE-1 by keys alone: nobody can answer a question, and whoever was asked it says how that felt", async ({ browser, hosted }) => {
    const { at, question } = await aForm(browser, hosted);
    const mo = await somebody(browser, at, "Mo", { ...calm, hasTouch: false });
    await expect(mo.getByText(friends)).toBeVisible();
    expect(await boxesOn(mo), "about the question, and none for an answer").toEqual(["Why do you think so?", "How would you ask it?"]);
    await keys.press(mo.getByRole("button", { name: "Next question" }));
    await expect(mo.getByRole("heading", { name: "Question 2 of 2" })).toBeFocused();
    await expect(mo.getByText(washes), "people are warned first").toHaveCount(0);
    await keys.press(mo.getByRole("button", { name: "I want to read it" }));
    await expect(mo.getByText(washes)).toBeVisible();
    await mo.getByRole("radio", { name: "Look at each question" }).focus();
    await mo.keyboard.press("ArrowDown");
    await expect(mo.getByText("This is how the form asks it.")).toBeVisible();
    expect(await boxesOn(mo)).toEqual([]);
    await mo.getByRole("radio", { name: "Good" }).focus();
    for (const _ of ["All right", "Not sure", "Uneasy"]) await mo.keyboard.press("ArrowDown");
    await expect(mo.getByRole("radio", { name: "Uneasy" })).toBeChecked();
    const all = mo.getByRole("region", { name: "How it felt to us" });
    await others(browser, at, question, "uneasy", "bad", "bad");
    await expect(all).toContainText("The picture is shown when five people have said.");
    await others(browser, at, question, "good");
    await expect(all).toContainText("Many: Uneasy, Bad.");
    await everybodyCan(mo, "how it felt to all");
    await keys.press(mo.getByRole("button", { name: "Take that back" }));
    await expect(all).toContainText("The picture is shown when five people have said.");
    await expect(mo.getByRole("radio", { checked: true })).toHaveCount(1);
  });

  test("QUE-4 by keys alone: the host brings a form, says why it asks, and takes home what became of it", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, form);
    const mo = await somebody(browser, at, "Mo", calm);
    await expect(mo.getByText("There is no form here yet.")).toBeVisible();
    const host = await theHost(browser, hosted);
    await host.emulateMedia({ reducedMotion: "reduce" });
    await host.goto(`${at.origin}/g/${at.code}/host`);
    await keys.write(host.getByLabel("The questions of the form"), `${friends}\n${washes}`);
    await keys.press(host.getByRole("button", { name: "Put them into the form" }));
    const first = host.getByRole("region", { name: "The whole form" }).getByRole("listitem").first();
    await keys.press(first.getByRole("button", { name: "Say why it is asked" }));
    await keys.write(host.getByLabel("What is it used for?"), "To find out who could visit.");
    await keys.press(host.getByRole("button", { name: "Keep this" }));
    await expect(first).toContainText("They ask because: To find out who could visit.");
    await expect(mo.getByText("To find out who could visit.")).toBeVisible();
    await finger.press(mo.getByRole("radio", { name: "Look at each question" }));
    await shares(mo, "How would you ask it?", better, "Put these words beside it");
    await everybodyCan(host, "the host's table, with a form");
    const table = host.getByRole("link", { name: "The form as a table" });
    const file = await table.evaluate(async (link: HTMLAnchorElement) => (await fetch(link.href)).text());
    for (const words of [friends, washes, better]) expect(file).toContain(words);
    expect(file, "never who").not.toContain("Mo");
  });
});

/** The form as a host brought it. Its second question is intimate; `question` is the first. */
async function aForm(browser: Browser, hosted: Hosted) {
  const at = await aRoomWith(browser, hosted, form);
  const question = randomUUID();
  const questions = [
    { question, words: friends, intimate: false },
    { question: randomUUID(), words: washes, intimate: true },
  ];
  await command(at.host, at, { kind: "put-questions", questions });
  return { at, question };
}

async function says(page: Page, hand: Hand, label: string, words: string, button: string) {
  await hand.write(page.getByLabel(label), words);
  await hand.press(page.getByRole("button", { name: button }));
  await expect(mine(page, words)).toBeVisible();
}

/** Says it where anyone may see it, not only the people here. */
async function shares(page: Page, label: string, words: string, button: string) {
  await finger.write(page.getByLabel(label), words);
  await finger.press(page.getByRole("radio", { name: "Anyone. No name on it." }));
  await finger.press(page.getByRole("button", { name: button }));
  await expect(mine(page, words)).toBeVisible();
}

function mine(page: Page, words: string): Locator {
  return page.getByRole("region", { name: "What I wrote here" }).getByRole("listitem").filter({ hasText: words });
}

async function takesBack(page: Page, hand: Hand, words: string) {
  await hand.press(mine(page, words).getByRole("button", { name: "Take it back" }));
  await hand.press(page.getByRole("button", { name: "Yes, take it back" }));
}

function versions(page: Page): Locator {
  return page.getByRole("region", { name: "Better words" });
}

function supporting(page: Page): Locator {
  return page.getByRole("button", { name: `I would use these: ${better}` });
}

/** What every box for words on this page is called. */
function boxesOn(page: Page): Promise<(string | null | undefined)[]> {
  const boxes = page.locator("input[type=text], textarea, [contenteditable]");
  return boxes.evaluateAll((all) =>
    all.map((box) => (box as HTMLTextAreaElement).labels?.[0]?.textContent),
  );
}

async function others(browser: Browser, at: Gathering, question: string, ...feelings: string[]) {
  for (const feeling of feelings) {
    const one = await somebody(browser, at, "");
    await command(one, at, { kind: "say-how-it-felt", question, feeling });
    await one.close();
  }
}
