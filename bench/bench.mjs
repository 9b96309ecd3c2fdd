// How fast Parlour is: ./parlour bench [NAME …] [--quick] [--write]
//
// Everything happens on loopback, in temporary folders, for a few minutes. Nothing here passes or
// fails: it prints what was measured beside what was promised.

import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { cpus, release, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as ack from "./ack.mjs";
import * as afternoon from "./afternoon.mjs";
import * as change from "./change.mjs";
import * as contributions from "./contributions.mjs";
import * as fanout from "./fanout.mjs";
import * as journal from "./journal.mjs";
import * as map from "./map.mjs";
import * as memory from "./memory.mjs";
import { say, table } from "./numbers.mjs";
import * as papers from "./papers.mjs";
import * as phone from "./phone.mjs";
import { home, ownMicros } from "./processes.mjs";
import * as reloads from "./reloads.mjs";
import { writeReport } from "./report.mjs";
import * as shares from "./shares.mjs";
import * as snapshot from "./snapshot.mjs";
import * as start from "./start.mjs";
import * as voice from "./voice.mjs";
import * as window from "./window.mjs";

const RUNS = 3;
const MICROS_PER_TICK = 10_000;
const benches = [
  start,
  ack,
  contributions,
  journal,
  fanout,
  memory,
  reloads,
  snapshot,
  phone,
  map,
  shares,
  window,
  papers,
  afternoon,
  voice,
  change,
];

const help = `Measures Parlour, and prints a table of what was measured beside what was promised.

  ./parlour bench [NAME …] [--quick] [--write]

${benches.map((bench) => `  ${bench.name.padEnd(15)}${bench.about}`).join("\n")}

  --quick   one short run of each instead of ${RUNS}
  --write   writes docs/performance.md as well`;

function asked() {
  try {
    const options = { quick: { type: "boolean" }, write: { type: "boolean" }, help: { type: "boolean", short: "h" } };
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    const unknown = positionals.find((name) => !benches.some((bench) => bench.name === name));
    if (unknown) throw new Error(`There is no bench called "${unknown}". --help lists them.`);
    return { ...values, names: positionals };
  } catch (wrong) {
    console.error(wrong.message);
    process.exit(2);
  }
}

/** Processor time everything on this machine has used so far, and could have used, in microseconds. */
function machineMicros() {
  const [user, nice, system, idle, wait, ...rest] = /^cpu +(.*)$/m
    .exec(readFileSync("/proc/stat", "utf8"))[1]
    .split(" ")
    .map((ticks) => Number(ticks) * MICROS_PER_TICK);
  const busy = user + nice + system + rest[0] + rest[1] + rest[2];
  return { busy, all: busy + idle + wait };
}

/** Looks, from now on, at how much of the machine others are using; asked, says it from 0 to 1. */
function othersSinceNow() {
  const began = { ...machineMicros(), own: ownMicros() };
  return () => {
    const now = machineMicros();
    return Math.max(0, (now.busy - began.busy - (ownMicros() - began.own)) / (now.all - began.all));
  };
}

function machine() {
  const java = readFileSync(join(process.env.JAVA_HOME ?? "", "release"), "utf8");
  const version = /^JAVA_(?:RUNTIME_)?VERSION="([^"]+)/m.exec(java)?.[1];
  return [
    new Date().toISOString().slice(0, 10),
    `Linux ${release()}`,
    `${cpus()[0].model.trim()}, ${cpus().length} cores`,
    `${say(totalmem() / 1e9)} GB`,
    `JDK ${version}`,
    `Node ${process.version.slice(1)}`,
    `Parlour ${execFileSync("git", ["-C", home, "rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim()}`,
  ];
}

const options = asked();
if (options.help) {
  console.log(help);
  process.exit(0);
}

const rows = [];
let failed = false;
for (const bench of benches) {
  if (options.names.length > 0 && !options.names.includes(bench.name)) continue;
  const others = othersSinceNow();
  const began = performance.now();
  process.stderr.write(`${bench.name}: ${bench.about} … `);
  try {
    const figures = await bench.run({ quick: options.quick === true, runs: options.quick ? 1 : RUNS });
    rows.push(...figures.map((figure, n) => ({ bench: n === 0 ? bench.name : "", ...figure })));
    const share = say(100 * others());
    rows.push({ bench: "", what: "… others used of the machine meanwhile", measured: `${share} %`, budget: "", verdict: "" });
    process.stderr.write(`${Math.round((performance.now() - began) / 1000)} s\n`);
  } catch (wrong) {
    failed = true;
    process.stderr.write(`could not be measured.\n${process.env.DEBUG ? wrong.stack : wrong.message}\n`);
    rows.push({ bench: bench.name, what: "could not be measured", measured: "", budget: "", verdict: "short of" });
  }
}

const foot = machine();
console.log(`\n${table(rows)}\n\n${foot.join(" · ")}`);
if (options.write) writeReport(rows, foot);
process.exit(failed ? 1 : 0);
