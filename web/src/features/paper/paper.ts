import type { OpenThing } from "../../room/station.tsx";
import {
  isPictureView,
  isThing,
  type Mine,
  type PictureView,
  type Words,
} from "../../room/wire.ts";

/**
 * The paper table as every page knows it: its shapes, and how news changes it. No React here. Papers are on it only
 * when they lie open; the one in my hands comes with what is mine.
 */

export type PaperId = string & { readonly isPaper: true };

export type Step = "open" | "look" | "think" | "draw" | "grace" | "name" | "wall" | "done";
export type Pace = "one-line" | "together";
export type Patience = "x1" | "x2" | "x5" | "x10" | "none";

export const steps: readonly Step[] = [
  "open",
  "look",
  "think",
  "draw",
  "grace",
  "name",
  "wall",
  "done",
];
export const patiences: readonly Patience[] = ["x1", "x2", "x5", "x10", "none"];
export const saidCharactersMax = 140;
export const nameCharactersMax = 60;

/** Where the table is. Nobody is in it. */
export interface Table {
  readonly mode: "drawing" | "words";
  readonly pace: Pace;
  /** The most time that anybody at the table wants. */
  readonly time: Patience;
  readonly step: Step;
  readonly paused?: boolean;
  readonly pauseAsked?: boolean;
  readonly goOnAsked?: boolean;
  readonly round: number;
  readonly rounds: number;
  readonly prompt: Words | null;
  /** In server time. Null without a clock, and while everything stands still. */
  readonly endsAt: number | null;
  readonly stepSeconds?: number;
  readonly drawSeconds: number;
  readonly seats: number;
  readonly papers: number;
  readonly resting?: number;
}

/**
 * What one person put on a paper in one round: strokes, words, or a photo of real paper. Of a photo that came with an
 * import there is only what it showed.
 */
export interface Layer {
  readonly contribution: string;
  readonly round: number;
  readonly strokes?: string;
  readonly words?: Words;
  readonly picture?: PictureView;
  readonly described?: Words;
  readonly by?: string;
}

export interface Proposal {
  readonly name: string;
  readonly words: Words;
}

export interface Sheet {
  readonly paper: PaperId;
  readonly number: number;
  /** Null: not named yet. */
  readonly name: Words | null;
  readonly proposals?: readonly Proposal[];
  /** From the lowest to the topmost. */
  readonly layers: readonly Layer[];
}

export interface Feeling {
  readonly contribution: string;
  readonly words: Words;
  readonly by?: string;
}

export interface Paper {
  readonly table: Table;
  readonly sheets: readonly Sheet[];
  readonly feelings: readonly Feeling[];
}

export type PaperNews =
  | { readonly kind: "laid-out"; readonly page: Paper }
  | { readonly kind: "table-told"; readonly table: Table }
  | { readonly kind: "sheet-shown"; readonly sheet: Sheet }
  | { readonly kind: "sheet-gone"; readonly paper: PaperId }
  | { readonly kind: "layer-gone"; readonly paper: PaperId; readonly contribution: string }
  | {
      readonly kind: "names-told";
      readonly paper: PaperId;
      readonly name: Words | null;
      readonly proposals: readonly Proposal[];
    }
  | { readonly kind: "maker-gone"; readonly layers: readonly string[] }
  | { readonly kind: "feeling-shown"; readonly feeling: Feeling }
  | { readonly kind: "feeling-gone"; readonly contribution: string };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(page: Paper, news: PaperNews): Paper {
  switch (news.kind) {
    case "laid-out":
      return news.page;
    case "table-told":
      return { ...page, table: news.table };
    case "sheet-shown":
      return {
        ...page,
        sheets: [...page.sheets.filter(({ paper }) => paper !== news.sheet.paper), news.sheet].sort(
          (one, other) => one.number - other.number,
        ),
      };
    case "sheet-gone":
      return { ...page, sheets: page.sheets.filter(({ paper }) => paper !== news.paper) };
    case "layer-gone":
      return {
        ...page,
        sheets: page.sheets
          .map((sheet) =>
            sheet.paper === news.paper
              ? {
                  ...sheet,
                  layers: sheet.layers.filter((layer) => layer.contribution !== news.contribution),
                }
              : sheet,
          )
          .filter((sheet) => sheet.layers.length > 0),
      };
    case "names-told":
      return {
        ...page,
        sheets: page.sheets.map((sheet) =>
          sheet.paper === news.paper ? named(sheet, news) : sheet,
        ),
      };
    case "maker-gone":
      return {
        ...page,
        sheets: page.sheets.map((sheet) => ({
          ...sheet,
          layers: sheet.layers.map((layer) =>
            news.layers.includes(layer.contribution) ? nameless(layer) : layer,
          ),
        })),
      };
    case "feeling-shown": {
      const at = page.feelings.findIndex(
        ({ contribution }) => contribution === news.feeling.contribution,
      );
      return {
        ...page,
        feelings: at < 0 ? [...page.feelings, news.feeling] : page.feelings.with(at, news.feeling),
      };
    }
    case "feeling-gone":
      return {
        ...page,
        feelings: page.feelings.filter(({ contribution }) => contribution !== news.contribution),
      };
  }
}

