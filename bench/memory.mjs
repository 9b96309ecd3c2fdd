// What one more open page weighs in the server.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { command, makeBadges, makeGathering, openHouse } from "./house.mjs";
import { Ids } from "./ids.mjs";
import { atMost, figure, say } from "./numbers.mjs";
import { heard, here, pause, residentBytes, start, stop } from "./processes.mjs";

const FEW = 400;
const MANY = 2_000;
const BADGES = 500;
const NEWS = 30;
const KILOBYTE = 1_000;

export const name = "memory";
export const about = "what one more open page weighs in the server";

export async function run() {
  const house = await openHouse();
  try {
    const gathering = await makeGathering(house, "sorting");
    const cookies = await makeBadges(house, gathering, BADGES);
    const options = JSON.stringify({ port: house.port, code: gathering.code, cookies });
    const pages = start(process.execPath, [join(here, "loads", "pages.mjs"), options], { cwd: here });
    const weigh = (count) => weighWith(house, { ...gathering, cookie: cookies[0] }, pages, count);
    const none = await weigh(0);
    const few = await weigh(FEW);
    const many = await weigh(MANY);
    await stop(pages);
    const each = (key) => (many[key] - few[key]) / (MANY - FEW) / KILOBYTE;
    // The heap may have had room to spare for the later pages; the first ones made it.
    const fromNone = (many.resident - none.resident) / MANY / KILOBYTE;
    return [
      figure(`resident per page, ${FEW} to ${MANY} pages`, say(each("resident")), "kB", atMost(30, each("resident"), "kB")),
      figure(`resident per page, none to ${MANY} pages`, say(fromNone), "kB", atMost(30, fromNone, "kB")),
      figure("heap per page, after a collection", say(each("heap")), "kB", atMost(12, each("heap"), "kB")),
      figure(`resident with ${MANY} pages`, say(many.resident / KILOBYTE / 1000), "MB"),
    ];
  } finally {
    await house.close();
  }
}

async function weighWith(house, gathering, pages, count) {
  pages.stdin.write(`${count}\n`);
  const [, closed] = await heard(pages, new RegExp(`${count} pages, (\\d+) closed`), 60);
  if (closed !== "0") throw new Error(`The server closed ${closed} pages.`);
  const { station, cookie } = gathering;
  // So that every page has been written to.
  for (let n = 0; n < NEWS; n++) {
    await command(house, gathering, { kind: "open-group", station, group: new Ids().text() }, cookie);
    await pause(40);
  }
  const heap = liveHeapBytes(house.pid);
  liveHeapBytes(house.pid);
  await pause(1_000);
  return { heap, resident: residentBytes(house.pid) };
}

/** Counts what is alive, which collects what is not. */
function liveHeapBytes(pid) {
  const jcmd = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, "bin", "jcmd") : "jcmd";
  const histogram = execFileSync(jcmd, [String(pid), "GC.class_histogram"], { encoding: "utf8" });
  return Number(/^Total\s+\d+\s+(\d+)/m.exec(histogram)[1]);
}
