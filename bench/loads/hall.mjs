// A hall: every page listens, and people give cards at an even pace, whoever's turn it is.

import { cardRequest } from "../cards.mjs";
import { Line } from "../http.mjs";
import { Ids } from "../ids.mjs";
import { Ledger, parlourPage } from "../listeners.mjs";
import { quantiles } from "../numbers.mjs";
import { cpuMicros, pause } from "../processes.mjs";

const AT_ONCE = 20;

const options = JSON.parse(process.argv[2]);
const { port, pid, code, station, cookies, pages: pageCount, rate, warmSeconds, seconds, times } = options;
const ledger = new Ledger(1);
const pages = [];
while (pages.length < pageCount) {
  const some = Math.min(AT_ONCE, pageCount - pages.length);
  const coming = Array.from({ length: some }, (_, n) => parlourPage(port, code, cookies[pages.length + n], ledger));
  pages.push(...(await Promise.all(coming)));
}
const ids = new Ids();
const people = cookies.map((cookie) => ({ cookie, line: null, card: cardRequest(port, { code, station }, cookie, 1, ids) }));
for (const person of people) {
  person.line = new Line(port);
  await person.line.ready;
}
await pause(1_000);

let wrong = 0;
async function give(person, due, took) {
  person.busy = true;
  const answer = await person.line.send(person.card());
  // From when it was due, so that a stall counts for everybody who stood behind it.
  took.push(performance.now() - due);
  person.busy = false;
  if (answer.status !== 200 || !answer.body.includes('"accepted"')) wrong++;
}

async function hall(forSeconds) {
  const took = [];
  const given = [];
  const began = performance.now();
  let turn = 0;
  for (let n = 0; n < rate * forSeconds; n++) {
    const due = began + (n * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 0) await pause(wait);
    while (people[turn % people.length].busy) turn++;
    given.push(give(people[turn++ % people.length], due, took));
  }
  await Promise.all(given);
  return took;
}

async function measure() {
  const before = cpuMicros(pid);
  const ownBefore = process.cpuUsage();
  const began = performance.now();
  const took = await hall(seconds);
  const micros = (performance.now() - began) * 1000;
  const own = process.cpuUsage(ownBefore);
  return {
    ...quantiles(took),
    serverShare: (cpuMicros(pid) - before) / micros,
    loadShare: (own.user + own.system) / micros,
  };
}

await hall(warmSeconds);
const measured = [];
while (measured.length < times) measured.push(await measure());
console.log(JSON.stringify({ measured, wrong, closed: pages.filter((page) => page.closed).length }));
process.exit(0);
