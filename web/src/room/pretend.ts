import { vi } from "vitest";
import type { Inside } from "./inside.tsx";
import type { Answer, Outbox } from "./outbox.ts";
import { memoryShelf } from "./shelf.ts";
import type { Command, Doorstep, Mine, RoomView } from "./wire.ts";

/** For tests only: a gathering at Millbrook Hall, and a server that answers as a test says. */
export const doorstep: Doorstep = {
  id: "g01",
  code: "7KM4TRB",
  title: "Good Days at Millbrook Hall",
  question: "What makes support feel right?",
  canChange: "The evening rota.\nThe yearly form.",
  cannotChange: "The law about who gets support.",
  whoAsks: "The rota team and Millbrook People’s Group.",
  whenAndWhere: "Millbrook Hall, today from 10 to 3",
  state: "open",
  open: true,
  inside: false,
};

export const room: RoomView = {
  seq: 12,
  now: 1_000_000,
  gathering: doorstep,
  here: 31,
  stations: [
    {
      station: "table",
      kind: "pinpoint",
      name: "The big table",
      question: "What makes support feel right?",
      help: "One idea on each card.",
      opening: "open",
      page: {},
    },
    {
      station: "chair",
      kind: "stories",
      name: "The armchair",
      question: "Tell us about a time that mattered.",
      help: "",
      opening: "open",
      page: {},
    },
  ],
  lampOn: "chair",
  log: [
    { seq: 2, at: 1_000, sentence: { key: "room.log.opened" } },
    { seq: 9, at: 2_000, sentence: { key: "room.log.hidden", values: { reason: "threat" } } },
  ],
};

export const mine: Mine = {
  badge: { badge: "mags", name: "Mags", stickers: ["cup", "cat"] },
  things: [],
  stations: {},
};

export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

/** Answers by `"POST /badges"`: what follows the code in the path, or the whole path. */
export function pretendServer(
  answers: Readonly<Record<string, { readonly status: number; readonly body?: unknown }>>,
): Asked[] {
  const asked: Asked[] = [];
  vi.stubGlobal("fetch", async (url: string, { method = "GET", body }: RequestInit = {}) => {
    const path = url.replace(/^\/api/, "").replace(/^\/gatherings\/7KM4TRB/, "");
    asked.push({ method, path, body: typeof body === "string" ? JSON.parse(body) : body });
    const answer = answers[`${method} ${path.replace(/\?.*/, "")}`] ?? { status: 404 };
    return new Response(answer.status === 204 ? null : JSON.stringify(answer.body ?? {}), {
      status: answer.status,
      headers: { "Content-Type": "application/json" },
    });
  });
  return asked;
}

/** An inside that stands still, and an outbox that remembers what it was given. */
export function pretendInside(change: Partial<Inside> = {}): Inside & { sent: Command[] } {
  const sent: Command[] = [];
  const view = { waiting: [], trouble: null, lasting: true };
  const outbox: Outbox = {
    send: async (command): Promise<Answer> => {
      sent.push(command);
      return { kind: "done", seq: 13 };
    },
    keepBytes: async () => "an-upload",
    letGo: async () => {},
    again: async () => {},
    subscribe: () => () => {},
    snapshot: () => view,
    stop: () => {},
  };
  return {
    code: "7KM4TRB",
    room,
    mine,
    refreshMine: () => {},
    outbox,
    waiting: view,
    unheard: change.waiting?.waiting ?? [],
    live: {
      subscribe: () => () => {},
      snapshot: () => ({ room, connected: true, clockAheadMilliseconds: 0 }),
      overhear: () => () => {},
      stop: () => {},
    },
    connected: true,
    clockAheadMilliseconds: 0,
    shelf: Promise.resolve(memoryShelf()),
    stations: [],
    sent,
    ...change,
  };
}
