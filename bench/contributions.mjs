// How many cards a second a house makes durable over HTTP, from 256 senders.

import { makeBadges, makeGathering, openHouse } from "./house.mjs";
import { atLeast, figure, median, say, spread } from "./numbers.mjs";
import { load } from "./processes.mjs";

const SENDERS = 256;
const GATHERINGS = 32;

export const name = "contributions";
export const about = "durable cards a second over HTTP, from 256 senders";

export async function run({ quick, runs }) {
  const rows = [];
  for (const [perPost, limit] of [
    [1, 8_000],
    [20, 30_000],
  ]) {
    for (const halls of [GATHERINGS, 1]) {
      rows.push(...(await cell(perPost, limit, halls, quick, runs)));
    }
  }
  return rows;
}

async function cell(perPost, limit, halls, quick, runs) {
  const house = await openHouse();
  try {
    const gatherings = [];
    for (let n = 0; n < halls; n++) {
      const gathering = await makeGathering(house);
      gatherings.push({ ...gathering, cookies: await makeBadges(house, gathering, SENDERS / halls) });
    }
    const measured = [];
    for (let n = 0; n < (quick ? 1 : runs); n++) {
      const pace = { warmSeconds: n === 0 ? (quick ? 3 : 6) : 0.5, seconds: quick ? 3 : 4 };
      const options = { port: house.port, pid: house.pid, gatherings, senders: SENDERS, perPost, ...pace };
      measured.push(await load("senders.mjs", options));
    }
    return rowsOf(measured, perPost, limit, halls);
  } finally {
    await house.close();
  }
}

function rowsOf(measured, perPost, limit, halls) {
  const of = (key) => measured.map((one) => one[key]);
  const rate = of("perSecond");
  const wrong = measured.find((one) => one.wrong > 0);
  const where = halls === 1 ? "one gathering" : `${halls} gatherings`;
  const rows = [
    figure(`${perPost} per POST, ${where}`, spread(rate), "cards/s", atLeast(limit, median(rate), "cards/s")),
    figure("… server CPU per card", spread(of("microsEach")), "µs"),
    figure("… p50; p99 of the answers", `${say(median(measured.map((one) => one.answers.p50)))}; ${say(median(measured.map((one) => one.answers.p99)))}`, "ms"),
    figure("… cores busy: server; senders", `${say(median(of("serverShare")))}; ${say(median(of("loadShare")))}`, ""),
  ];
  if (wrong) rows.push(figure("… not accepted", `${wrong.wrong}: ${wrong.sample}`, "", { said: "0", kept: false }));
  return rows;
}
