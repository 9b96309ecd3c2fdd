import { knock, problemKind, type Reply } from "./door.ts";
import { rememberWords } from "./threeWords.ts";
import { type Badge, type Doorstep, isBadge, isDoorstep, isThing } from "./wire.ts";

export type Found =
  | { readonly kind: "found"; readonly doorstep: Doorstep }
  | { readonly kind: "not-found" }
  | { readonly kind: "later"; readonly why: "no-internet" | "busy" };

/** Looks at a doorstep. The code may be typed in any way, or be the ticket of a QR code. */
export async function lookAt(code: string): Promise<Found> {
  const reply = await knock(`/gatherings/${encodeURIComponent(code)}`);
  if (reply.kind === "unreachable") return { kind: "later", why: "no-internet" };
  if (reply.kind === "answered" && isDoorstep(reply.body)) {
    return { kind: "found", doorstep: reply.body };
  }
  if (reply.kind === "problem" && (reply.status === 404 || reply.status === 400)) {
    return { kind: "not-found" };
  }
  return { kind: "later", why: "busy" };
}

export interface NewBadge {
  readonly name?: string;
  readonly stickers?: readonly string[];
  readonly doodle?: string;
}

export type Made =
  | { readonly kind: "made"; readonly badge: string; readonly words: readonly string[] }
  | { readonly kind: "not-made"; readonly why: NotMade };

export type NotMade = "no-internet" | "busy" | "closed" | "full" | "not-found" | "wrong-words";

export async function makeBadge(code: string, asked: NewBadge): Promise<Made> {
  const reply = await knock(`/gatherings/${code}/badges`, { method: "POST", body: asked });
  if (reply.kind === "answered" && isThing(reply.body) && typeof reply.body.badge === "string") {
    const { badge } = reply.body;
    const words = Array.isArray(reply.body.words) ? reply.body.words.filter(isText) : [];
    return wear(code, badge, words);
  }
  return { kind: "not-made", why: whyNot(reply, "not-found") };
}

/** Puts on a badge that was made on another phone. */
export async function returnWith(code: string, words: readonly string[]): Promise<Made> {
  const reply = await knock(`/gatherings/${code}/badges/return`, {
    method: "POST",
    body: { words },
  });
  if (reply.kind === "answered" && isThing(reply.body) && typeof reply.body.badge === "string") {
    return wear(code, reply.body.badge, words);
  }
  return { kind: "not-made", why: whyNot(reply, "wrong-words") };
}

/** The newest badge on this device speaks, and its three words stay in My things. */
function wear(code: string, badge: string, words: readonly string[]): Made {
  chooseBadge(code, badge);
  rememberWords(badge, words);
  return { kind: "made", badge, words };
}

/** This device forgets the badge. Its three words still bring it back. */
export async function handBack(code: string, badge: string): Promise<boolean> {
  const reply = await knock(`/gatherings/${code}/badges/hand-back`, {
    method: "POST",
    body: { badge },
  });
  if (reply.kind !== "answered") return false;
  if (chosenBadge(code) === badge) chooseBadge(code, undefined);
  return true;
}

/** The badges this device holds in a gathering, newest last. */
export async function badgesHere(code: string): Promise<readonly Badge[] | undefined> {
  const reply = await knock(`/gatherings/${code}/badges`);
  return reply.kind === "answered" && Array.isArray(reply.body)
    ? reply.body.filter(isBadge)
    : undefined;
}

/** Which of this device's badges speaks. */
export function chosenBadge(code: string): string | undefined {
  try {
    return localStorage.getItem(badgeKey(code)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function chooseBadge(code: string, badge: string | undefined): void {
  try {
    if (badge === undefined) localStorage.removeItem(badgeKey(code));
    else localStorage.setItem(badgeKey(code), badge);
  } catch {
    // Nothing is kept in a private window; the server then takes the newest badge.
  }
}

function badgeKey(code: string): string {
  return `parlour.badge.${code}`;
}

function isText(what: unknown): what is string {
  return typeof what === "string";
}

function whyNot(reply: Reply, on404: NotMade): NotMade {
  if (reply.kind === "unreachable") return "no-internet";
  if (reply.kind !== "problem") return "busy";
  if (reply.status === 409) return problemKind(reply.problem) === "full" ? "full" : "closed";
  if (reply.status === 404 || reply.status === 400 || reply.status === 422) return on404;
  return "busy";
}

/** As people read a code out: `7KM-4TRB`. */
export function spokenCode(code: string): string {
  return code.length === 7 ? `${code.slice(0, 3)}-${code.slice(3)}` : code;
}
