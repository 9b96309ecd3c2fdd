import type { OpenThing } from "../../room/station.tsx";
import {
  type HideReason,
  isHideReason,
  isThing,
  isWords,
  type Mine,
  type Words,
} from "../../room/wire.ts";
import { howItStands } from "./howItStands.ts";

/** What we heard, as every page knows it: its shapes, and how news changes it. No React here. */

export type Verdict = "that-is-right" | "nearly" | "not-what-i-meant";
export const verdicts: readonly Verdict[] = ["that-is-right", "nearly", "not-what-i-meant"];

export type Standing = "stands" | "one-person" | "held-back" | "look-again";
const standings: readonly Standing[] = ["stands", "one-person", "held-back", "look-again"];

export const sentenceCharactersMax = 280;
export const sourcesMax = 200;

/** Something a sentence comes from, and which part of its words. */
export interface Source {
  readonly contribution: string;
  readonly from?: number;
  readonly to?: number;
}

export interface Asked {
  readonly standing: Standing;
  /** How many people made what it comes from. */
  readonly people: number;
  readonly asked: number;
  /** Absent while so few are asked that it would say who said what. */
  readonly answers?: { readonly right: number; readonly nearly: number; readonly notMeant: number };
  readonly bothPrinted?: boolean;
}

/** What somebody says to a sentence that was made of their words. */
export interface Said {
  readonly contribution: string;
  readonly verdict: Verdict;
  readonly words?: Words;
  readonly by?: string;
  readonly hidden?: HideReason;
}

export interface Insight {
  readonly insight: string;
  /** Absent when a host turned it over. */
  readonly words?: Words;
  /** The sentence it says in other words. */
  readonly beside?: string;
  readonly earlier?: readonly Words[];
  readonly sources: readonly Source[];
  readonly asked: Asked;
  readonly said?: readonly Said[];
  readonly by?: string;
  readonly hidden?: HideReason;
}

export interface Poster {
  readonly insights: readonly Insight[];
}

export type PosterNews =
  | { readonly kind: "laid-out"; readonly poster: Poster }
  | { readonly kind: "insight-shown"; readonly insight: Insight }
  | { readonly kind: "insight-gone"; readonly insight: string }
  | {
      readonly kind: "sources-told";
      readonly insight: string;
      readonly sources: readonly Source[];
      readonly asked: Asked;
    }
  | { readonly kind: "said-gone"; readonly insight: string; readonly said: string };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(page: Poster, news: PosterNews): Poster {
  switch (news.kind) {
    case "laid-out":
      return news.poster;
    case "insight-shown": {
      const at = page.insights.findIndex(({ insight }) => insight === news.insight.insight);
      return {
        insights: at < 0 ? [...page.insights, news.insight] : page.insights.with(at, news.insight),
      };
    }
    case "insight-gone":
      return {
        insights: page.insights
          .filter(({ insight }) => insight !== news.insight)
          .map((one) => (one.beside === news.insight ? alone(one) : one)),
      };
    case "sources-told":
      return changed(page, news.insight, (one) => ({
        ...one,
        sources: news.sources,
        asked: news.asked,
      }));
    case "said-gone":
      return changed(page, news.insight, (one) => without(one, news.said));
  }
}

function changed(page: Poster, id: string, change: (one: Insight) => Insight): Poster {
  return { insights: page.insights.map((one) => (one.insight === id ? change(one) : one)) };
}

function alone(insight: Insight): Insight {
  const { beside: _gone, ...rest } = insight;
  return rest;
}

/** Where nobody says anything there is no such field, as the server has it. */
function without(insight: Insight, gone: string): Insight {
  const { said = [], ...rest } = insight;
  const left = said.filter(({ contribution }) => contribution !== gone);
  return left.length === 0 ? rest : { ...rest, said: left };
}

/** The sentences, each with those that say it in other words. */
export function withOthers(
  page: Poster,
): readonly { readonly insight: Insight; readonly others: readonly Insight[] }[] {
  const ids = new Set(page.insights.map(({ insight }) => insight));
  const first = page.insights.filter(({ beside }) => beside === undefined || !ids.has(beside));
  return first.map((insight) => ({
    insight,
    others: page.insights.filter(({ beside }) => beside === insight.insight),
  }));
}

