// How long fair shares take with add1u, cold and warm, and how that grows with people and options.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { atMost, figure, median, say, spread } from "./numbers.mjs";
import { here, home, removeFolder, start, temporaryFolder } from "./processes.mjs";

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
  const folder = temporaryFolder();
  try {
    const bin = join(process.env.JAVA_HOME, "bin");
    const path = [join(home, "server", "target", "classes"), folder].join(":");
    const source = join(here, "java", "SharesBench.java");
    execFileSync(join(bin, "javac"), ["-proc:none", "-nowarn", "-cp", path, "-d", folder, source], { stdio: "pipe" });
    const rows = [];
    for (const size of SIZES) rows.push(...(await count(size, join(bin, "java"), path, quick ? 1 : runs)));
    return rows;
  } finally {
    removeFolder(folder);
  }
}

/** A machine of its own for each size, so that the first counting in it is a cold one. */
async function count({ people, options, millisMax }, java, path, turns) {
  const flags = ["-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC"];
  const args = [...flags, "-cp", path, "org.parlour.priorities.SharesBench", people, options, turns].map(String);
  const child = start(java, args);
  if ((await child.over) !== 0) throw new Error(`Shares were not counted: ${child.complained}`);
  const [cold, ...said] = child.said.trim().split(" ").map(Number);
  const [rounds, winners, megabytes] = said.splice(turns);
  const budget = millisMax ? atMost(millisMax, median(said), "ms") : null;
  return [
    figure(`${say(people)} people, ${options} options, warm`, spread(said), "ms", budget),
    figure(`… cold, ${rounds} rounds, ${winners} winners, at most ${megabytes} MB`, say(cold), "ms"),
  ];
}
