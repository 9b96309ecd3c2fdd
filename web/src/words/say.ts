import { useSyncExternalStore } from "react";
import type { enOfTheRoom } from "./en.room.ts";
import { en } from "./en.ts";

/** A sentence, or its forms for one and for many; `{n}` decides which. */
export type Message = string | ({ readonly one: string; readonly other: string } & Forms);
type Forms = Partial<Record<Intl.LDMLPluralRule, string>>;

/** Every sentence that Parlour can say. */
export type Key = keyof typeof en | keyof typeof enOfTheRoom;

type Sentences = Readonly<Partial<Record<Key, Message>>>;

export type Values = Readonly<Record<string, string | number>>;

/** One language: its own words for itself, and where its sentences lie. */
export interface Language {
  readonly lang: string;
  readonly name: string;
  readonly dir: "ltr" | "rtl";
  /** Sentences it does not have are said in English. */
  readonly words: () => Promise<Sentences>;
}

/** To add a language: write `words/cy.ts`, and one line here. */
export const languages: readonly Language[] = [
  { lang: "en-GB", name: "English", dir: "ltr", words: wordsOfTheRoom },
];

let lang = "en-GB";
let english: Sentences = en;
let spoken: Sentences = en;
let coming: Promise<Sentences> | undefined;
let plurals = new Intl.PluralRules(lang);
const listeners = new Set<() => void>();

/** Fetches the sentences that the first pages do not say. Whatever is fetched late waits for them: see `late`. */
export function wordsOfTheRoom(): Promise<Sentences> {
  coming ??= import("./en.room.ts").then(
    ({ enOfTheRoom }) => {
      if (spoken === english) spoken = { ...en, ...enOfTheRoom };
      english = { ...en, ...enOfTheRoom };
      return english;
    },
    (lost: unknown) => {
      coming = undefined;
      throw lost;
    },
  );
  return coming;
}

/** Whether those have come. */
export function wordsAreThere(): boolean {
  return english !== en;
}

/** The sentence for a key, with its gaps filled. */
export function say(key: Key, values: Values = {}): string {
  return fill(spoken[key] ?? english[key] ?? "", values);
}

/** For keys that come from the server: `undefined` when we have no sentence for one. */
export function sayIfKnown(key: string, values: Values = {}): string | undefined {
  return isKey(key) ? say(key, values) : undefined;
}

/** Changes the language of every page that is open. */
export async function sayLang(wanted: string): Promise<void> {
  const language = languages.find((known) => known.lang === wanted);
  if (!language) return;
  spoken = await language.words();
  lang = language.lang;
  plurals = new Intl.PluralRules(lang);
  document.documentElement.lang = lang;
  document.documentElement.dir = language.dir;
  for (const listener of listeners) listener();
}

/** The language being spoken; a component that uses it is drawn again when it changes. */
export function useLang(): string {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => lang,
  );
}

/** A time of day as people here write it: `10:44`. */
export function sayTime(at: number): string {
  return new Intl.DateTimeFormat(lang, { hour: "2-digit", minute: "2-digit" }).format(at);
}

/** A day: `14 May`. */
export function sayDay(at: number): string {
  return new Intl.DateTimeFormat(lang, { day: "numeric", month: "long" }).format(at);
}

/** A day of a year, from how the server writes it: `2026-07-31` is `31 July 2026`. */
export function sayDate(day: string): string {
  return new Intl.DateTimeFormat(lang, {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(Date.parse(`${day}T00:00:00Z`));
}

function isKey(key: string): key is Key {
  return Object.hasOwn(english, key);
}

function fill(message: Message, values: Values): string {
  const { n } = values;
  const form =
    typeof message === "string" ? message : formFor(typeof n === "number" ? n : 0, message);
  return form.replace(/\{(\w+)\}/g, (_, gap: string) => settled(values[gap] ?? ""));
}

/** None of something may have its own sentence, in English too, where grammar does not ask for one. */
function formFor(n: number, message: Exclude<Message, string>): string {
  return (n === 0 ? message.zero : undefined) ?? message[plurals.select(n)] ?? message.other;
}

const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** Somebody's right-to-left words inside our sentence must not turn it round. */
function settled(value: string | number): string {
  if (typeof value === "number") return new Intl.NumberFormat(lang).format(value);
  return rightToLeft.test(value) ? `\u2068${value}\u2069` : value;
}
