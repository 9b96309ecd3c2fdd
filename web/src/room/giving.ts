import { newId } from "./ids.ts";
import type { Inside } from "./inside.tsx";
import { keepNameless } from "./nameless.ts";
import type { Answer } from "./outbox.ts";
import type { Command, Permission, Words } from "./wire.ts";

interface Gift {
  readonly station: string;
  readonly permission: Permission;
  /** The command's kind, and what is given. */
  readonly content: Command & { readonly words?: Words };
}

interface Given {
  /** For a nameless thing, the three words that take it back. */
  readonly secret?: string;
  readonly answer: Promise<Answer>;
}

/** Gives something new at a station. It is safe on this phone when this is done, and then on its way. */
export async function give(
  { code, outbox, shelf }: Pick<Inside, "code" | "outbox" | "shelf">,
  { station, permission, content }: Gift,
): Promise<Given> {
  const contribution = newId();
  const command = { ...content, station, contribution, permission };
  if (permission !== "nameless") return { answer: outbox.send(command) };
  const { words } = content;
  const thing = { contribution, code, station, ...(words === undefined ? {} : { words }) };
  const { secret, hash } = await keepNameless(await shelf, thing);
  return { secret, answer: outbox.send({ ...command, secretHash: hash }) };
}

/** What somebody typed, with the language they have chosen here when it is not English. */
export function wordsOf(typed: string): Words {
  const text = typed.trim();
  const { lang } = document.documentElement;
  return text === "" || lang === "" || lang.startsWith("en") ? text : { text, lang };
}

/** As people count: an accent or an emoji of one code point is one letter. */
export function lettersIn(words: string): number {
  return [...words].length;
}
