import { describe, expect, it } from "vitest";
import type { InRoom } from "../../furniture/things/open.ts";
import {
  hear,
  isPromises,
  isPromisesNews,
  type Kept,
  myJudgements,
  openHere,
  type Promises,
  priorities,
  readable,
  unanswered,
} from "./promises.ts";

const form: Kept = {
  promise: "form",
  versions: [
    { words: "Two questions.", team: "The form team", by: "2026-06-30", on: "2026-05-14" },
    { words: "Three questions.", team: "The form team", by: "2026-07-31", on: "2026-06-01" },
  ],
  steps: [{ state: "promised", on: "2026-05-14" }],
  answers: ["i03"],
  changes: [
    {
      change: "gone",
      words: "Three questions are gone.",
      ours: "better",
      on: "2026-08-01",
      askedNext: "2026-09-01",
      rounds: [{ months: 0, asked: 31, judged: 0, split: [] }],
      stories: [{ contribution: "told", words: "It took me half the time." }],
    },
  ],
};
const page: Promises = {
  promises: [form, { ...form, promise: "down", versions: [], steps: [], answers: [], changes: [] }],
  cannots: [{ contribution: "cannot", words: "No money.", answers: ["i05"], on: "2026-05-14" }],
};

function thing(contribution: string, stationKind: string, pile?: string): InRoom {
  return {
    contribution,
    station: stationKind,
    stationKind,
    words: contribution,
    ...(pile === undefined ? {} : { pile: { id: pile, name: null } }),
  };
}

const roomWith = (...things: readonly InRoom[]) =>
  new Map(things.map((one) => [one.contribution, one]));

describe("promises", () => {
  it("PRO-4 answer what was chosen; where nothing was, what we heard", () => {
    const heard = [thing("i01", "insights"), thing("i03", "insights"), thing("card", "pinpoint")];
    expect(priorities(roomWith(...heard)).map(({ contribution }) => contribution)).toEqual([
      "i01",
      "i03",
    ]);
    const chosen = [thing("o1", "matters", "chosen"), thing("o2", "matters", "not-chosen")];
    expect(
      priorities(roomWith(...heard, ...chosen)).map(({ contribution }) => contribution),
    ).toEqual(["o1"]);
    expect(priorities(roomWith())).toEqual([]);
  });

  it("PRO-4 a promise is an answer, and so is a we-cannot; anything else waits", () => {
    const heard = ["i01", "i03", "i05"].map((id) => thing(id, "insights"));
    expect(unanswered(page, heard).map(({ contribution }) => contribution)).toEqual(["i01"]);
  });

  it("can be read unless a host turned them over", () => {
    expect(readable(page).map(({ promise, now }) => [promise, now.words])).toEqual([
      ["form", "Three questions."],
    ]);
  });

  it("hearing the same news again changes nothing", () => {
    for (const news of [
      { kind: "promise-shown", promise: { ...form, answers: [] } },
      { kind: "counted", change: "gone", rounds: [] },
      { kind: "story-shown", change: "gone", story: { contribution: "new" } },
      { kind: "story-gone", story: "told" },
      { kind: "change-gone", change: "gone" },
      { kind: "answered-gone", answered: "i05" },
      { kind: "cannot-gone", cannot: "cannot" },
      { kind: "promise-gone", promise: "form" },
    ]) {
      expect(isPromisesNews(news), news.kind).toBe(true);
      if (!isPromisesNews(news)) continue;
      const once = hear(page, news);
      expect(once, news.kind).not.toEqual(page);
      expect(hear(once, news), news.kind).toEqual(once);
    }
  });

  it("OUT-1 are not asked about again when the last round has begun", () => {
    const last = hear(page, { kind: "counted", change: "gone", rounds: [] });
    expect(last.promises[0]?.changes[0]).not.toHaveProperty("askedNext");
  });

  it("OUT-1 what this phone has not sent yet is how I judged", () => {
    const mine = { judgements: [{ change: "gone", months: 0, judgement: "worse" }, "nonsense"] };
    const waiting = [
      { command: { kind: "judge", station: "a", change: "gone", answer: "better", months: 1 } },
      { command: { kind: "judge", station: "b", change: "gone", answer: "same", months: 0 } },
    ];
    expect([...myJudgements(mine, waiting, "a")]).toEqual([
      ["gone 0", "worse"],
      ["gone 1", "better"],
    ]);
  });

  it("lie open for others, each kind in a pile of its own", () => {
    expect(openHere(page).map(({ contribution, pile }) => [contribution, pile?.id])).toEqual([
      ["form", "promises"],
      ["cannot", "we-cannot"],
      ["gone", "changes"],
      ["told", "told"],
    ]);
  });

  it("a page that is not as it should be is not shown", () => {
    expect(isPromises(page)).toBe(true);
    expect(isPromises({ ...page, promises: [{ ...form, steps: [{ state: "soon" }] }] })).toBe(
      false,
    );
    expect(isPromisesNews({ kind: "promise-shown", promise: {} })).toBe(false);
    expect(isPromisesNews({ kind: "sung" })).toBe(false);
  });
});
