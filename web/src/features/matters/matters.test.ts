import { describe, expect, test } from "vitest";
import {
  hear,
  isJar,
  isJarNews,
  type Jar,
  numberIn,
  type OptionId,
  openOptions,
  optionsInText,
  type Result,
  readMine,
  sameBallot,
  sayWho,
  sayWithOne,
  withWaiting,
} from "./matters.ts";

const id = (name: string) => name as OptionId;

const result: Result = {
  chosen: [{ option: id("bench"), people: 9, nothingElse: 6, why: "shares" }],
  byCounting: [id("bus")],
  spent: 30,
  people: 28,
  withOne: 25,
  countingWithOne: 19,
  notes: [],
};

const jar: Jar = {
  shares: "money",
  total: 100,
  ballot: "approve",
  step: "shown",
  people: 28,
  options: [
    { option: id("bus"), words: "A minibus", cost: 60, standsOn: ["i1", "i2"] },
    { option: id("bench"), words: "A bench", cost: 30, standsOn: [] },
    { option: id("hidden"), hidden: "threat", standsOn: [] },
  ],
  result,
};

describe("hearing", () => {
  test("what it stood on is gone, and hearing so again changes nothing", () => {
    const news = { kind: "source-gone", source: "i1" } as const;
    const once = hear(jar, news);
    expect(once.options[0]?.standsOn).toEqual(["i2"]);
    expect(hear(once, news)).toEqual(once);
  });

  test("a new option comes last, a changed one stays where it was", () => {
    const changed = { option: id("bus"), words: "A minibus", cost: 50, standsOn: [] };
    expect(hear(jar, { kind: "option-shown", option: changed }).options[0]).toEqual(changed);
    const lamp = { option: id("lamp"), words: "A lamp", cost: 20, standsOn: [] };
    expect(hear(jar, { kind: "option-shown", option: lamp }).options.at(-1)).toEqual(lamp);
  });

  test("news of a shape that is not ours are not heard", () => {
    expect(isJarNews({ kind: "people-counted", people: "many" })).toBe(false);
    expect(isJarNews({ kind: "ballot-shown" })).toBe(false);
    expect(isJar({ ...jar, result: { ...result, notes: ["a-party"] } })).toBe(false);
    expect(isJar(jar)).toBe(true);
  });
});

describe("sentences", () => {
  test("PRI_2 each chosen option is explained in one sentence", () => {
    const [bench] = result.chosen;
    if (!bench) throw new Error("The bench was chosen.");
    expect(sayWho(bench, result)).toBe("Chosen by 9 people, 6 of whom got nothing else.");
    expect(sayWho({ ...bench, nothingElse: 9 }, result)).toBe(
      "Chosen by 9 people, who got nothing else.",
    );
    expect(sayWho({ ...bench, nothingElse: 0 }, result)).toBe("Chosen by 9 people.");
  });

  test("without numbers no sentence makes one up", () => {
    const { people: _, withOne: __, ...few } = result;
    const one = { option: id("bench"), why: "shares" } as const;
    expect(sayWho(one, few)).toBe("");
    expect(sayWithOne(undefined, undefined)).toBe("");
    expect(sayWho(one, result)).toBe("Chosen by fewer than 5 people.");
    expect(sayWho({ ...one, people: 9 }, result)).toBe(
      "Chosen by 9 people. Fewer than 5 of them got nothing else.",
    );
  });
});

describe("my ballot", () => {
  test("is as the server knows it, with what this phone has not sent yet", () => {
    expect(readMine({})).toBeUndefined();
    expect(readMine({ chosen: [] })).toEqual([]);
    const waiting = [{ command: { kind: "choose", station: "jar", options: ["bus"] } }];
    expect(withWaiting(undefined, waiting, "jar")).toEqual(["bus"]);
    expect(withWaiting(undefined, waiting, "other")).toBeUndefined();
    const out = [{ command: { kind: "take-choice-out", station: "jar" } }];
    expect(withWaiting(["bus"], out, "jar")).toBeUndefined();
  });

  test("says the same in any order, and counts each point", () => {
    expect(sameBallot(["a", "b", "a"], ["a", "a", "b"])).toBe(true);
    expect(sameBallot(["a", "b"], ["a", "a", "b"])).toBe(false);
  });
});

describe("what people type", () => {
  test.each([
    ["300", 300],
    ["1,000", 1000],
    ["£ 45", 45],
    ["-5", -5],
    ["some", undefined],
    ["2.5", undefined],
    ["1,50", undefined],
    ["", undefined],
  ])("%s is a whole number, or none", (typed, number) => {
    expect(numberIn(typed)).toBe(number);
  });

  test("a line of the hosts has its cost behind the last semicolon", () => {
    expect(optionsInText("A bus; on Fridays; 300\n\nA bench\nA lamp; soon")).toEqual([
      { words: "A bus; on Fridays", cost: 300 },
      { words: "A bench" },
      { words: "A lamp; soon" },
    ]);
  });
});

test("promises find what was chosen on a pile of its own, and nothing that is turned over", () => {
  const open = openOptions(jar);
  expect(open.map(({ contribution, pile }) => [contribution, pile?.id])).toEqual([
    ["bus", undefined],
    ["bench", "chosen"],
  ]);
});
