import { describe, expect, it } from "vitest";
import { enOfTheRoom } from "./en.room.ts";
import { en as first } from "./en.ts";
import { logKeys, problemKeys, refusalKeys, sayLogLine, sayRefusal, uploadKeys } from "./heard.ts";
import { say } from "./say.ts";

const sources: Readonly<Record<string, string>> = import.meta.glob(
  ["../**/*.{ts,tsx}", "!../**/*.test.{ts,tsx}", "!./en*.ts"],
  { query: "?raw", import: "default", eager: true },
);
const written = Object.values(sources).join("\n");

/** Keys put together from a part and a value: `reason.` and `threat`. */
const said = [
  "board.step.",
  "paper.step.",
  "paper.pace.",
  "room.opening.",
  "promises.report.",
  "minutes.says.",
]; // What the server's refusals and log lines are filled with.
const printed = ["report.", "feed.", "mail."]; // What the server says on paper, to feed readers and in mails.
const families = [
  ...said,
  ...printed,
  ...[...written.matchAll(/`([a-z.-]+\.)\$\{/g)].map((match) => match[1] ?? ""),
];
const en = { ...first, ...enOfTheRoom };
const keys = Object.keys(en);

/** The first pages, and whatever they are made of. What stations say is said inside the room, where everything waits for all words. */
function firstPages(): readonly string[] {
  const pages = new Set<string>();
  const take = (path: string) => {
    const source = sources[path];
    if (source === undefined || pages.has(path) || path === "../stations.ts") return;
    pages.add(path);
    for (const [, to = ""] of source.matchAll(/^(?:import|export)\s[^;]*?from "(\.[^"]+)"/gms)) {
      take(`../${new URL(to, `http://src/${path.slice(3)}`).pathname.slice(1)}`);
    }
  };
  for (const first of ["main", "features/badge/BadgeTable", "features/badge/ComeBack"]) {
    take(`../${first}.tsx`);
  }
  return [...pages];
}

describe("the words", () => {
  it("are all used somewhere", () => {
    const unused = keys.filter(
      (key) => !written.includes(`"${key}"`) && !families.some((family) => key.startsWith(family)),
    );
    expect(unused).toEqual([]);
  });

  it("of the first pages are there from the beginning", () => {
    const early = firstPages();
    expect(early.length).toBeGreaterThan(20);
    const late = early.flatMap((path) =>
      Object.keys(enOfTheRoom)
        .filter((key) => sources[path]?.includes(`"${key}"`) && key !== "room.not-arrived")
        .map((key) => `${path}: ${key}`),
    );
    expect(late).toEqual([]);
  });

  it("have a sentence for every refusal, every problem and every line of the log", () => {
    for (const key of refusalKeys)
      expect(sayRefusal({ key, dotsEach: 3, step: "dots" })).not.toBe("");
    expect(
      [...refusalKeys, ...logKeys, ...problemKeys, ...uploadKeys].filter(
        (key) => !keys.includes(key),
      ),
    ).toEqual([]);
  });

  it("say something kind for a refusal of a newer server", () => {
    expect(sayRefusal({ key: "music.too-loud" })).toBe(say("room.not-done"));
    expect(sayLogLine({ key: "music.log.turned-down" })).toBe(say("room.log.something"));
  });

  it("fill their gaps, and none is left open", () => {
    expect(say("room.here", { n: 0 })).toBe("Nobody is here just now.");
    expect(say("room.here", { n: 1 })).toBe("1 person is here.");
    expect(say("room.here", { n: 31 })).toBe("31 people are here.");
    expect(sayLogLine({ key: "board.log.extended", values: { seconds: 120 } })).toBe(
      "A host gave 2 minutes more.",
    );
    expect(sayLogLine({ key: "room.log.hidden", values: { reason: "threat" } })).toBe(
      "A host turned one thing over. Reason: a threat.",
    );
  });

  it("keep somebody's right-to-left name from turning the sentence round", () => {
    expect(say("my-badge.speak-as", { name: "ليلى" })).toBe("Go on as \u2068ليلى\u2069");
  });

  it("are short: no sentence of ours has more than fifteen words", () => {
    const long = Object.entries(en).flatMap(([key, message]) =>
      (typeof message === "string" ? [message] : Object.values(message))
        .flatMap((text) => text.split(/[.!?:;]\s/))
        .filter((sentence) => sentence.trim().split(/\s+/).length > 15)
        .map((sentence) => `${key}: ${sentence}`),
    );
    expect(long).toEqual([]);
  });
});
