// What drawing the map of the room adds to an answer's way into the journal, while 400 people answer.

import { withJava } from "./java.mjs";
import { atMost, figure, median, say, spread } from "./numbers.mjs";

export const name = "window";
export const about = "what drawing the map adds to an answer while 400 people answer";

const ADDED_MILLIS_MAX = 20;

export async function run({ quick, runs }) {
  return withJava(["WindowBench.java"], async (java, folder) => {
    const child = java("org.parlour.perspectives.WindowBench", [folder, quick ? 4 : 10, quick ? 1 : runs]);
    if ((await child.over) !== 0) throw new Error(`Nobody answered: ${child.complained}`);
    const turns = child.said.trim().split("\n").map((line) => line.split(" ").map(Number));
    const added = turns.map(([without, with_]) => with_ - without);
    return [
      figure("400 people, 200 answers/s, no map drawn, p95", spread(turns.map(([without]) => without)), "ms"),
      figure(`… with the map drawn, ${say(median(turns.map((turn) => turn[2])))} times, p95`, spread(turns.map((turn) => turn[1])), "ms"),
      figure("… added by the map, p95", spread(added), "ms", atMost(ADDED_MILLIS_MAX, median(added), "ms")),
    ];
  });
}
