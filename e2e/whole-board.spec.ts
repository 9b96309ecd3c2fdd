import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { aPhone, pins, question, theBigScreen, theHost, thing } from "./gathering.ts";
import { finger, type Hand, keys, mouse } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everythingHeard } from "./wire.ts";

/** One person, and how they work their page. */
interface Person {
  readonly page: Page;
  readonly hand: Hand;
}

for (const [how, hostHand, phoneHand] of [
  ["a mouse at the host's table and fingers on the phones", mouse, finger],
  ["the keyboard only (PIN-5)", keys, keys],
] as const) {
  test(`a whole gathering, from host link to close, with ${how}`, async ({ browser, hosted }) => {
    test.setTimeout(120_000);
    await wholeGathering(browser, hosted, hostHand, phoneHand);
  });
}

async function wholeGathering(browser: Browser, hosted: Hosted, hostHand: Hand, hand: Hand) {
  const host: Person = { page: await theHost(browser, hosted), hand: hostHand };
  await makesAGathering(host);
  const screen = await opensTheBigScreen(browser, host);
  const code = (await screen.locator(".bigcode").textContent()) ?? "";

  const mo = await comesIn(browser, hosted, hand, code, "Mo");
  const bea = await comesIn(browser, hosted, hand, code, "Bea");
  const everybody = [mo, bea].map(({ page }) => page);
  const heardByBea = await everythingHeard(bea.page);
  await screen.getByRole("button", { name: "Welcome picture" }).click();
  const big = (words: string | RegExp) => expect(screen.getByText(words).first()).toBeVisible();

  // Silent writing: my words are mine alone.
  for (const { page, hand } of [mo, bea]) {
    await hand.press(page.getByRole("link", { name: /The big table/ }));
    await expect(page.getByRole("heading", { level: 1, name: question })).toBeVisible();
  }
  await writes(mo, "Same person each morning");
  await writes(mo, "Nobody rushes me");
  await writes(bea, "They ask before they help");
  await big("We are writing. Quietly.");
  for (const page of everybody) {
    await expect(page.getByText("3 cards lie face down on the table.")).toBeVisible();
  }
  await expect(host.page.getByText("3 cards lie face down.")).toBeVisible();
  expect(await heardByBea()).not.toContain("Nobody rushes me");
  await expect(bea.page.getByText("Nobody rushes me")).toBeHidden();
  await expect(screen.getByText("Nobody rushes me")).toBeHidden();

  // Turned over: everybody reads the same.
  await goesOn(host, "turned over");
  for (const page of everybody) {
    await expect.poll(() => outline(page)).toEqual([
      "All the cards: Nobody rushes me / Same person each morning / They ask before they help",
    ]);
  }
  expect(await heardByBea()).toContain("Nobody rushes me");
  await big("The cards are turned over");
  await big("Nobody rushes me");
  await readsOneByOne(bea);

  // Sorting together: what one hand does is on everybody's wall.
  await goesOn(host, "sorting");
  await big("What belongs together?");
  await picksUp(mo, "Same person each morning");
  await mo.hand.press(inHand(mo.page).getByRole("button", { name: "New group" }));
  await lookAtNews(bea);
  await picksUp(bea, "They ask before they help");
  await bea.hand.press(inHand(bea.page).getByRole("button", { name: "New group" }));
  await lookAtNews(mo);
  await picksUp(mo, "Nobody rushes me");
  await mo.hand.press(inHand(mo.page).getByRole("button", { name: "Put with…" }));
  await mo.hand.press(
    mo.page.getByRole("dialog").getByRole("button", { name: /They ask before they help/ }),
  );
  await lookAtNews(bea);

  // The group names itself, in its own words.
  await names(bea, "They ask before they help", async (sheet) => {
    await bea.hand.press(sheet.getByRole("button", { name: "Nobody rushes me" }));
  });
  await names(mo, "Same person each morning", async (sheet) => {
    await mo.hand.write(sheet.getByLabel("What do you call it?"), "People we know");
  });
  for (const page of everybody) {
    await expect.poll(() => outline(page)).toEqual([
      "People we know: Same person each morning",
      "Nobody rushes me: Nobody rushes me / They ask before they help",
      "On its own:",
    ]);
  }
  await big("People we know");

  // Dots: mine are mine until everybody sees them.
  await goesOn(host, "dots");
  await big("Your dots are secret.");
  for (const { page, hand } of [mo, bea]) {
    await hand.press(dotOn(page, "Nobody rushes me"));
    await expect(dotOn(page, "Nobody rushes me")).toHaveAttribute("aria-pressed", "true");
  }
  await mo.hand.press(dotOn(mo.page, "People we know"));
  await expect(mo.page.getByText("No dots left. Tap one to take it back.")).toBeVisible();
  await expect(bea.page.getByText("1 dot left", { exact: true })).toBeVisible();
  expect(await heardByBea()).not.toMatch(/"dots":[1-9]/);

  // Closed: everybody sees at the same moment, and the same.
  await goesOn(host, "closed");
  for (const page of everybody) {
    await expect(page.getByText("Thank you.", { exact: true })).toBeVisible();
    await expect(result(page, "Nobody rushes me")).toContainText("2 dots lie here.");
    await expect(result(page, "People we know")).toContainText("1 dot lies here.");
  }
  await big("This is what we made");
  await expect(screen.getByRole("listitem").filter({ hasText: "People we know" })).toContainText(
    "1 dot",
  );
  expect(await heardByBea()).toContain('"dots":2');

  await host.hand.press(host.page.getByRole("button", { name: "Close the room" }));
  await host.hand.press(
    host.page.getByRole("dialog").getByRole("button", { name: "Yes, close it" }),
  );
  await expect(host.page.getByText("A host closed the room.")).toBeVisible();
  await mo.hand.press(mo.page.getByRole("link", { name: "The room" }));
  await expect(
    mo.page.getByText("The room is closed now. You can read, and take your things back."),
  ).toBeVisible();
}

