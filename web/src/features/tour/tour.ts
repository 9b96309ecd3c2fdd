import type { InRoom } from "../../furniture/things/open.ts";
import { everyOne, isThing, isWords, maybe, type Words } from "../../room/wire.ts";

/** What everybody may read of a tour, and what earlier stops said: their shapes. No React here. */

export interface Said {
  readonly contribution: string;
  readonly words?: Words;
  readonly strokes?: string;
  readonly described?: Words;
}

export interface Heard {
  readonly sentence: string;
  readonly words: Words;
  readonly from: readonly Said[];
  /** Only for hosts: which stop it is of. */
  readonly stop?: string;
  /** The code of the report it stands in; absent without a name. */
  readonly report?: string;
}

export interface Alike {
  readonly sentences: readonly Heard[];
  /** Places among the stops. */
  readonly at: readonly number[];
  readonly others?: boolean;
}

export interface TourStop {
  readonly title: Words;
  readonly whenAndWhere?: Words;
  readonly report?: string;
}

export interface Tour {
  readonly code: string;
  readonly name: Words;
  readonly question: Words;
  readonly stops: readonly TourStop[];
  readonly heard: readonly Alike[];
  readonly host?: boolean;
  readonly waits?: boolean;
}

export interface EarlierStop {
  /** Absent for other stops. */
  readonly title?: Words;
  readonly whenAndWhere?: Words;
  readonly heard: readonly Heard[];
  readonly given: readonly Said[];
}

export interface Earlier {
  readonly tour: string;
  readonly given: boolean;
  readonly stops: readonly EarlierStop[];
  readonly waits?: boolean;
}

/** A sentence as it would lie in a room, opening down to what it comes from. */
export function asThing({ sentence, words, from }: Heard): InRoom {
  return {
    contribution: sentence,
    words,
    is: "insight",
    from: from.map(({ contribution }) => contribution),
    station: "",
    stationKind: "",
  };
}

/** What people gave, by its id: what the sentences open down to. */
export function lyingOpen(said: readonly Said[]): ReadonlyMap<string, InRoom> {
  return new Map(said.map((one) => [one.contribution, { ...one, station: "", stationKind: "" }]));
}

export function isTour(what: unknown): what is Tour {
  return (
    isThing(what) &&
    typeof what.code === "string" &&
    isWords(what.name) &&
    isWords(what.question) &&
    everyOne(what.stops, isStop) &&
    everyOne(what.heard, isAlike)
  );
}

export function isEarlier(what: unknown): what is Earlier {
  return (
    isThing(what) &&
    typeof what.tour === "string" &&
    typeof what.given === "boolean" &&
    everyOne(what.stops, isEarlierStop)
  );
}

function isStop(what: unknown): what is TourStop {
  return (
    isThing(what) &&
    isWords(what.title) &&
    maybe(what.whenAndWhere, isWords) &&
    maybe(what.report, (code) => typeof code === "string")
  );
}

function isAlike(what: unknown): what is Alike {
  return (
    isThing(what) &&
    everyOne(what.sentences, isHeard) &&
    everyOne(what.at, (place) => typeof place === "number")
  );
}

function isHeard(what: unknown): what is Heard {
  return (
    isThing(what) &&
    typeof what.sentence === "string" &&
    isWords(what.words) &&
    everyOne(what.from, isSaid)
  );
}

function isSaid(what: unknown): what is Said {
  return isThing(what) && typeof what.contribution === "string" && maybe(what.words, isWords);
}

function isEarlierStop(what: unknown): what is EarlierStop {
  return (
    isThing(what) &&
    maybe(what.title, isWords) &&
    everyOne(what.heard, isHeard) &&
    everyOne(what.given, isSaid)
  );
}
