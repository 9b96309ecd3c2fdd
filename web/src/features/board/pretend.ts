import type { Answer } from "../../room/outbox.ts";
import {
  type Command,
  type HideReason,
  isWords,
  type MyThing,
  type Paint,
  type Permission,
  type Words,
} from "../../room/wire.ts";
import {
  type Board,
  type BoardNews,
  type Card,
  type CardId,
  type Group,
  type GroupId,
  type Placed,
  paints,
  type Step,
  steps,
  wallOf,
} from "./board.ts";

/**
 * A board that lives in memory and keeps the server's rules, for tests and for trying the page without a server. It is
 * as honest as it is small: what it tells as news, folded, is what it shows as a view.
 */
export class PretendBoard {
  step: Step = "writing";
  endsAt: number | null = null;
  dotsEach = 0;
  readonly #cards = new Map<string, Kept>();
  readonly #groups = new Map<string, KeptGroup>();
  readonly #dots = new Map<string, Set<string>>();

  view(): Board {
    return {
      step: this.step,
      endsAt: this.endsAt,
      waiting: this.step === "writing" ? this.#there().length : 0,
      dotsEach: this.step === "dots" || this.step === "closed" ? this.dotsEach : 0,
      groups: [...this.#groups.values()].map((group) => this.#groupView(group)),
      cards: this.step === "writing" ? [] : this.#there().map((card) => cardView(card)),
    };
  }

  dotsOf(badge: string): readonly string[] {
    return [...this.#groups.keys()].filter((group) => this.#dots.get(group)?.has(badge));
  }

  thingsOf(badge: string, station: string): readonly MyThing[] {
    return [...this.#cards.values()]
      .filter((card) => card.author === badge)
      .map((card) => this.#thing(card, station));
  }

  /** Does what is asked, or says why not. Asking twice is asking once. */
  ask(badge: string, command: Command): { answer: Answer; news: readonly BoardNews[] } {
    const news = this.#decide(badge, command);
    if (typeof news === "string") {
      const reason = { key: news, step: this.step, dotsEach: this.dotsEach };
      return { answer: { kind: "refused", reason }, news: [] };
    }
    return { answer: news.length === 0 ? { kind: "nothing-new" } : { kind: "done", seq: 1 }, news };
  }

  #decide(badge: string, command: Command): readonly BoardNews[] | string {
    switch (command.kind) {
      case "pin-card":
      case "draw-card":
        return this.#pin(badge, command);
      case "amend-card":
        return this.#amend(badge, command);
      case "take-back":
        return this.#takeBack(badge, command);
      case "move-on":
        return this.#moveOn(command);
      case "extend":
        return this.#extend(command);
      case "hide":
        return this.#hide(command);
      case "place-dot":
      case "lift-dot":
        return this.#dot(badge, command);
      default:
        return this.step === "turned-over" || this.step === "sorting"
          ? this.#sort(badge, command)
          : "board.not-in-this-step";
    }
  }

  #sort(badge: string, command: Command): readonly BoardNews[] | string {
    switch (command.kind) {
      case "place":
        return this.#place(command);
      case "open-group":
        return this.#open(command);
      case "name-group":
        return this.#name(command);
      case "merge-groups":
        return this.#merge(command);
      case "close-group":
        return this.#close(command);
      case "hold-card":
      case "let-go-of-card":
        return this.#hold(badge, command);
      default:
        throw new Error(`No board knows ${command.kind}.`);
    }
  }

  #pin(badge: string, command: Command): readonly BoardNews[] | string {
    const id = cardOf(command);
    if (this.#cards.has(id)) return [];
    if (this.step === "closed") return "room.closed";
    const paint = paints.find((each) => each === command.paint) ?? "butter";
    const permission = permissionOf(command);
    const card: Kept = {
      card: id,
      author: permission === "nameless" ? "" : badge,
      group: null,
      rank: this.#endOf(null),
      words: isWords(command.words) ? command.words : undefined,
      strokes: typeof command.strokes === "string" ? command.strokes : undefined,
      described:
        isWords(command.described) && command.described !== "" ? command.described : undefined,
      paint,
      permission,
    };
    this.#cards.set(id, card);
    return this.step === "writing"
      ? [{ kind: "waiting-counted", waiting: this.#there().length }]
      : [{ kind: "card-shown", card: cardView(card) }];
  }

  #amend(badge: string, command: Command): readonly BoardNews[] | string {
    const card = this.#cards.get(cardOf(command));
    if (!card || card.takenBack) return "board.card-not-there";
    if (card.author !== badge) return "room.not-yours";
    if (this.step === "closed") return "room.closed";
    if (!isWords(command.words)) return [];
    card.words = command.words;
    card.reworded = true;
    return this.#shown(card);
  }

  #takeBack(badge: string, command: Command): readonly BoardNews[] | string {
    const card = this.#cards.get(String(command.contribution));
    if (!card) return "room.not-there";
    if (card.author !== badge) return "room.not-yours";
    if (card.takenBack) return [];
    card.takenBack = true;
    card.words = undefined;
    card.strokes = undefined;
    card.described = undefined;
    return this.step === "writing"
      ? [{ kind: "waiting-counted", waiting: this.#there().length }]
      : [{ kind: "card-gone", card: card.card }];
  }

  #moveOn(command: Command): readonly BoardNews[] {
    const to = steps.find((step) => step === command.step);
    if (to === undefined || to === this.step) return [];
    this.step = to;
    this.endsAt = null;
    if (to === "dots") {
      this.dotsEach = Math.min(5, Math.max(2, Math.round(this.#groups.size / 4)));
    }
    return [{ kind: "laid-out", board: this.view() }];
  }

  #extend(command: Command): readonly BoardNews[] {
    this.endsAt = (this.endsAt ?? 0) + Number(command.seconds) * 1000;
    return [{ kind: "extended", endsAt: this.endsAt }];
  }

  #hide(command: Command): readonly BoardNews[] | string {
    const card = this.#cards.get(String(command.contribution));
    if (!card || card.takenBack) return "room.not-there";
    const why: HideReason = command.reason === "threat" ? "threat" : "private-information";
    card.hidden = why;
    return this.#shown(card);
  }

  #place(command: Command): readonly BoardNews[] | string {
    const card = this.#cards.get(cardOf(command));
    if (!card || card.takenBack) return "board.card-not-there";
    if (card.held) return "board.card-held";
    const group = groupOrNull(command.group);
    if (group !== null && !this.#groups.has(group)) return "board.group-not-there";
    const pile = this.#pile(group).filter((each) => each.card !== card.card);
    const at = pile.findIndex((each) => each.card === command.after);
    const before = pile[at]?.rank;
    const after = pile[at + 1]?.rank;
    const rank = between(before, after);
    if (card.group === group && this.#pile(group).indexOf(card) === at + 1) {
      return [];
    }
    card.group = group;
    card.rank = rank;
    return [{ kind: "cards-placed", places: [placeOf(card)] }];
  }

  #open(command: Command): readonly BoardNews[] | string {
    const id = groupOf(command.group);
    if (this.#groups.has(id)) return [];
    const rank = Math.max(0, ...[...this.#groups.values()].map((group) => group.rank)) + 1024;
    this.#groups.set(id, { group: id, rank, name: null });
    return [{ kind: "group-opened", group: id, rank }];
  }

  #name(command: Command): readonly BoardNews[] | string {
    const group = this.#groups.get(groupOf(command.group));
    if (!group) return "board.group-not-there";
    if (!isWords(command.words)) return [];
    group.name = command.words;
    return [{ kind: "group-named", group: group.group, name: group.name }];
  }

  #merge(command: Command): readonly BoardNews[] | string {
    const from = groupOf(command.from);
    const into = groupOf(command.into);
    if (from === into) return [];
    if (!this.#groups.has(from) || !this.#groups.has(into)) return "board.group-not-there";
    const moved = this.#pile(from).map((card) => {
      card.rank = this.#endOf(into);
      card.group = into;
      return placeOf(card);
    });
    this.#groups.delete(from);
    return [
      { kind: "cards-placed", places: moved },
      { kind: "group-gone", group: from },
    ];
  }

  #close(command: Command): readonly BoardNews[] | string {
    const id = groupOf(command.group);
    if (!this.#groups.has(id)) return "board.group-not-there";
    const moved = this.#pile(id).map((card) => {
      card.rank = this.#endOf(null);
      card.group = null;
      return placeOf(card);
    });
    this.#groups.delete(id);
    return [
      { kind: "cards-placed", places: moved },
      { kind: "group-gone", group: id },
    ];
  }

  #hold(badge: string, command: Command): readonly BoardNews[] | string {
    const card = this.#cards.get(cardOf(command));
    if (!card || card.takenBack) return "board.card-not-there";
    if (card.author !== badge) return "room.not-yours";
    const held = command.kind === "hold-card";
    if (card.held === held) return [];
    card.held = held;
    return this.#shown(card);
  }

