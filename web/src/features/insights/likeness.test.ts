import { describe, expect, test } from "vitest";
import type { InRoom } from "../../furniture/things/open.ts";
import { Likeness, likeMax } from "./likeness.ts";

function thing(contribution: string, words: InRoom["words"]): InRoom {
  return { contribution, words, station: "table", stationKind: "pinpoint" };
}

async function among(...things: readonly InRoom[]) {
  const likeness = await Likeness.begin();
  likeness.lookThrough(things);
  return likeness;
}

describe("what is like something", () => {
  test("has the same words, or words near them; capitals, accents and a slip make no difference", async () => {
    const likeness = await among(
      thing("c1", "Visits are too short."),
      thing("c2", "15 minutes is not a VÍSIT"),
      thing("c3", "They viset and run."),
      thing("c4", "I like biscuits."),
    );
    expect([...likeness.like(["c2"])].sort(), "and nothing of what it is like").toEqual([
      "c1",
      "c3",
    ]);
  });

  test("the nearest come first", async () => {
    const likeness = await among(
      thing("c1", "Same person each morning"),
      thing("c2", "A different face every morning"),
      thing("c3", "The same person, each time"),
    );
    expect(likeness.like(["c1"])).toEqual(["c3", "c2"]);
  });

  test("a word that stands everywhere makes nothing alike", async () => {
    const everybody = Array.from({ length: 30 }, (_, n) => thing(`c${n}`, `the word${n}${n}${n}`));
    const likeness = await among(thing("a", "the bus"), ...everybody, thing("b", "a bus"));
    expect(likeness.like(["a"])).toEqual(["b"]);
  });

  test("what was taken back is found no more, and what was reworded by its new words", async () => {
    const bus = thing("c1", "The bus is late");
    const likeness = await among(bus, thing("c2", "No bus on Sunday"), thing("c3", "A bus pass"));
    likeness.lookThrough([bus, thing("c3", "A train ticket")]);
    expect(likeness.like(["c1"])).toEqual([]);
    likeness.lookThrough([bus, thing("c3", "A bus ticket")]);
    expect(likeness.like(["c1"])).toEqual(["c3"]);
  });

  test("words are found where no spaces stand between them", async () => {
    const likeness = await among(
      thing("c1", "巴士太晚"),
      thing("c2", "星期天没有巴士"),
      thing("c3", "茶"),
    );
    expect(likeness.like(["c1"])).toEqual(["c2"]);
  });

  test("a few, never all", async () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      thing(`c${n}`, `tea number${n} ${"x".repeat(n + 6)}`),
    );
    const cups = Array.from({ length: 200 }, (_, n) => thing(`o${n}`, `other ${n}`));
    const likeness = await among(thing("a", "tea"), ...many, ...cups);
    expect(likeness.like(["a"])).toHaveLength(likeMax);
  });
});
