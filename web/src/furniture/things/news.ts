import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { useMemo } from "react";
import { useInside } from "../../room/inside.tsx";
import { type Seen, seenLastTime } from "../../room/lastTime.ts";
import { say } from "../../words/say.ts";
import { type InRoom, type Made, useOpenThings, wayToChange, whereItWent } from "./open.ts";

type Went = ReadonlyMap<Made, readonly InRoom[]>;

/** What came of something since somebody last looked. */
export interface News {
  /** What is there now and was not. */
  readonly fresh: readonly Made[];
  /** What stands differently now. */
  readonly moved: readonly Made[];
  /** Something that came of it is not there any more. */
  readonly gone: boolean;
  /** The marks of what is new or stands differently. */
  readonly marks: ReadonlySet<string>;
}

/** What is chosen and what is promised stands differently one day. Of the others the counts change with each answer. */
const stands: readonly Made[] = ["option", "promise"];

const markLetters = 8;

/** Which it is, and how it stands: enough to know it again, and no word of it. */
export function markOf(thing: InRoom): string {
  const { contribution, is, stands: how } = thing;
  if (is === undefined || how === undefined || !stands.some((made) => made === is))
    return contribution;
  return `${contribution} ${bytesToHex(sha256(utf8ToBytes(how))).slice(0, markLetters)}`;
}

export function marksOf(went: Went): readonly string[] {
  return wayToChange.flatMap((made) => (went.get(made) ?? []).map(markOf));
}

/** What is in `went` and was not in `seen`; nothing when all of it is known. */
export function newsIn(went: Went, seen: readonly string[]): News | undefined {
  const known = new Set(seen);
  const knownThings = new Set(seen.map(thingOf));
  const fresh = new Set<Made>();
  const moved = new Set<Made>();
  const marks = new Set<string>();
  const there = new Set<string>();
  for (const [made, things] of went) {
    for (const thing of things) {
      const mark = markOf(thing);
      there.add(thing.contribution);
      if (known.has(mark)) continue;
      marks.add(mark);
      (knownThings.has(thing.contribution) ? moved : fresh).add(made);
    }
  }
  const gone = [...knownThings].some((thing) => !there.has(thing));
  return marks.size > 0 || gone ? { fresh: [...fresh], moved: [...moved], gone, marks } : undefined;
}

function thingOf(mark: string): string {
  return mark.split(" ")[0] ?? mark;
}

/** Which of my things there is news of, the thing's id first. */
export function useNewsOf(ids: readonly string[]): ReadonlyMap<string, News> {
  const { code } = useInside();
  const open = useOpenThings();
  const asked = ids.join(" ");
  return useMemo(() => newsOf(asked.split(" "), open, seenLastTime(code)), [asked, open, code]);
}

function newsOf(
  ids: readonly string[],
  open: ReadonlyMap<string, InRoom>,
  seen: Seen,
): ReadonlyMap<string, News> {
  const news = new Map<string, News>();
  for (const id of ids) {
    const one = open.has(id) ? newsIn(whereItWent(open, id), seen[id] ?? []) : undefined;
    if (one) news.set(id, one);
  }
  return news;
}

/** From what changed down: what is nearest to people's lives first. */
export function sayNews({ fresh, moved, gone }: News): readonly string[] {
  const order = [...wayToChange].reverse();
  return [
    ...order.filter((made) => fresh.includes(made)).map((made) => say(`news.fresh.${made}`)),
    ...order
      .filter((made) => moved.includes(made))
      .map((made) => say(made === "promise" ? "news.moved.promise" : "news.moved.option")),
    ...(gone ? [say("news.gone")] : []),
  ];
}
