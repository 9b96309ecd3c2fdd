import type { OpenThing } from "../../room/station.tsx";
import { type HideReason, isThing, isWords, type Words } from "../../room/wire.ts";

/**
 * The window as every page knows it: its shapes, and how news changes it. No React here. Who answered what is never in
 * it; how the room sees things is worked out on the server, and comes a little later than the answers.
 */

export type StatementId = string & { readonly isStatement: true };
export type Stance = "agree" | "disagree" | "pass";
export type Shape = "circle" | "square" | "triangle" | "diamond" | "cross";

export const stances: readonly Stance[] = ["agree", "disagree", "pass"];
export const statementCharactersMax = 140;
/** Whoever has answered so many is in the picture (PER-3). */
export const answersToBeCounted = 7;

export interface Statement {
  readonly statement: StatementId;
  /** Absent for a statement that a host has paused. */
  readonly words?: Words;
  readonly by?: string;
  readonly fromHosts?: boolean;
  readonly hidden?: HideReason;
}

export interface Shared {
  readonly statement: StatementId;
  readonly stance: Stance;
}

export interface Group {
  readonly shape: Shape;
  readonly people: number;
  /** Where it lies, from -1 to 1, and how far it reaches. */
  readonly x: number;
  readonly y: number;
  readonly wide: number;
  readonly tall: number;
  readonly knownFor: readonly Shared[];
}

export interface Part {
  readonly agrees: number;
  readonly disagrees: number;
  readonly seen: number;
}

export interface Tally extends Part {
  readonly statement: StatementId;
  /** In the order of the groups; empty without groups. */
  readonly groups: readonly Part[];
}

export interface Seen {
  readonly picture: "too-early" | "alike" | "one" | "groups";
  readonly people: number;
  readonly steady?: "clear" | "fairly-clear" | "still-moving";
  readonly yesSaying?: boolean;
  readonly shared: readonly Shared[];
  readonly groups: readonly Group[];
  readonly differ: readonly StatementId[];
  readonly tallies: readonly Tally[];
}

export interface Window {
  readonly ownStatements: boolean;
  readonly statements: readonly Statement[];
  readonly seen: Seen;
}

export type WindowNews =
  | { readonly kind: "laid-out"; readonly window: Window }
  | { readonly kind: "statement-shown"; readonly statement: Statement }
  | { readonly kind: "statement-gone"; readonly statement: StatementId }
  | { readonly kind: "seen-anew"; readonly seen: Seen };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(window: Window, news: WindowNews): Window {
  switch (news.kind) {
    case "laid-out":
      return news.window;
    case "statement-shown": {
      const { statement } = news;
      const known = window.statements.some((one) => one.statement === statement.statement);
      return {
        ...window,
        statements: known
          ? window.statements.map((one) =>
              one.statement === statement.statement ? statement : one,
            )
          : [...window.statements, statement],
      };
    }
    case "statement-gone":
      return {
        ...window,
        statements: window.statements.filter(({ statement }) => statement !== news.statement),
      };
    case "seen-anew":
      return { ...window, seen: news.seen };
  }
}

/** What only I see. */
export interface MyAnswers {
  readonly answers: Readonly<Record<string, Stance>>;
  readonly next: readonly StatementId[];
  readonly group?: Shape;
  readonly sure: boolean;
}

const nothingYet: MyAnswers = { answers: {}, next: [], sure: false };

export function readMine(what: unknown): MyAnswers {
  if (!isThing(what) || !isThing(what.answers) || !Array.isArray(what.next)) return nothingYet;
  const answers: Record<string, Stance> = {};
  for (const [statement, stance] of Object.entries(what.answers)) {
    if (isStance(stance)) answers[statement] = stance;
  }
  return {
    answers,
    next: what.next.filter((id): id is StatementId => typeof id === "string"),
    ...(isShape(what.group) ? { group: what.group } : {}),
    sure: what.sure === true,
  };
}

interface Sent {
  readonly command: { readonly kind: string; readonly [field: string]: unknown };
}

