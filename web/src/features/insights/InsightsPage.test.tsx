import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import axe from "axe-core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { Announcer } from "../../furniture/Announcer.tsx";
import { found } from "../../furniture/things/FindThings.tsx";
import { InsideStill } from "../../room/inside.tsx";
import { mine as anybody, pretendInside, room } from "../../room/pretend.ts";
import { aStation, type OpenThing } from "../../room/station.tsx";
import type { StationView } from "../../room/wire.ts";
import InsightsHost from "./InsightsHost.tsx";
import InsightsPage from "./InsightsPage.tsx";
import InsightsScreen from "./InsightsScreen.tsx";
import type { Insight, MyInsights, Poster } from "./insights.ts";
import { wordsIn } from "./Quote.tsx";

const pile = { id: "g1", name: "Faces" };
const cards: readonly OpenThing[] = [
  { contribution: "c1", words: "I like it wen Denise comes.", pile },
  { contribution: "c2", words: { text: "Wynebau newydd bob dydd.", lang: "cy" }, pile },
  { contribution: "c3", words: "15 minutes is not a visit." },
];

let cardsOnTable = cards;

/** A table with open cards on it, whatever its page is. */
const table = aStation({
  kind: "pinpoint",
  drawing: "table",
  usual: () => ({ about: "", name: "", question: "", help: "" }),
  isPage: (what): what is object => typeof what === "object",
  isNews: (what): what is never => what === null,
  hear: (page) => page,
  open: () => cardsOnTable,
  Page: () => null,
});

const faces: Insight = {
  insight: "i1",
  words: "People want the same few faces.",
  sources: [{ contribution: "c1", from: 7, to: 14 }, { contribution: "c2" }],
  asked: {
    standing: "stands",
    people: 2,
    asked: 12,
    answers: { right: 5, nearly: 2, notMeant: 0 },
  },
};

const held: Insight = {
  ...faces,
  asked: { standing: "held-back", people: 2, asked: 2 },
  said: [{ contribution: "s1", verdict: "not-what-i-meant", words: "Tell me before." }],
};

function open(
  insights: readonly Insight[],
  own: Partial<MyInsights> = {},
  Part: typeof InsightsPage = InsightsPage,
) {
  const view: StationView<Poster> = {
    station: "poster",
    kind: "insights",
    name: "What we heard",
    question: "What did we hear today?",
    help: "",
    opening: "open",
    page: { insights },
  };
  const inside = pretendInside({
    room,
    stations: [table],
    mine: { ...anybody, stations: { poster: { written: [], asked: [], ...own } } },
  });
  const shown = render(
    <InsideStill inside={inside}>
      <Announcer />
      <Part view={view} />
    </InsideStill>,
  );
  return { ...inside, ...shown, user: userEvent.setup() };
}

beforeEach(() => {
  cardsOnTable = cards;
  localStorage.clear();
  vi.unstubAllGlobals();
});

