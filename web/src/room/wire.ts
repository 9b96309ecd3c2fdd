/** The shapes that server and pages agree on, and how a page makes sure of them. */

import { isKeys, isMyKeys, type Keys, type MyKeys } from "./keys.ts";
import { isMyPost, type MyPost } from "./post.ts";

/** People's words. A plain string is English; other languages say which they are. */
export type Words = string | { readonly text: string; readonly lang: string };

export type Permission = "room" | "share" | "share-badge" | "nameless";

export type Paint = "butter" | "blush" | "mint" | "sky" | "lilac" | "oat";

export type HideReason = "private-information" | "threat" | "hate" | "asked-by-author";

export const hideReasons: readonly HideReason[] = [
  "private-information",
  "threat",
  "hate",
  "asked-by-author",
];

/** A sentence the server asks the page to say: a key and what goes into its gaps. */
export interface Sentence {
  readonly key: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** Why something was not done. The other fields are details for the sentence. */
export interface Reason {
  readonly key: string;
  readonly [detail: string]: unknown;
}

export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  /** Which command of a batch was the trouble. */
  readonly index?: number;
  /** How many bytes of an upload are there. */
  readonly arrived?: number;
  /** Why a picture or voice cannot be used: `heic`. */
  readonly reason?: string;
  /** Where a file is wrong. */
  readonly problems?: readonly FileProblem[];
}

export interface FileProblem {
  readonly file?: string;
  readonly line?: number;
  readonly column?: number | string;
  readonly detail?: string;
}

/** What people are told before they come in. Lists are plain text, one line for each bullet. */
export interface GatheringWords {
  readonly id: string;
  readonly code: string;
  readonly title: string;
  readonly question: string;
  readonly canChange: string;
  readonly cannotChange: string;
  readonly whoAsks?: string;
  readonly whenAndWhere?: string;
  readonly afterwards?: string;
  readonly welcome?: string;
  readonly state: "draft" | "open" | "closed";
  /** There is a report that everybody can read. */
  readonly report?: boolean;
  /** Until when people are asked what is missing in it, be it over or not. */
  readonly asksUntil?: number;
}

export interface Doorstep extends GatheringWords {
  readonly open: boolean;
  /** This browser already holds a badge here. */
  readonly inside: boolean;
  /** The code of the tour it is a stop of. */
  readonly tour?: string;
}

/** One station as it comes in a room. Its page is its own affair. */
export interface StationView<P = unknown> {
  readonly station: string;
  readonly kind: string;
  readonly name: string;
  readonly question: string;
  readonly help: string;
  readonly opening: Opening;
  readonly page: P;
}

/** Whether people can take part in a station now. */
export type Opening = "open" | "later" | "shut";

export interface LogLine {
  readonly seq: number;
  readonly at: number;
  readonly sentence: Sentence;
}

export interface RoomView {
  readonly seq: number;
  /** The server's clock when it told us, in epoch milliseconds. */
  readonly now: number;
  readonly gathering: GatheringWords;
  readonly here: number;
  readonly stations: readonly StationView[];
  readonly lampOn: string | null;
  readonly log: readonly LogLine[];
  /** While people have put their phones down to talk. */
  readonly phonesDown?: PhonesDown;
  /** The second key to everybody's words, once somebody offered to hold it. */
  readonly keys?: Keys;
}

export interface PhonesDown {
  /** What to talk about; the usual when nothing is said. */
  readonly question?: Words;
}

/** Something that has happened, told so that an open page stays right. */
export interface News {
  readonly kind: string;
  /** Absent when the news is the gathering's own. */
  readonly station?: string;
  readonly [field: string]: unknown;
}

/** A command without its id: the outbox gives one. */
export interface Command {
  readonly kind: string;
  readonly station?: string;
  readonly badge?: string;
  readonly [field: string]: unknown;
}

export interface Badge {
  readonly badge: string;
  readonly name?: string;
  readonly stickers: readonly string[];
  readonly doodle?: string;
}

/** A picture as the server shows it; its address follows from its contribution. */
export interface PictureView {
  readonly width: number;
  readonly height: number;
}

export interface VoiceView {
  readonly seconds: number;
}

