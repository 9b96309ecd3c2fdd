import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { knock, type Reply } from "./door.ts";
import type { Problem } from "./wire.ts";

/** By which ways I hear what became of my words. */
export interface MyPost {
  /** I have a web feed. Its address stands nowhere but in my feed reader. */
  readonly feed?: boolean;
  /** How mails to me stand; absent where nobody offers them. */
  readonly mail?: MailState;
}

export type MailState = "none" | "asked" | "confirmed" | "refused";

const mailStates: readonly unknown[] = ["none", "asked", "confirmed", "refused"];

export function isMyPost(what: unknown): what is MyPost {
  return (
    typeof what === "object" &&
    what !== null &&
    (!("mail" in what) || mailStates.includes(what.mail))
  );
}

const ticketBytes = 16;

/** An address that nobody guesses: 128 bits. The server is told only its hash. */
export function newTicket(): { readonly ticket: string; readonly hash: string } {
  const ticket = bytesToHex(crypto.getRandomValues(new Uint8Array(ticketBytes)));
  return { ticket, hash: bytesToHex(sha256(utf8ToBytes(ticket))) };
}

/** What most people write: a name, an @ and a place with a dot in it. The server knows more. */
export function looksLikeAddress(typed: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(typed);
}

/** Leaves my address. Gives why not, if not. */
export async function leaveAddress(
  code: string,
  badge: string,
  address: string,
): Promise<Problem | undefined | "left"> {
  const reply = await knock(`/gatherings/${code}/mail?badge=${badge}`, {
    method: "POST",
    body: { address },
  });
  return reply.kind === "answered" ? "left" : reply.kind === "problem" ? reply.problem : undefined;
}

/** What a host reads of mails; `undefined` in a house that sends none. */
export interface HostMail {
  readonly offered: boolean;
  /** Since when mails wait, and why; absent while they go out. */
  readonly since?: number;
  readonly why?: "unreachable" | "not-safe" | "name-refused" | "refused";
}

export async function hostMail(code: string): Promise<HostMail | undefined> {
  const reply = await knock(`/gatherings/${code}/mail`);
  return reply.kind === "answered" && isHostMail(reply.body) ? reply.body : undefined;
}

function isHostMail(what: unknown): what is HostMail {
  return (
    typeof what === "object" &&
    what !== null &&
    "offered" in what &&
    typeof what.offered === "boolean"
  );
}

/** What the page of a letter can do with its ticket. */
export type LetterAct = "look" | "confirm" | "stop";

/** Asks about the address to which a letter with this ticket went. */
export function askWithTicket(code: string, act: LetterAct, ticket: string): Promise<Reply> {
  return knock(`/gatherings/${code}/mail/${act}`, { method: "POST", body: { ticket } });
}
