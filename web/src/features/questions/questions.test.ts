import { describe, expect, it } from "vitest";
import { questionsInCsv, questionsInText, readMine, withWaiting } from "./questions.ts";

describe("a form that comes as text", () => {
  it("has one question on each line, and no empty ones", () => {
    expect(questionsInText("Name?\r\n\r\n  Age?  \n")).toEqual(["Name?", "Age?"]);
    expect(questionsInText(" \n")).toEqual([]);
  });

  it("is the column of a table that is called so, or the first", () => {
    expect(questionsInCsv("no;question\n1;Name?\n2;Age?\n")).toEqual(["Name?", "Age?"]);
    expect(questionsInCsv("Name?\nAge?")).toEqual(["Name?", "Age?"]);
    expect(questionsInCsv('\ufefftext,why\n"Say ""yes"", or no?",law\n')).toEqual([
      'Say "yes", or no?',
    ]);
  });
});

describe("my marks", () => {
  it("hold what this phone has not sent yet", () => {
    const mine = readMine({ marks: { a: ["keep", "loud"] }, felt: { a: "bad" }, supports: ["w"] });
    const now = withWaiting(
      mine,
      [
        { command: { kind: "mark-question", station: "form", question: "a", mark: "hurtful" } },
        { command: { kind: "unmark-question", station: "form", question: "a", mark: "keep" } },
        { command: { kind: "unsay-how-it-felt", station: "form", question: "a" } },
        { command: { kind: "lift-support", station: "form", wording: "w" } },
        { command: { kind: "mark-question", station: "other", question: "a", mark: "unclear" } },
      ],
      "form",
    );
    expect(now.marks.a).toEqual(["hurtful"]);
    expect(now.felt).toEqual({});
    expect(now.supports.size).toBe(0);
    expect(mine.marks.a).toEqual(["keep"]);
  });
});