describe("what we heard", () => {
  test("every sentence opens down to the exact words it comes from", () => {
    open([faces]);
    const quotes = [...document.querySelectorAll("q")].map(({ textContent }) => textContent);
    expect(quotes, "a part of one, all of the other").toEqual([
      "it wen ",
      "Wynebau newydd bob dydd.",
    ]);
    expect(document.querySelector("q[lang=cy]")).not.toBeNull();
  });

  test("SEN_2 it is read out with the words it comes from", async () => {
    const read: string[] = [];
    vi.stubGlobal("speechSynthesis", {
      speak: ({ text }: { text: string }) => read.push(text),
      cancel() {},
      getVoices: () => [],
    });
    vi.stubGlobal(
      "SpeechSynthesisUtterance",
      class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
        addEventListener() {}
      },
    );
    const { user } = open([faces]);
    await user.click(screen.getByText("The words it comes from: 2 things"));
    await user.click(screen.getByRole("button", { name: "Read it out with its words" }));
    expect(read).toEqual([faces.words, "it wen ", "Wynebau newydd bob dydd."]);
  });

  test("SEN_3 words not used yet are always in sight, and counted", () => {
    const { unmount } = open([]);
    expect(screen.getByText("Words not used yet: 3 things.")).toBeDefined();
    unmount();
    open([faces]);
    expect(screen.getByText("Words not used yet: 1 thing.")).toBeDefined();
  });

  test("SEN_3 what a report prints as it was given waits for no sentence, and can be gathered", async () => {
    cardsOnTable = [...cards, { contribution: "c9", words: "I learned to wait.", asGiven: true }];
    const { user } = open([]);
    expect(screen.getByText("Words not used yet: 3 things.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Say what we heard" }));
    await user.type(screen.getByLabelText("Look for words"), "learned");
    expect(screen.getByText("1 thing.")).toBeDefined();
  });

  test("SEN_4 nothing is suggested until somebody asks, and no title is offered", async () => {
    cardsOnTable = [...cards, { contribution: "c4", words: "A visit of 30 minutes." }];
    const { user, container } = open([]);
    await user.click(screen.getByRole("button", { name: "Say what we heard" }));
    expect(screen.getByLabelText("What do you hear in these words?")).toHaveProperty("value", "");
    const asked = screen.getByLabelText("Let the computer look for more like these");
    expect(asked, "off by default").toHaveProperty("checked", false);
    await user.click(screen.getByText("The big table: 2 things"));
    await user.click(screen.getAllByRole("button", { name: "Gather this" })[2] as HTMLElement);
    expect(screen.queryByRole("region", { name: "A computer found these" })).toBeNull();

    await user.click(asked);
    const found = within(await screen.findByRole("region", { name: "A computer found these" }));
    expect(await found.findByText("A visit of 30 minutes.")).toBeDefined();
    expect(found.getByText(/It does not know what anybody meant/)).toBeDefined();
    expect(found.queryByRole("heading"), "without titles").toBeNull();
    expect((await axe.run(container)).violations).toEqual([]);
    await user.click(found.getByRole("button", { name: "Gather this" }));
    expect(screen.getByRole("heading", { name: "You gathered 2 things" })).toBeDefined();
    expect(screen.getByLabelText("What do you hear in these words?")).toHaveProperty("value", "");
  });

  test("END_3 silence is said as silence", () => {
    open([faces]);
    expect(
      screen.getByText(
        "From 2 things people made. 12 people are asked if it is right. 7 have answered. 5 said “that’s right”. 2 said “nearly”.",
      ),
    ).toBeDefined();
  });

  test("SEN_1 what one person told us says so", () => {
    open([{ ...faces, asked: { standing: "one-person", people: 1, asked: 1 } }]);
    expect(screen.getByText("One person told us this.")).toBeDefined();
  });

  test("other sentences stand beside the first", () => {
    const other = { ...faces, insight: "i2", words: "Tell us who comes.", beside: "i1" };
    open([faces, other]);
    const others = screen.getByRole("region", { name: "The same in other words" });
    expect(within(others).getByText("Tell us who comes.")).toBeDefined();
  });
});

