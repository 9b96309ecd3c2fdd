import { useMemo } from "react";
import { useInside } from "../../room/inside.tsx";
import type { OpenThing } from "../../room/station.tsx";
import { textOf, type Words } from "../../room/wire.ts";

/** Something that lies open somewhere in the room. */
export interface InRoom extends OpenThing {
  readonly station: string;
  readonly stationKind: string;
}

/** Whatever people made that lies open in the room now, by its id, station by station. */
export function useOpenThings(): ReadonlyMap<string, InRoom> {
  const { room, stations } = useInside();
  return useMemo(() => {
    const all = new Map<string, InRoom>();
    for (const view of room.stations) {
      const station = stations.find(({ kind }) => kind === view.kind);
      for (const thing of station?.open(view) ?? []) {
        all.set(thing.contribution, { ...thing, station: view.station, stationKind: view.kind });
      }
    }
    return all;
  }, [room, stations]);
}

export type Made = NonNullable<OpenThing["is"]>;

/** From words to change: each was made of what stands before it. */
export const wayToChange: readonly Made[] = ["insight", "option", "promise", "change"];

/** What was made of something, and of that, and so on. */
export function whereItWent(
  open: ReadonlyMap<string, InRoom>,
  id: string,
): ReadonlyMap<Made, readonly InRoom[]> {
  const reached = new Set([id]);
  const went = new Map<Made, readonly InRoom[]>();
  for (const made of wayToChange) {
    const things = [...open.values()].filter(
      ({ is, from = [] }) => is === made && from.some((one) => reached.has(one)),
    );
    for (const { contribution } of things) reached.add(contribution);
    went.set(made, things);
  }
  return went;
}

export function useWhereItWent(id: string): ReadonlyMap<Made, readonly InRoom[]> {
  const open = useOpenThings();
  return useMemo(() => whereItWent(open, id), [open, id]);
}

/** Part of somebody's words, in characters as people count them; all of them where nothing else is said. */
export interface Range {
  readonly from?: number | undefined;
  /** The first that is not in it any more. */
  readonly to?: number | undefined;
}

/** The exact words that a range names, and nothing else of them. */
export function quoteOf(words: Words, { from = 0, to }: Range): string {
  const letters = Array.from(textOf(words));
  return letters.slice(from, to === undefined || to === 0 ? undefined : to).join("");
}
