// How long fair shares take with add1u, cold and warm, and how that grows with people and options.

import { coldAndWarm, numbersOf, withJava } from "./java.mjs";
import { atMost, figure, median, say } from "./numbers.mjs";

export const name = "shares";
export const about = "fair shares with add1u, cold and warm, and how they grow";

const SIZES = [
  { people: 250, options: 22 },
  { people: 2_500, options: 22, millisMax: 150 },
  { people: 25_000, options: 22 },
  { people: 60_000, options: 50, millisMax: 2_000 },
  { people: 60_000, options: 100 },
];

export async function run({ quick, runs }) {
  return withJava(["ColdAndWarm.java", "SharesBench.java"], async (java) => {
    const rows = [];
    for (const size of SIZES) rows.push(...(await count(size, java, quick ? 1 : runs)));
    return rows;
  });
}

/** A machine of its own for each size, so that the first counting in it is a cold one. */
async function count({ people, options, millisMax }, java, turns) {
  const said = await numbersOf(java("org.parlour.priorities.SharesBench", [people, options, turns]));
  const { cold, warm, spread, rest } = coldAndWarm(said, turns);
  const [rounds, winners, megabytes] = rest;
  const budget = millisMax ? atMost(millisMax, median(warm), "ms") : null;
  return [
    figure(`${say(people)} people, ${options} options, warm`, spread, "ms", budget),
    figure(`… cold, ${rounds} rounds, ${winners} winners, at most ${megabytes} MB`, cold, "ms"),
  ];
}