/** What I have answered, with what this phone has not sent yet. */
export function withWaiting(
  mine: MyAnswers,
  waiting: readonly Sent[],
  station: string,
  window: Window,
): MyAnswers {
  const answers: Record<string, Stance> = { ...mine.answers };
  for (const { command } of waiting) {
    if (command.station !== station || typeof command.statement !== "string") continue;
    if (command.kind === "answer-statement" && isStance(command.stance)) {
      answers[command.statement] = command.stance;
    }
    if (command.kind === "leave-unanswered") delete answers[command.statement];
  }
  const there = new Map(window.statements.map((one) => [one.statement, one]));
  const shown = (id: StatementId) => there.get(id)?.words !== undefined;
  const known = new Set(mine.next);
  const others = window.statements.map(({ statement }) => statement).filter((id) => !known.has(id));
  const next = [...mine.next, ...others].filter((id) => shown(id) && answers[id] === undefined);
  return { ...mine, answers, next };
}

export function statementOf(window: Window, id: StatementId): Statement | undefined {
  return window.statements.find(({ statement }) => statement === id);
}

export type Amount = "all" | "nearly-all" | "most" | "half" | "some" | "few" | "none";

/** About how many of those who saw it: for sentences, never for fewer than five. */
export function amountOf(some: number, all: number): Amount {
  const share = all === 0 ? 0 : some / all;
  if (some === all) return "all";
  if (share >= 0.85) return "nearly-all";
  if (share > 0.55) return "most";
  if (share >= 0.45) return "half";
  if (share >= 0.2) return "some";
  return some === 0 ? "none" : "few";
}

// ---- making sure of what came

export function isWindow(what: unknown): what is Window {
  return (
    isThing(what) &&
    typeof what.ownStatements === "boolean" &&
    allOf(what.statements, isStatement) &&
    isSeen(what.seen)
  );
}

export function isWindowNews(what: unknown): what is WindowNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isWindow(what.window);
    case "statement-shown":
      return isStatement(what.statement);
    case "statement-gone":
      return typeof what.statement === "string";
    case "seen-anew":
      return isSeen(what.seen);
    default:
      return false;
  }
}

function isStatement(what: unknown): what is Statement {
  return (
    isThing(what) &&
    typeof what.statement === "string" &&
    (what.words === undefined || isWords(what.words)) &&
    (what.by === undefined || typeof what.by === "string")
  );
}

function isSeen(what: unknown): what is Seen {
  return (
    isThing(what) &&
    typeof what.picture === "string" &&
    typeof what.people === "number" &&
    allOf(what.shared, isShared) &&
    allOf(what.groups, isGroup) &&
    allOf(what.differ, (one) => typeof one === "string") &&
    allOf(what.tallies, isTally)
  );
}

function isShared(what: unknown): what is Shared {
  return isThing(what) && typeof what.statement === "string" && isStance(what.stance);
}

function isGroup(what: unknown): what is Group {
  return (
    isThing(what) &&
    isShape(what.shape) &&
    typeof what.people === "number" &&
    typeof what.x === "number" &&
    typeof what.y === "number" &&
    allOf(what.knownFor, isShared)
  );
}

function isTally(what: unknown): what is Tally {
  return (
    isPart(what) &&
    isThing(what) &&
    typeof what.statement === "string" &&
    allOf(what.groups, isPart)
  );
}

function isPart(what: unknown): what is Part {
  return (
    isThing(what) &&
    typeof what.agrees === "number" &&
    typeof what.disagrees === "number" &&
    typeof what.seen === "number"
  );
}

function isStance(what: unknown): what is Stance {
  return what === "agree" || what === "disagree" || what === "pass";
}

const shapes: readonly unknown[] = ["circle", "square", "triangle", "diamond", "cross"];

function isShape(what: unknown): what is Shape {
  return shapes.includes(what);
}

function allOf(value: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

export function openStatements({ statements }: Window): readonly OpenThing[] {
  return statements.flatMap(({ statement, words, by }) =>
    words === undefined ? [] : { contribution: statement, words, by },
  );
}
