import { type Browser, expect, type Page } from "@playwright/test";
import {
  aCard,
  aGathering,
  aLaptop,
  aPhone,
  aScreenLink,
  command,
  type Gathering,
  looksAtTheOthers,
  moveOn,
  pins,
  somebody,
  theBigScreen,
  theHost,
  thing,
} from "./gathering.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;

test.describe("4 everybody can", () => {
  // Two looks, and every check, on every screen.
  test.describe.configure({ timeout: 120_000 });

  test("before coming in: street, doorstep, badge table, three words", async ({ browser, hosted }) => {
    const at = await aGathering(browser, hosted);
    const page = await (await browser.newContext(calm)).newPage();
    await page.goto(at.origin);
    await can(page, "the street");
    await page.goto(`${at.origin}/g/${at.code}`);
    await can(page, "doorstep");
    await page.getByRole("button", { name: "Choices" }).click();
    await can(page, "choices");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Help me" }).click();
    await can(page, "help");
    await page.goto(`${at.origin}/g/${at.code}/back`);
    await can(page, "come back");
    await page.goto(`${at.origin}/g/${at.code}/badge`);
    await page.getByText("More stickers").click();
    await page.getByRole("button", { name: "Take a pen" }).click();
    await expect(page.getByRole("button", { name: "Clear all" })).toBeVisible();
    await can(page, "badge table");
    await page.getByRole("button", { name: "Put my badge on" }).click();
    await can(page, "keep the words");
    await page.getByRole("link", { name: "I have kept them" }).click();
    await can(page, "room");
    await page.goto(`${at.origin}/g/N0B0DY1`);
    await can(page, "no such room");
  });

  test("writing: the board, my things, the log", async ({ browser, hosted }) => {
    const { at, mo, screen } = await people(browser, hosted);
    await can(mo, "writing");
    await mo.getByRole("radio", { name: "Doodle" }).check();
    await can(mo, "doodling");
    await can(screen, "big screen, silent");
    await screen.getByRole("button", { name: "Welcome picture" }).click();
    await can(screen, "big screen, welcome");
    await mo.goto(`${at.origin}/g/${at.code}/things`);
    await can(mo, "my things");
    await thing(mo, "Same person").getByRole("button", { name: "Change who can see it" }).click();
    await can(mo, "who can see it");
    await mo.keyboard.press("Escape");
    await thing(mo, "Same person").getByRole("button", { name: "Take it back" }).click();
    await can(mo, "take it back");
    await mo.goto(`${at.origin}/g/${at.code}/log`);
    await can(mo, "log");
  });

  test("turned over and sorting: curtain, wall, card in hand, sheets", async ({ browser, hosted }) => {
    const { at, mo, screen } = await people(browser, hosted);
    const bea = await somebody(browser, at, "Bea", calm);
    await moveOn(at, "turned-over");
    await expect(bea.getByText("The others’ cards are behind the curtain.")).toBeVisible();
    await can(bea, "curtain");
    await looksAtTheOthers(bea);
    await can(bea, "turned over");
    await can(screen, "big screen, reading");
    await mo.getByRole("button", { name: "Read one by one" }).click();
    await can(mo, "one by one");
    await mo.keyboard.press("Escape");
    await moveOn(at, "sorting");
    await sorted(mo, at);
    await can(bea, "sorting, with news of others");
    await mo.getByRole("button", { name: "Nobody rushes me" }).click();
    await can(mo, "a card in the hand");
    await mo.getByRole("region", { name: "In your hand:" }).getByRole("button", { name: "Put with…" }).click();
    await can(mo, "put with");
    await mo.keyboard.press("Escape");
    await mo.getByRole("button", { name: "Change this group" }).first().click();
    await can(mo, "group");
    await can(screen, "big screen, sorting");
  });

  test("dots and closed", async ({ browser, hosted }) => {
    const { at, mo, screen } = await people(browser, hosted);
    await moveOn(at, "sorting");
    await sorted(mo, at);
    await moveOn(at, "dots");
    await mo.getByRole("button", { name: /^Dot on/ }).first().click();
    await mo.getByRole("button", { name: /^Read the/ }).first().click();
    await can(mo, "dots");
    await can(screen, "big screen, dots");
    await moveOn(at, "closed");
    await expect(mo.getByText("Thank you.", { exact: true })).toBeVisible();
    await can(mo, "closed");
    await can(screen, "big screen, closed");
  });

  test("the host's pages", async ({ browser, hosted }) => {
    const { at } = await people(browser, hosted);
    const host = await theHost(browser, hosted);
    await host.emulateMedia({ reducedMotion: "reduce" });
    await can(host, "the host's door");
    await host.getByRole("button", { name: "Make a new gathering" }).click();
    await host.getByRole("button", { name: "Make it" }).click();
    await expect(host.getByRole("alert")).toBeFocused();
    await can(host, "a new gathering, with problems");
    await host.goto(`${at.origin}/g/${at.code}/host`);
    await can(host, "the host's table");
    await moveOn(at, "turned-over");
    await host.getByRole("button", { name: "Choose a card" }).click();
    await can(host, "turn a card over");
    await host.getByRole("button", { name: "Turn this one over" }).first().click();
    await can(host, "turn this card over");
    await host.keyboard.press("Escape");
    await host.getByRole("button", { name: "Close the room" }).click();
    await can(host, "close the room");
  });
});

/** One who writes, cards of others in other languages and directions, and a big screen. */
async function people(browser: Browser, hosted: Hosted) {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo", calm);
  const others = await somebody(browser, at, "Bea", aLaptop);
  await pins(mo, "Same person each morning");
  await command(
    others,
    at,
    aCard("Nobody rushes me", { paint: "mint", permission: "share-badge" }),
    aCard({ text: "Gadewch i mi ddewis", lang: "cy" }, { paint: "lilac" }),
    aCard({ text: "دعوني أختار", lang: "ar" }, { paint: "sky" }),
  );
  const screen = await theBigScreen(browser, await aScreenLink(at));
  await screen.emulateMedia({ reducedMotion: "reduce" });
  await expect(mo.getByText("4 cards lie face down on the table.")).toBeVisible();
  return { at, mo, screen };
}

/** Two groups, one of them with a name. */
async function sorted(mo: Page, at: Gathering) {
  for (const words of ["Same person each morning", "دعوني أختار"]) {
    await mo.getByRole("button", { name: words }).click();
    await mo.getByRole("region", { name: "In your hand:" }).getByRole("button", { name: "New group" }).click();
    await expect(mo.getByRole("region", { name: "In your hand:" })).toBeHidden();
  }
  await mo.getByRole("button", { name: "Name this group" }).first().click();
  await mo.getByLabel("What do you call it?").fill("People we know");
  await mo.getByRole("button", { name: "Keep this name" }).click();
  await expect(mo.getByRole("heading", { name: "People we know" })).toBeVisible();
}

async function can(page: Page, screen: string) {
  await expect(page.getByRole("heading").first()).toBeVisible();
  await everybodyCan(page, screen);
}
