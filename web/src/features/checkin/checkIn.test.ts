import { describe, expect, it } from "vitest";
import type { Waiting } from "../../room/shelf.ts";
import type { Command } from "../../room/wire.ts";
import {
  type CheckIn,
  type CheckInNews,
  hear,
  isCheckIn,
  isCheckInNews,
  mixed,
  myChoice,
} from "./checkIn.ts";

const page: CheckIn = {
  when: "in",
  ownWords: true,
  open: true,
  answered: 0,
  pictures: [],
  words: [],
};
const picture = {
  ask: "weather",
  parts: [
    { choice: "sunny", people: 3 },
    { choice: "stormy", people: 2 },
  ],
} as const;

function waiting(command: Command): Waiting {
  return { id: "1", code: "", order: 1, at: 0, state: "waiting", tried: false, command };
}

describe("a page of a check-in", () => {
  it("hears everything, and hearing it again changes nothing", () => {
    const news: CheckInNews[] = [
      { kind: "answers-counted", answered: 5 },
      { kind: "words-shown", words: { contribution: "b", words: "Late" } },
      { kind: "words-shown", words: { contribution: "a", words: "Tired", by: "Mo" } },
      { kind: "turned", open: false, pictures: [picture] },
      { kind: "words-gone", contribution: "b" },
    ];
    const heard = news.reduce(hear, page);
    expect(heard).toEqual({
      ...page,
      open: false,
      answered: 5,
      pictures: [picture],
      words: [{ contribution: "a", words: "Tired", by: "Mo" }],
    });
    expect(news.reduce(hear, heard)).toEqual(heard);
    expect(hear(page, { kind: "laid-out", checkIn: heard })).toBe(heard);
  });

  it("knows what it can show", () => {
    expect(isCheckIn({ ...page, pictures: [picture] })).toBe(true);
    expect(isCheckIn({ ...page, pictures: [{ ...picture, ask: "said-it" }] })).toBe(false);
    expect(isCheckInNews({ kind: "turned", open: false, pictures: [picture] })).toBe(true);
    expect(isCheckInNews({ kind: "hailed" })).toBe(false);
  });
});

describe("CHK-1 the mixed picture", () => {
  it("has everybody in it, in an order that comes from the numbers alone", () => {
    const all = mixed(picture);
    expect([...all].sort()).toEqual(["stormy", "stormy", "sunny", "sunny", "sunny"]);
    expect(mixed({ ...picture, parts: [...picture.parts] })).toEqual(all);
    const many = mixed({
      ask: "weather",
      parts: [
        { choice: "sunny", people: 20 },
        { choice: "stormy", people: 20 },
      ],
    });
    expect(many.slice(0, 20)).toContain("stormy");
  });
});

describe("what I chose", () => {
  const known = [{ ask: "weather", choice: "foggy" }];

  it("is what the server knows, and over it what is still on its way", () => {
    const way = waiting({ kind: "answer", station: "kettle", ask: "weather", choice: "sunny" });
    expect(myChoice("weather", known, [], "kettle", "mags")).toEqual({
      choice: "foggy",
      sending: false,
    });
    expect(myChoice("weather", known, [way], "kettle", "mags")).toEqual({
      choice: "sunny",
      sending: true,
    });
    expect(myChoice("weather", known, [way], "other", "mags")?.choice).toBe("foggy");
    expect(myChoice("how-equal", known, [way], "kettle", "mags")).toBeUndefined();
    expect(myChoice("weather", undefined, [], "kettle", undefined)).toBeUndefined();
  });

  it("is not what somebody else on this tablet chose", () => {
    const theirs = waiting({
      kind: "answer",
      station: "kettle",
      badge: "bea",
      ask: "weather",
      choice: "stormy",
    });
    expect(myChoice("weather", known, [theirs], "kettle", "mags")?.choice).toBe("foggy");
  });
});
