// How many cards a second a house makes durable over HTTP, from 256 senders.

import { makeBadges, makeGathering, openHouse } from "./house.mjs";
import { atLeast, figure, median, say, spread } from "./numbers.mjs";
import { load } from "./processes.mjs";

const SENDERS = 256;
const GATHERINGS = 32;
const WARM_SECONDS = 15;

/** Cards in one POST, and the rate that was promised for it. */
const BUDGETS = [
  [1, 8_000],
  [20, 30_000],
];

export const name = "contributions";
export const about = "durable cards a second over HTTP, from 256 senders";

export async function run({ quick, runs }) {
  const rows = [];
  const house = await openHouse();
  try {
    const many = await halls(house, GATHERINGS);
    const one = await halls(house, 1);
    // Java compiles what is used most only after a while. A hall that fills slowly never waits for
    // it; 256 senders who all begin in the first second would.
    await measure(house, many, 1, { warmSeconds: quick ? 6 : WARM_SECONDS, seconds: 1 });
    for (const [perPost, limit] of BUDGETS) {
      for (const gatherings of [many, one]) {
        const measured = [];
        for (let n = 0; n < (quick ? 1 : runs); n++) {
          measured.push(await measure(house, gatherings, perPost, { warmSeconds: n === 0 ? 2 : 0.5, seconds: 4 }));
        }
        rows.push(...rowsOf(measured, perPost, limit, gatherings.length));
      }
    }
  } finally {
    await house.close();
  }
  return rows;
}

async function halls(house, count) {
  const gatherings = [];
  for (let n = 0; n < count; n++) {
    const gathering = await makeGathering(house);
    gatherings.push({ ...gathering, cookies: await makeBadges(house, gathering, SENDERS / count) });
  }
  return gatherings;
}

async function measure({ port, pid }, gatherings, perPost, pace) {
  const measured = await load("senders.mjs", { port, pid, gatherings, senders: SENDERS, perPost, ...pace });
  // A rate of errors is no rate.
  if (measured.wrong > 0) throw new Error(`${measured.wrong} POSTs were not accepted, one with ${measured.sample}`);
  return measured;
}

function rowsOf(measured, perPost, limit, halls) {
  const of = (key) => measured.map((one) => one[key]);
  const rate = of("perSecond");
  const where = halls === 1 ? "one gathering" : `${halls} gatherings`;
  const answers = (key) => say(median(measured.map((one) => one.answers[key])));
  return [
    figure(`${perPost} per POST, ${where}`, spread(rate), "cards/s", atLeast(limit, median(rate), "cards/s")),
    figure("… server CPU per card", spread(of("microsEach")), "µs"),
    figure("… p50; p99 of the answers", `${answers("p50")}; ${answers("p99")}`, "ms"),
    figure("… cores busy: server; senders", `${say(median(of("serverShare")))}; ${say(median(of("loadShare")))}`, ""),
  ];
}