export interface MyThing {
  readonly contribution: string;
  readonly station: string | null;
  readonly kind: string;
  readonly words?: Words;
  readonly strokes?: string;
  readonly described?: Words;
  readonly paint?: Paint;
  readonly picture?: PictureView;
  readonly voice?: VoiceView;
  readonly permission: Permission;
  readonly state: "face-down" | "on-the-board" | "hidden" | "taken-back";
  readonly reason?: HideReason;
  readonly at?: number;
}

export interface Mine {
  readonly badge: Badge;
  readonly things: readonly MyThing[];
  /** What else each station knows of me: my dots, my cards. */
  readonly stations: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** What I have to do with the second key. */
  readonly keys?: MyKeys;
  /** By which ways I hear what became of my words. */
  readonly post?: MyPost;
}

export function isPictureView(what: unknown): what is PictureView {
  return isThing(what) && typeof what.width === "number" && typeof what.height === "number";
}

export function isVoiceView(what: unknown): what is VoiceView {
  return isThing(what) && typeof what.seconds === "number";
}

export function textOf(words: Words): string {
  return typeof words === "string" ? words : words.text;
}

/** The language of somebody's words, when it is known. */
export function langOf(words: Words): string | undefined {
  return typeof words === "string" ? undefined : words.lang;
}

/** Lines of plain text, without empty ones: one bullet each. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

export function isThing(what: unknown): what is Record<string, unknown> {
  return typeof what === "object" && what !== null && !Array.isArray(what);
}

/** Absent, or as it should be. */
export function maybe(what: unknown, fits: (one: unknown) => boolean): boolean {
  return what === undefined || fits(what);
}

export function everyOne(what: unknown, fits: (each: unknown) => boolean): boolean {
  return Array.isArray(what) && what.every(fits);
}

export function isWords(what: unknown): what is Words {
  return (
    typeof what === "string" ||
    (isThing(what) && typeof what.text === "string" && typeof what.lang === "string")
  );
}

export function isHideReason(what: unknown): what is HideReason {
  return hideReasons.some((reason) => reason === what);
}

export function isGatheringWords(what: unknown): what is GatheringWords {
  return (
    isThing(what) &&
    typeof what.code === "string" &&
    typeof what.title === "string" &&
    typeof what.question === "string" &&
    typeof what.canChange === "string" &&
    typeof what.cannotChange === "string"
  );
}

export function isDoorstep(what: unknown): what is Doorstep {
  return isGatheringWords(what) && "inside" in what && typeof what.inside === "boolean";
}

export function isNews(what: unknown): what is News {
  return isThing(what) && typeof what.kind === "string";
}

export function isLogLine(what: unknown): what is LogLine {
  return (
    isThing(what) &&
    typeof what.seq === "number" &&
    typeof what.at === "number" &&
    isThing(what.sentence) &&
    typeof what.sentence.key === "string"
  );
}

export function isOpening(what: unknown): what is Opening {
  return what === "open" || what === "later" || what === "shut";
}

export function isStationView(what: unknown): what is StationView {
  return (
    isThing(what) &&
    typeof what.station === "string" &&
    typeof what.kind === "string" &&
    isOpening(what.opening)
  );
}

export function isRoomView(what: unknown): what is RoomView {
  return (
    isThing(what) &&
    typeof what.seq === "number" &&
    typeof what.now === "number" &&
    isGatheringWords(what.gathering) &&
    typeof what.here === "number" &&
    Array.isArray(what.stations) &&
    what.stations.every(isStationView) &&
    Array.isArray(what.log) &&
    what.log.every(isLogLine) &&
    (what.phonesDown === undefined || isPhonesDown(what.phonesDown)) &&
    (what.keys === undefined || isKeys(what.keys))
  );
}

export function isPhonesDown(what: unknown): what is PhonesDown {
  return isThing(what) && (what.question === undefined || isWords(what.question));
}

export function isBadge(what: unknown): what is Badge {
  return isThing(what) && typeof what.badge === "string" && Array.isArray(what.stickers);
}

export function isMine(what: unknown): what is Mine {
  return (
    isThing(what) &&
    isBadge(what.badge) &&
    Array.isArray(what.things) &&
    what.things.every((thing) => isThing(thing) && typeof thing.contribution === "string") &&
    isThing(what.stations) &&
    (what.keys === undefined || isMyKeys(what.keys)) &&
    maybe(what.post, isMyPost)
  );
}

export function isReason(what: unknown): what is Reason {
  return isThing(what) && typeof what.key === "string";
}

export function isProblem(what: unknown): what is Problem {
  return isThing(what) && typeof what.type === "string";
}