describe("gathering", () => {
  test("by pile, by search and by hand; and the sentence goes on the wall with its sources", async () => {
    const { user, sent } = open([]);
    await user.click(screen.getByRole("button", { name: "Say what we heard" }));
    await user.click(screen.getByText("The big table: Faces: 2 things"));
    await user.click(screen.getByRole("button", { name: "Gather all of these" }));
    await user.type(screen.getByLabelText("Look for words"), "VISIT");
    expect(screen.getByText("1 thing.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Gather this" }));
    expect(screen.getByRole("heading", { name: "You gathered 3 things" })).toBeDefined();
    await user.click(screen.getAllByRole("button", { name: "Put it back" })[1] as HTMLElement);
    await user.type(screen.getByLabelText("What do you hear in these words?"), "Same faces.");
    await user.click(screen.getByRole("button", { name: "Put it on the wall" }));
    expect(sent).toMatchObject([
      {
        kind: "write-insight",
        station: "poster",
        words: "Same faces.",
        sources: ["c1", "c3"],
        permission: "room",
      },
    ]);
  });

  test("without words to come from there is no sentence, and what was written stays", async () => {
    const { user, sent } = open([]);
    await user.click(screen.getByRole("button", { name: "Say what we heard" }));
    await user.type(screen.getByLabelText("What do you hear in these words?"), "Same faces.");
    await user.click(screen.getByRole("button", { name: "Put it on the wall" }));
    expect(screen.getByText(/Gather something first/)).toBeDefined();
    expect(sent).toEqual([]);
    expect(screen.getByDisplayValue("Same faces.")).toBeDefined();
  });

  test("without a line the sentence is kept at once, and pressing again makes no second one", async () => {
    const { user, outbox } = open([]);
    const sent: unknown[] = [];
    outbox.send = (command) => {
      sent.push(command);
      return new Promise(() => {}); // No answer comes: the line is gone.
    };
    await user.click(screen.getByRole("button", { name: "Say what we heard" }));
    await user.click(screen.getByText("The big table: 1 thing"));
    await user.click(screen.getAllByRole("button", { name: "Gather this" })[2] as HTMLElement);
    await user.type(screen.getByLabelText("What do you hear in these words?"), "Same faces.");
    await user.dblClick(screen.getByRole("button", { name: "Put it on the wall" }));
    expect(sent).toHaveLength(1);
    expect(screen.queryByLabelText("What do you hear in these words?")).toBeNull();
  });

  test("a draft outlives a closed tab", async () => {
    const first = open([]);
    await first.user.click(screen.getByRole("button", { name: "Say what we heard" }));
    await first.user.click(screen.getByText("The big table: 1 thing"));
    await first.user.click(
      screen.getAllByRole("button", { name: "Gather this" })[2] as HTMLElement,
    );
    first.unmount();
    const again = open([]);
    await again.user.click(screen.getByRole("button", { name: "Say what we heard" }));
    expect(screen.getByRole("heading", { name: "You gathered 1 thing" })).toBeDefined();
  });

  test("what hosts took along from the corner comes first", async () => {
    cardsOnTable = [...cards, { contribution: "c9", words: "It is cold.", takenAlong: true }];
    const { user } = open([]);
    await user.click(screen.getByRole("button", { name: "Say what we heard" }));
    const piles = [...document.querySelectorAll("summary")].map(({ textContent }) => textContent);
    expect(piles[0]).toBe("Taken along from The big table: 1 thing");
  });

  test("capitals and accents make no difference to a search", () => {
    const things = cards.map((card) => ({ ...card, station: "table", stationKind: "pinpoint" }));
    expect(found(things, "wýnebau DYDD").map(({ contribution }) => contribution)).toEqual(["c2"]);
    expect(found(things, "  ")).toHaveLength(3);
    expect(found(things, "faces").length, "the name of a pile counts").toBe(2);
  });

  test("a part is quoted word by word, and nothing is typed", async () => {
    const { user, sent } = open([faces], { written: ["i1"] });
    await user.click(screen.getByText("The words it comes from: 2 things"));
    await user.click(
      screen.getAllByRole("button", { name: "Quote a part of it" })[0] as HTMLElement,
    );
    await user.click(screen.getByRole("button", { name: "Denise" }));
    await user.click(screen.getByRole("button", { name: "comes." }));
    await user.click(screen.getByRole("button", { name: "Quote this part" }));
    expect(sent).toMatchObject([
      { kind: "gather-source", insight: "i1", source: "c1", from: 14, to: 27 },
    ]);
  });

  test("words stand where people count them, whatever they are made of", () => {
    expect(wordsIn("👩‍🦽 a  bé ")).toEqual([
      { from: 0, to: 3 },
      { from: 4, to: 5 },
      { from: 7, to: 9 },
    ]);
  });

  test("whoever wrote it changes the words, and lets go of a source", async () => {
    const { user, sent } = open([faces], { written: ["i1"] });
    await user.click(screen.getByRole("button", { name: "Change my words" }));
    await user.clear(screen.getByLabelText("Change my words"));
    await user.type(screen.getByLabelText("Change my words"), "New faces, told before.");
    await user.click(screen.getByRole("button", { name: "Put it on the wall" }));
    await user.click(screen.getByText("The words it comes from: 2 things"));
    await user.click(screen.getAllByRole("button", { name: "Let go of this" })[0] as HTMLElement);
    expect(sent).toMatchObject([
      { kind: "reword-insight", insight: "i1", words: "New faces, told before." },
      { kind: "let-go-of-source", insight: "i1", source: "c1" },
    ]);
  });

  test("somebody else’s sentence is not changed: mine stands beside it", async () => {
    const { user, sent } = open([faces]);
    await user.click(screen.getByRole("button", { name: "Say it in other words" }));
    await user.type(screen.getByLabelText("Say it in other words"), "Tell us who comes.");
    await user.click(screen.getByRole("button", { name: "Put it on the wall" }));
    expect(sent).toMatchObject([{ kind: "write-insight", beside: "i1", sources: ["c1", "c2"] }]);
    await user.click(screen.getByText("The words it comes from: 2 things"));
    expect(screen.queryByRole("button", { name: "Let go of this" })).toBeNull();
  });
});

