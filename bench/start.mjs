// How long until a house that was just started shows its first page, and what it weighs at rest.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Line, request } from "./http.mjs";
import { atMost, figure, median, spread } from "./numbers.mjs";
import { freePort, heard, home, pause, removeFolder, residentBytes, start, stop, temporaryFolder } from "./processes.mjs";

const MEGABYTE = 1_000_000;
const AFTER_SECONDS = 10;
const PATIENCE_MILLIS = 30_000;

export const name = "start";
export const about = "from the command to the first page, and the memory at rest";

export async function run({ quick, runs }) {
  const throughLauncher = [];
  const millis = [];
  const resident = [];
  const first = await once(launcher());
  throughLauncher.push(first.millis);
  for (let n = 0; n < (quick ? 1 : runs); n++) {
    const last = n === (quick ? 1 : runs) - 1;
    const one = await once(sameAs(first.command), last ? (quick ? 3 : AFTER_SECONDS) : 0);
    millis.push(one.millis);
    if (last) resident.push(one.resident / MEGABYTE);
  }
  return [
    figure("start of the built jar to the first page", spread(millis), "ms", atMost(2_000, median(millis), "ms")),
    figure("… through ./parlour start, which looks for changed sources first", spread(throughLauncher), "ms"),
    figure(
      `resident, ${quick ? 3 : AFTER_SECONDS} s later`,
      spread(resident),
      "MB",
      atMost(250, resident[0], "MB"),
    ),
  ];
}

function launcher() {
  return (port, data) => [join(home, "parlour"), ["start", "--port", String(port), "--data", data]];
}

/** The launcher's own command line for Java, with another port and folder. */
function sameAs(command) {
  return (port, data) => {
    const words = [...command];
    words[words.indexOf("--port") + 1] = String(port);
    words[words.indexOf("--data") + 1] = data;
    return [words[0], words.slice(1)];
  };
}

async function once(how, restSeconds = 0) {
  const port = await freePort();
  const data = temporaryFolder();
  const [program, args] = how(port, data);
  const began = performance.now();
  const child = start(program, args, { env: { PARLOUR_ADDRESS: "127.0.0.1" } });
  try {
    await firstPage(port);
    const millis = performance.now() - began;
    await heard(child, /Host link:/);
    await pause(restSeconds * 1000);
    const command = readFileSync(`/proc/${child.pid}/cmdline`, "utf8").split("\0").slice(0, -1);
    return { millis, command, resident: residentBytes(child.pid) };
  } finally {
    await stop(child);
    removeFolder(data);
  }
}

async function firstPage(port) {
  const until = performance.now() + PATIENCE_MILLIS;
  while (performance.now() < until) {
    const line = new Line(port);
    try {
      await line.ready;
      const answer = await line.send(request(port, "GET", "/"));
      if (answer.status === 200 && answer.body.includes("<script")) return;
    } catch {
      // Not yet.
    } finally {
      line.close();
    }
    await pause(5);
  }
  throw new Error(`There was no page after ${PATIENCE_MILLIS / 1000} s.`);
}
