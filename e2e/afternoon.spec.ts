import { type Browser, expect, type Page } from "@playwright/test";
import {
  aLaptop,
  aPhone,
  aRoomWith,
  aStation,
  command,
  type Gathering,
  somebody,
  theExport,
  thing,
} from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { type Hosted, test } from "./house.ts";

/** One person, and how they work their page. */
interface Person {
  readonly page: Page;
  readonly hand: Hand;
}

const stations = [
  ["pinpoint", {}],
  ["paper", {}],
  ["stories", {}],
  ["listening", { settings: { minutesEach: 0 } }],
  ["perspectives", { settings: { statements: ["Staff need regular hours."] } }],
  ["questions", { settings: { questions: ["Do you have friends?"] } }],
  ["feedback", {}],
  ["playlist", {}],
  ["show", {}],
] as const;

test("a whole afternoon: three people walk through every station, and one is without a line in the middle", async ({
  browser,
  hosted,
}) => {
  test.setTimeout(240_000);
  const { at, host } = await anAfternoon(browser, hosted);
  const mo = { page: await somebody(browser, at, "Mo", aPhone), hand: finger };
  const bea = { page: await somebody(browser, at, "Bea", aLaptop), hand: keys };
  const gwen = { page: await somebody(browser, at, "Gwen", aPhone), hand: finger };
  const all = [mo, bea, gwen];

  for (const { page, hand } of all) {
    await hand.press(page.getByRole("button", { name: "A bit cloudy" }));
    await expect(page.getByRole("button", { name: "A bit cloudy" })).toHaveAttribute("aria-pressed", "true");
  }

  for (const person of all) await writesACard(person);
  await passesPapers(at, host.paper, all);

  await goesTo(mo, "stories");
  await mo.hand.press(mo.page.getByRole("radio", { name: "Tell a story" }));
  await mo.hand.press(mo.page.getByRole("button", { name: "I have read this" }));
  await mo.hand.write(mo.page.getByLabel("What happened?"), "They asked what colour. I said red.");
  await mo.hand.press(mo.page.getByRole("button", { name: "Tell this story" }));
  await goesTo(bea, "stories");
  await expect(bea.page.getByText("They asked what colour. I said red.")).toBeVisible();

  await listens(all);

  // Gwen's line goes. She walks on, also to where she has never been, and gives what she has.
  await goesTo(gwen, "perspectives");
  await gwen.page.context().setOffline(true);
  await gwen.hand.press(gwen.page.getByRole("button", { name: /^Agree/ }));
  await goesTo(gwen, "feedback");
  await gwen.hand.write(gwen.page.getByLabel("Your words"), "The bus stops at four.");
  await gwen.hand.press(gwen.page.getByRole("radio", { name: "Anyone. No name on it." }));
  await gwen.hand.press(gwen.page.getByRole("button", { name: "Put it in" }));
  await goesTo(gwen, "playlist");
  await addsASong(gwen, "Lean on Me");
  await gwen.hand.press(gwen.page.getByRole("link", { name: "The room" }));
  await gwen.hand.press(gwen.page.getByRole("link", { name: /My things/ }));
  await expect(thing(gwen.page, "The bus stops at four.")).toContainText("Saved on this phone");

  await goesTo(mo, "questions");
  await mo.hand.press(mo.page.getByRole("checkbox", { name: "Too personal" }));
  await goesTo(bea, "show");
  await bea.page.getByRole("radio", { name: "In words alone" }).focus();
  await bea.page.keyboard.press("Space");
  await bea.hand.write(bea.page.getByLabel("What is it?"), "A bus pass.");
  await bea.hand.press(bea.page.getByRole("button", { name: "Put it on the shelf" }));
  await expect(bea.page.getByRole("region", { name: "On the shelf", exact: true })).toContainText("A bus pass.");

  await gwen.page.context().setOffline(false);
  await expect(thing(gwen.page, "The bus stops at four.")).toContainText("In the room");
  await goesTo(mo, "feedback");
  await mo.hand.press(mo.page.getByRole("button", { name: "Just read what others said" }));
  await expect(mo.page.getByText("The bus stops at four.")).toHaveCount(1);
  await mo.hand.press(mo.page.getByRole("radio", { name: "Yes", exact: true }));
  await goesTo(bea, "playlist");
  await expect(thing(bea.page, "Lean on Me")).toHaveCount(1);
  await addsASong(bea, "Here Comes the Sun");

  // What may leave the room is what somebody let go, and nothing else.
  const export_ = JSON.stringify(await theExport(at));
  expect(export_).toContain("The bus stops at four.");
  for (const kept of ["A bus pass.", "I said red", "Lean on Me", "Gwen"]) expect(export_).not.toContain(kept);

  // And what is taken back is gone, wherever it was seen.
  await gwen.hand.press(thing(gwen.page, "The bus stops at four.").getByRole("button", { name: "Take it back" }));
  await gwen.hand.press(gwen.page.getByRole("button", { name: "Yes, take it back" }));
  await expect(mo.page.getByText("The bus stops at four.")).toHaveCount(0);
  expect(JSON.stringify(await theExport(at))).not.toContain("The bus stops at four.");
});