  #dot(badge: string, command: Command): readonly BoardNews[] | string {
    const id = groupOf(command.group);
    if (this.step !== "dots") return "board.not-in-this-step";
    if (!this.#groups.has(id)) return "board.group-not-there";
    const dots = this.#dots.get(id) ?? new Set();
    this.#dots.set(id, dots);
    if (command.kind === "lift-dot") {
      dots.delete(badge);
      return [];
    }
    if (!dots.has(badge) && this.dotsOf(badge).length >= this.dotsEach) return "board.dots-spent";
    dots.add(badge);
    return []; // Where dots lie is nobody's news.
  }

  #there(): Kept[] {
    return [...this.#cards.values()].filter((card) => !card.takenBack);
  }

  #pile(group: GroupId | null): Kept[] {
    const wall = wallOf({
      groups: [...this.#groups.values()].map((each) => this.#groupView(each)),
      cards: this.#there().map((card) => cardView(card)),
    });
    const pile =
      group === null
        ? wall.alone
        : (wall.piles.find((each) => each.group.group === group)?.cards ?? []);
    return pile.flatMap((card) => this.#cards.get(card.card) ?? []);
  }

  #endOf(group: GroupId | null): number {
    return (this.#pile(group).at(-1)?.rank ?? 0) + 1024;
  }

  #shown(card: Kept): readonly BoardNews[] {
    return this.step === "writing" ? [] : [{ kind: "card-shown", card: cardView(card) }];
  }

