// Many senders, each giving again as soon as it has its answer.

import { cardRequest } from "../cards.mjs";
import { Line } from "../http.mjs";
import { Ids } from "../ids.mjs";
import { quantiles } from "../numbers.mjs";
import { cpuMicros } from "../processes.mjs";

const ACCEPTED = Buffer.from('"accepted"');

const { port, pid, gatherings, senders, perPost, warmSeconds, seconds } = JSON.parse(process.argv[2]);
const ids = new Ids();
const all = [];
for (let n = 0; n < senders; n++) {
  const { cookies, ...gathering } = gatherings[n % gatherings.length];
  const cookie = cookies[Math.floor(n / gatherings.length) % cookies.length];
  const line = new Line(port);
  await line.ready;
  all.push({ line, next: cardRequest(port, gathering, cookie, perPost, ids) });
}

let wrong = 0;
let sample = "";
let posts = 0;
const took = [];

async function sendUntil({ line, next }, until) {
  while (performance.now() < until) {
    const began = performance.now();
    const answer = await line.send(next());
    if (answer.status !== 200 || answer.body.indexOf(ACCEPTED) < 0) {
      wrong++;
      sample = `${answer.status} ${answer.body.toString().slice(0, 300)}`;
    }
    took.push(performance.now() - began);
    posts++;
  }
}

async function everybody(forSeconds) {
  const until = performance.now() + forSeconds * 1000;
  await Promise.all(all.map((sender) => sendUntil(sender, until)));
}

await everybody(warmSeconds);
posts = 0;
took.length = 0;
const before = cpuMicros(pid);
const ownBefore = process.cpuUsage();
const began = performance.now();
await everybody(seconds);
const millis = performance.now() - began;
const own = process.cpuUsage(ownBefore);
const serverMicros = cpuMicros(pid) - before;
const given = posts * perPost;
console.log(
  JSON.stringify({
    perSecond: (given / millis) * 1000,
    microsEach: serverMicros / given,
    serverShare: serverMicros / millis / 1000,
    loadShare: (own.user + own.system) / millis / 1000,
    wrong,
    sample,
    answers: quantiles(took),
  }),
);
process.exit(0);
