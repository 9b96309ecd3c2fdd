// Processes this bench starts, what they cost, and their end. It ends only what it started.

import { execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { availableParallelism, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const here = dirname(fileURLToPath(import.meta.url));
export const home = dirname(here);

const TICKS_PER_SECOND = 100;
const LOOK_MILLIS = 500;
const running = new Set();
const folders = new Set();

process.on("exit", () => {
  for (const child of running) child.kill("SIGKILL");
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

export function temporaryFolder() {
  const folder = mkdtempSync(join(process.env.PARLOUR_BENCH_FOLDER ?? tmpdir(), "parlour-bench-"));
  folders.add(folder);
  return folder;
}

export function removeFolder(folder) {
  rmSync(folder, { recursive: true, force: true });
  folders.delete(folder);
}

export async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

const canPin = (() => {
  try {
    execFileSync("taskset", ["--version"], { stdio: "ignore" });
    return availableParallelism() >= 2;
  } catch {
    return false;
  }
})();

/** The core for servers, and the one for those who load them; nothing where cores cannot be had. */
export const SERVER_CORE = canPin ? 0 : null;
export const LOAD_CORE = canPin ? 1 : null;

/** Starts a program, on one core if one is named. */
export function start(command, args, { core = null, env = {}, cwd = home } = {}) {
  const [program, rest] =
    core === null ? [command, args] : ["taskset", ["-c", String(core), command, ...args]];
  const child = spawn(program, rest, { cwd, env: { ...process.env, ...env }, stdio: ["pipe", "pipe", "pipe"] });
  running.add(child);
  child.micros = 0;
  child.said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => {
    child.said = (child.said + text).slice(-20_000);
  });
  child.complained = "";
  child.stderr.setEncoding("utf8").on("data", (text) => {
    child.complained = (child.complained + text).slice(-4_000);
  });
  child.over = new Promise((done) => {
    child.on("close", (code) => {
      running.delete(child);
      goneMicros += child.micros;
      done(code);
    });
    child.on("error", (wrong) => {
      child.complained += wrong.message;
      running.delete(child);
      done(1);
    });
  });
  return child;
}

/** Waits until a program has said something, and gives back what matched. */
export async function heard(child, pattern, secondsMax = 30) {
  const until = performance.now() + secondsMax * 1000;
  let over = false;
  child.over.then(() => {
    over = true;
  });
  while (performance.now() < until) {
    const match = pattern.exec(child.said);
    if (match) return match;
    if (over) break;
    await pause(5);
  }
  throw new Error(`It never said ${pattern}. It said: ${child.said}\n${child.complained}`);
}

export async function stop(child) {
  child.kill("SIGTERM");
  const gone = await Promise.race([child.over.then(() => true), pause(5_000).then(() => false)]);
  if (!gone) {
    child.kill("SIGKILL");
    await child.over;
  }
}

/** Runs one of loads/*.mjs in a process of its own; it gets its options as JSON, and answers in JSON. */
export async function load(name, options, { core = null, secondsMax = 120 } = {}) {
  const child = start(process.execPath, [join(here, "loads", name), JSON.stringify(options)], { core, cwd: here });
  let answer = "";
  child.stdout.on("data", (text) => {
    answer += text;
  });
  const timer = setTimeout(() => child.kill("SIGKILL"), secondsMax * 1000);
  const code = await child.over;
  clearTimeout(timer);
  if (code !== 0) throw new Error(`${name} ended with ${code}: ${child.complained}`);
  return JSON.parse(answer);
}

export function pause(millis) {
  return new Promise((done) => setTimeout(done, millis));
}

/** Processor time a process has used so far, in microseconds. */
export function cpuMicros(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
  return ((Number(fields[11]) + Number(fields[12])) * 1_000_000) / TICKS_PER_SECOND;
}

let goneMicros = 0;

/** Processor time this bench and all it started have used so far, in microseconds, to half a second. */
export function ownMicros() {
  const own = process.cpuUsage();
  let micros = own.user + own.system + goneMicros;
  for (const child of running) micros += child.micros;
  return micros;
}

function look() {
  for (const child of running) {
    try {
      child.micros = cpuMicros(child.pid);
    } catch {
      // It is ending.
    }
  }
}

setInterval(look, LOOK_MILLIS).unref();

/** Resident memory of a process, in bytes. */
export function residentBytes(pid) {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))[1]) * 1024;
}