describe("is that right?", () => {
  const asked = [{ insight: "i1", mine: ["c1"] }];

  test("END_1 whoever made the words is asked, with their own words beside it", async () => {
    const { user, sent } = open([faces], { asked });
    const mine = within(screen.getByRole("region", { name: "Is that right?" }));
    expect(mine.getByText("it wen")).toBeDefined();
    await user.click(mine.getByRole("button", { name: "That’s right" }));
    expect(sent).toMatchObject([
      { kind: "answer-insight", insight: "i1", verdict: "that-is-right" },
    ]);
    expect(sent[0]).not.toHaveProperty("words");
  });

  test("END_2 whoever did not mean it says what they meant, and hears that it waits", async () => {
    const { user, sent } = open([faces], {
      asked: [{ ...asked[0], verdict: "not-what-i-meant" }] as MyInsights["asked"],
    });
    expect(screen.getByText(/This sentence waits now/)).toBeDefined();
    await user.type(screen.getByLabelText("What did you mean?"), "Tell me before.");
    await user.click(screen.getByRole("button", { name: "Say it" }));
    expect(sent).toMatchObject([
      { kind: "answer-insight", verdict: "not-what-i-meant", words: "Tell me before." },
    ]);
    expect(sent[0]).toHaveProperty("contribution");
  });

  test("nobody else is asked", () => {
    open([faces]);
    expect(screen.queryByRole("region", { name: "Is that right?" })).toBeNull();
  });
});

describe("around it", () => {
  test("END_2 a host sees what is held back and why, and prints both views", async () => {
    const { user, sent } = open([held], {}, InsightsHost);
    expect(screen.getByText("Tell me before.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Print both views" }));
    expect(sent).toMatchObject([{ kind: "print-both", insight: "i1" }]);
  });

  test("END_2 what is held back is on no big screen", () => {
    open([held], {}, InsightsScreen);
    expect(screen.queryByText("People want the same few faces.")).toBeNull();
  });

  test("the big screen shows one sentence at a time, with its words", async () => {
    const other = { ...faces, insight: "i2", words: "Staff want more time too." };
    const { user } = open([faces, other], {}, InsightsScreen);
    expect(screen.getByText("People want the same few faces.")).toBeDefined();
    await user.click(screen.getByRole("button", { name: "Next" }));
    expect(screen.getByText("Staff want more time too.")).toBeDefined();
  });

  test("on the big screen nobody’s words are cut: what is too long for it is on the phones", () => {
    cardsOnTable = [
      { contribution: "c1", words: "word ".repeat(40) },
      { contribution: "c2", words: "Wynebau newydd." },
    ];
    const sources = [{ contribution: "c1" }, { contribution: "c2" }];
    open([{ ...faces, sources }], {}, InsightsScreen);
    expect([...document.querySelectorAll("q")].map(({ textContent }) => textContent)).toEqual([
      "Wynebau newydd.",
    ]);
  });

  test("4 axe finds nothing", async () => {
    const asked = [{ insight: "i1", mine: ["c1"] }];
    for (const Part of [InsightsPage, InsightsHost, InsightsScreen]) {
      const { container, unmount } = open([faces, held], { asked, written: ["i1"] }, Part);
      expect((await axe.run(container)).violations).toEqual([]);
      unmount();
    }
  });
});
