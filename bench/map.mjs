// How long a map takes, cold and warm, how that grows, and how ten million votes fare from a file.

import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { coldAndWarm, numbersOf, withJava } from "./java.mjs";
import { atLeast, atMost, figure, median, say } from "./numbers.mjs";
import { cpuMicros, home, SERVER_CORE, start } from "./processes.mjs";

export const name = "map";
export const about = "perspective maps, cold and warm, how they grow, and ten million votes from a file";

const SIZES = [
  { people: 200, statements: 50, votes: 5_300, millisMax: { clear: 20, polis: 20 } },
  { people: 536, statements: 314, votes: 29_700, millisMax: { clear: 60, polis: 60 } },
  { people: 2_000, statements: 900, votes: 225_000, millisMax: { clear: 1_200, polis: 600 } },
  { people: 20_000, statements: 900, votes: 2_250_000, millisMax: {} },
];
const LARGE = { people: 100_000, statements: 1_000, votes: 10_000_000, secondsMax: 60, gigabytesMax: 4 };
/** What Java takes by itself on a laptop with 8 GB: a quarter. */
const LARGE_HEAP = "-Xmx2g";
const LOOK_MILLIS = 100;

export async function run({ quick, runs }) {
  return withJava(["ColdAndWarm.java", "MadeUpVotes.java", "MapBench.java"], async (java, folder) => {
    const rows = [];
    for (const size of quick ? SIZES.slice(0, 3) : SIZES) {
      for (const method of ["clear", "polis"]) rows.push(...(await draw(size, method, java, 5 * runs)));
    }
    return quick ? rows : [...rows, ...(await drawLarge(java, folder))];
  });
}

/** A machine of its own for each size and method, so that the first map in it is a cold one; on one core. */
async function draw({ people, statements, votes, millisMax }, method, java, turns) {
  const args = [people, statements, votes, method, turns];
  const said = await numbersOf(java("org.parlour.perspectives.map.MapBench", args, { core: SERVER_CORE }));
  const { cold, warm, spread, rest } = coldAndWarm(said, turns);
  const [groups, megabytes] = rest;
  const budget = millisMax[method] ? atMost(millisMax[method], median(warm), "ms") : null;
  return [
    figure(`${method}, ${say(people)} × ${say(statements)}, ${say(votes)} votes, one core, warm`, spread, "ms", budget),
    figure(`… cold, ${groups} groups, at most ${megabytes} MB`, cold, "ms"),
  ];
}

/** The real command on a real file, first with one core, then with all. */
async function drawLarge(java, folder) {
  const { people, statements, votes } = LARGE;
  const file = join(folder, "votes.csv");
  await numbersOf(java("org.parlour.perspectives.map.MapBench", [people, statements, votes, "file", file]));
  const rows = [];
  for (const method of ["clear", "polis"]) {
    for (const core of SERVER_CORE === null ? [null] : [SERVER_CORE, null]) {
      const { seconds, cpuSeconds, gigabytes, lines } = await command(file, method, core);
      const where = core === null ? "all cores" : "one core";
      const what = `${say(votes)} votes from a file of ${say(statSync(file).size / 1e6)} MB, ${method}, ${where}`;
      rows.push(
        figure(what, say(seconds), "s", atMost(LARGE.secondsMax, seconds, "s")),
        figure("… processor time", say(cpuSeconds), "s"),
        figure(`… resident, with ${LARGE_HEAP}`, say(gigabytes), "GB", atMost(LARGE.gigabytesMax, gigabytes, "GB")),
        figure("… words to whoever waits", say(lines), "", atLeast(seconds > 3 ? 1 : 0, lines, "")),
      );
    }
  }
  return rows;
}

async function command(file, method, core) {
  const began = performance.now();
  const env = { PARLOUR_JAVA_OPTIONS: LARGE_HEAP };
  const child = start(join(home, "parlour"), ["map", file, "--method", method, "--json", `${file}.json`], { core, env });
  let lines = 0;
  child.stderr.on("data", (text) => {
    lines += text.split("\r").length - 1;
  });
  let last = { gigabytes: 0, cpuSeconds: 0 };
  const looking = setInterval(() => {
    last = looked(child.pid) ?? last;
  }, LOOK_MILLIS);
  const code = await child.over;
  clearInterval(looking);
  if (code !== 0) throw new Error(`./parlour map ended with ${code}: ${child.complained}`);
  return { ...last, lines, seconds: (performance.now() - began) / 1000 };
}

/** The most memory a process has had, and its processor time; nothing once it has gone. */
function looked(pid) {
  try {
    const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return peak ? { gigabytes: (Number(peak[1]) * 1024) / 1e9, cpuSeconds: cpuMicros(pid) / 1e6 } : null;
  } catch {
    return null;
  }
}
