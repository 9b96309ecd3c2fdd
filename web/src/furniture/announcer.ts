import { type Key, say } from "../words/say.ts";

const quietMilliseconds = 10_000;
const listeners = new Set<() => void>();
const overheard = new Map<Key, number>();
let words = "";
let last = Number.NEGATIVE_INFINITY;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says at once what somebody has just done themselves. */
export function announce(sentence: string): void {
  // The same words twice must be heard twice: a space at the end makes them new.
  words = sentence === words ? `${sentence}\u00a0` : sentence;
  for (const listener of listeners) listener();
}

/**
 * Says later what others did, one sentence in ten seconds at most.
 *
 * @param key a sentence with `{n}`; the same ones are added up
 */
export function overhear(key: Key, n = 1): void {
  overheard.set(key, (overheard.get(key) ?? 0) + n);
  if (timer !== undefined) return;
  timer = setTimeout(tellOverheard, Math.max(0, last + quietMilliseconds - Date.now()));
}

function tellOverheard() {
  timer = undefined;
  last = Date.now();
  const sentences = [...overheard].map(([key, n]) => say(key, { n }));
  overheard.clear();
  announce(sentences.join(" "));
}

export const announcements = {
  subscribe(listener: () => void) {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
  snapshot: () => words,
};
