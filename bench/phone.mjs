// Parlour as a cheap phone sees it: a processor four times slower than this one, on slow 4G.

import { chromium } from "playwright-core";
import { fillBoard, sortBoard } from "./boards.mjs";
import { command, makeBadges, makeGathering, moveOn, openHouse } from "./house.mjs";
import { atMost, figure, median, spread } from "./numbers.mjs";

const SLOWER = 4;
// What browsers call "slow 4G": 1.6 Mbit/s down, 0.75 up, and 150 ms there and back.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const GROUPS = 20;
const BOARDS = [
  { cards: 500, opens: 1_000 },
  { cards: 5_000, opens: 4_000 },
];
const MOVES = 7;
const MOVE_SHOWS = 100;

export const name = "phone";
export const about = "coming in and a full board, on a phone four times slower";

export async function run({ quick, runs }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"],
  });
  const house = await openHouse();
  try {
    const figures = await doorstep(browser, house, runs);
    for (const board of BOARDS) figures.push(...(await fullBoard(browser, house, board, quick ? 1 : runs)));
    return figures;
  } finally {
    await browser.close();
    await house.close();
  }
}

/** From an empty cache to a doorstep whose button can be pressed. */
async function doorstep(browser, house, runs) {
  const gathering = await makeGathering(house);
  const millis = [];
  for (let n = 0; n < runs; n++) {
    const { page, close } = await phone(browser, { network: SLOW_4G });
    const began = performance.now();
    await page.goto(`${origin(house)}/g/${gathering.code}`, { waitUntil: "commit" });
    await page.getByRole("link", { name: "Come in" }).first().click({ trial: true, timeout: 60_000 });
    millis.push(performance.now() - began);
    await close();
  }
  return [figure("the doorstep can be used, slow 4G, nothing kept", spread(millis), "ms", atMost(2_500, median(millis), "ms"))];
}

/** A board that is being sorted: until its cards can be lifted, and until a move is seen. */
async function fullBoard(browser, house, { cards: count, opens }, runs) {
  const gathering = await makeGathering(house);
  const [mine, theirs] = await makeBadges(house, gathering, 2);
  const cards = await fillBoard(house, gathering, theirs, count);
  await moveOn(house, gathering, "sorting");
  await sortBoard(house, gathering, theirs, cards, GROUPS);
  const opened = [];
  const seen = [];
  const lifted = [];
  const moved = [];
  for (let n = 0; n < runs; n++) {
    const { page, close } = await phone(browser, { house, cookie: mine });
    await page.goto(`${origin(house)}/g/${gathering.code}/room`);
    const table = page.getByRole("link", { name: /The big table/ });
    await table.click();
    await page.getByRole("button", { name: "Show me the others’ cards" }).click();
    await page.locator("[data-pile]").first().waitFor();
    await page.goto(`${origin(house)}/g/${gathering.code}/room`);
    await table.waitFor();
    opened.push(await untilShown(page, () => table.click(), "[data-pile]"));
    await page.locator("h2 button").first().click();
    await page.locator("[data-card] button").first().waitFor();
    for (let move = 0; move < MOVES; move++) {
      const { lift, put } = await moveMine(page);
      lifted.push(lift);
      moved.push(put);
    }
    seen.push(...(await seeTheirs(page, house, gathering, theirs)));
    await close();
  }
  const say = count.toLocaleString("en-GB");
  return [
    figure(`a board of ${say} cards opens`, spread(opened), "ms", atMost(opens, median(opened), "ms")),
    figure("… a card I tap is in my hand", spread(lifted), "ms", atMost(MOVE_SHOWS, median(lifted), "ms")),
    figure("… it lies where I put it", spread(moved), "ms", atMost(MOVE_SHOWS, median(moved), "ms")),
    figure("… somebody else's new group is shown as waiting", spread(seen), "ms"),
  ];
}

/** Lifts a card of a group with one tap, and puts it on its own with another. */
async function moveMine(page) {
  const card = page.locator(".groups [data-card]").first();
  const id = await card.getAttribute("data-card");
  const lift = await untilShown(page, () => card.locator("button").first().click(), ".inhand");
  const alone = page.locator(".inhand").getByRole("button", { name: "On its own" });
  const put = await untilShown(page, () => alone.click(), `.loose [data-card="${id}"]`);
  await page.locator(".inhand").waitFor({ state: "detached" });
  return { lift, put };
}

/** From the moment the server has answered somebody else until this phone says so. */
async function seeTheirs(page, house, gathering, theirs) {
  const began = performance.now();
  await command(house, gathering, { kind: "open-group", station: gathering.station, group: crypto.randomUUID() }, theirs);
  await page.locator(".news").waitFor();
  return [performance.now() - began];
}

/** Milliseconds, by the page's own clock, from an input to the frame after what it waits for came. */
async function untilShown(page, act, selector) {
  await page.evaluate((wanted) => {
    window.shown = new Promise((done, lost) => {
      setTimeout(() => lost(new Error(`${wanted} was never shown`)), 60_000);
      const began = () => {
        removeEventListener("pointerdown", began, true);
        const start = performance.now();
        const look = () =>
          document.querySelector(wanted)
            ? requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)))
            : requestAnimationFrame(look);
        look();
      };
      addEventListener("pointerdown", began, true);
    });
  }, selector);
  await act();
  return page.evaluate(() => window.shown);
}

async function phone(browser, { network, house, cookie }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  if (cookie) {
    const [name, value] = cookie.split(";")[0].split("=");
    await context.addCookies([{ name, value, url: origin(house) }]);
  }
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
  if (network) {
    await tools.send("Network.enable");
    await tools.send("Network.emulateNetworkConditions", network);
  }
  return { page, close: () => context.close() };
}

function origin(house) {
  return `http://127.0.0.1:${house.port}`;
}
