// One room, many pages: how long news take to each of them and what that costs the server, beside
// socket.io and Hocuspocus doing the same work in the same run. Server on one core, pages on the other.

import { makeBadges, makeGathering, openHouse } from "./house.mjs";
import { atMost, figure, median, say, spread } from "./numbers.mjs";
import { LOAD_CORE, SERVER_CORE, heard, here, load, start, stop } from "./processes.mjs";
import { join } from "node:path";

const HALL = 400;
const GREAT_HALL = 2_000;
const BADGES = 400;
const EARLIER_SENDERS = 16;

export const name = "fanout";
export const about = "one room, many pages, beside socket.io and Hocuspocus";

export async function run({ quick, runs }) {
  const seconds = quick ? 3 : 5;
  const times = quick ? 1 : runs;
  const windows = [10, 100].flatMap((rate) => Array.from({ length: times }, () => ({ rate, seconds })));
  // Java compiles what is used most only after a while; all of them run warm for as long.
  const warm = { rate: 150, seconds: quick ? 5 : 15 };
  const parlour = await ofParlour(HALL, windows, warm);
  const socketIo = await ofPeer("socket.io", ["socket-io.mjs"], windows, warm);
  const hocuspocus = await ofPeer("hocuspocus", ["hocuspocus.mjs"], windows, warm);
  const together = await ofPeer("hocuspocus", ["hocuspocus.mjs", "together"], windows.slice(times), warm);
  const great = await ofParlour(GREAT_HALL, windows.slice(0, times), { rate: 10, seconds: quick ? 3 : 5 });
  return [
    ...delays(parlour, 10, "Parlour"),
    ...costs({ parlour, socketIo, hocuspocus, together }),
    ...delaysOfGreatHall(great),
  ];
}

async function ofParlour(pages, windows, warm) {
  const house = await openHouse({ core: SERVER_CORE });
  try {
    await serveAnotherHall(house);
    const gathering = await makeGathering(house, "sorting");
    const cookies = await makeBadges(house, gathering, BADGES);
    const options = { system: "parlour", pid: house.pid, port: house.port, pages, windows, warm };
    return await load("fanout.mjs", { ...options, ...gathering, cookies }, { core: LOAD_CORE });
  } finally {
    await house.close();
  }
}

/** A house that has been open for an hour has taken cards before. */
async function serveAnotherHall(house) {
  const gathering = await makeGathering(house, "sorting");
  const cookies = await makeBadges(house, gathering, EARLIER_SENDERS);
  const options = { port: house.port, pid: house.pid, gatherings: [{ ...gathering, cookies }], perPost: 1 };
  await load("senders.mjs", { ...options, senders: EARLIER_SENDERS, warmSeconds: 0, seconds: 6 }, { core: LOAD_CORE });
}

const SOME_STATION = "7c9e6679-7425-40de-944b-e07fc1f90ae7";

async function ofPeer(system, [program, ...rest], windows, warm) {
  const child = start(process.execPath, [join(here, "peers", program), ...rest], { core: SERVER_CORE, cwd: here });
  try {
    const port = Number((await heard(child, /listening on (\d+)/))[1]);
    const options = { system, pid: child.pid, port, station: SOME_STATION, pages: HALL, windows, warm };
    return await load("fanout.mjs", options, { core: LOAD_CORE });
  } finally {
    await stop(child);
  }
}

function at(measured, rate, key) {
  return measured.filter((window) => window.rate === rate).map((window) => window[key]);
}

function sum(values) {
  return values.reduce((a, b) => a + b, 0);
}

function delays(measured, rate) {
  const p95 = at(measured, rate, "p95");
  const p99 = at(measured, rate, "p99");
  const lost = sum(measured.map((window) => window.lost + window.closed));
  return [
    figure(`${HALL} pages, ${rate} news/s: half of all deliveries within`, spread(at(measured, rate, "p50")), "ms"),
    figure(`${HALL} pages, ${rate} news/s: p95`, spread(p95), "ms", atMost(25, median(p95), "ms")),
    figure(`${HALL} pages, ${rate} news/s: p99`, spread(p99), "ms", atMost(60, median(p99), "ms")),
    figure(`${HALL} pages: lost, of ${say(sum(measured.map((w) => w.count)))}`, String(lost), "", atMost(0, lost, "")),
  ];
}

function costs({ parlour, socketIo, hocuspocus, together }) {
  const cost = (measured, rate) => at(measured, rate, "microsPerDelivery");
  const rows = [];
  for (const rate of [10, 100]) {
    const ours = median(cost(parlour, rate));
    const theirs = median(cost(socketIo, rate));
    const either = Math.min(theirs, median(cost(hocuspocus, rate)));
    const budget =
      rate === 10
        ? { said: "≤ socket.io's", kept: ours <= theirs }
        : { said: "≤ a third of either", kept: ours <= either / 3 };
    rows.push(figure(`server CPU per delivery, ${rate} news/s: Parlour`, spread(cost(parlour, rate)), "µs", budget));
    rows.push(figure(`… socket.io 4.8`, spread(cost(socketIo, rate)), "µs"));
    rows.push(figure(`… Hocuspocus 4.7`, spread(cost(hocuspocus, rate)), "µs"));
  }
  rows.push(figure("… Hocuspocus 4.7 told to wait 20 ms", spread(cost(together, 100)), "µs"));
  const all = { Parlour: parlour, "socket.io": socketIo, Hocuspocus: hocuspocus };
  for (const [who, measured] of Object.entries(all)) {
    const p50 = spread(at(measured, 100, "p50"));
    const p95 = spread(at(measured, 100, "p95"));
    const bytes = say(median(at(measured, 100, "bytesPerDelivery")));
    const share = say(100 * median(at(measured, 100, "loadShare")));
    rows.push(figure(`100 news/s: ${who}, p50; p95`, `${p50}; ${p95}`, "ms"));
    rows.push(figure(`… bytes per delivery; pages' core busy`, `${bytes}; ${share}`, "%"));
  }
  return rows;
}

function delaysOfGreatHall(measured) {
  const p95 = at(measured, 10, "p95");
  const lost = sum(measured.map((window) => window.lost + window.closed));
  return [
    figure(`${GREAT_HALL} pages, 10 news/s: p95`, spread(p95), "ms", atMost(100, median(p95), "ms")),
    figure(`${GREAT_HALL} pages, 10 news/s: p99`, spread(at(measured, 10, "p99")), "ms"),
    figure(`${GREAT_HALL} pages: lost`, String(lost), "", atMost(0, lost, "")),
  ];
}
