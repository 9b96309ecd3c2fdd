import { describe, expect, it } from "vitest";
import {
  type Corner,
  chosen,
  type HostThought,
  hear,
  readMine,
  saidBy,
  weekBefore,
} from "./feedback.ts";

const corner: Corner = {
  given: 2,
  thoughts: [
    {
      thought: "ramp",
      beginning: { part: "p1", words: "The ramp is too steep." },
      added: [{ part: "p2", words: "And icy." }],
      carried: true,
    },
  ],
};

describe("the corner", () => {
  it("keeps what others added when a beginning is taken back, and nothing of it", () => {
    const gone = { kind: "part-gone", thought: "ramp", part: "p1" } as const;
    const left = hear(corner, gone);
    expect(left.thoughts).toEqual([
      { thought: "ramp", added: [{ part: "p2", words: "And icy." }] },
    ]);
    expect(hear(left, gone)).toEqual(left);
    expect(hear(left, { kind: "part-gone", thought: "ramp", part: "p2" }).thoughts).toEqual([]);
  });

  it("knows what I said before the server does", () => {
    const mine = readMine({ answers: { ramp: "no", bell: "perhaps" }, next: ["bell", 3] });
    expect(mine).toEqual({ answers: { ramp: "no" }, next: ["bell"] });
    const unheard = [
      { command: { kind: "say-if-like-that", station: "corner", thought: "ramp", like: "yes" } },
      { command: { kind: "say-if-like-that", station: "other", thought: "bell", like: "yes" } },
    ];
    expect(saidBy(mine, unheard, "corner")).toEqual({ ramp: "yes" });
  });

  it("tells what is new this week from what grew", () => {
    const since = weekBefore(Date.parse("2026-11-26T15:00:00Z"));
    expect(since).toBe("2026-11-19");
    const on = (thought: string, ...days: string[]): HostThought => ({
      thought,
      parts: days.map((day, n) => ({ part: { part: `${thought}${n}` }, day, shared: true })),
    });
    const all = [
      on("new", "2026-11-19"),
      on("grown", "2026-11-01", "2026-11-25"),
      on("old", "2026-11-18"),
    ];
    const names = (kind: "new" | "grown" | "all") =>
      chosen(all, kind, since).map(({ thought }) => thought);
    expect(names("new")).toEqual(["new"]);
    expect(names("grown")).toEqual(["grown"]);
    expect(names("all")).toHaveLength(3);
  });
});
