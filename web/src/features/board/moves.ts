import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import { announce, overhear } from "../../furniture/announcer.ts";
import { newId } from "../../room/ids.ts";
import { useInside } from "../../room/inside.tsx";
import { type Command, textOf, type Words } from "../../room/wire.ts";
import { sayRefusal } from "../../words/heard.ts";
import { say } from "../../words/say.ts";
import {
  type Board,
  type Card,
  cardBefore,
  type Group,
  type GroupId,
  pileOf,
  steady,
  type Wall,
  wallOf,
} from "./board.ts";
import { type Held, heldBack, settle } from "./settle.ts";

/** What one hand can do on the wall, and what it sees of what others do. */
export interface Moves {
  readonly shown: Board;
  readonly wall: Wall;
  /** What others did and I have not looked at yet. */
  readonly held: Held;
  /** Cards that others had moved when I last looked. */
  readonly marked: ReadonlySet<string>;
  /** Cards whose move is still on this phone. */
  readonly sending: ReadonlySet<string>;
  /** Why the last thing was not done. */
  readonly why: string | undefined;
  /** Groups I put something with, the latest first. */
  readonly recent: readonly GroupId[];
  readonly canUndo: boolean;
  show(): void;
  place(card: Card, group: GroupId | null): void;
  placeInNew(card: Card): void;
  hold(card: Card, held: boolean): void;
  name(group: Group, words: Words): void;
  merge(from: Group, into: Group): void;
  close(group: Group): void;
  undo(): void;
}

interface Seen {
  readonly latest: Board;
  readonly shown: Board;
  readonly touched: ReadonlyMap<string, number>;
  readonly marked: ReadonlySet<string>;
}

type Look =
  | { readonly kind: "heard"; readonly latest: Board; readonly own: ReadonlySet<string> }
  | { readonly kind: "touched"; readonly ids: readonly string[]; readonly by: 1 | -1 }
  | { readonly kind: "show" };

export function begin(board: Board): Seen {
  return { latest: board, shown: board, touched: new Map(), marked: new Set() };
}

/** What is shown after a look. Pure, so that a page that hears everything twice shows the same. */
export function look(seen: Seen, at: Look): Seen {
  switch (at.kind) {
    case "heard": {
      const { shown } = seen;
      const mine = new Set(seen.touched.keys());
      const next = settle(shown, at.latest, mine, at.own);
      const held = heldBack(shown, next);
      const came = new Set([...held.moved, ...groupsChanged(shown, next)]);
      const touched = new Map(seen.touched);
      for (const id of came) countDown(touched, id);
      return { ...seen, latest: at.latest, shown: next, touched };
    }
    case "touched": {
      const touched = new Map(seen.touched);
      for (const id of at.ids) {
        if (at.by === 1) touched.set(id, (touched.get(id) ?? 0) + 1);
        else countDown(touched, id);
      }
      return { ...seen, touched };
    }
    case "show":
      return {
        ...seen,
        shown: seen.latest,
        marked: new Set(heldBack(seen.shown, seen.latest).moved),
      };
  }
}

function groupsChanged(before: Board, after: Board): readonly string[] {
  const was = new Set<string>(before.groups.map((group) => group.group));
  const now = new Set<string>(after.groups.map((group) => group.group));
  return [...[...now].filter((id) => !was.has(id)), ...[...was].filter((id) => !now.has(id))];
}

function countDown(touched: Map<string, number>, id: string) {
  const times = touched.get(id) ?? 0;
  if (times > 1) touched.set(id, times - 1);
  else touched.delete(id);
}

const emptyWall: Wall = { piles: [], alone: [] };

interface Undo {
  readonly touches: readonly string[];
  readonly commands: readonly Command[];
}

