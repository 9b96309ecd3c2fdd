import type { OpenThing } from "../../room/station.tsx";
import {
  everyOne,
  type HideReason,
  isPictureView,
  isThing,
  isVoiceView,
  isWords,
  maybe,
  type PictureView,
  type VoiceView,
  type Words,
} from "../../room/wire.ts";

/** The armchair as every page knows it: its shapes, and how news changes it. No React here. */

export const storyCharactersMax = 6_000;
export const reasonCharactersMax = 280;
export const shortCharactersMax = 60;
export const helpCharactersMax = 140;

export type Question = "feeling" | "pace" | "should-hear" | "mattered";
export const questions: readonly Question[] = ["feeling", "pace", "should-hear", "mattered"];

/** What mattered, in parts of any whole. All three are good. */
export interface Mattered {
  readonly listenedTo: number;
  readonly havingChoice: number;
  readonly feelingSafe: number;
}

export type Corner = keyof Mattered;
export const corners: readonly Corner[] = ["listenedTo", "havingChoice", "feelingSafe"];

/** What a story means, as its teller says it. What is absent was not answered. */
export interface Meaning {
  /** From 0, too slow, to 100, too fast. */
  readonly pace?: number;
  readonly feeling?: Words;
  readonly shouldHear?: Words;
  readonly mattered?: Mattered;
  readonly noneFit: readonly Question[];
}

export interface Choice {
  readonly choice: string;
  readonly by: Words;
  readonly why: Words;
}

export interface Story {
  readonly story: string;
  readonly title?: Words;
  /** Of a voice, only once its teller has said that they are theirs. */
  readonly words?: Words;
  readonly picture?: PictureView;
  readonly described?: Words;
  readonly voice?: VoiceView;
  readonly by?: string;
  readonly fromHosts?: boolean;
  /** Its teller can be asked, so that it can be chosen. */
  readonly asks?: boolean;
  readonly meaning?: Meaning;
  readonly chosen?: readonly Choice[];
  readonly hidden?: HideReason;
}

export interface Armchair {
  readonly helpline?: Words;
  readonly someone?: Words;
  readonly stories: readonly Story[];
}

export type ArmchairNews =
  | { readonly kind: "laid-out"; readonly chair: Armchair }
  | { readonly kind: "story-shown"; readonly story: Story }
  | { readonly kind: "story-gone"; readonly story: string }
  | { readonly kind: "choice-gone"; readonly choice: string }
  | { readonly kind: "help-is"; readonly helpline?: Words; readonly someone?: Words };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(chair: Armchair, news: ArmchairNews): Armchair {
  switch (news.kind) {
    case "laid-out":
      return news.chair;
    case "story-shown": {
      const { story } = news;
      const known = chair.stories.some((one) => one.story === story.story);
      return {
        ...chair,
        stories: known
          ? chair.stories.map((one) => (one.story === story.story ? story : one))
          : [...chair.stories, story],
      };
    }
    case "story-gone":
      return { ...chair, stories: chair.stories.filter(({ story }) => story !== news.story) };
    case "choice-gone":
      return { ...chair, stories: chair.stories.map((one) => withoutChoice(one, news.choice)) };
    case "help-is":
      return {
        stories: chair.stories,
        ...(news.helpline === undefined ? {} : { helpline: news.helpline }),
        ...(news.someone === undefined ? {} : { someone: news.someone }),
      };
  }
}

function withoutChoice(story: Story, gone: string): Story {
  const { chosen, ...rest } = story;
  const left = chosen?.filter(({ choice }) => choice !== gone) ?? [];
  return left.length === 0 ? rest : { ...rest, chosen: left };
}

// ---- what only I see

export interface Asked extends Choice {
  readonly story: string;
  /** What I answered; absent until I do. */
  readonly yes?: boolean;
}

export interface MyChoice {
  readonly choice: string;
  readonly story: string;
  readonly yes?: boolean;
}

export interface MyStories {
  readonly stories: readonly { readonly story: string; readonly drafts: readonly Words[] }[];
  readonly asked: readonly Asked[];
  readonly choices: readonly MyChoice[];
}

