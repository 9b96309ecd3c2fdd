import { decode, type Mark } from "../../furniture/drawing/strokes.ts";
import { newId } from "../../room/ids.ts";
import type { Waiting } from "../../room/shelf.ts";
import type { Mine, Permission, Words } from "../../room/wire.ts";
import type { InHand } from "./paper.ts";

/** What I have put on the paper in my hands, as this phone knows it: the server may know less. */
export interface MyMark {
  readonly contribution: string;
  readonly marks: readonly Mark[];
  readonly words: string;
  /** Something of it has not reached the server yet. */
  readonly waits: boolean;
}

/** Ids of marks that were begun on this page. The server finds the layer again whatever its id. */
const begun = new Map<string, string>();

/** What stands on the paper: what still waits to be sent, or else what the server has. */
export function myMark(
  station: string,
  hand: InHand,
  mine: Mine | undefined,
  waiting: readonly Waiting[],
): MyMark {
  const last = waiting.findLast(
    ({ command, state }) =>
      state === "waiting" &&
      command.kind === "mark" &&
      command.station === station &&
      command.paper === hand.paper &&
      command.round === hand.round,
  )?.command;
  const known = last ?? hand.mark;
  const strokes = known?.strokes;
  const said: unknown = known?.words ?? known?.described;
  return {
    contribution:
      typeof known?.contribution === "string"
        ? known.contribution
        : freshId(`${station} ${hand.paper} ${hand.round}`, mine),
    marks: typeof strokes === "string" ? (decode(strokes) ?? []) : [],
    words: typeof said === "string" ? said : textIn(said),
    waits: last !== undefined,
  };
}

/** What was taken back stays taken back: whoever draws again makes something new. */
function freshId(place: string, mine: Mine | undefined): string {
  const known = begun.get(place);
  const gone = mine?.things.some(
    (thing) => thing.contribution === known && thing.state === "taken-back",
  );
  if (known !== undefined && !gone) return known;
  const id = newId();
  begun.set(place, id);
  return id;
}

function textIn(what: unknown): string {
  return typeof what === "object" &&
    what !== null &&
    "text" in what &&
    typeof what.text === "string"
    ? what.text
    : "";
}

export function wordsHere(text: string): Words {
  const { lang } = document.documentElement;
  return lang === "" || lang.startsWith("en") ? text : { text, lang };
}

// ---- who may see what I add here, until I say otherwise

export function readPermission(code: string, station: string): Permission {
  try {
    const kept = localStorage.getItem(`parlour.paper.sees.${code}.${station}`);
    return kept === "share" || kept === "share-badge" ? kept : "room";
  } catch {
    return "room";
  }
}

export function keepPermission(code: string, station: string, permission: Permission): void {
  try {
    localStorage.setItem(`parlour.paper.sees.${code}.${station}`, permission);
  } catch {
    // It holds for as long as the page is open.
  }
}