  #groupView(group: KeptGroup): Group {
    const dots = this.step === "closed" ? (this.#dots.get(group.group)?.size ?? 0) : null;
    return { ...group, dots };
  }

  #thing(card: Kept, station: string): MyThing {
    const state = card.takenBack
      ? "taken-back"
      : card.hidden
        ? "hidden"
        : this.step === "writing"
          ? "face-down"
          : "on-the-board";
    return {
      contribution: card.card,
      station,
      kind: "card",
      permission: card.permission,
      state,
      paint: card.paint,
      ...(card.words === undefined ? {} : { words: card.words }),
      ...(card.strokes === undefined ? {} : { strokes: card.strokes }),
      ...(card.described === undefined ? {} : { described: card.described }),
      ...(card.hidden === undefined ? {} : { reason: card.hidden }),
    };
  }
}

interface Kept {
  readonly card: CardId;
  readonly author: string;
  readonly paint: Paint;
  readonly permission: Permission;
  group: GroupId | null;
  rank: number;
  words: Words | undefined;
  strokes: string | undefined;
  described: Words | undefined;
  held?: boolean;
  reworded?: boolean;
  takenBack?: boolean;
  hidden?: HideReason;
}

interface KeptGroup {
  readonly group: GroupId;
  readonly rank: number;
  name: Words | null;
}

function cardView(card: Kept): Card {
  const { card: id, group, rank, paint } = card;
  const shown = { card: id, group, rank, paint };
  if (card.hidden !== undefined) return { ...shown, hidden: { reason: card.hidden } };
  return {
    ...shown,
    ...(card.words === undefined ? {} : { words: card.words }),
    ...(card.strokes === undefined ? {} : { strokes: card.strokes }),
    ...(card.described === undefined ? {} : { described: card.described }),
    ...(card.held === true ? { held: true } : {}),
    ...(card.reworded === true ? { reworded: true } : {}),
  };
}

function placeOf(card: Kept): Placed {
  return { card: card.card, group: card.group, rank: card.rank };
}

function between(before: number | undefined, after: number | undefined): number {
  if (before === undefined) return after === undefined ? 1024 : after / 2;
  return after === undefined ? before + 1024 : (before + after) / 2;
}

function cardOf(command: Command): CardId {
  return String(command.card) as CardId;
}

function groupOf(id: unknown): GroupId {
  return String(id) as GroupId;
}

function groupOrNull(id: unknown): GroupId | null {
  return id === null || id === undefined ? null : groupOf(id);
}

function permissionOf(command: Command): Permission {
  const all: readonly Permission[] = ["room", "share", "share-badge", "nameless"];
  return all.find((each) => each === command.permission) ?? "room";
}
