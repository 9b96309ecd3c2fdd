// A room with every station open, for two hundred people: coming in, giving at all of them, and what that weighs.

import { handOf } from "./drawings.mjs";
import { ask, Line } from "./http.mjs";
import { command, makeBadges, makeRoom, openHouse, placeStation } from "./house.mjs";
import { Ids } from "./ids.mjs";
import { Ledger, parlourPage } from "./listeners.mjs";
import { atMost, figure, quantiles, say } from "./numbers.mjs";
import { residentBytes } from "./processes.mjs";
import { room } from "./snapshot.mjs";

const PEOPLE = 200;
const LINES = 32;
const PER_SECOND = 100;
const ACK_MILLIS_MAX = 150;
const KILOBYTE = 1_000;
/** More than a head without a room. */
const ROOM_BYTES_MIN = 2_000;
const STATEMENTS = ["Fifteen minute visits should stop.", "Staff need regular hours.", "A hug is fine if I ask."];

export const name = "afternoon";
export const about = "a room with every station open, for 200 people";

export async function run({ quick }) {
  const house = await openHouse();
  try {
    const afternoon = await furnish(house);
    const cookies = await makeBadges(house, afternoon, PEOPLE);
    const givers = await lines(house, LINES);
    const before = await give(house, afternoon, cookies, givers, PEOPLE / PER_SECOND);
    const plain = await room(house.port, afternoon.code, cookies[0], false, ROOM_BYTES_MIN);
    const packed = await room(house.port, afternoon.code, cookies[0], true, ROOM_BYTES_MIN);
    const ledger = new Ledger(1);
    const began = performance.now();
    const pages = await Promise.all(cookies.map((cookie) => parlourPage(house.port, afternoon.code, cookie, ledger)));
    const open = performance.now() - began;
    ledger.begin(0, 1);
    const took = await give(house, afternoon, cookies, givers, quick ? 5 : 20);
    const { p50, p95, p99 } = quantiles(took);
    const figures = [
      figure(`a room with ten stations, after ${before.length} things were given, plain`, say(plain.bytes / KILOBYTE), "kB"),
      figure("… packed", say(packed.bytes / KILOBYTE), "kB"),
      figure(`${PEOPLE} pages open it at once`, say(open), "ms"),
      figure(`${PER_SECOND}/s given over all stations, all pages open, p50`, say(p50), "ms"),
      figure("… p95", say(p95), "ms", atMost(ACK_MILLIS_MAX, p95, "ms")),
      figure("… p99", say(p99), "ms"),
      figure("… heard by each page", say(ledger.bytes / PEOPLE / KILOBYTE), "kB"),
      figure("resident", say(residentBytes(house.pid) / KILOBYTE / 1_000), "MB"),
    ];
    for (const page of pages) page.socket.destroy();
    for (const line of givers) line.close();
    return figures;
  } finally {
    await house.close();
  }
}

/** A board, and one of everything else. */
async function furnish(house) {
  const afternoon = await makeRoom(house, "pinpoint");
  const ids = {};
  for (const kind of ["check-in", "paper", "stories", "listening", "questions", "feedback", "playlist", "show"]) {
    ids[kind] = await placeStation(house, afternoon, kind);
  }
  ids.perspectives = await placeStation(house, afternoon, "perspectives", { statements: STATEMENTS });
  const question = new Ids().text();
  const questions = [{ question, words: "Do you have friends?", intimate: false }];
  await command(house, afternoon, { kind: "put-questions", station: ids.questions, questions });
  return { ...afternoon, ids, question };
}

/** What the nth person gives. Each station comes in turn. */
function gift({ station, ids, question }, n) {
  const contribution = new Ids().text();
  const given = { contribution, permission: "share" };
  const gifts = [
    { station, kind: "pin-card", card: contribution, words: "Ring me, do not write to me", permission: "share", paint: "butter" },
    { station, kind: "draw-card", card: contribution, strokes: handOf(n), described: "A face", permission: "share", paint: "mint" },
    { station: ids["check-in"], kind: "answer", ask: "weather", choice: n % 2 === 0 ? "sunny" : "foggy" },
    { station: ids.stories, kind: "tell-story", words: "They asked what colour. I said red. ".repeat(8), ...given },
    { station: ids.perspectives, kind: "offer-statement", words: `Somebody rings first ${n}`, ...given },
    { station: ids.questions, kind: "mark-question", question, mark: n % 2 === 0 ? "unclear" : "hurtful" },
    { station: ids.feedback, kind: "give-thought", thought: new Ids().text(), begins: true, words: "The bus stops at four.", ...given },
    { station: ids.playlist, kind: "offer-song", title: `Song ${n}`, artist: "Somebody", why: "It lifts me.", ...given },
    { station: ids.show, kind: "put-on-shelf", words: "A bus pass. It gets me to my sister.", ...given },
  ];
  return gifts[n % gifts.length];
}

/** So many things in a second, from one person after another. Gives how long each answer took, from when it was due. */
async function give({ port }, afternoon, cookies, givers, seconds) {
  const took = [];
  const began = performance.now();
  const count = Math.round(seconds * PER_SECOND);
  let next = 0;
  const sends = async (line) => {
    while (next < count) {
      const n = next++;
      const due = began + (n / PER_SECOND) * 1_000;
      const early = due - performance.now();
      if (early > 0) await new Promise((done) => setTimeout(done, early));
      const body = [{ id: new Ids().text(), ...gift(afternoon, n) }];
      const path = `/api/gatherings/${afternoon.code}/commands`;
      await ask(line, port, "POST", path, { cookie: cookies[n % cookies.length], body });
      took.push(performance.now() - due);
    }
  };
  await Promise.all(givers.map(sends));
  return took;
}

async function lines({ port }, count) {
  const all = Array.from({ length: count }, () => new Line(port));
  await Promise.all(all.map(({ ready }) => ready));
  return all;
}
