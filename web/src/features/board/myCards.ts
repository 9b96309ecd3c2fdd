import type { Nameless, Waiting } from "../../room/shelf.ts";
import {
  type HideReason,
  isThing,
  isWords,
  type MyThing,
  type Paint,
  type Problem,
  type Reason,
  type Words,
} from "../../room/wire.ts";
import { type Board, paints } from "./board.ts";

/** Where one of my cards is. `saved` means: only on this phone so far. */
export type Whereabouts =
  | "saved"
  | "refused"
  | "set-aside"
  | "face-down"
  | "on-the-board"
  | "hidden"
  | "taking-back"
  | "taken-back";

/** A card of mine: on the board, on the way there, or nameless and known to this phone alone. */
export interface MyCard {
  readonly card: string;
  readonly where: Whereabouts;
  readonly words?: Words;
  readonly strokes?: string;
  readonly described?: Words;
  readonly paint: Paint;
  /** Why a host turned it over. */
  readonly hidden?: HideReason;
  /** The three words that take a nameless card back. */
  readonly secret?: string;
  /** New words of mine have not arrived yet. */
  readonly rewording?: boolean;
  /** What waits on this phone for it. */
  readonly waiting?: string;
  readonly reason?: Reason;
  readonly problem?: Problem;
}

interface Known {
  readonly station: string;
  readonly board: Board;
  readonly things: readonly MyThing[];
  readonly waiting: readonly Waiting[];
  readonly nameless: readonly Nameless[];
  /** Only things that this badge sent: a shared tablet has several. */
  readonly badge: string | undefined;
}

/** All my cards, the newest first. A card is told of once, however many places know it. */
export function myCards({
  station,
  board,
  things,
  waiting,
  nameless,
  badge,
}: Known): readonly MyCard[] {
  const here = waiting.filter(({ command }) => {
    const mine = command.badge === undefined || badge === undefined || command.badge === badge;
    return mine && (command.station === station || command.station === undefined);
  });
  const making = new Map(
    here.filter(makesCard).map((one) => [String(one.command.card), onTheWay(one)]),
  );
  const given = things.filter((thing) => thing.kind === "card" && thing.station === station);
  const secret = nameless.filter((thing) => thing.station === station && !thing.onPaper);
  const known = new Set([
    ...given.map((thing) => thing.contribution),
    ...secret.map((thing) => thing.contribution),
  ]);
  const cards = [
    ...given.map(asGiven),
    ...secret.map((thing) => asNameless(thing, board, making.get(thing.contribution))),
    ...[...making.values()].filter((card) => !known.has(card.card)),
  ];
  return cards.map((card) => changing(card, here)).reverse();
}

function makesCard({ command }: Waiting): boolean {
  return command.kind === "pin-card" || command.kind === "draw-card";
}

function onTheWay({ id, command, state, reason, problem }: Waiting): MyCard {
  return {
    card: String(command.card),
    where: state === "waiting" ? "saved" : state,
    paint: paints.find((paint) => paint === command.paint) ?? "butter",
    waiting: id,
    ...(isWords(command.words) ? { words: command.words } : {}),
    ...(typeof command.strokes === "string" ? { strokes: command.strokes } : {}),
    ...(isWords(command.described) && command.described !== ""
      ? { described: command.described }
      : {}),
    ...(reason === undefined ? {} : { reason }),
    ...(problem === undefined ? {} : { problem }),
  };
}

function asGiven(thing: MyThing): MyCard {
  const { contribution, state, words, strokes, described, paint, reason } = thing;
  return {
    card: contribution,
    where: state,
    paint: paint ?? "butter",
    ...(words === undefined ? {} : { words }),
    ...(strokes === undefined ? {} : { strokes }),
    ...(described === undefined || described === "" ? {} : { described }),
    ...(reason === undefined ? {} : { hidden: reason }),
  };
}

/** Only this phone can tell that it is mine; whether it lies there, the board tells everybody. */
function asNameless(thing: Nameless, board: Board, making: MyCard | undefined): MyCard {
  const { contribution: card, secret, words, strokes, takenBack } = thing;
  if (making !== undefined) return { ...making, secret };
  const there = board.cards.find((each) => each.card === card);
  return {
    card,
    secret,
    where: takenBack ? "taken-back" : board.step === "writing" ? "face-down" : "on-the-board",
    paint: there?.paint ?? "butter",
    ...(words === undefined ? {} : { words }),
    ...(strokes === undefined ? {} : { strokes }),
  };
}

/** What is on its way about a card changes how it is shown, never what it says is on the board. */
function changing(card: MyCard, waiting: readonly Waiting[]): MyCard {
  const about = waiting.filter((one) => one.state === "waiting").map((one) => one.command);
  if (about.some((command) => command.kind === "take-back" && command.contribution === card.card)) {
    const { words: _words, strokes: _strokes, described: _described, ...rest } = card;
    return { ...rest, where: "taking-back" };
  }
  const amend = about.findLast(
    (command) => command.kind === "amend-card" && command.card === card.card,
  );
  return isThing(amend) && isWords(amend.words)
    ? { ...card, words: amend.words, rewording: true }
    : card;
}
