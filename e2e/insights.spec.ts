import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { aPhone, aRoomWith, aScreenLink, command, type Gathering, knock, place, somebody, theBigScreen, theHost, toTheBoard } from "./gathering.ts";
import { finger, type Hand, keys, walkTo } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const faces = "People want the same few faces.";
const told = "People want to be told who comes.";

test.describe("what we heard", () => {
  test.describe.configure({ timeout: 240_000 });

  test("SEN-1 SEN-3 END-1 END-2 END-3 by touch: a sentence stands on exact words, is held back by whoever did not mean it, and changes", async ({ browser, hosted }) => {
    const at = await aWall(browser, hosted);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    const [mo, bea, gwen] = await three(browser, at);
    await expect(gwen.getByText("Words not used yet: 3 things.")).toBeVisible();
    await everybodyCan(gwen, "an empty wall");
    await writes(gwen, finger, faces, ["I like it wen Denise comes.", "Wynebau newydd bob dydd."]);
    await expect(gwen.getByText("Words not used yet: 1 thing.")).toBeVisible();
    await everybodyCan(gwen, "a sentence on the wall");
    await expect(screen.getByText(faces)).toBeVisible();
    await everybodyCan(screen, "big screen, a sentence");

    await finger.press(asked(mo).getByRole("button", { name: "That’s right" }));
    await expect(asked(mo).getByRole("button", { name: "That’s right" })).toHaveAttribute("aria-pressed", "true");
    await finger.press(asked(bea).getByRole("button", { name: "That is not what I meant" }));
    await expect(bea.getByText("This sentence waits now.", { exact: false })).toBeVisible();
    await finger.write(bea.getByLabel("What did you mean?"), "I like new people. Tell me before.");
    await everybodyCan(bea, "somebody did not mean that");
    await finger.press(bea.getByRole("button", { name: "Say it", exact: true }));
    for (const page of [mo, gwen]) {
      await expect(page.getByText("Somebody did not mean this.", { exact: false })).toBeVisible();
      await expect(page.getByText("I like new people. Tell me before.")).toBeVisible();
    }
    await expect(screen.getByText(faces), "it waits").toHaveCount(0);
    await expect(gwen.getByText("2 people are asked if it is right.", { exact: false })).toBeVisible();

    await finger.press(gwen.getByRole("button", { name: "Change my words" }));
    await finger.write(gwen.getByLabel("Change my words"), told);
    await finger.press(gwen.getByRole("button", { name: "Put it on the wall" }));
    await expect(screen.getByText(told)).toBeVisible();
    await expect(asked(bea).getByRole("button", { name: "That is not what I meant" }), "she is asked again").toHaveAttribute("aria-pressed", "false");

    await finger.press(mo.getByRole("link", { name: "The room" }));
    await finger.press(mo.getByRole("link", { name: "My things: there is news" }));
    const news = mo.getByRole("region", { name: "News since last time" });
    await expect(news).toContainText("It is in a sentence of what we heard.");
    await expect(mo.getByText("It is in 1 sentence of what we heard.")).toBeVisible();
    await everybodyCan(mo, "my things, with news of where they went");
    await finger.press(mo.getByRole("link", { name: "Where did my words go?" }));
    await expect(mo.getByText(told)).toBeVisible();
    await everybodyCan(mo, "where my words went");
    await mo.goBack();
    await expect(news, "read is not new").toHaveCount(0);
    await mo.goBack();
    await mo.goBack();

    // Everything closes, and Bea still says what she thinks of it.
    await knock(at.host, `/api/gatherings/${at.code}/close`, {});
    await finger.press(asked(bea).getByRole("button", { name: "That’s right" }));
    await expect(asked(bea).getByRole("button", { name: "That’s right" })).toHaveAttribute("aria-pressed", "true");
    await takesBackHerThing(bea);
    for (const page of [mo, gwen]) {
      await expect(page.getByText("Some of its words were taken back.", { exact: false })).toBeVisible();
    }
    await expect(mo.getByText("Wynebau newydd bob dydd.")).toHaveCount(0);
  });

  test("SEN-2 SEN-4 by keys alone: words are found, gathered and quoted, and a host prints both views", async ({ browser, hosted }) => {
    const at = await aWall(browser, hosted);
    const [mo, bea, gwen] = await three(browser, at);
    await keys.press(gwen.getByRole("button", { name: "Say what we heard" }));
    await keys.write(gwen.getByLabel("Look for words"), "DENISE");
    await expect(gwen.getByText("1 thing.", { exact: true })).toBeVisible();
    await everybodyCan(gwen, "gathering");
    await keys.press(gwen.getByRole("button", { name: "Gather this" }));
    await expect(gwen.getByRole("heading", { name: "You gathered 1 thing" })).toBeVisible();
    const computer = gwen.getByRole("checkbox", { name: "Let the computer look for more like these" });
    await expect(computer, "off until somebody asks").not.toBeChecked();
    await walkTo(computer);
    await gwen.keyboard.press("Space");
    await expect(gwen.getByText("Nothing else has these words, or words near them.")).toBeVisible();
    await everybodyCan(gwen, "what a computer found");
    await keys.write(gwen.getByLabel("What do you hear in these words?"), faces);
    await keys.press(gwen.getByRole("button", { name: "Put it on the wall" }));
    await expect(gwen.getByText("One person told us this.")).toBeVisible();
    await keys.press(gwen.getByText("The words it comes from: 1 thing"));
    await keys.press(gwen.getByRole("button", { name: "Quote a part of it" }));
    await everybodyCan(gwen, "quoting a part");
    await keys.press(gwen.getByRole("button", { name: "Denise" }));
    await keys.press(gwen.getByRole("button", { name: "comes." }));
    await keys.press(gwen.getByRole("button", { name: "Quote this part" }));
    await expect(gwen.locator("q", { hasText: /^Denise comes\.$/ })).toBeVisible();

    await keys.press(asked(mo).getByRole("button", { name: "That is not what I meant" }));
    await keys.write(mo.getByLabel("What did you mean?"), "Only Denise.");
    await keys.press(mo.getByRole("button", { name: "Say it", exact: true }));
    const host = await theHost(browser, hosted);
    await host.emulateMedia({ reducedMotion: "reduce" });
    await host.goto(`${at.origin}/g/${at.code}/host`);
    await expect(host.getByText("Only Denise.")).toBeVisible();
    await everybodyCan(host, "the host's table, something is held back");
    await keys.press(host.getByRole("button", { name: "Print both views" }));
    await expect(bea.getByText("Both views are printed.")).toBeVisible();
    await expect(bea.getByText("Only Denise.")).toBeVisible();
  });
});

