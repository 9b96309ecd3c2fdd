// How long somebody waits for the tick, in a hall of 500 where 200 cards a second are given.

import { fsyncMillis } from "./disk.mjs";
import { makeBadges, makeGathering, openHouse } from "./house.mjs";
import { atMost, figure, median, say, spread } from "./numbers.mjs";
import { load } from "./processes.mjs";

const PEOPLE = 500;
const PER_SECOND = 200;

export const name = "ack";
export const about = "the wait for the tick, in a hall of 500";

export async function run({ quick, runs }) {
  const house = await openHouse();
  try {
    const rows = [];
    for (const step of ["writing", "sorting"]) rows.push(...(await inStep(house, step, quick ? 1 : runs)));
    return rows;
  } finally {
    await house.close();
  }
}

async function inStep(house, step, times) {
  const gathering = await makeGathering(house, step);
  const cookies = await makeBadges(house, gathering, PEOPLE);
  const disk = fsyncMillis();
  const options = { port: house.port, pid: house.pid, ...gathering, cookies, pages: PEOPLE, rate: PER_SECOND };
  const { measured, wrong, closed } = await load("hall.mjs", { ...options, warmSeconds: 5, seconds: 6, times });
  const of = (key) => measured.map((one) => one[key]);
  const p99 = of("p99");
  const said = step === "writing" ? "while all write" : "while every card is shown on every page";
  return [
    figure(`${PEOPLE} people, ${PER_SECOND} cards/s, ${said}: p99`, spread(p99), "ms", atMost(40, median(p99), "ms")),
    figure("… p50; p95; longest", `${spread(of("p50"))}; ${spread(of("p95"))}; ${say(Math.max(...of("max")))}`, "ms"),
    figure("… the disk's own append and fsync, p50; p99", `${say(disk.p50)}; ${say(disk.p99)}`, "ms"),
    figure("… not accepted, and pages closed", `${wrong}, ${closed}`, "", atMost(0, wrong + closed, "")),
    figure("… cores busy: server; load", `${say(median(of("serverShare")))}; ${say(median(of("loadShare")))}`, ""),
  ];
}