/** A room with a kettle under the lamp, and everything else there is. */
async function anAfternoon(browser: Browser, hosted: Hosted) {
  const at = await aRoomWith(browser, hosted, { stationKind: "check-in", name: "Our check-in" });
  const ids: Record<string, string> = {};
  for (const [kind, more] of stations) ids[kind] = await aStation(at, kind, more);
  return { at, host: { paper: ids.paper ?? "" } };
}

/** Through the room, as people go. */
async function goesTo({ page, hand }: Person, kind: string) {
  await hand.press(page.getByRole("link", { name: "The room" }));
  await hand.press(page.getByRole("link", { name: new RegExp(`Our ${kind}`) }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What do you think?");
}

async function writesACard(person: Person) {
  const { page, hand } = person;
  await goesTo(person, "pinpoint");
  await hand.write(page.getByLabel("One idea on this card"), "Nobody rushes me");
  await hand.press(page.getByRole("button", { name: "Put it on the board" }));
  await expect(thing(page, "Nobody rushes me").first()).toContainText("On the board");
}

/** Three papers, three rounds. Whoever does not draw passes the paper on as it is. */
async function passesPapers(at: Gathering, station: string, all: readonly Person[]) {
  for (const person of all) {
    await goesTo(person, "paper");
    await person.hand.press(person.page.getByRole("button", { name: "Sit down" }));
    await expect(person.page.getByText("You have a seat.")).toBeVisible();
  }
  await command(at.host, at, { kind: "start", station });
  for (const round of [1, 2, 3]) {
    for (const { page } of all) {
      await expect(page.getByText(`Paper ${round} of 3 in your hands.`, { exact: false })).toBeVisible();
    }
    for (const { page, hand } of all) {
      await hand.press(page.getByRole("button", { name: "Pass to the right" }));
    }
  }
  for (const { page } of all) {
    await expect(page.getByRole("heading", { name: "What shall we call them?" })).toBeVisible();
  }
}

async function listens(all: readonly Person[]) {
  for (const [n, person] of all.entries()) {
    await goesTo(person, "listening");
    const chair = n === 0 ? "Open a new circle" : "Sit down in circle 1";
    await person.hand.press(person.page.getByRole("button", { name: chair }));
    await expect(person.page.getByText(n === 0 ? "1 person sits here." : `${n + 1} people sit here.`)).toBeVisible();
  }
  const [first] = all;
  await first?.hand.press(first.page.getByRole("button", { name: "Begin the round" }));
  for (const { page, hand } of all) {
    await hand.press(page.getByRole("button", { name: "I have finished" }));
  }
  for (const { page } of all) {
    await expect(page.getByText("Everybody has had their turn. Thank you.")).toBeVisible();
  }
}

async function addsASong({ page, hand }: Person, title: string) {
  await hand.write(page.getByLabel("Name of the song"), title);
  await hand.write(page.getByLabel("Who sings or plays it?"), "Somebody");
  await hand.write(page.getByLabel("Why this song?"), "It lifts me.");
  await hand.press(page.getByRole("button", { name: "Put it on the playlist" }));
}
