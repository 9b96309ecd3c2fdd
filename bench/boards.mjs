// Boards with many cards on them.

import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./http.mjs";
import { Ids } from "./ids.mjs";
import { home } from "./processes.mjs";

const PER_POST = 100;
const WORDS =
  ("a ramp at the side door would help my mother somewhere to sit near bus stop please print form in large letters ring me " +
    "do not write quiet hour on saturday mornings same person phone twice tea before meeting toilets that lock lights " +
    "which are too bright for Jo ask us first then decide together minibus from estate signs with pictures easy read " +
    "letters carers need notice nobody told what happened after last time open until eight library garden kitchen music")
    .split(" ");

function sentence(luck) {
  const length = 6 + (luck() % 10);
  const words = Array.from({ length }, () => WORDS[luck() % WORDS.length]).join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Always the same luck, so that a board weighs the same every time. */
function dice() {
  let state = 20_261_203;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}

/** So many things that people might say, always the same. */
function sentences(count) {
  const luck = dice();
  return Array.from({ length: count }, () => sentence(luck));
}

/** The same of 2,138 words, of which a few are used often and most hardly ever, as people speak (Zipf 1949). */
export function manySentences(count) {
  const luck = dice();
  const words = [...WORDS, ...readFileSync(join(home, "web/src/words/three-words.txt"), "utf8").trim().split("\n")];
  const word = () => words[Math.floor(words.length ** ((luck() % 10_000) / 10_000)) - 1];
  return Array.from({ length: count }, () => Array.from({ length: 6 + (luck() % 10) }, word).join(" "));
}

/** Pins so many cards in one person's name, each with words of its own and an id like a phone's. */
export async function fillBoard(house, gathering, cookie, count, texts = sentences(count)) {
  const ids = new Ids();
  const cards = Array.from({ length: count }, () => randomUUID());
  const commands = cards.map((card, n) => ({ id: ids.text(), kind: "pin-card", card, words: texts[n], permission: "share" }));
  await send(house, gathering, cookie, commands);
  return cards;
}

/** Sorts cards into so many groups, named. */
export async function sortBoard(house, gathering, cookie, cards, groupCount) {
  const ids = new Ids();
  const groups = Array.from({ length: groupCount }, () => randomUUID());
  const commands = groups.flatMap((group, n) => [
    { id: ids.text(), kind: "open-group", group },
    { id: ids.text(), kind: "name-group", group, words: `Getting around, part ${n + 1}` },
  ]);
  cards.forEach((card, n) => {
    const after = n < groupCount ? null : cards[n - groupCount];
    commands.push({ id: ids.text(), kind: "place", card, group: groups[n % groupCount], after });
  });
  await send(house, gathering, cookie, commands);
}

async function send({ line, port }, { code, station }, cookie, commands) {
  for (let from = 0; from < commands.length; from += PER_POST) {
    const body = commands.slice(from, from + PER_POST).map((command) => ({ station, ...command }));
    const { json } = await ask(line, port, "POST", `/api/gatherings/${code}/commands`, { cookie, body });
    const refused = json.find((answer) => answer.outcome === "refused");
    if (refused) throw new Error(`The board refused: ${JSON.stringify(refused.reason)}`);
  }
}