async function makesAGathering({ page, hand }: Person) {
  await hand.press(page.getByRole("button", { name: "Make a new gathering" }));
  await hand.write(page.getByLabel("What can change"), "The evening rota.");
  await hand.write(page.getByLabel("What cannot change"), "The law.");
  await hand.write(page.getByLabel("The question"), question);
  await hand.write(page.getByLabel("The name of the gathering"), "Good Days");
  await hand.press(page.getByRole("button", { name: "Make it" }));
  await hand.press(page.getByRole("button", { name: "Open the room" }));
  await expect(page.getByText("A host opened the room.", { exact: false })).toBeVisible();
}

async function opensTheBigScreen(browser: Browser, { page, hand }: Person): Promise<Page> {
  await hand.press(page.getByRole("button", { name: "Make a link for a big screen" }));
  const link = page.getByRole("link", { name: "Open the big screen" });
  const screen = await theBigScreen(browser, (await link.getAttribute("href")) ?? "");
  await screen.getByRole("button", { name: "Welcome picture" }).click();
  await expect(screen.getByRole("img", { name: /^QR code/ })).toBeVisible();
  return screen;
}

/** Types the code in the street, and goes in with a name. */
async function comesIn(
  browser: Browser,
  { house }: Hosted,
  hand: Hand,
  code: string,
  name: string,
): Promise<Person> {
  const page = await (await browser.newContext(aPhone)).newPage();
  await page.goto(house.origin);
  expect(await page.evaluate(() => isSecureContext || "randomUUID" in crypto)).toBe(false);
  await hand.write(page.getByLabel("Your code"), code);
  await hand.press(page.getByRole("button", { name: "Find the door" }));
  await hand.press(page.getByRole("link", { name: "Come in" }).first());
  await hand.write(page.getByLabel("What shall we call you?"), name);
  await hand.press(page.getByRole("button", { name: "Put my badge on" }));
  await hand.press(page.getByRole("link", { name: "I have kept them" }));
  await expect(page.getByRole("heading", { level: 1, name: "Good Days" })).toBeVisible();
  return { page, hand };
}

async function writes({ page, hand }: Person, words: string) {
  await pins(page, words, hand);
  await expect(thing(page, words)).toContainText("On the board, face down");
}

async function goesOn({ page, hand }: Person, step: string) {
  await hand.press(page.getByRole("button", { name: `Go on to ${step}` }));
}

async function readsOneByOne({ page, hand }: Person) {
  await hand.press(page.getByRole("button", { name: "Read one by one" }));
  const sheet = page.getByRole("dialog");
  const read: (string | null)[] = [];
  for (const at of [1, 2, 3]) {
    await expect(sheet.getByRole("heading", { name: `Card ${at} of 3` })).toBeVisible();
    read.push(await sheet.locator(".says").textContent());
    if (at < 3) await hand.press(sheet.getByRole("button", { name: "Next card" }));
  }
  expect(read.sort()).toEqual([
    "Nobody rushes me",
    "Same person each morning",
    "They ask before they help",
  ]);
  await expect(sheet.getByText("That was the last card.")).toBeVisible();
  await hand.press(sheet.getByRole("button", { name: "Close" }));
}

async function picksUp({ page, hand }: Person, words: string) {
  await hand.press(page.getByRole("button", { name: words, exact: true }));
  await expect(inHand(page)).toContainText(words);
}

function inHand(page: Page): Locator {
  return page.getByRole("region", { name: "In your hand:" });
}

/** What others did waits until I want to see it. */
async function lookAtNews({ page, hand }: Person) {
  await hand.press(
    page.getByRole("region", { name: "What others did" }).getByRole("button", { name: "Show" }),
  );
}

async function names(
  { page, hand }: Person,
  card: string,
  choose: (sheet: Locator) => Promise<void>,
) {
  const group = page.locator("[data-pile]").filter({ hasText: card });
  await hand.press(group.getByRole("button", { name: "Name this group" }));
  const sheet = page.getByRole("dialog");
  await choose(sheet);
  await hand.press(sheet.getByRole("button", { name: "Keep this name" }));
  await expect(sheet).toBeHidden();
}

function dotOn(page: Page, group: string): Locator {
  return page.getByRole("button", { name: `Dot on ${group}` });
}

function result(page: Page, group: string): Locator {
  return page.getByRole("listitem").filter({
    has: page.getByRole("heading", { name: group, exact: true }),
  });
}

/** The wall as its outline: each group, and the cards in it. Cards that came at one moment have no order. */
function outline(page: Page): Promise<string[]> {
  return page.locator("[data-pile]:is(section)").evaluateAll((piles) =>
    piles.map((pile) => {
      const cards = Array.from(pile.querySelectorAll(".cardface"), (card) => card.textContent);
      return `${pile.querySelector("h2")?.textContent}: ${cards.sort().join(" / ")}`.trim();
    }),
  );
}
