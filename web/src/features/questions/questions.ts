import type { OpenThing } from "../../room/station.tsx";
import { type HideReason, isThing, isWords, type Words } from "../../room/wire.ts";

/**
 * The form as every page knows it: its shapes, and how news changes it. No React here. Who marked what is never in it,
 * nor a number of fewer than five people; and there is no place in it for an answer to a question of the form.
 */

export type ThingId = string & { readonly isThingOfTheForm: true };

export const marks = ["keep", "unclear", "too-personal", "not-needed", "hurtful"] as const;
export type Mark = (typeof marks)[number];

/** From best to worst. */
export const faces = ["good", "fine", "unsure", "uneasy", "bad"] as const;
export type Face = (typeof faces)[number];
export type Feeling = Face | "rather-not-say";

export type Amount = "none" | "some" | "many";

export const wordsCharactersMax = 280;
export const questionsMax = 200;

export interface Said {
  readonly contribution: ThingId;
  /** Absent while a host has turned it over. */
  readonly words?: Words;
  readonly by?: string;
  readonly hidden?: HideReason;
}

export interface Support {
  readonly wording: ThingId;
  readonly people?: number;
  readonly agreed?: boolean;
}

export interface Counts {
  readonly people?: number;
  readonly marks: readonly { readonly mark: Mark; readonly people: number }[];
  /** In the order of `faces`; empty until five people said how it felt. */
  readonly felt: readonly Amount[];
  readonly supports: readonly Support[];
}

export interface Question {
  readonly question: ThingId;
  readonly words?: Words;
  readonly intimate?: boolean;
  readonly whyAsked?: Words;
  readonly hidden?: HideReason;
  readonly counts: Counts;
  readonly reasons: readonly Said[];
  readonly wordings: readonly Said[];
}

export interface Form {
  readonly questions: readonly Question[];
}

export type FormNews =
  | { readonly kind: "laid-out"; readonly form: Form }
  | { readonly kind: "question-shown"; readonly question: Question }
  | { readonly kind: "question-gone"; readonly question: ThingId }
  | { readonly kind: "counted"; readonly question: ThingId; readonly counts: Counts }
  | { readonly kind: "reason-shown"; readonly question: ThingId; readonly reason: Said }
  | { readonly kind: "wording-shown"; readonly question: ThingId; readonly wording: Said }
  | { readonly kind: "said-gone"; readonly question: ThingId; readonly gone: ThingId };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(form: Form, news: FormNews): Form {
  switch (news.kind) {
    case "laid-out":
      return news.form;
    case "question-shown":
      return { questions: put(form.questions, news.question, (one) => one.question) };
    case "question-gone":
      return { questions: form.questions.filter(({ question }) => question !== news.question) };
    case "counted":
      return change(form, news.question, (one) => ({ ...one, counts: news.counts }));
    case "reason-shown":
      return change(form, news.question, (one) => ({
        ...one,
        reasons: put(one.reasons, news.reason, ({ contribution }) => contribution),
      }));
    case "wording-shown":
      return change(form, news.question, (one) => ({
        ...one,
        wordings: put(one.wordings, news.wording, ({ contribution }) => contribution),
      }));
    case "said-gone":
      return change(form, news.question, (one) => ({
        ...one,
        reasons: one.reasons.filter(({ contribution }) => contribution !== news.gone),
        wordings: one.wordings.filter(({ contribution }) => contribution !== news.gone),
      }));
  }
}

/** Where it was before, or at the end. */
function put<T>(all: readonly T[], one: T, idOf: (each: T) => string): readonly T[] {
  const known = all.some((each) => idOf(each) === idOf(one));
  return known ? all.map((each) => (idOf(each) === idOf(one) ? one : each)) : [...all, one];
}

function change(form: Form, id: ThingId, to: (one: Question) => Question): Form {
  return { questions: form.questions.map((one) => (one.question === id ? to(one) : one)) };
}

/** Those that can be read. */
export function shownQuestions(form: Form): readonly (Question & { readonly words: Words })[] {
  return form.questions.filter(
    (one): one is Question & { words: Words } => one.words !== undefined,
  );
}

/** New words that are agreed and can be read. */
export function agreedWords(question: Question): readonly Words[] {
  return question.wordings.flatMap(({ contribution, words }) =>
    words !== undefined && supportOf(question, contribution).agreed ? [words] : [],
  );
}

export function supportOf(question: Question, wording: ThingId): Support {
  return question.counts.supports.find((one) => one.wording === wording) ?? { wording };
}

/** What only I see. */
export interface MyMarks {
  readonly marks: Readonly<Record<string, readonly Mark[]>>;
  readonly felt: Readonly<Record<string, Feeling>>;
  readonly supports: ReadonlySet<string>;
}

export function readMine(what: unknown): MyMarks {
  const mine: { marks: Record<string, Mark[]>; felt: Record<string, Feeling> } = {
    marks: {},
    felt: {},
  };
  if (!isThing(what)) return { ...mine, supports: new Set() };
  for (const [question, set] of Object.entries(isThing(what.marks) ? what.marks : {})) {
    if (Array.isArray(set)) mine.marks[question] = set.filter(isMark);
  }
  for (const [question, feeling] of Object.entries(isThing(what.felt) ? what.felt : {})) {
    if (isFeeling(feeling)) mine.felt[question] = feeling;
  }
  const supports = Array.isArray(what.supports) ? what.supports : [];
  return { ...mine, supports: new Set(supports.filter((id) => typeof id === "string")) };
}