/** Without proposals there is no such field, as the server has it. */
function named(
  sheet: Sheet,
  news: { readonly name: Words | null; readonly proposals: readonly Proposal[] },
): Sheet {
  const { proposals: _before, ...rest } = sheet;
  return news.proposals.length === 0
    ? { ...rest, name: news.name }
    : { ...rest, name: news.name, proposals: news.proposals };
}

function nameless(layer: Layer): Layer {
  const { by: _gone, ...rest } = layer;
  return rest;
}

export function goesRound(step: Step): boolean {
  return step === "look" || step === "think" || step === "draw" || step === "grace";
}

// ---- what is mine

export interface InHand {
  readonly paper: PaperId;
  readonly round: number;
  readonly layers: readonly Layer[];
  readonly mark: Omit<Layer, "round"> | null;
}

export interface PaperMine {
  readonly seated: boolean;
  readonly helped: boolean;
  readonly time: Patience;
  readonly done: boolean;
  readonly paper: InHand | null;
  readonly layers: readonly {
    readonly contribution: string;
    readonly paper: PaperId;
    readonly shown: boolean;
  }[];
  readonly agreed: readonly string[];
}

export const nothingMine: PaperMine = {
  seated: false,
  helped: false,
  time: "x1",
  done: false,
  paper: null,
  layers: [],
  agreed: [],
};

/** What the server keeps for me alone at this table; `undefined` until it has come. */
export function paperMine(mine: Mine | undefined, station: string): PaperMine | undefined {
  const kept: unknown = mine?.stations[station];
  return isPaperMine(kept) ? kept : undefined;
}

function isPaperMine(what: unknown): what is PaperMine {
  return (
    isThing(what) &&
    typeof what.seated === "boolean" &&
    typeof what.done === "boolean" &&
    (what.paper === null || isInHand(what.paper)) &&
    Array.isArray(what.layers) &&
    Array.isArray(what.agreed)
  );
}

function isInHand(what: unknown): what is InHand {
  return (
    isThing(what) &&
    typeof what.paper === "string" &&
    typeof what.round === "number" &&
    allOf(what.layers, isLayer)
  );
}

// ---- making sure

export function isPaper(what: unknown): what is Paper {
  return (
    isThing(what) &&
    isTable(what.table) &&
    allOf(what.sheets, isSheet) &&
    allOf(what.feelings, isFeeling)
  );
}

export function isPaperNews(what: unknown): what is PaperNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isPaper(what.page);
    case "table-told":
      return isTable(what.table);
    case "sheet-shown":
      return isSheet(what.sheet);
    case "sheet-gone":
      return typeof what.paper === "string";
    case "layer-gone":
      return typeof what.paper === "string" && typeof what.contribution === "string";
    case "names-told":
      return (
        typeof what.paper === "string" &&
        (what.name === null || isWords(what.name)) &&
        allOf(what.proposals, isProposal)
      );
    case "maker-gone":
      return allOf(what.layers, isText);
    case "feeling-shown":
      return isFeeling(what.feeling);
    case "feeling-gone":
      return typeof what.contribution === "string";
    default:
      return false;
  }
}

function isTable(what: unknown): what is Table {
  return (
    isThing(what) &&
    (what.mode === "drawing" || what.mode === "words") &&
    (what.pace === "one-line" || what.pace === "together") &&
    patiences.some((time) => time === what.time) &&
    steps.some((step) => step === what.step) &&
    typeof what.round === "number" &&
    typeof what.rounds === "number" &&
    (what.prompt === null || isWords(what.prompt)) &&
    (what.endsAt === null || typeof what.endsAt === "number") &&
    typeof what.seats === "number" &&
    typeof what.papers === "number"
  );
}

function isSheet(what: unknown): what is Sheet {
  return (
    isThing(what) &&
    typeof what.paper === "string" &&
    typeof what.number === "number" &&
    (what.name === null || isWords(what.name)) &&
    (what.proposals === undefined || allOf(what.proposals, isProposal)) &&
    allOf(what.layers, isLayer)
  );
}

function isLayer(what: unknown): what is Layer {
  return (
    isThing(what) &&
    typeof what.contribution === "string" &&
    typeof what.round === "number" &&
    (typeof what.strokes === "string" ||
      isWords(what.words) ||
      isPictureView(what.picture) ||
      isWords(what.described))
  );
}

function isProposal(what: unknown): what is Proposal {
  return isThing(what) && typeof what.name === "string" && isWords(what.words);
}

function isFeeling(what: unknown): what is Feeling {
  return isThing(what) && typeof what.contribution === "string" && isWords(what.words);
}

function isWords(what: unknown): what is Words {
  return (
    typeof what === "string" ||
    (isThing(what) && typeof what.text === "string" && typeof what.lang === "string")
  );
}

function isText(what: unknown): what is string {
  return typeof what === "string";
}

function allOf<T>(what: unknown, is: (one: unknown) => one is T): what is readonly T[] {
  return Array.isArray(what) && what.every(is);
}

/** What people put on the papers that lie open, paper by paper, and how it felt. */
export function openMarks({ sheets, feelings }: Paper): readonly OpenThing[] {
  return [
    ...sheets.flatMap(({ paper, name, layers }) =>
      layers.map((layer) => ({ ...layer, pile: { id: paper, name } })),
    ),
    ...feelings,
  ];
}