export function openInsights({ insights }: Poster): readonly OpenThing[] {
  return insights.flatMap((one) =>
    one.words === undefined
      ? []
      : {
          contribution: one.insight,
          words: one.words,
          by: one.by,
          is: "insight" as const,
          from: one.sources.map(({ contribution }) => contribution),
          stands: howItStands(one),
        },
  );
}

/** What people gave in words, in a voice or in a picture: drawings that nobody described say nothing yet. */
export function givenIn<T extends OpenThing>(open: Iterable<T>): readonly T[] {
  return [...open].filter(
    ({ is, words, described, voice, picture }) =>
      is === undefined && [words, described, voice, picture].some((part) => part !== undefined),
  );
}

/** What people gave and no sentence comes from yet. */
export function notUsedYet<T extends OpenThing>(page: Poster, open: Iterable<T>): readonly T[] {
  const used = new Set(
    page.insights.flatMap(({ sources }) => sources.map(({ contribution }) => contribution)),
  );
  return givenIn(open).filter(({ contribution }) => !used.has(contribution));
}

/** How many things wait for a sentence: what a report prints as it was given waits for none. */
export function howManyWait(page: Poster, open: Iterable<OpenThing>): number {
  return notUsedYet(page, open).filter(({ asGiven = false }) => !asGiven).length;
}

// ---- what is mine

export interface AskedOfMe {
  readonly insight: string;
  readonly mine: readonly string[];
  readonly verdict?: Verdict;
}

export interface MyInsights {
  readonly written: readonly string[];
  readonly asked: readonly AskedOfMe[];
}

export function myInsights(mine: Mine | undefined, station: string): MyInsights {
  const kept: unknown = mine?.stations[station];
  return isMyInsights(kept) ? kept : { written: [], asked: [] };
}

function isMyInsights(what: unknown): what is MyInsights {
  return (
    isThing(what) &&
    allOf(what.written, isText) &&
    allOf(
      what.asked,
      (one): one is AskedOfMe =>
        isThing(one) && typeof one.insight === "string" && allOf(one.mine, isText),
    )
  );
}

// ---- making sure

export function isPoster(what: unknown): what is Poster {
  return isThing(what) && allOf(what.insights, isInsight);
}

export function isPosterNews(what: unknown): what is PosterNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isPoster(what.poster);
    case "insight-shown":
      return isInsight(what.insight);
    case "insight-gone":
      return isText(what.insight);
    case "sources-told":
      return isText(what.insight) && allOf(what.sources, isSource) && isAsked(what.asked);
    case "said-gone":
      return isText(what.insight) && isText(what.said);
    default:
      return false;
  }
}

function isInsight(what: unknown): what is Insight {
  return (
    isThing(what) &&
    isText(what.insight) &&
    (what.words === undefined || isWords(what.words)) &&
    (what.hidden === undefined || isHideReason(what.hidden)) &&
    allOf(what.sources, isSource) &&
    isAsked(what.asked) &&
    (what.said === undefined || allOf(what.said, isSaid)) &&
    (what.earlier === undefined || allOf(what.earlier, isWords))
  );
}

function isSource(what: unknown): what is Source {
  return isThing(what) && isText(what.contribution);
}

function isAsked(what: unknown): what is Asked {
  return (
    isThing(what) &&
    standings.some((one) => one === what.standing) &&
    typeof what.people === "number" &&
    typeof what.asked === "number" &&
    (what.answers === undefined ||
      (isThing(what.answers) && typeof what.answers.right === "number"))
  );
}

function isSaid(what: unknown): what is Said {
  return (
    isThing(what) &&
    isText(what.contribution) &&
    verdicts.some((one) => one === what.verdict) &&
    (what.words === undefined || isWords(what.words))
  );
}

function isText(what: unknown): what is string {
  return typeof what === "string";
}

function allOf<T>(what: unknown, is: (one: unknown) => one is T): what is readonly T[] {
  return Array.isArray(what) && what.every(is);
}
