import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Reply } from "./door.ts";
import { concerns, keepMine, type MineKeeper } from "./mine.ts";
import { mine } from "./pretend.ts";
import type { Waiting } from "./shelf.ts";

function did(id: string): Waiting {
  const command = { kind: "answer-statement", station: "window", statement: id, stance: "agree" };
  return { id, code: "7KM4TRB", order: 1, at: 1, command, state: "waiting", tried: true };
}

const answered: Reply = { kind: "answered", status: 200, body: mine };

describe("what is mine", () => {
  let replies: ((reply: Reply) => void)[];
  let keeper: MineKeeper;

  beforeEach(() => {
    vi.useFakeTimers();
    replies = [];
    keeper = keepMine({
      code: "7KM4TRB",
      fetchMine: () => new Promise((resolve) => replies.push(resolve)),
    });
  });

  afterEach(() => {
    keeper.stop();
    vi.useRealTimers();
  });

  async function fetched(reply: Reply) {
    await vi.advanceTimersByTimeAsync(200);
    replies.shift()?.(reply);
    await vi.advanceTimersByTimeAsync(0);
  }

  it("knows what the server has done until it has been fetched with it", async () => {
    await fetched(answered);
    keeper.refresh([did("a")]);
    expect(keeper.ahead().map(({ id }) => id)).toEqual(["a"]);
    await fetched(answered);
    expect(keeper.ahead()).toEqual([]);
  });

  it("does not take an answer for newer than the question", async () => {
    await vi.advanceTimersByTimeAsync(200);
    keeper.refresh([did("a")]); // The first fetch is already on its way.
    await fetched(answered);
    expect(keeper.ahead().map(({ id }) => id)).toEqual(["a"]);
    await fetched({ kind: "answered", status: 304, body: undefined });
    expect(keeper.ahead()).toEqual([]);
  });

  it("forgets nothing while there is no line", async () => {
    await fetched(answered);
    keeper.refresh([did("a")]);
    await fetched({ kind: "unreachable" });
    expect(keeper.ahead().map(({ id }) => id)).toEqual(["a"]);
  });
});

describe("news that is about something of mine", () => {
  const [one] = [{ contribution: "c1" }];
  const own = { ...mine, things: [{ ...one, kind: "card", state: "on-the-board" }] } as never;

  it.each([
    [{ kind: "thing-gone", thing: "c1" }, true],
    [{ kind: "card-shown", card: { contribution: "c1" } }, true],
    [{ kind: "sources-told", insight: "i1", sources: [{ contribution: "c1" }] }, true],
    [
      { kind: "insight-shown", insight: { insight: "i1", sources: [{ contribution: "c1" }] } },
      true,
    ],
    [
      { kind: "insight-shown", insight: { insight: "i1", sources: [{ contribution: "c2" }] } },
      false,
    ],
    [{ kind: "cards-placed", places: [{ card: "c1" }] }, false],
  ])("%j: %s", (news, about) => {
    expect(concerns(news, own)).toBe(about);
  });
});
