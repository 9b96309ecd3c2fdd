import { describe, expect, it } from "vitest";
import {
  amountOf,
  hear,
  isWindow,
  isWindowNews,
  readMine,
  type Seen,
  type StatementId,
  type Window,
  withWaiting,
} from "./perspectives.ts";

const id = (text: string) => text as StatementId;
const seen: Seen = {
  picture: "too-early",
  people: 3,
  shared: [],
  groups: [],
  differ: [],
  tallies: [],
};
const window: Window = {
  ownStatements: true,
  statements: [
    { statement: id("hug"), words: "A hug is fine." },
    { statement: id("stop"), words: "Short visits should stop." },
  ],
  seen,
};

describe("a window that hears", () => {
  it("shows a statement once, however often it is told", () => {
    const news = {
      kind: "statement-shown",
      statement: { statement: id("rota"), words: "The rota first." },
    } as const;
    const once = hear(window, news);
    expect(once.statements).toHaveLength(3);
    expect(hear(once, news)).toEqual(once);
  });

  it("forgets a statement, and what a host paused has no words", () => {
    const gone = hear(window, { kind: "statement-gone", statement: id("hug") });
    expect(gone.statements.map(({ statement }) => statement)).toEqual(["stop"]);
    const paused = hear(window, {
      kind: "statement-shown",
      statement: { statement: id("hug"), hidden: "threat" },
    });
    expect(paused.statements[0]?.words).toBeUndefined();
  });

  it("takes in how it is seen now", () => {
    expect(hear(window, { kind: "seen-anew", seen: { ...seen, people: 9 } }).seen.people).toBe(9);
  });

  it("makes sure of what came", () => {
    expect(isWindow(window)).toBe(true);
    expect(isWindow({ ...window, seen: {} })).toBe(false);
    expect(isWindowNews({ kind: "statement-gone", statement: 4 })).toBe(false);
  });
});

describe("my answers", () => {
  const mine = readMine({ answers: { hug: "agree" }, next: ["stop"], sure: true, group: "circle" });

  it("are read as the server says them, and nothing else is taken for an answer", () => {
    expect(mine).toEqual({
      answers: { hug: "agree" },
      next: ["stop"],
      sure: true,
      group: "circle",
    });
    expect(readMine({ answers: { hug: "perhaps" }, next: [] }).answers).toEqual({});
    expect(readMine(undefined).next).toEqual([]);
  });

  it("count at once what this phone has not sent yet", () => {
    const sent = [
      { command: { kind: "answer-statement", station: "w", statement: "stop", stance: "pass" } },
      { command: { kind: "leave-unanswered", station: "w", statement: "hug" } },
      {
        command: {
          kind: "answer-statement",
          station: "elsewhere",
          statement: "hug",
          stance: "agree",
        },
      },
    ];
    const now = withWaiting(mine, sent, "w", window);
    expect(now.answers).toEqual({ stop: "pass" });
    expect(now.next).toEqual(["hug"]);
  });

  it("leave out what a host has paused", () => {
    const paused = hear(window, {
      kind: "statement-shown",
      statement: { statement: id("stop"), hidden: "hate" },
    });
    expect(withWaiting(mine, [], "w", paused).next).toEqual([]);
  });
});

describe("about how many", () => {
  it("is said in words", () => {
    expect([
      amountOf(9, 9),
      amountOf(9, 10),
      amountOf(6, 10),
      amountOf(5, 10),
      amountOf(3, 10),
      amountOf(1, 10),
      amountOf(0, 10),
    ]).toEqual(["all", "nearly-all", "most", "half", "some", "few", "none"]);
  });
});