export function readMine(what: unknown): MyStories {
  const mine = isThing(what) ? what : {};
  return {
    stories: listOf(mine.stories, isMyStory),
    asked: listOf(mine.asked, isAsked),
    choices: listOf(mine.choices, isMyChoice),
  };
}

function listOf<T>(what: unknown, is: (each: unknown) => each is T): readonly T[] {
  return Array.isArray(what) ? what.filter(is) : [];
}

function isMyStory(what: unknown): what is MyStories["stories"][number] {
  return isThing(what) && typeof what.story === "string" && everyOne(what.drafts, isWords);
}

function isAsked(what: unknown): what is Asked {
  return isChoice(what) && "story" in what && typeof what.story === "string";
}

function isMyChoice(what: unknown): what is MyChoice {
  return isThing(what) && typeof what.choice === "string" && typeof what.story === "string";
}

// ---- what mattered most: a point in a triangle, or three plain answers, one and the same thing

export type Amount = "most" | "a-bit" | "not";
export const amounts: readonly Amount[] = ["most", "a-bit", "not"];
const partOf: Readonly<Record<Amount, number>> = { most: 60, "a-bit": 25, not: 0 };
const whole = 100;
const stepParts = 10;

/** The middle of the triangle: all three alike. */
export const middle: Mattered = { listenedTo: 34, havingChoice: 33, feelingSafe: 33 };

/** How a corner is called in plain answers. */
export function amountOf(mattered: Mattered, corner: Corner): Amount {
  const part = mattered[corner];
  if (part >= 40) return "most";
  return part >= 10 ? "a-bit" : "not";
}

/** One corner answered plainly; the other two stay what they are called. */
export function withAmount(
  mattered: Mattered | undefined,
  corner: Corner,
  amount: Amount,
): Mattered {
  const parts = { listenedTo: 0, havingChoice: 0, feelingSafe: 0 };
  for (const each of corners) {
    parts[each] = mattered === undefined ? 0 : partOf[amountOf(mattered, each)];
  }
  parts[corner] = partOf[amount];
  return parts;
}

/** The share of a corner in the whole, of a hundred. */
export function shareOf(mattered: Mattered, corner: Corner): number {
  const all = corners.reduce((sum, each) => sum + mattered[each], 0);
  return all === 0 ? 0 : Math.round((mattered[corner] / all) * whole);
}

/** A step with an arrow key: up and down for the corner at the top, left and right between the two below. */
export function moved(
  mattered: Mattered | undefined,
  key: "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight",
): Mattered {
  const from = mattered ?? middle;
  const top = shareOf(from, "listenedTo");
  const right = shareOf(from, "feelingSafe");
  const left = whole - top - right;
  if (key === "ArrowUp" || key === "ArrowDown") {
    const to = between(top + (key === "ArrowUp" ? stepParts : -stepParts), 0, whole);
    const below = whole - to;
    const was = left + right;
    const newRight = Math.round(was === 0 ? below / 2 : (right / was) * below);
    return { listenedTo: to, havingChoice: below - newRight, feelingSafe: newRight };
  }
  const below = left + right;
  const to = between(right + (key === "ArrowRight" ? stepParts : -stepParts), 0, below);
  return { listenedTo: top, havingChoice: below - to, feelingSafe: to };
}

/** The triangle in its own square: the first corner at the top, the others left and right below. */
export const cornerAt = {
  listenedTo: [100, 12],
  havingChoice: [8, 172],
  feelingSafe: [192, 172],
} as const;

/** Where the point lies. */
export function placeOf(mattered: Mattered): readonly [x: number, y: number] {
  const all = corners.reduce((sum, each) => sum + mattered[each], 0);
  const from = all === 0 ? middle : mattered;
  const sum = all === 0 ? whole : all;
  const along = (axis: 0 | 1) =>
    corners.reduce((at, each) => at + (from[each] / sum) * cornerAt[each][axis], 0);
  return [along(0), along(1)];
}

