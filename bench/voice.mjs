// A story told with a voice on a phone with a bad line: from "tell this story" until everybody can hear it.

import { chromium } from "playwright-core";
import { makeBadges, makeRoom, openHouse, placeStation } from "./house.mjs";
import { figure, say } from "./numbers.mjs";

const SPEAKS_SECONDS = 60;
const SPEAKS_SECONDS_QUICK = 10;
/** Two bars of an old network: 100 kbit/s up, half a second there and back. */
const BAD_LINE = { offline: false, latency: 500, downloadThroughput: 30_000, uploadThroughput: 12_500 };
/** And then nothing at all for a while, again and again. */
const GONE_MILLIS = 4_000;
const THERE_MILLIS = 8_000;
const WAITS_MILLIS_MAX = 240_000;

export const name = "voice";
export const about = "a one-minute voice given over a bad line";

export async function run({ quick }) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
    ],
  });
  const house = await openHouse();
  try {
    const gathering = await makeRoom(house, "blank");
    const chair = await placeStation(house, gathering, "stories");
    const [cookie] = await makeBadges(house, gathering, 1);
    const seconds = quick ? SPEAKS_SECONDS_QUICK : SPEAKS_SECONDS;
    const steady = await tells(browser, house, gathering, chair, { cookie, seconds, comesAndGoes: false });
    const broken = await tells(browser, house, gathering, chair, { cookie, seconds, comesAndGoes: true });
    return [
      figure(`a voice of ${seconds} s, as it is sent`, say(steady.bytes / 1_000), "kB"),
      figure("… until it is in the room, 100 kbit/s up", say(steady.millis / 1_000), "s"),
      figure("… and with the line gone for 4 s of every 12", say(broken.millis / 1_000), "s"),
    ];
  } finally {
    await browser.close();
    await house.close();
  }
}

/** Somebody speaks for so long, and gives it. */
async function tells(browser, house, { code }, chair, { cookie, seconds, comesAndGoes }) {
  const origin = `http://127.0.0.1:${house.port}`;
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, permissions: ["microphone"] });
  const [key, value] = cookie.split(";")[0].split("=");
  await context.addCookies([{ name: key, value, url: origin }]);
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  await tools.send("Network.enable");
  let bytes = 0;
  page.on("request", (request) => {
    if (request.url().includes("/uploads/") && request.method() === "POST") {
      bytes = JSON.parse(request.postData() ?? "{}").bytes ?? bytes;
    }
  });
  await page.goto(`${origin}/g/${code}/at/${chair}`);
  await page.getByRole("radio", { name: "Tell a story" }).check({ force: true });
  const read = page.getByRole("button", { name: "I have read this" });
  if ((await read.count()) > 0) await read.click();
  await page.getByRole("radio", { name: "Say it" }).check({ force: true });
  await page.getByRole("button", { name: "Say it" }).click();
  await new Promise((done) => setTimeout(done, seconds * 1_000));
  await page.getByRole("button", { name: "Stop for now" }).click();
  await tools.send("Network.emulateNetworkConditions", BAD_LINE);
  const tell = page.getByRole("button", { name: "Tell this story" });
  const accepted = page.waitForResponse(
    async (response) => response.url().endsWith("/commands") && (await response.text()).includes('"accepted"'),
    { timeout: WAITS_MILLIS_MAX },
  );
  const began = performance.now();
  await tell.click();
  const stop = comesAndGoes ? comeAndGo(tools) : async () => {};
  await accepted;
  const millis = performance.now() - began;
  await stop();
  await context.close();
  return { millis, bytes };
}

/** The line is there, and gone, and there. */
function comeAndGo(tools) {
  let over = false;
  const going = (async () => {
    while (!over) {
      await new Promise((done) => setTimeout(done, THERE_MILLIS));
      if (over) return;
      await tools.send("Network.emulateNetworkConditions", { ...BAD_LINE, offline: true });
      await new Promise((done) => setTimeout(done, GONE_MILLIS));
      await tools.send("Network.emulateNetworkConditions", BAD_LINE);
    }
  })();
  return async () => {
    over = true;
    await going;
  };
}
