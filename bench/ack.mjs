// How long somebody waits for the tick, in a hall of 500 where 200 cards a second are given.

import { fsyncMillis } from "./disk.mjs";
import { makeBadges, makeGathering, openHouse } from "./house.mjs";
import { atMost, figure, say } from "./numbers.mjs";
import { load } from "./processes.mjs";

const PEOPLE = 500;
const PER_SECOND = 200;

export const name = "ack";
export const about = "the wait for the tick, in a hall of 500";

export async function run({ quick }) {
  const rows = [];
  const house = await openHouse();
  try {
    for (const step of ["writing", "sorting"]) {
      const gathering = await makeGathering(house, step);
      const cookies = await makeBadges(house, gathering, PEOPLE);
      const hall = { ...gathering, cookies, pages: PEOPLE, rate: PER_SECOND };
      const pace = { warmSeconds: quick ? 2 : 5, seconds: quick ? 4 : 10 };
      const disk = fsyncMillis();
      const took = await load("hall.mjs", { port: house.port, pid: house.pid, ...hall, ...pace });
      const said = step === "writing" ? "while all write" : "while every card is shown on every page";
      rows.push(
        figure(`${PEOPLE} people, ${PER_SECOND} cards/s, ${said}: p99`, say(took.p99), "ms", atMost(40, took.p99, "ms")),
        figure("… p50; p95; longest", `${say(took.p50)}; ${say(took.p95)}; ${say(took.max)}`, "ms"),
        figure("… the disk's own append and fsync, p50; p99", `${say(disk.p50)}; ${say(disk.p99)}`, "ms"),
        figure("… not accepted, and pages closed", `${took.wrong}, ${took.closed}`, "", atMost(0, took.wrong + took.closed, "")),
        figure("… cores busy: server; load", `${say(took.serverShare)}; ${say(took.loadShare)}`, ""),
      );
    }
  } finally {
    await house.close();
  }
  return rows;
}
