import { describe, expect, it } from "vitest";
import {
  hear,
  isPaper,
  isPaperNews,
  type Paper,
  type PaperId,
  type PaperNews,
  paperMine,
} from "./paper.ts";
import { paperStation } from "./station.ts";

const one = "p1" as PaperId;
const two = "p2" as PaperId;

const lyingOpen: Paper = {
  table: {
    mode: "drawing",
    pace: "one-line",
    time: "x1",
    step: "name",
    round: 3,
    rounds: 3,
    prompt: null,
    endsAt: null,
    drawSeconds: 15,
    seats: 3,
    papers: 3,
  },
  sheets: [
    {
      paper: one,
      number: 1,
      name: null,
      proposals: [{ name: "n1", words: "Auntie Pam" }],
      layers: [
        { contribution: "a", round: 1, words: "A long nose", by: "Mo" },
        { contribution: "b", round: 2, words: "A hat" },
      ],
    },
    {
      paper: two,
      number: 2,
      name: "Bob",
      layers: [{ contribution: "c", round: 1, words: "Ears" }],
    },
  ],
  feelings: [],
};

function told(...news: PaperNews[]): Paper {
  return news.reduce(hear, lyingOpen);
}

describe("hearing the paper table", () => {
  const everything: readonly PaperNews[] = [
    { kind: "laid-out", page: lyingOpen },
    { kind: "table-told", table: { ...lyingOpen.table, step: "wall" } },
    {
      kind: "sheet-shown",
      sheet: {
        paper: one,
        number: 1,
        name: null,
        layers: [{ contribution: "b", round: 2, words: "A hat" }],
      },
    },
    { kind: "sheet-gone", paper: two },
    { kind: "layer-gone", paper: one, contribution: "a" },
    { kind: "names-told", paper: one, name: "Auntie Pam", proposals: [] },
    { kind: "maker-gone", layers: ["a"] },
    { kind: "feeling-shown", feeling: { contribution: "f", words: "Odd, then nice" } },
    { kind: "feeling-gone", contribution: "f" },
  ];

  it("knows all its news, and hearing any of it twice changes nothing", () => {
    for (const news of everything) {
      expect(isPaperNews(news)).toBe(true);
      expect(told(news, news)).toEqual(told(news));
      expect(isPaper(told(news))).toBe(true);
    }
    expect(isPaperNews({ kind: "paper-burnt" })).toBe(false);
  });

  it("takes a paper away with its last mark, and puts it back in its place", () => {
    const gone = told(
      { kind: "layer-gone", paper: one, contribution: "a" },
      {
        kind: "layer-gone",
        paper: one,
        contribution: "b",
      },
    );
    expect(gone.sheets.map(({ paper }) => paper)).toEqual([two]);
    const back = hear(gone, {
      kind: "sheet-shown",
      sheet: {
        paper: one,
        number: 1,
        name: null,
        layers: [{ contribution: "b", round: 2, words: "A hat" }],
      },
    });
    expect(back.sheets.map(({ paper }) => paper)).toEqual([one, two]);
  });

  it("has no proposals any more once a name is agreed", () => {
    const named = told({ kind: "names-told", paper: one, name: "Auntie Pam", proposals: [] });
    expect(named.sheets[0]).toMatchObject({ name: "Auntie Pam" });
    expect(named.sheets[0]).not.toHaveProperty("proposals");
  });

  it("lets the room fetch the page when it does not understand", () => {
    expect(paperStation.hear(lyingOpen, { kind: "paper-burnt" })).toBeUndefined();
    expect(paperStation.hear({}, { kind: "sheet-gone", paper: one })).toBeUndefined();
  });
});

describe("what is mine", () => {
  it("is nothing until it has come, or when it makes no sense", () => {
    expect(paperMine(undefined, "easel")).toBeUndefined();
    expect(
      paperMine(
        { badge: { badge: "mo", stickers: [] }, things: [], stations: { easel: {} } },
        "easel",
      ),
    ).toBeUndefined();
  });
});
