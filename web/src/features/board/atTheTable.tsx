import { act, render } from "@testing-library/react";
import { type ReactNode, useSyncExternalStore } from "react";
import { Announcer } from "../../furniture/Announcer.tsx";
import { type Inside, InsideStill } from "../../room/inside.tsx";
import type { Answer, Outbox } from "../../room/outbox.ts";
import { memoryShelf, type Waiting } from "../../room/shelf.ts";
import type { Command, StationView } from "../../room/wire.ts";
import { type Board, hearKnown } from "./board.ts";
import { PretendBoard } from "./pretend.ts";

export const me = "mags";
export const station = "the-big-table";

/** A gathering with one board in memory, a phone at it, and other people. For tests. */
export class Table {
  readonly board = new PretendBoard();
  online = true;
  page: Board = this.board.view();
  /** Everything this phone has sent, in order. */
  readonly sent: Command[] = [];
  state: "open" | "closed" = "open";
  #waiting: readonly Waiting[] = [];
  #inside: Inside | undefined;
  readonly #listeners = new Set<() => void>();
  readonly #shelf = Promise.resolve(memoryShelf());

  /** Before the page opens: what others have done, and I. */
  given(badge: string, ...commands: readonly Command[]): this {
    for (const command of commands) this.board.ask(badge, command);
    this.page = this.board.view();
    this.#inside = undefined;
    return this;
  }

  /** While the page is open: somebody else does something. */
  others(...commands: readonly Command[]) {
    act(() => {
      for (const command of commands) {
        this.page = this.board.ask("bea", command).news.reduce(hearKnown, this.page);
      }
      this.#tell();
    });
  }

  open(part: (view: StationView<Board>) => ReactNode) {
    const table = this;
    function Room() {
      const inside = useSyncExternalStore(
        (listener) => {
          table.#listeners.add(listener);
          return () => table.#listeners.delete(listener);
        },
        () => table.#now(),
      );
      return (
        <InsideStill inside={inside}>
          <Announcer />
          {part(table.#view())}
        </InsideStill>
      );
    }
    return render(<Room />);
  }

  #tell() {
    this.#inside = undefined;
    for (const listener of this.#listeners) listener();
  }

  async #send(command: Command): Promise<Answer> {
    this.sent.push(command);
    const one: Waiting = {
      id: `sent-${this.sent.length}`,
      code: "7KM4TRB",
      order: this.sent.length,
      at: 0,
      command,
      state: "waiting",
      tried: false,
    };
    this.#waiting = [...this.#waiting, one];
    this.#tell();
    if (!this.online) return new Promise(() => {});
    await Promise.resolve();
    const { answer, news } = this.board.ask(me, command);
    const keep = answer.kind === "refused" && "words" in command;
    this.#waiting = this.#waiting.flatMap((each): Waiting[] => {
      if (each !== one) return [each];
      return keep ? [{ ...one, state: "refused", reason: answer.reason }] : [];
    });
    this.page = news.reduce(hearKnown, this.page);
    this.#tell();
    return answer;
  }

  #view(): StationView<Board> {
    return {
      station,
      kind: "pinpoint",
      name: "The big table",
      question: "What makes support feel right?",
      help: "One idea on each card.",
      opening: "open",
      page: this.page,
    };
  }

  #now(): Inside {
    this.#inside ??= this.#make();
    return this.#inside;
  }

  #make(): Inside {
    const outbox: Outbox = {
      send: (command) => this.#send(command),
      keepBytes: async () => "an-upload",
      letGo: async () => {},
      again: async () => {},
      subscribe: () => () => {},
      snapshot: () => waiting,
      stop: () => {},
    };
    const waiting = { waiting: this.#waiting, trouble: null, lasting: true } as const;
    const view = this.#view();
    return {
      code: "7KM4TRB",
      room: {
        seq: 1,
        now: 0,
        gathering: {
          id: "g",
          code: "7KM4TRB",
          title: "Good Days",
          question: view.question,
          canChange: "",
          cannotChange: "",
          state: this.state,
        },
        here: 31,
        stations: [view],
        lampOn: station,
        log: [],
      },
      mine: {
        badge: { badge: me, name: "Mags", stickers: [] },
        things: this.board.thingsOf(me, station),
        stations: { [station]: { dots: this.board.dotsOf(me) } },
      },
      refreshMine: () => {},
      outbox,
      waiting,
      unheard: this.#waiting,
      live: {
        subscribe: () => () => {},
        snapshot: () => ({ room: undefined, connected: true, clockAheadMilliseconds: 0 }),
        overhear: () => () => {},
        stop: () => {},
      },
      connected: this.online,
      clockAheadMilliseconds: 0,
      shelf: this.#shelf,
      stations: [],
    };
  }
}

/** A card with words. */
export function pin(card: string, words: Command["words"]): Command {
  return { kind: "pin-card", card, words, permission: "room", paint: "mint" };
}

export function goTo(step: Board["step"]): Command {
  return { kind: "move-on", step };
}

/** A group with a name and the cards in it. */
export function group(id: string, name: string | null, ...cards: readonly string[]): Command[] {
  return [
    { kind: "open-group", group: id },
    ...(name === null ? [] : [{ kind: "name-group", group: id, words: name }]),
    ...cards.map((card, at) => ({
      kind: "place",
      card,
      group: id,
      after: cards[at - 1] ?? null,
    })),
  ];
}
