import type MiniSearch from "minisearch";
import type { InRoom } from "../../furniture/things/open.ts";
import { plain } from "../../furniture/things/plain.ts";
import { textOf } from "../../room/wire.ts";

/** Few enough to read, so that nobody takes what a computer found for an answer. */
export const likeMax = 8;

/** A word that stands in more than this share of all things says little about any of them. */
const commonShare = 0.1;
/** Among fewer things no word is common. */
const commonThingsMin = 5;
/** So many words are looked for: those that the fewest things have, since they tell the most. */
const wordsMax = 12;
/** Shorter words are only like themselves. */
const nearLettersMin = 5;
const nearShare = 0.2;

interface Text {
  readonly id: string;
  readonly text: string;
}

/**
 * Finds what has the same words, or nearly the same, as other things. It knows letters, not meanings: no theme, no title,
 * and nothing about who said it.
 *
 * Nothing leaves this phone: it looks only through what lies open here now, and forgets what is taken back.
 */
export class Likeness {
  readonly #index: MiniSearch<Text>;
  readonly #texts = new Map<string, string>();
  /** In how many things a word stands. */
  readonly #things = new Map<string, number>();

  private constructor(index: MiniSearch<Text>) {
    this.#index = index;
  }

  /** The library is fetched only when somebody asks for this. */
  static async begin(): Promise<Likeness> {
    const { default: Search } = await import("minisearch");
    return new Likeness(
      new Search<Text>({
        fields: ["text"],
        tokenize: wordsIn,
        processTerm: (term) => term,
        autoVacuum: true,
      }),
    );
  }

  /** Looks through these from now on, and through nothing else. */
  lookThrough(things: Iterable<InRoom>): void {
    const now = new Map<string, string>();
    for (const thing of things) {
      const text = textIn(thing);
      if (text !== "") now.set(thing.contribution, text);
    }
    for (const [id, text] of this.#texts) {
      if (now.get(id) !== text) this.#forget(id, text);
    }
    for (const [id, text] of now) {
      if (!this.#texts.has(id)) this.#learn(id, text);
    }
  }

  /** Those that are most like these, the nearest first, and none of these. */
  like(ids: readonly string[]): readonly string[] {
    const words = new Set(ids.flatMap((id) => wordsIn(this.#texts.get(id) ?? "")));
    const telling = [...words]
      .filter((word) => !this.#isCommon(word))
      .sort((a, b) => this.#thingsWith(a) - this.#thingsWith(b))
      .slice(0, wordsMax);
    if (telling.length === 0) return [];
    return this.#index
      .search(telling.join(" "), {
        fuzzy: (word) => (Array.from(word).length < nearLettersMin ? false : nearShare),
        filter: ({ id }) => !ids.includes(id),
      })
      .slice(0, likeMax)
      .map(({ id }) => id);
  }

  #isCommon(word: string): boolean {
    const most = Math.max(commonThingsMin, commonShare * this.#texts.size);
    return this.#thingsWith(word) > most;
  }

  #thingsWith(word: string): number {
    return this.#things.get(word) ?? 0;
  }

  #learn(id: string, text: string) {
    this.#texts.set(id, text);
    this.#index.add({ id, text });
    this.#count(text, 1);
  }

  #forget(id: string, text: string) {
    this.#texts.delete(id);
    this.#index.remove({ id, text });
    this.#count(text, -1);
  }

  #count(text: string, one: 1 | -1) {
    for (const word of new Set(wordsIn(text))) {
      this.#things.set(word, (this.#things.get(word) ?? 0) + one);
    }
  }
}

function textIn({ words, described }: InRoom): string {
  return [words, described]
    .map((part) => textOf(part ?? ""))
    .join(" ")
    .trim();
}

/** Scripts that are written without spaces between the words. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

/** The words of a text. Where no spaces stand between them, the browser knows where they end. */
function wordsIn(text: string): string[] {
  const said = plain(text);
  if (withoutSpaces.test(said) && "Segmenter" in Intl) {
    return [...new Intl.Segmenter(undefined, { granularity: "word" }).segment(said)]
      .filter(({ isWordLike }) => isWordLike)
      .map(({ segment }) => segment);
  }
  return said.match(/[\p{L}\p{N}]+/gu) ?? [];
}
