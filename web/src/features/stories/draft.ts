import { isThing } from "../../room/wire.ts";

const keptMilliseconds = 30 * 24 * 60 * 60 * 1000;

/** A story that is being written. It outlives a closed tab for 30 days. */
export interface Draft {
  readonly title: string;
  readonly words: string;
}

export function draftPlace(code: string, station: string, badge: string | undefined): string {
  return `parlour.story.${code}.${station}.${badge ?? ""}`;
}

export function readDraft(place: string, now: number): Draft {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? "null");
    const fresh = isThing(kept) && typeof kept.at === "number" && now - kept.at <= keptMilliseconds;
    if (fresh && typeof kept.title === "string" && typeof kept.words === "string") {
      return { title: kept.title, words: kept.words };
    }
  } catch {
    // This browser keeps nothing.
  }
  return { title: "", words: "" };
}

export function keepDraft(place: string, draft: Draft, now: number): void {
  try {
    if (draft.words === "" && draft.title === "") localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify({ ...draft, at: now }));
  } catch {
    // It stays on the page for as long as the page is open.
  }
}
