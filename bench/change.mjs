// From words to change: a gathering of 10,000 things by 1,000 people, and what its report, its paper and a change of mind cost.

import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";
import { fillBoard, manySentences } from "./boards.mjs";
import { command, makeBadges, makeGathering, moveOn, openHouse, placeStation } from "./house.mjs";
import { atMost, figure, median, quantiles, say, spread } from "./numbers.mjs";
import { home } from "./processes.mjs";

const PEOPLE = 1_000;
const THINGS_EACH = 10;
const SENTENCES = 200;
const TAKEN_BACK = 100;
const SEARCHES = 100;
const GATHERED = 3;
const MAKING = "making/report.pdf";

export const name = "change";
export const about = "10,000 things by 1,000 people: likeness, report, paper, and taking back";

export async function run({ quick, runs }) {
  const house = await openHouse();
  try {
    const hall = await aFullHall(house, quick ? PEOPLE / 10 : PEOPLE);
    return [
      ...(await likeness(hall.things.map(({ words }) => words))),
      ...(await reading(house, hall, runs)),
      ...(await paper(house, hall, runs)),
      ...(await takingBack(house, hall, quick ? TAKEN_BACK / 10 : TAKEN_BACK)),
    ];
  } finally {
    await house.close();
  }
}

/** Everybody gives ten things, sentences are made of all of them, and the report is out. */
async function aFullHall(house, people) {
  const gathering = await makeGathering(house);
  const cookies = await makeBadges(house, gathering, people);
  const texts = manySentences(people * THINGS_EACH);
  const things = [];
  for (const cookie of cookies) {
    const said = texts.slice(things.length, things.length + THINGS_EACH);
    const cards = await fillBoard(house, gathering, cookie, THINGS_EACH, said);
    things.push(...cards.map((card, n) => ({ card, cookie, words: said[n] })));
  }
  await moveOn(house, gathering, "turned-over");
  const wall = await placeStation(house, gathering, "insights");
  const each = Math.ceil(things.length / SENTENCES);
  for (let from = 0; from < things.length; from += each) {
    const written = {
      kind: "write-insight",
      station: wall,
      contribution: crypto.randomUUID(),
      words: `People want the same few faces, ${from}.`,
      sources: things.slice(from, from + each).map(({ card }) => card),
      permission: "share",
    };
    await command(house, gathering, written, cookies[0]);
  }
  await command(house, gathering, { kind: "publish-report" });
  return { gathering, things };
}

/** The page's own code, by itself: as fast as this machine, not as a phone. */
async function likeness(texts) {
  const { Likeness } = await pagesModule("src/features/insights/likeness.ts");
  const things = texts.map((words, n) => ({ contribution: `c${n}`, words }));
  const began = performance.now();
  const found = await Likeness.begin();
  found.lookThrough(things);
  const learned = performance.now() - began;
  const millis = [];
  for (let n = 0; n < SEARCHES; n++) {
    const from = (n * 97) % (things.length - GATHERED);
    const gathered = things.slice(from, from + GATHERED).map(({ contribution }) => contribution);
    const asked = performance.now();
    found.like(gathered);
    millis.push(performance.now() - asked);
  }
  const { p50, p99 } = quantiles(millis);
  return [
    figure(`${say(texts.length)} things: what is like ${GATHERED} of them, p99`, say(p99), "ms", atMost(100, p99, "ms")),
    figure("… p50; once before, to learn all of them", `${say(p50)}; ${say(learned)}`, "ms"),
  ];
}

/** A module of the pages, put together as they are. */
async function pagesModule(entry) {
  const { build } = await import(pathToFileURL(join(home, "web/node_modules/vite/dist/node/index.js")).href);
  const built = await build({
    root: join(home, "web"),
    configFile: false,
    logLevel: "silent",
    build: { write: false, lib: { entry, formats: ["es"] }, rollupOptions: { output: { inlineDynamicImports: true } } },
  });
  const [{ output }] = [built].flat();
  return import(`data:text/javascript;base64,${Buffer.from(output[0].code).toString("base64")}`);
}