interface Sent {
  readonly command: { readonly kind: string; readonly [field: string]: unknown };
}

/** My marks, with what this phone has not sent yet. */
export function withWaiting(mine: MyMarks, waiting: readonly Sent[], station: string): MyMarks {
  const now = {
    marks: { ...mine.marks },
    felt: { ...mine.felt },
    supports: new Set(mine.supports),
  };
  for (const { command } of waiting) {
    if (command.station === station) take(now, command);
  }
  return now;
}

interface Growing {
  readonly marks: Record<string, readonly Mark[]>;
  readonly felt: Record<string, Feeling>;
  readonly supports: Set<string>;
}

function take(mine: Growing, { kind, question, mark, feeling, wording }: Sent["command"]) {
  if (typeof wording === "string") {
    if (kind === "support-wording") mine.supports.add(wording);
    if (kind === "lift-support") mine.supports.delete(wording);
  }
  if (typeof question !== "string") return;
  const set = mine.marks[question] ?? [];
  if (kind === "mark-question" && isMark(mark) && !set.includes(mark)) {
    mine.marks[question] = [...set, mark];
  }
  if (kind === "unmark-question") mine.marks[question] = set.filter((one) => one !== mark);
  if (kind === "say-how-it-felt" && isFeeling(feeling)) mine.felt[question] = feeling;
  if (kind === "unsay-how-it-felt") delete mine.felt[question];
}

// ---- a form that comes as text

/** One question on each line. */
export function questionsInText(text: string): readonly string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

const questionColumns = ["question", "text", "words"];

/** The questions of a CSV file: the column that is called so, or the first one. */
export function questionsInCsv(text: string): readonly string[] {
  const rows = rowsOf(text.replace(/^\ufeff/, ""));
  const names = rows[0]?.map((name) => name.trim().toLowerCase()) ?? [];
  const named = names.findIndex((name) => questionColumns.includes(name));
  const body = named === -1 ? rows : rows.slice(1);
  return body.map((row) => (row[Math.max(0, named)] ?? "").trim()).filter((cell) => cell !== "");
}

/** Cells between commas or semicolons, and in quotation marks where they hold such. */
function rowsOf(text: string): readonly (readonly string[])[] {
  const first = text.slice(0, text.search(/\r?\n|$/));
  const comma = first.includes(";") && !first.includes(",") ? ";" : ",";
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at];
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quoted = false;
    } else if (letter === '"' && cell.trim() === "") {
      cell = "";
      quoted = true;
    } else if (letter === comma || letter === "\n") {
      rows.at(-1)?.push(cell);
      cell = "";
      if (letter === "\n") rows.push([]);
    } else if (letter !== "\r") cell += letter;
  }
  rows.at(-1)?.push(cell);
  return rows;
}

// ---- making sure of what came

export function isForm(what: unknown): what is Form {
  return isThing(what) && allOf(what.questions, isQuestion);
}

export function isFormNews(what: unknown): what is FormNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isForm(what.form);
    case "question-shown":
      return isQuestion(what.question);
    case "question-gone":
      return isId(what.question);
    case "counted":
      return isId(what.question) && isCounts(what.counts);
    case "reason-shown":
      return isId(what.question) && isSaid(what.reason);
    case "wording-shown":
      return isId(what.question) && isSaid(what.wording);
    case "said-gone":
      return isId(what.question) && isId(what.gone);
    default:
      return false;
  }
}

function isQuestion(what: unknown): what is Question {
  return (
    isThing(what) &&
    isId(what.question) &&
    (what.words === undefined || isWords(what.words)) &&
    (what.whyAsked === undefined || isWords(what.whyAsked)) &&
    isCounts(what.counts) &&
    allOf(what.reasons, isSaid) &&
    allOf(what.wordings, isSaid)
  );
}

function isSaid(what: unknown): what is Said {
  return (
    isThing(what) && isId(what.contribution) && (what.words === undefined || isWords(what.words))
  );
}

function isCounts(what: unknown): what is Counts {
  return (
    isThing(what) &&
    allOf(
      what.marks,
      (one) => isThing(one) && isMark(one.mark) && typeof one.people === "number",
    ) &&
    allOf(what.felt, (one) => one === "none" || one === "some" || one === "many") &&
    allOf(what.supports, (one) => isThing(one) && isId(one.wording))
  );
}

function isMark(what: unknown): what is Mark {
  return marks.some((mark) => mark === what);
}

function isFeeling(what: unknown): what is Feeling {
  return what === "rather-not-say" || faces.some((face) => face === what);
}

function isId(what: unknown): what is ThingId {
  return typeof what === "string";
}

function allOf(value: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(fits);
}

/** The reasons people gave and the words they found, with the question as their pile. */
export function openSaid({ questions }: Form): readonly OpenThing[] {
  return questions.flatMap(({ question, words, reasons, wordings }) =>
    [...reasons, ...wordings].flatMap((said) =>
      said.words === undefined ? [] : { ...said, pile: { id: question, name: words ?? null } },
    ),
  );
}