/** What a tap there says. A tap beside the triangle counts for its nearest place. */
export function matteredAt(x: number, y: number): Mattered {
  const [, topY] = cornerAt.listenedTo;
  const [leftX, lowY] = cornerAt.havingChoice;
  const [rightX] = cornerAt.feelingSafe;
  const top = between((lowY - y) / (lowY - topY), 0, 1);
  const wide = (rightX - leftX) * (1 - top);
  const start = leftX + ((rightX - leftX) / 2) * top;
  const right = wide === 0 ? 0 : between((x - start) / wide, 0, 1) * (1 - top);
  const topPart = Math.round(top * whole);
  const rightPart = Math.min(whole - topPart, Math.round(right * whole));
  return {
    listenedTo: topPart,
    havingChoice: whole - topPart - rightPart,
    feelingSafe: rightPart,
  };
}

function between(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

/** How a pace is called. */
export function paceOf(
  pace: number,
): "much-too-slow" | "too-slow" | "right" | "too-fast" | "much-too-fast" {
  if (pace < 20) return "much-too-slow";
  if (pace < 40) return "too-slow";
  if (pace <= 60) return "right";
  return pace <= 80 ? "too-fast" : "much-too-fast";
}

// ---- pages for the big screen

/** What a line and a page of the big screen hold, with some room to spare. */
const lineCharacters = 54;
const pageLines = 7;

/** A long text in pieces that fit on a big screen, broken where a sentence or a line ends wherever one does. */
export function pagesOf(text: string): readonly string[] {
  const pieces = text.match(/[^.!?\n]+[.!?]*["'”’)]*\s*|[.!?\n]+\s*/gu) ?? [text];
  const pages: string[] = [];
  let page = "";
  for (const piece of pieces.flatMap(shortEnough)) {
    if (page.trim() !== "" && linesOf(page + piece) > pageLines) {
      pages.push(page.trim());
      page = "";
    }
    page += piece;
  }
  if (page.trim() !== "") pages.push(page.trim());
  return pages;
}

/** Not everybody writes full stops: what is longer than a page is broken between words. */
function shortEnough(piece: string): readonly string[] {
  if (linesOf(piece) <= pageLines) return [piece];
  const most = lineCharacters * pageLines;
  return piece.match(new RegExp(`.{1,${most}}(?:\\s+|$)|.{1,${most}}`, "gsu")) ?? [piece];
}

/** How many lines of a big screen it takes. */
export function linesOf(text: string): number {
  return text
    .trim()
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / lineCharacters)), 0);
}

// ---- making sure of what came

export function isArmchair(what: unknown): what is Armchair {
  return (
    isThing(what) &&
    maybe(what.helpline, isWords) &&
    maybe(what.someone, isWords) &&
    everyOne(what.stories, isStory)
  );
}

export function isArmchairNews(what: unknown): what is ArmchairNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isArmchair(what.chair);
    case "story-shown":
      return isStory(what.story);
    case "story-gone":
      return typeof what.story === "string";
    case "choice-gone":
      return typeof what.choice === "string";
    case "help-is":
      return maybe(what.helpline, isWords) && maybe(what.someone, isWords);
    default:
      return false;
  }
}

function isStory(what: unknown): what is Story {
  return (
    isThing(what) &&
    typeof what.story === "string" &&
    maybe(what.title, isWords) &&
    maybe(what.words, isWords) &&
    maybe(what.picture, isPictureView) &&
    maybe(what.described, isWords) &&
    maybe(what.voice, isVoiceView) &&
    maybe(what.by, (one) => typeof one === "string") &&
    maybe(what.meaning, isMeaning) &&
    maybe(what.chosen, (all) => everyOne(all, isChoice))
  );
}

function isMeaning(what: unknown): what is Meaning {
  return (
    isThing(what) &&
    maybe(what.pace, (one) => typeof one === "number") &&
    maybe(what.feeling, isWords) &&
    maybe(what.shouldHear, isWords) &&
    maybe(what.mattered, isMattered) &&
    everyOne(what.noneFit, (one) => questions.some((each) => each === one))
  );
}

function isMattered(what: unknown): what is Mattered {
  return isThing(what) && corners.every((corner) => typeof what[corner] === "number");
}

function isChoice(what: unknown): what is Choice {
  return isThing(what) && typeof what.choice === "string" && isWords(what.by) && isWords(what.why);
}

export function openStories({ stories }: Armchair): readonly OpenThing[] {
  return stories.flatMap(({ story, hidden, title, words, picture, described, voice, by }) =>
    hidden ? [] : { contribution: story, words: words ?? title, picture, described, voice, by },
  );
}