async function reading(house, { gathering }, runs) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
  });
  const answered = [];
  const shown = [];
  let bytes = 0;
  try {
    for (let n = 0; n < Math.max(2, runs); n++) {
      const { millis, body } = await timed(() => get(house, gathering, "report"));
      answered.push(millis);
      bytes = body.byteLength;
      const page = await browser.newPage();
      const began = performance.now();
      await page.goto(`http://127.0.0.1:${house.port}/g/${gathering.code}/report`, { waitUntil: "commit" });
      await page.locator(".lamp-numbers > li").last().waitFor();
      shown.push(performance.now() - began);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  return [
    figure("the report's page, from an address to its last sentence", spread(shown), "ms", atMost(1_000, median(shown), "ms")),
    figure(`… the house's answer, ${say(bytes / 1e6)} MB`, spread(answered), "ms"),
  ];
}

async function paper(house, { gathering }, runs) {
  const limits = { [MAKING]: 10_000, "easy.pdf": 10_000, "poster.svg": 3_000, "poster.pdf": 3_000, "poster.png": 3_000, "data.zip": null, minutes: null };
  const figures = [];
  for (const [file, limit] of Object.entries(limits)) {
    const millis = [];
    let told = "";
    for (let n = 0; n < runs; n++) {
      const made = await timed(() => get(house, gathering, file));
      millis.push(made.millis);
      told = file === MAKING ? `, ${sheets(made.body)} sheets` : "";
    }
    const what = `${file === MAKING ? "report.pdf" : file}${told}`;
    figures.push(figure(what, spread(millis), "ms", limit === null ? null : atMost(limit, median(millis), "ms")));
  }
  return figures;
}

function sheets(body) {
  return /"of":(\d+)/.exec(Buffer.from(body.slice(0, 200)).toString())?.[1] ?? "?";
}

/** Each by its maker: until another open page has heard it, and until the report is without it. */
async function takingBack(house, { gathering, things }, count) {
  const heard = [];
  const gone = [];
  const other = things[0];
  const live = await listenTo(house, gathering, other.cookie);
  try {
    for (let n = 1; n <= count; n++) {
      const { card, cookie } = things[Math.floor((n * things.length) / (count + 1))];
      const began = performance.now();
      const told = live.hears(card);
      await command(house, gathering, { kind: "take-back", contribution: card }, cookie);
      await told;
      heard.push(performance.now() - began);
      let body = await get(house, gathering, "report");
      while (Buffer.from(body).includes(card)) body = await get(house, gathering, "report");
      gone.push(performance.now() - began);
    }
  } finally {
    live.close();
  }
  const page = quantiles(heard);
  const report = quantiles(gone);
  return [
    figure(`taken back, ${count} times: another open page has heard it, p99`, say(page.p99), "ms", atMost(1_000, page.p99, "ms")),
    figure("… the report has been read again without it, p99", say(report.p99), "ms", atMost(5_000, report.p99, "ms")),
    figure("… p50 of both", `${say(page.p50)}; ${say(report.p50)}`, "ms"),
  ];
}

/** An open page, as far as it hears what is gone. */
async function listenTo(house, { code }, cookie) {
  const over = new AbortController();
  const response = await fetch(`http://127.0.0.1:${house.port}/api/gatherings/${code}/live`, {
    headers: { Cookie: cookie, Accept: "text/event-stream" },
    signal: over.signal,
  });
  let wanted = { card: "", done: () => {} };
  let rest = "";
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  const listening = (async () => {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      rest = (rest + next.value).slice(-200_000);
      if (wanted.card !== "" && rest.includes(wanted.card)) wanted.done();
    }
  })().catch(() => {});
  return {
    hears(card) {
      rest = "";
      return new Promise((done) => {
        wanted = { card, done };
      });
    },
    async close() {
      over.abort();
      await listening;
    },
  };
}

async function timed(act) {
  const began = performance.now();
  const body = await act();
  return { millis: performance.now() - began, body };
}

async function get(house, { code }, path) {
  const response = await fetch(`http://127.0.0.1:${house.port}/api/gatherings/${code}/${path}`, { headers: { Cookie: house.host } });
  if (!response.ok) throw new Error(`${path} was answered ${response.status}: ${(await response.text()).slice(0, 300)}`);
  return response.arrayBuffer();
}
