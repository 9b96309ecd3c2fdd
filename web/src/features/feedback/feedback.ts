import type { OpenThing } from "../../room/station.tsx";
import {
  type Command,
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

/** The corner as every page knows it: its shapes, and how news changes it. No React here. */

export const thoughtCharactersMax = 600;
export const describedCharactersMax = 280;

export type Like = "yes" | "partly" | "no";
export const likes: readonly Like[] = ["yes", "partly", "no"];

/** One hand's part of a thought. */
export interface Part {
  readonly part: string;
  readonly words?: Words;
  readonly voice?: VoiceView;
  readonly strokes?: string;
  readonly picture?: PictureView;
  readonly described?: Words;
  readonly by?: string;
  readonly fromHosts?: boolean;
  readonly hidden?: HideReason;
}

/** How many people said what. Absent until five have said something. */
export type Tally = Readonly<Record<Like, number>>;

export interface Thought {
  readonly thought: string;
  /** Absent when it was taken back, or its author shows it no more. */
  readonly beginning?: Part;
  readonly added?: readonly Part[];
  readonly answers?: Tally;
  readonly carried?: boolean;
}

export interface Corner {
  readonly given: number;
  readonly thoughts: readonly Thought[];
}

export type CornerNews =
  | { readonly kind: "laid-out"; readonly corner: Corner }
  | { readonly kind: "counted"; readonly given: number }
  | { readonly kind: "thought-shown"; readonly thought: Thought }
  | { readonly kind: "thought-gone"; readonly thought: string }
  | { readonly kind: "part-gone"; readonly thought: string; readonly part: string };

/** News may arrive twice after a reconnection, so hearing the same thing again changes nothing. */
export function hear(corner: Corner, news: CornerNews): Corner {
  const { given, thoughts } = corner;
  switch (news.kind) {
    case "laid-out":
      return news.corner;
    case "counted":
      return { ...corner, given: news.given };
    case "thought-shown": {
      const { thought } = news;
      const known = thoughts.some((one) => one.thought === thought.thought);
      return {
        given,
        thoughts: known
          ? thoughts.map((one) => (one.thought === thought.thought ? thought : one))
          : [...thoughts, thought],
      };
    }
    case "thought-gone":
      return { given, thoughts: thoughts.filter(({ thought }) => thought !== news.thought) };
    case "part-gone":
      return {
        given,
        thoughts: thoughts.flatMap((one) =>
          one.thought === news.thought ? without(one, news.part) : [one],
        ),
      };
  }
}

/** A thought without one hand's part; nothing when no part is left. */
function without(thought: Thought, part: string): readonly Thought[] {
  const added = (thought.added ?? []).filter((one) => one.part !== part);
  const begins = thought.beginning?.part === part;
  if (added.length === 0 && (begins || !thought.beginning)) return [];
  if (begins) return [{ thought: thought.thought, added }];
  const { added: _before, ...rest } = thought;
  return [added.length === 0 ? rest : { ...rest, added }];
}

// ---- what only I see

export interface MyCorner {
  readonly answers: Readonly<Record<string, Like>>;
  /** Thoughts of others I have not answered, the least answered first. */
  readonly next: readonly string[];
}

export function readMine(what: unknown): MyCorner {
  const mine = isThing(what) ? what : {};
  const said = isThing(mine.answers) ? Object.entries(mine.answers) : [];
  return {
    answers: Object.fromEntries(
      said.flatMap(([thought, like]) => (isLike(like) ? [[thought, like] as const] : [])),
    ),
    next: Array.isArray(mine.next) ? mine.next.filter((one) => typeof one === "string") : [],
  };
}

/** What I said, also what the server has not heard yet. */
export function saidBy(
  mine: MyCorner,
  unheard: readonly { readonly command: Command }[],
  station: string,
): MyCorner["answers"] {
  const answers: Record<string, Like> = { ...mine.answers };
  for (const { command } of unheard) {
    const { kind, thought, like } = command;
    if (command.station !== station || typeof thought !== "string") continue;
    if (kind === "say-if-like-that" && isLike(like)) answers[thought] = like;
    if (kind === "leave-unsaid") delete answers[thought];
  }
  return answers;
}

// ---- what the people who ask see

export interface HostPart {
  readonly part: Part;
  /** As in `2026-11-26`. There is no hour. */
  readonly day: string;
  /** Whoever comes next can see it, too. */
  readonly shared: boolean;
}

export interface HostThought {
  readonly thought: string;
  readonly parts: readonly HostPart[];
  readonly answers?: Tally;
  /** Whoever comes next is asked about it, so it may be carried further. */
  readonly asks?: boolean;
  readonly carried?: boolean;
}

export interface HostCorner {
  readonly thoughts: readonly HostThought[];
  readonly sites: readonly string[];
}

const weekMilliseconds = 7 * 24 * 60 * 60 * 1000;

/** The first day of the last seven, as the server writes days. */
export function weekBefore(now: number): string {
  return new Date(now - weekMilliseconds + 1).toISOString().slice(0, 10);
}

export type Kind = "new" | "grown" | "carried" | "all";

/** What is new this week, what grew, what is taken along, or all. */
export function chosen(
  thoughts: readonly HostThought[],
  kind: Kind,
  since: string,
): readonly HostThought[] {
  switch (kind) {
    case "new":
      return thoughts.filter(({ parts }) => isNew(parts, since));
    case "grown":
      return thoughts.filter(
        ({ parts }) => !isNew(parts, since) && parts.some(({ day }) => day >= since),
      );
    case "carried":
      return thoughts.filter(({ carried }) => carried);
    case "all":
      return thoughts;
  }
}

function isNew(parts: readonly HostPart[], since: string): boolean {
  return parts[0] !== undefined && parts[0].day >= since;
}

// ---- making sure of what came

function isLike(what: unknown): what is Like {
  return likes.some((one) => one === what);
}

export function isCorner(what: unknown): what is Corner {
  return isThing(what) && typeof what.given === "number" && everyOne(what.thoughts, isThought);
}

export function isCornerNews(what: unknown): what is CornerNews {
  if (!isThing(what)) return false;
  switch (what.kind) {
    case "laid-out":
      return isCorner(what.corner);
    case "counted":
      return typeof what.given === "number";
    case "thought-shown":
      return isThought(what.thought);
    case "thought-gone":
      return typeof what.thought === "string";
    case "part-gone":
      return typeof what.thought === "string" && typeof what.part === "string";
    default:
      return false;
  }
}

export function isHostCorner(what: unknown): what is HostCorner {
  return (
    isThing(what) &&
    everyOne(what.thoughts, isHostThought) &&
    everyOne(what.sites, (site) => typeof site === "string")
  );
}

function isHostThought(what: unknown): what is HostThought {
  return (
    isThing(what) &&
    typeof what.thought === "string" &&
    everyOne(what.parts, isHostPart) &&
    maybe(what.answers, isTally)
  );
}

function isHostPart(what: unknown): what is HostPart {
  return (
    isThing(what) &&
    isPart(what.part) &&
    typeof what.day === "string" &&
    typeof what.shared === "boolean"
  );
}

function isThought(what: unknown): what is Thought {
  return (
    isThing(what) &&
    typeof what.thought === "string" &&
    maybe(what.beginning, isPart) &&
    maybe(what.added, (all) => everyOne(all, isPart)) &&
    maybe(what.answers, isTally)
  );
}

function isPart(what: unknown): what is Part {
  return (
    isThing(what) &&
    typeof what.part === "string" &&
    maybe(what.words, isWords) &&
    maybe(what.voice, isVoiceView) &&
    maybe(what.strokes, (one) => typeof one === "string") &&
    maybe(what.picture, isPictureView) &&
    maybe(what.described, isWords) &&
    maybe(what.by, (one) => typeof one === "string")
  );
}

function isTally(what: unknown): what is Tally {
  return isThing(what) && likes.every((like) => typeof what[like] === "number");
}

/** Every hand's part, with the beginning as the pile in which the others lie. */
export function openParts({ thoughts }: Corner): readonly OpenThing[] {
  return thoughts.flatMap(({ thought, beginning, added = [], carried }) =>
    [...(beginning ? [beginning] : []), ...added].flatMap(({ part, hidden, ...made }) =>
      hidden
        ? []
        : {
            ...made,
            contribution: part,
            takenAlong: carried,
            pile: { id: thought, name: beginning?.words ?? beginning?.described ?? null },
          },
    ),
  );
}
