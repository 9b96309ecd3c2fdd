import { createContext, useContext, useMemo } from "react";
import { useMaybeInside } from "../../room/inside.tsx";
import type { OpenThing, Station } from "../../room/station.tsx";
import { type StationView, textOf, type Words } from "../../room/wire.ts";

/** Something that lies open somewhere in the room. */
export interface InRoom extends OpenThing {
  readonly station: string;
  readonly stationKind: string;
}

const Given = createContext<ReadonlyMap<string, InRoom> | undefined>(undefined);

/** For pages outside the room: what lies open there is handed in. */
export const LyingOpen = Given.Provider;

const nothing: ReadonlyMap<string, InRoom> = new Map();

/** Whatever people made that lies open here now, by its id: in the room station by station, or as it was handed in. */
export function useOpenThings(): ReadonlyMap<string, InRoom> {
  const given = useContext(Given);
  const inside = useMaybeInside();
  const room = inside?.room;
  const stations = inside?.stations;
  const open = useMemo(
    () => (room && stations && !given ? openIn(room.stations, stations) : nothing),
    [room, stations, given],
  );
  return given ?? open;
}

function openIn(
  views: readonly StationView[],
  stations: readonly Station[],
): ReadonlyMap<string, InRoom> {
  const all = new Map<string, InRoom>();
  for (const view of views) {
    const station = stations.find(({ kind }) => kind === view.kind);
    for (const thing of station?.open(view) ?? []) {
      all.set(thing.contribution, { ...thing, station: view.station, stationKind: view.kind });
    }
  }
  return all;
}

/** A poster shows words, and nothing further is made of it. */
export type Made = Exclude<NonNullable<OpenThing["is"]>, "drawn">;

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
