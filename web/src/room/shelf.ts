import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { Command, Problem, Reason, Words } from "./wire.ts";

/** A command that has not been done yet, or that could not be and is kept so that no words are lost. */
export interface Waiting {
  readonly id: string;
  readonly code: string;
  /** Commands of a gathering are sent from low to high. */
  readonly order: number;
  readonly at: number;
  readonly command: Command;
  readonly state: "waiting" | "refused" | "set-aside";
  /** It may have arrived: it was sent, and no answer came back yet. */
  readonly tried: boolean;
  readonly reason?: Reason;
  readonly problem?: Problem;
}

/** Something made by nobody: only this phone knows the words that take it back. */
export interface Nameless {
  readonly contribution: string;
  readonly code: string;
  readonly station: string | null;
  readonly secret: string;
  readonly at: number;
  readonly words?: Words;
  readonly strokes?: string;
  readonly takenBack?: boolean;
}

/** What this phone keeps when the tab is closed. */
export interface Shelf {
  /** False when the browser keeps nothing (a private window): things last as long as the tab. */
  readonly lasting: boolean;
  waiting(code: string): Promise<Waiting[]>;
  keep(waiting: readonly Waiting[]): Promise<void>;
  drop(ids: readonly string[]): Promise<void>;
  nameless(code: string): Promise<Nameless[]>;
  keepNameless(thing: Nameless): Promise<void>;
}

interface Boards extends DBSchema {
  waiting: { key: string; value: Waiting; indexes: { code: string } };
  nameless: { key: string; value: Nameless; indexes: { code: string } };
}

/** A shelf in IndexedDB, or in memory where the browser has none. */
export async function openShelf(): Promise<Shelf> {
  try {
    const db = await openDB<Boards>("parlour", 1, {
      upgrade(fresh) {
        fresh.createObjectStore("waiting", { keyPath: "id" }).createIndex("code", "code");
        fresh
          .createObjectStore("nameless", { keyPath: "contribution" })
          .createIndex("code", "code");
      },
    });
    return new LastingShelf(db);
  } catch {
    return memoryShelf();
  }
}

class LastingShelf implements Shelf {
  readonly lasting = true;
  readonly #db: IDBPDatabase<Boards>;

  constructor(db: IDBPDatabase<Boards>) {
    this.#db = db;
  }

  waiting(code: string): Promise<Waiting[]> {
    return this.#db.getAllFromIndex("waiting", "code", code);
  }

  async keep(waiting: readonly Waiting[]): Promise<void> {
    const change = this.#db.transaction("waiting", "readwrite");
    await Promise.all([...waiting.map((one) => change.store.put(one)), change.done]);
  }

  async drop(ids: readonly string[]): Promise<void> {
    const change = this.#db.transaction("waiting", "readwrite");
    await Promise.all([...ids.map((id) => change.store.delete(id)), change.done]);
  }

  nameless(code: string): Promise<Nameless[]> {
    return this.#db.getAllFromIndex("nameless", "code", code);
  }

  async keepNameless(thing: Nameless): Promise<void> {
    await this.#db.put("nameless", thing);
  }
}

/** A shelf that lasts as long as the tab. */
export function memoryShelf(): Shelf {
  const waiting = new Map<string, Waiting>();
  const nameless = new Map<string, Nameless>();
  return {
    lasting: false,
    waiting: async (code) => [...waiting.values()].filter((one) => one.code === code),
    keep: async (many) => {
      for (const one of many) waiting.set(one.id, one);
    },
    drop: async (ids) => {
      for (const id of ids) waiting.delete(id);
    },
    nameless: async (code) => [...nameless.values()].filter((one) => one.code === code),
    keepNameless: async (thing) => {
      nameless.set(thing.contribution, thing);
    },
  };
}
