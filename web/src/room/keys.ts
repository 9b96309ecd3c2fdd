import { isThing, isWords, type Words } from "./wire.ts";

/** The second key to everybody's words, as every page sees it. No React here. */
export interface Keys {
  /** The offer of whoever holds it. */
  readonly holder?: string;
  readonly offers: readonly KeyOffer[];
  readonly asks: readonly KeyAsk[];
  /** Until when hosts may take copies with two keys, in epoch milliseconds. */
  readonly openUntil?: number;
}

export interface KeyOffer {
  readonly offer: string;
  readonly name?: string;
  readonly trusted: number;
}

export interface KeyAsk {
  readonly ask: string;
  readonly reason: Words;
  readonly at: number;
  readonly answer: "waits" | "yes" | "no" | "nobody";
}

/** What I have to do with it. */
export interface MyKeys {
  readonly offer?: string;
  readonly holds: boolean;
  readonly trusts: readonly string[];
}

const answers: readonly unknown[] = ["waits", "yes", "no", "nobody"];

export function isKeys(what: unknown): what is Keys {
  return (
    isThing(what) &&
    (what.holder === undefined || typeof what.holder === "string") &&
    (what.openUntil === undefined || typeof what.openUntil === "number") &&
    Array.isArray(what.offers) &&
    what.offers.every(
      (offer) =>
        isThing(offer) && typeof offer.offer === "string" && typeof offer.trusted === "number",
    ) &&
    Array.isArray(what.asks) &&
    what.asks.every(
      (ask) =>
        isThing(ask) &&
        typeof ask.ask === "string" &&
        isWords(ask.reason) &&
        answers.includes(ask.answer),
    )
  );
}

export function isMyKeys(what: unknown): what is MyKeys {
  return isThing(what) && typeof what.holds === "boolean" && Array.isArray(what.trusts);
}

/** Whether a yes still holds at a moment of the server's. */
export function isOpenAt(keys: Keys | undefined, moment: number): boolean {
  return keys?.openUntil !== undefined && moment < keys.openUntil;
}

/** Whether hosts may take everybody's words at that moment: with two keys, or alone while nobody holds the other. */
export function mayTake(keys: Keys | undefined, moment: number): boolean {
  return keys?.holder === undefined || isOpenAt(keys, moment);
}
