// Many pages and one writer, against one server of any kind.

import { Ledger, hocuspocusPage, parlourPage, socketIoPage } from "../listeners.mjs";
import { quantiles } from "../numbers.mjs";
import { cpuMicros, pause } from "../processes.mjs";
import { writers } from "./writers.mjs";

const MARKS_MAX = 100_000;
const AT_ONCE = 20;
const SETTLE_MILLIS = 1_500;
const DRAIN_MILLIS_MIN = 300;
const DRAIN_MILLIS_MAX = 5_000;

const options = JSON.parse(process.argv[2]);
const { system, pid, port, pages: count, windows } = options;
const ledger = new Ledger(MARKS_MAX);
let next = 0;

const open = {
  parlour: (n) => parlourPage(port, options.code, options.cookies[n % options.cookies.length], ledger),
  "socket.io": () => socketIoPage(port, ledger),
  hocuspocus: () => hocuspocusPage(port, ledger),
}[system];

const pages = [];
while (pages.length < count) {
  const some = Math.min(AT_ONCE, count - pages.length);
  pages.push(...(await Promise.all(Array.from({ length: some }, (_, n) => open(pages.length + n)))));
}
const writer = await writers[system](options);
await pause(SETTLE_MILLIS);

/** Writes at an even pace for a while. What is late is written late, and counts as late. */
async function write(rate, seconds) {
  const began = performance.now();
  const written = [];
  for (let n = 0; n < rate * seconds; n++) {
    const due = began + (n * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    ledger.sentAt[next] = performance.now();
    written.push(writer.write(next++));
  }
  await Promise.all(written);
}

/** Waits until everything has come, or clearly will not. */
async function drain(expected) {
  const began = performance.now();
  await pause(DRAIN_MILLIS_MIN);
  while (ledger.delays.length < expected && performance.now() - began < DRAIN_MILLIS_MAX) await pause(20);
}

async function measure({ rate, seconds }) {
  const from = next;
  const expected = count * rate * seconds;
  for (const page of pages) page.heardNumbers.clear();
  ledger.begin(from, from + rate * seconds);
  writer.answers.length = 0;
  const serverBefore = cpuMicros(pid);
  const ownBefore = process.cpuUsage();
  const began = performance.now();
  await write(rate, seconds);
  await drain(expected);
  const own = process.cpuUsage(ownBefore);
  const took = (performance.now() - began) * 1000;
  const serverMicros = cpuMicros(pid) - serverBefore;
  const delivered = ledger.delays.length;
  return {
    rate,
    ...quantiles(ledger.delays),
    lost: expected - delivered,
    twice: ledger.twice,
    closed: pages.filter((page) => page.closed).length,
    microsPerDelivery: serverMicros / delivered,
    serverShare: serverMicros / took,
    loadShare: (own.user + own.system) / took,
    bytesPerDelivery: ledger.bytes / delivered,
    readsPerDelivery: ledger.reads / delivered,
    answers: quantiles(writer.answers),
  };
}

await write(options.warm.rate, options.warm.seconds);
await pause(SETTLE_MILLIS);
const measured = [];
for (const window of windows) measured.push(await measure(window));
console.log(JSON.stringify(measured));
process.exit(0);