/** A room with a shelf, on which three people put a thing each before there is a wall for what we heard. */
function aWall(browser: Browser, hosted: Hosted): Promise<Gathering> {
  return aRoomWith(browser, hosted, { stationKind: "show", name: "The shelf" });
}

async function three(browser: Browser, at: Gathering): Promise<readonly [Page, Page, Page]> {
  const said = {
    Mo: "I like it wen Denise comes.",
    Bea: { text: "Wynebau newydd bob dydd.", lang: "cy" },
    Gwen: "15 minutes is not a visit.",
  };
  const pages: Page[] = [];
  for (const [name, words] of Object.entries(said)) {
    const page = await somebody(browser, at, name, calm);
    const contribution = randomUUID();
    await command(page, at, { kind: "put-on-shelf", contribution, words, permission: "room" });
    pages.push(page);
  }
  const wall = await place(at.host, at.code, { stationKind: "insights", name: "What we heard" });
  for (const page of pages) await toTheBoard(page, { ...at, board: wall });
  return pages as [Page, Page, Page];
}

async function writes(page: Page, hand: Hand, sentence: string, from: readonly string[]) {
  await hand.press(page.getByRole("button", { name: "Say what we heard" }));
  for (const words of from) {
    const thing = page.getByRole("listitem").filter({ hasText: words });
    await hand.press(thing.getByRole("button", { name: "Gather this" }));
  }
  await everybodyCan(page, "words are gathered");
  await hand.write(page.getByLabel("What do you hear in these words?"), sentence);
  await hand.press(page.getByRole("button", { name: "Put it on the wall" }));
  await expect(page.getByText("From 2 things people made.", { exact: false })).toBeVisible();
}

function asked(page: Page) {
  return page.getByRole("region", { name: "Is that right?" });
}

async function takesBackHerThing(page: Page) {
  await finger.press(page.getByRole("link", { name: "The room" }));
  await finger.press(page.getByRole("link", { name: "My things" }));
  const thing = page.getByRole("listitem").filter({ hasText: "Wynebau newydd" });
  await finger.press(thing.getByRole("button", { name: "Take it back" }));
  await finger.press(page.getByRole("dialog").getByRole("button", { name: "Yes, take it back" }));
}
