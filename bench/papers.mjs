// Thirty papers among thirty people, in circles: how long a round of marks takes, and what a drawing weighs.

import { handOf } from "./drawings.mjs";
import { ask, Line } from "./http.mjs";
import { command, makeBadges, makeRoom, openHouse } from "./house.mjs";
import { Ids } from "./ids.mjs";
import { Ledger, parlourPage } from "./listeners.mjs";
import { figure, quantiles, say, spread } from "./numbers.mjs";

const PEOPLE = 30;
const ROUNDS = 6;
const KILOBYTE = 1_000;

export const name = "papers";
export const about = "30 papers passed among 30 people, and bytes per drawing";

export async function run() {
  const house = await openHouse();
  try {
    const table = await makeRoom(house, "pass-the-paper");
    const people = await sitDown(house, table);
    await command(house, table, { kind: "start", station: table.station });
    const marks = [];
    const passes = [];
    for (let round = 1; round <= ROUNDS; round++) {
      const held = await Promise.all(people.map((one) => inHand(table, one)));
      const took = await Promise.all(people.map((one, n) => mark(table, one, held[n], n)));
      marks.push(...took);
      if (round < ROUNDS) passes.push(await pass(table, people, round));
    }
    for (const { page, line } of people) {
      page.socket.destroy();
      line.close();
    }
    const layers = people.map((_, n) => handOf(n).length);
    const layer = layers.reduce((sum, bytes) => sum + bytes, 0) / PEOPLE;
    const { p50, p95 } = quantiles(marks);
    return [
      figure(`${PEOPLE} people mark their papers at once, p50`, say(p50), "ms"),
      figure("… p95", say(p95), "ms"),
      figure("from the first who lets go until all hold the next paper", spread(passes), "ms"),
      figure("one hand's part of a drawing, five strokes of 24 points", say(layer), "bytes"),
      figure(`a drawing of ${ROUNDS} hands`, say((layer * ROUNDS) / KILOBYTE), "kB"),
    ];
  } finally {
    await house.close();
  }
}

async function sitDown(house, table) {
  const cookies = await makeBadges(house, table, PEOPLE);
  const people = [];
  for (const cookie of cookies) {
    const line = new Line(house.port);
    await line.ready;
    // Papers go round among those who are here, and whoever has a page open is.
    const page = await parlourPage(house.port, table.code, cookie, new Ledger(1));
    const person = { line, page, cookie, port: house.port };
    await asks(table, person, { kind: "sit-down", helped: false });
    people.push(person);
  }
  return people;
}

/** Asks one thing of the table, and gives how many milliseconds the answer took. */
async function asks({ code, station }, { line, cookie, port }, body) {
  const began = performance.now();
  const { json } = await ask(line, port, "POST", `/api/gatherings/${code}/commands`, {
    cookie,
    body: [{ id: new Ids().text(), station, ...body }],
  });
  if (json[0].outcome === "refused") throw new Error(`${body.kind} was refused: ${JSON.stringify(json[0].reason)}`);
  return performance.now() - began;
}

async function inHand({ code, station }, { line, cookie, port }) {
  const { json } = await ask(line, port, "GET", `/api/gatherings/${code}/mine`, { cookie });
  return json.stations[station].paper;
}

function mark(table, person, { paper, round }, n) {
  const contribution = new Ids().text();
  const strokes = handOf(n);
  return asks(table, person, { kind: "mark", contribution, paper, round, strokes, permission: "room", helped: false });
}

/** Everybody lets their paper go. Ends when everybody holds the next one. */
async function pass(table, people, round) {
  const began = performance.now();
  await Promise.all(people.map((one) => asks(table, one, { kind: "done", round })));
  await Promise.all(
    people.map(async (one) => {
      while ((await inHand(table, one))?.round !== round + 1) {
        // It is asked again at once: a page hears of it, and then asks as this does.
      }
    }),
  );
  return performance.now() - began;
}