/** @param own the cards I made myself */
export function useMoves(station: string, board: Board, own: ReadonlySet<string>): Moves {
  const { outbox, waiting } = useInside();
  const [seen, tell] = useReducer(look, board, begin);
  const [undos, setUndos] = useState<readonly Undo[]>([]);
  const [why, setWhy] = useState<string>();
  const [recent, setRecent] = useState<readonly GroupId[]>([]);
  if (seen.latest !== board) tell({ kind: "heard", latest: board, own });

  const { shown, latest, marked } = seen;
  const wallBefore = useRef<Wall>(emptyWall);
  const wall = useMemo(() => steady(wallBefore.current, wallOf(shown)), [shown]);
  useEffect(() => {
    wallBefore.current = wall;
  }, [wall]);
  const held = useMemo(() => heldBack(shown, latest), [shown, latest]);
  const sending = useMemo(
    () =>
      new Set(
        waiting.waiting
          .filter(({ command, state }) => command.kind === "place" && state === "waiting")
          .map(({ command }) => String(command.card)),
      ),
    [waiting],
  );
  useOverhearing(held);

  /** Sends one move, and remembers how to undo it until it turns out that it was not done. */
  async function send(touches: readonly string[], commands: readonly Command[], undo?: Undo) {
    setWhy(undefined);
    tell({ kind: "touched", ids: touches, by: 1 });
    if (undo !== undefined) setUndos((before) => [...before, undo]);
    const answers = await Promise.all(
      commands.map((command) => outbox.send({ ...command, station })),
    );
    const refused = answers.find((answer) => answer.kind === "refused");
    const nothing = answers.every((answer) => answer.kind === "nothing-new");
    if (refused !== undefined || nothing) tell({ kind: "touched", ids: touches, by: -1 });
    if (refused === undefined) return true;
    const sentence = sayRefusal(refused.reason);
    setWhy(sentence);
    announce(sentence);
    setUndos((before) => before.filter((each) => each !== undo));
    return false;
  }

  async function place(card: Card, group: GroupId | null) {
    const pile = pileOf(wall, group).filter((each) => each.card !== card.card);
    const after = pile.at(-1)?.card ?? null;
    const back = { group: card.group, after: cardBefore(wall, card) };
    if (group !== null) setRecent((before) => [group, ...before.filter((each) => each !== group)]);
    const done = await send([card.card], [{ kind: "place", card: card.card, group, after }], {
      touches: [card.card],
      commands: [{ kind: "place", card: card.card, ...back }],
    });
    if (done) announce(sayMoved(card, nameOf(wall, group), pile.length + 1));
  }

  async function placeInNew(card: Card) {
    const group = newId() as GroupId;
    const back = { group: card.group, after: cardBefore(wall, card) };
    setRecent((before) => [group, ...before]);
    const done = await send(
      [card.card, group],
      [
        { kind: "open-group", group },
        { kind: "place", card: card.card, group, after: null },
      ],
      {
        touches: [card.card, group],
        commands: [
          { kind: "place", card: card.card, ...back },
          { kind: "close-group", group },
        ],
      },
    );
    if (done) announce(sayMoved(card, say("board.new-group"), 1));
  }

  /** How to make a group again that is about to go: a new one, with its name and its cards. */
  function makeAgain(group: Group): Undo {
    const again = newId() as GroupId;
    const cards = pileOf(wall, group.group).map((card) => card.card);
    return {
      touches: [again, ...cards],
      commands: [
        { kind: "open-group", group: again },
        ...(group.name === null ? [] : [{ kind: "name-group", group: again, words: group.name }]),
        ...cards.map((card, at) => ({
          kind: "place",
          card,
          group: again,
          after: cards[at - 1] ?? null,
        })),
      ],
    };
  }

  async function merge(from: Group, into: Group) {
    const undo = makeAgain(from);
    const touches = [from.group, ...undo.touches.slice(1)];
    const command = { kind: "merge-groups", from: from.group, into: into.group };
    if (await send(touches, [command], undo)) announce(say("board.joined"));
  }

  async function close(group: Group) {
    const undo = makeAgain(group);
    const touches = [group.group, ...undo.touches.slice(1)];
    const command = { kind: "close-group", group: group.group };
    if (await send(touches, [command], undo)) announce(say("board.closed-group"));
  }

  async function name(group: Group, words: Words) {
    const before = group.name;
    const command = { kind: "name-group", group: group.group, words };
    const undo =
      before === null
        ? undefined
        : {
            touches: [],
            commands: [{ kind: "name-group", group: group.group, words: before }],
          };
    if (await send([], [command], undo)) announce(say("board.named", { group: textOf(words) }));
  }

  async function undoLast() {
    const last = undos.at(-1);
    if (last === undefined) return;
    setUndos(undos.slice(0, -1));
    if (await send(last.touches, last.commands)) announce(say("board.undone"));
  }

  return {
    shown,
    wall,
    held,
    marked,
    sending,
    why,
    recent,
    canUndo: undos.length > 0,
    show() {
      tell({ kind: "show" });
      announce(say("board.shown"));
    },
    place: (card, group) => void place(card, group),
    placeInNew: (card) => void placeInNew(card),
    hold: (card, keep) =>
      void send([], [{ kind: keep ? "hold-card" : "let-go-of-card", card: card.card }]),
    name: (group, words) => void name(group, words),
    merge: (from, into) => void merge(from, into),
    close: (group) => void close(group),
    undo: () => void undoLast(),
  };
}

/** What others do is heard too, summed up and never in the middle of a sentence. */
function useOverhearing(held: Held) {
  const before = useRef(held);
  useEffect(() => {
    const moved = held.moved.length - before.current.moved.length;
    const added = held.added.length - before.current.added.length;
    before.current = held;
    if (moved > 0) overhear("board.overheard.moved", moved);
    if (added > 0) overhear("board.overheard.added", added);
  }, [held]);
}

export function nameOf(wall: Wall, group: GroupId | null): string | undefined {
  if (group === null) return undefined;
  const name = wall.piles.find((pile) => pile.group.group === group)?.group.name;
  return name === undefined || name === null ? say("board.not-named") : textOf(name);
}

function sayMoved(card: Card, group: string | undefined, n: number): string {
  const values = { card: shortOf(card), n };
  return group === undefined
    ? say("board.moved-alone", values)
    : say("board.moved", { ...values, group });
}

/** What a card is called in a sentence of ours. */
export function shortOf(card: Card): string {
  const words = card.words ?? card.described;
  if (words !== undefined) return textOf(words);
  return say(card.hidden === undefined ? "board.doodle" : "board.card-hidden");
}
