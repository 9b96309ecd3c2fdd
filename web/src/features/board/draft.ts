import type { Paint, Permission } from "../../room/wire.ts";
import { isThing } from "../../room/wire.ts";
import { paints } from "./board.ts";

/** A card that is being written. It outlives a closed tab, a flat battery and a dropped phone for 30 days. */
export interface Draft {
  readonly how: "words" | "doodle";
  readonly words: string;
  /** The compact form; empty when nothing is drawn. */
  readonly strokes: string;
  readonly described: string;
  readonly paint: Paint;
  readonly permission: Permission;
}

export const emptyDraft: Draft = {
  how: "words",
  words: "",
  strokes: "",
  described: "",
  paint: "butter",
  permission: "room",
};

const keptMilliseconds = 30 * 24 * 60 * 60 * 1000;
const permissions: readonly Permission[] = ["room", "share", "share-badge", "nameless"];

export function draftPlace(code: string, station: string, badge: string | undefined): string {
  return `parlour.draft.${code}.${station}.${badge ?? ""}`;
}

export function readDraft(place: string, now: number): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    if (!isThing(kept) || typeof kept.at !== "number" || now - kept.at > keptMilliseconds) {
      return emptyDraft;
    }
    return {
      how: kept.how === "doodle" ? "doodle" : "words",
      words: textOr(kept.words),
      strokes: textOr(kept.strokes),
      described: textOr(kept.described),
      paint: paints.find((paint) => paint === kept.paint) ?? "butter",
      permission: permissions.find((permission) => permission === kept.permission) ?? "room",
    };
  } catch {
    return emptyDraft; // This browser keeps nothing.
  }
}

/** Keeps what is on the card; an empty card is not worth keeping. */
export function keepDraft(place: string, draft: Draft, now: number): void {
  try {
    if (draft.words === "" && draft.strokes === "" && draft.described === "") {
      localStorage.removeItem(place);
    } else {
      localStorage.setItem(place, JSON.stringify({ ...draft, at: now }));
    }
  } catch {
    // It stays on the page for as long as the page is open.
  }
}

function textOr(value: unknown): string {
  return typeof value === "string" ? value : "";
}
