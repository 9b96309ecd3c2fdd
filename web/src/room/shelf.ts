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
  /** The bytes it names have all arrived. */
  readonly sent?: boolean;
  /** How often its bytes had to be sent once more, because the server had them no longer. */
  readonly resent?: number;
  readonly reason?: Reason;
  readonly problem?: Problem;
}

export type Is = "picture" | "voice";

/** A picture or voice on its way: the command that gives it names it by `upload`. */
export interface KeptBytes {
  /** Random, and the secret under which the server keeps the bytes until the command comes. */
  readonly upload: string;
  readonly code: string;
  readonly is: Is;
  readonly at: number;
  readonly bytes: Uint8Array;
}

/** A second or so of a voice that is being recorded. */
export interface SoundPart {
  /** Where it is recorded: one place has one recording under way. */
  readonly place: string;
  /** Which run of the recorder; each begins a file of its own. */
  readonly run: number;
  readonly part: number;
  readonly at: number;
  readonly milliseconds: number;
  readonly bytes: Uint8Array;
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
  /** Somebody else wrote it on paper. */
  readonly onPaper?: boolean;
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
  keepBytes(kept: KeptBytes): Promise<void>;
  bytes(upload: string): Promise<KeptBytes | undefined>;
  /** The uploads of a gathering, without their bytes. */
  uploads(code: string): Promise<{ readonly upload: string; readonly at: number }[]>;
  dropBytes(uploads: readonly string[]): Promise<void>;
  keepSound(part: SoundPart): Promise<void>;
  /** In the order in which they were recorded. */
  sound(place: string): Promise<SoundPart[]>;
  dropSound(place: string): Promise<void>;
}

interface Boards extends DBSchema {
  waiting: { key: string; value: Waiting; indexes: { code: string } };
  nameless: { key: string; value: Nameless; indexes: { code: string } };
  bytes: { key: string; value: KeptBytes; indexes: { code: string } };
  sound: { key: [string, number, number]; value: SoundPart; indexes: { place: string } };
}

/** A shelf in IndexedDB, or in memory where the browser has none. */
export async function openShelf(): Promise<Shelf> {
  try {
    const db = await openDB<Boards>("parlour", 2, {
      upgrade(fresh, from) {
        if (from < 1) {
          fresh.createObjectStore("waiting", { keyPath: "id" }).createIndex("code", "code");
          fresh
            .createObjectStore("nameless", { keyPath: "contribution" })
            .createIndex("code", "code");
        }
        fresh.createObjectStore("bytes", { keyPath: "upload" }).createIndex("code", "code");
        fresh
          .createObjectStore("sound", { keyPath: ["place", "run", "part"] })
          .createIndex("place", "place");
      },
      // A newer page in another tab must not wait for this one.
      blocking: (_current, _blocked, event) => {
        if (event.target instanceof IDBDatabase) event.target.close();
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

  async keepBytes(kept: KeptBytes): Promise<void> {
    await this.#db.put("bytes", kept);
  }

  bytes(upload: string): Promise<KeptBytes | undefined> {
    return this.#db.get("bytes", upload);
  }

  async uploads(code: string): Promise<{ upload: string; at: number }[]> {
    const kept = await this.#db.getAllFromIndex("bytes", "code", code);
    return kept.map(({ upload, at }) => ({ upload, at }));
  }

  async dropBytes(uploads: readonly string[]): Promise<void> {
    const change = this.#db.transaction("bytes", "readwrite");
    await Promise.all([...uploads.map((id) => change.store.delete(id)), change.done]);
  }

  async keepSound(part: SoundPart): Promise<void> {
    await this.#db.put("sound", part);
  }

  sound(place: string): Promise<SoundPart[]> {
    return this.#db.getAllFromIndex("sound", "place", place);
  }

  async dropSound(place: string): Promise<void> {
    const change = this.#db.transaction("sound", "readwrite");
    const keys = await change.store.index("place").getAllKeys(place);
    await Promise.all([...keys.map((key) => change.store.delete(key)), change.done]);
  }
}

/** A shelf that lasts as long as the tab. */
export function memoryShelf(): Shelf {
  const waiting = new Map<string, Waiting>();
  const nameless = new Map<string, Nameless>();
  const bytes = new Map<string, KeptBytes>();
  let sound: SoundPart[] = [];
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
    keepBytes: async (kept) => {
      bytes.set(kept.upload, kept);
    },
    bytes: async (upload) => bytes.get(upload),
    uploads: async (code) => [...bytes.values()].filter((one) => one.code === code),
    dropBytes: async (uploads) => {
      for (const upload of uploads) bytes.delete(upload);
    },
    keepSound: async (part) => {
      sound = [...sound, part];
    },
    sound: async (place) => sound.filter((part) => part.place === place),
    dropSound: async (place) => {
      sound = sound.filter((part) => part.place !== place);
    },
  };
}
