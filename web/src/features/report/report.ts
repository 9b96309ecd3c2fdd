import type { DrawnPart } from "../../furniture/picture/DrawnPoster.tsx";
import { type Edition, isEdition, isInEdition } from "../../furniture/things/edition.ts";
import type { InRoom, Made } from "../../furniture/things/open.ts";
import { sayStands } from "../../furniture/things/stands.ts";
import {
  everyOne,
  isThing,
  isWords,
  maybe,
  type PictureView,
  type Sentence,
  type Words,
} from "../../room/wire.ts";
import { say } from "../../words/say.ts";

/** What everybody may read of a gathering: its shape, and what it says. No React here. */

export interface Counts {
  readonly given: number;
  readonly stayHere: number;
  readonly notUsed: number;
  readonly takenBack: number;
  /** Absent for fewer than five people. */
  readonly people?: number;
  readonly peopleInIt?: number;
  /** How often somebody said “that is not what I meant”, and how many of these hold nothing back any more. */
  readonly raised?: number;
  readonly settled?: number;
  readonly promises?: Promises;
}

interface Promises {
  readonly kept: number;
  readonly onTheWay: number;
  readonly late: number;
  readonly broken: number;
}

interface ReportThing {
  readonly contribution: string;
  readonly at: Words;
  readonly is?: Made;
  readonly words?: Words;
  readonly strokes?: string;
  readonly described?: Words;
  readonly by?: string;
  readonly from?: readonly string[];
  readonly stands?: readonly Sentence[];
}

/** Layer upon layer, from the lowest up. */
interface Hanging {
  readonly name?: Words;
  readonly layers: readonly string[];
}

/** A poster drawn by hand, with its parts in the order in which they are read. */
export interface Drawn {
  readonly contribution: string;
  readonly described: Words;
  readonly picture: PictureView;
  readonly by?: string;
  readonly parts: readonly DrawnPart[];
}

export interface Report extends Edition {
  readonly lost?: number;
  readonly counts: Counts;
  readonly things: readonly ReportThing[];
  /** What people drew together, as far as anyone may see it. */
  readonly hangs?: readonly Hanging[];
  /** What people take from it, as they said it. */
  readonly lookingBack?: readonly ReportThing[];
  /** Photos of posters that people drew by hand, as far as anyone may see them. */
  readonly drawn?: readonly Drawn[];
  /** Where “what is missing?” is asked, and until when. */
  readonly missing?: { readonly at: string; readonly until: number };
}

/** Of ten people who gave something, six should have words in it. */
const enoughOfTen = 6;

/** Whether too few of those who gave something have words in it. */
export function isOneSided({ people, peopleInIt }: Counts): boolean {
  return people !== undefined && peopleInIt !== undefined && peopleInIt * 10 < people * enoughOfTen;
}

/** The things of a report, as they would lie open in the room. */
export function openIn({ things }: Report): ReadonlyMap<string, InRoom> {
  return new Map(things.map((thing) => [thing.contribution, asOpen(thing)]));
}

/** What people take from it, hosts’ words among all others. */
export function lookingBackIn({ lookingBack = [] }: Report): readonly InRoom[] {
  return lookingBack.map(asOpen);
}

function asOpen({ stands = [], at: _where, ...thing }: ReportThing): InRoom {
  return {
    ...thing,
    station: "",
    stationKind: "",
    stands: stands.length === 0 ? undefined : stands.map(sayStands).join(" "),
  };
}

export function sayParts({ people, peopleInIt = 0 }: Counts): string {
  return people === undefined
    ? say("report.people-few")
    : say("report.people", { in: peopleInIt, n: people });
}

/** What page one says of the promises: the broken ones too. */
export function sayPromises({ promises }: Counts): string {
  if (promises === undefined) return "";
  const { kept, late, broken, onTheWay } = promises;
  return [
    say("report.promises.kept", { n: kept }),
    say("report.promises.late", { n: late }),
    say("report.promises.broken", { n: broken }),
    say("report.promises.on-the-way", { n: onTheWay }),
  ]
    .filter(Boolean)
    .join(" ");
}

export function sayChallenges({ raised = 0, settled = 0 }: Counts): string {
  return raised === 0
    ? ""
    : `${say("report.challenged", { n: raised })} ${say("report.settled", { n: settled })}`;
}

export function isReport(what: unknown): what is Report {
  return (
    isEdition(what) &&
    isCounts(what.counts) &&
    Array.isArray(what.things) &&
    what.things.every(isReportThing) &&
    maybe(what.lookingBack, (said) => everyOne(said, isReportThing))
  );
}

function isCounts(what: unknown): what is Counts {
  return (
    isThing(what) &&
    [what.given, what.stayHere, what.notUsed, what.takenBack].every(
      (count) => typeof count === "number",
    )
  );
}

function isReportThing(what: unknown): what is ReportThing {
  return isInEdition(what) && isWords(what.at);
}
