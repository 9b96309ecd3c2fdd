import { decode, type Mark } from "../../furniture/drawing/strokes.ts";
import { newId } from "../../room/ids.ts";
import type { Inside } from "../../room/inside.tsx";
import type { Waiting } from "../../room/shelf.ts";
import { isPictureView, type Mine, type Permission, type Words } from "../../room/wire.ts";
import type { InHand } from "./paper.ts";
import type { OnPaper } from "./SheetPicture.tsx";

/** What I have put on the paper in my hands, as this phone knows it: the server may know less. */
export interface MyMark {
  readonly contribution: string;
  readonly marks: readonly Mark[];
  readonly words: string;
  /** A photo of real paper, as a layer: it came, or it waits on this phone. */
  readonly photo: OnPaper | undefined;
  /** Something of it has not reached the server yet. */
  readonly waits: boolean;
}

/** Ids of marks that were begun on this page. The server finds the layer again whatever its id. */
const begun = new Map<string, string>();

/**
 * What stands on the paper: what I did and the server has not told yet, or else what it has told, unless it was taken
 * back.
 *
 * @param waiting what has not left this phone yet
 * @param unheard the same, and what is done and not told yet
 */
export function myMark(
  station: string,
  hand: InHand,
  { mine, waiting, unheard }: Pick<Inside, "mine" | "waiting" | "unheard">,
): MyMark {
  const isGone = goneBy(mine, unheard);
  const last = unheard.findLast(
    ({ command, state }) =>
      state === "waiting" &&
      (command.kind === "mark" || command.kind === "lay-photo") &&
      command.station === station &&
      command.paper === hand.paper &&
      command.round === hand.round &&
      !isGone(String(command.contribution)),
  );
  const told = hand.mark !== null && !isGone(hand.mark.contribution) ? hand.mark : null;
  const known = last?.command ?? told;
  const strokes = known?.strokes;
  const said: unknown = known?.words ?? known?.described;
  const contribution =
    typeof known?.contribution === "string"
      ? known.contribution
      : freshId(`${station} ${hand.paper} ${hand.round}`, isGone);
  return {
    contribution,
    marks: typeof strokes === "string" ? (decode(strokes) ?? []) : [],
    words: typeof said === "string" ? said : textIn(said),
    photo: photoIn(contribution, known?.picture, said),
    waits: waiting.waiting.some(({ id }) => id === last?.id),
  };
}

/** The server has seen a picture; a command only names its upload. */
function photoIn(contribution: string, picture: unknown, said: unknown): OnPaper | undefined {
  const described = typeof said === "string" ? said : textIn(said);
  const words = described === "" ? {} : { described };
  if (isPictureView(picture)) return { contribution, picture, ...words };
  return typeof picture === "string" ? { contribution, keptPicture: picture, ...words } : undefined;
}

/** Whether something was taken back, as far as the server knows or this phone has asked. */
function goneBy(mine: Mine | undefined, waiting: readonly Waiting[]): (id: string) => boolean {
  return (id) =>
    waiting.some(({ command }) => command.kind === "take-back" && command.contribution === id) ||
    (mine?.things ?? []).some(
      ({ contribution, state }) => contribution === id && state === "taken-back",
    );
}

/** What was taken back stays taken back: whoever draws again makes something new. */
function freshId(place: string, isGone: (id: string) => boolean): string {
  const known = begun.get(place);
  if (known !== undefined && !isGone(known)) return known;
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
