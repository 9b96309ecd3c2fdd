import { useSyncExternalStore } from "react";
import { sayLang } from "../words/say.ts";

/** How somebody likes their page. Kept on this device only. */
export interface Chosen {
  readonly size: "usual" | "bigger" | "biggest";
  readonly spacing: "usual" | "wider";
  readonly look: "day" | "evening";
  readonly readAloud: boolean;
  readonly lessMovement: boolean;
  readonly plain: boolean;
  readonly lang: string;
}

const usual: Chosen = {
  size: "usual",
  spacing: "usual",
  look: "day",
  readAloud: false,
  lessMovement: false,
  plain: false,
  lang: "en-GB",
};
const where = "parlour.choices";
const listeners = new Set<() => void>();
let chosen: Chosen = usual;

/** Reads what was chosen before and puts it on the page. */
export function rememberChoices(): void {
  try {
    chosen = { ...usual, ...known(JSON.parse(localStorage.getItem(where) ?? "{}")) };
  } catch {
    chosen = usual;
  }
  putOn();
}

export function choose(change: Partial<Chosen>): void {
  chosen = { ...chosen, ...change };
  try {
    localStorage.setItem(where, JSON.stringify(chosen));
  } catch {
    // Kept for as long as the page is open.
  }
  putOn();
  for (const listener of listeners) listener();
}

export function useChoices(): Chosen {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => chosen,
  );
}

/** Whether moving things should keep still, by choice here or on the whole device. */
export function movesLess(): boolean {
  return chosen.lessMovement || matchMedia("(prefers-reduced-motion: reduce)").matches;
}

function putOn() {
  const { dataset } = document.documentElement;
  dataset.look = chosen.look;
  dataset.size = chosen.size;
  dataset.spacing = chosen.spacing;
  dataset.movement = chosen.lessMovement ? "less" : "some";
  dataset.background = chosen.plain ? "plain" : "room";
  if (document.documentElement.lang !== chosen.lang) void sayLang(chosen.lang);
}

function known(read: unknown): Partial<Chosen> {
  if (typeof read !== "object" || read === null) return {};
  const kept: { -readonly [K in keyof Chosen]?: Chosen[K] } = {};
  if ("size" in read && (read.size === "bigger" || read.size === "biggest")) kept.size = read.size;
  if ("spacing" in read && read.spacing === "wider") kept.spacing = read.spacing;
  if ("look" in read && read.look === "evening") kept.look = read.look;
  if ("readAloud" in read) kept.readAloud = read.readAloud === true;
  if ("lessMovement" in read) kept.lessMovement = read.lessMovement === true;
  if ("plain" in read) kept.plain = read.plain === true;
  if ("lang" in read && typeof read.lang === "string") kept.lang = read.lang;
  return kept;
}
