import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Nameless, Shelf } from "./shelf.ts";

/** Three words, as people keep them: `canal teapot marigold`. */
export async function newSecret(): Promise<string> {
  const words = await threeWordList();
  const numbers = crypto.getRandomValues(new Uint16Array(3));
  // The list has 2,048 words, so every one is as likely as any other.
  return Array.from(numbers, (number) => words[number % words.length]).join(" ");
}

export async function threeWordList(): Promise<readonly string[]> {
  const { default: text } = await import("../words/three-words.txt?raw");
  return text.trim().split("\n");
}

/** What the server is told instead of the secret. Plain http has no WebCrypto. */
export function secretHash(secret: string): string {
  return bytesToHex(sha256(utf8ToBytes(tidySecret(secret))));
}

/** However people type them: `Canal, teapot  MARIGOLD`. */
export function tidySecret(secret: string): string {
  return wordsIn(secret).join(" ");
}

export function wordsIn(typed: string): string[] {
  return typed
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== "");
}

/** Puts a nameless thing on the shelf, before it is sent, and gives the secret and its hash. */
export async function keepNameless(
  shelf: Shelf,
  thing: Omit<Nameless, "secret" | "at">,
): Promise<{ secret: string; hash: string }> {
  const secret = await newSecret();
  await shelf.keepNameless({ ...thing, secret, at: Date.now() });
  return { secret, hash: secretHash(secret) };
}
