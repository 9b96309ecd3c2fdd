// A hall of 500 reloads within one second, all from one address.

import { fillBoard } from "./boards.mjs";
import { makeBadges, makeGathering, moveOn, openHouse } from "./house.mjs";
import { atMost, figure, median, spread } from "./numbers.mjs";
import { load } from "./processes.mjs";

const PEOPLE = 500;
const CARDS = 500;

export const name = "reloads";
export const about = "500 reloads in one second from one address";

export async function run({ quick, runs }) {
  const house = await openHouse();
  try {
    const gathering = await makeGathering(house);
    const cookies = await makeBadges(house, gathering, PEOPLE);
    await fillBoard(house, gathering, cookies[0], CARDS);
    await moveOn(house, gathering, "sorting");
    const measured = [];
    for (let n = 0; n < (quick ? 1 : runs); n++) {
      const options = { port: house.port, code: gathering.code, cookies, count: PEOPLE, withinMillis: 1_000 };
      measured.push(await load("reloads.mjs", options));
    }
    const p99 = measured.map((one) => one.p99);
    const refused = measured.reduce((sum, one) => sum + one.refused, 0);
    const errors = measured.reduce((sum, one) => sum + one.errors, 0);
    const kinds = measured.flatMap((one) => Object.keys(one.kinds));
    return [
      figure(`${PEOPLE} reloads in 1 s of a board of ${CARDS} cards: p99`, spread(p99), "ms", atMost(2_000, median(p99), "ms")),
      figure("… p50", spread(measured.map((one) => one.p50)), "ms"),
      figure("… refused", String(refused), "", atMost(0, refused, "")),
      figure("… errors", `${errors} ${kinds[0] ?? ""}`.trim(), "", atMost(0, errors, "")),
      figure("… until the last one was back", spread(measured.map((one) => one.seconds * 1000)), "ms"),
    ];
  } finally {
    await house.close();
  }
}
