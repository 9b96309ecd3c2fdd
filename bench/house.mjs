// A Parlour to measure: started as people start it, with a host signed in, and gatherings with
// people in them.

import { join } from "node:path";
import { Ids } from "./ids.mjs";
import { Line, ask } from "./http.mjs";
import { freePort, heard, home, removeFolder, start, stop, temporaryFolder } from "./processes.mjs";

const BADGE_LINES = 16;

/** Starts a house in a folder of its own, on loopback, with limits that let a bench through. */
export async function openHouse({ core = null, env = {} } = {}) {
  const data = temporaryFolder();
  const port = await freePort();
  const began = performance.now();
  const child = start(join(home, "parlour"), ["start", "--port", String(port), "--data", data], {
    core,
    env: {
      PARLOUR_ADDRESS: "127.0.0.1",
      PARLOUR_POSTS_PER_SECOND: "1000000",
      PARLOUR_POSTS_BURST: "1000000",
      ...env,
    },
  });
  const code = (await heard(child, /Host link: http\S*\/host#(\S+)/, 120))[1];
  const line = new Line(port);
  await line.ready;
  const { cookie } = await ask(line, port, "POST", "/api/hosts/session", { body: { code } });
  return {
    port,
    pid: child.pid,
    data,
    began,
    host: cookie,
    line,
    async close() {
      line.close();
      await stop(child);
      removeFolder(data);
    },
  };
}

/** Makes a gathering with one board, opens it, and brings the board to a step. */
export async function makeGathering(house, step = "writing") {
  const gathering = await makeRoom(house, "pinpoint");
  if (step !== "writing") await moveOn(house, gathering, step);
  return gathering;
}

/** Makes a gathering from a recipe, and opens it. Its first station, if it has one, is `station`. */
export async function makeRoom(house, recipe) {
  const { line, port, host } = house;
  const { json } = await ask(line, port, "POST", "/api/gatherings", {
    cookie: host,
    body: {
      recipe,
      title: "The library on Canal Street",
      question: "What would make you stay longer?",
      canChange: "The rooms and the opening hours",
      cannotChange: "The building itself",
    },
  });
  await ask(line, port, "POST", `/api/gatherings/${json.code}/open`, { cookie: host, body: {} });
  return { code: json.code, station: json.stations[0]?.id };
}

export async function moveOn(house, gathering, step) {
  await command(house, gathering, { kind: "move-on", station: gathering.station, step });
}

/** One command, of the host if nobody else is named. */
export async function command(house, gathering, body, cookie = house.host) {
  const { json } = await ask(house.line, house.port, "POST", `/api/gatherings/${gathering.code}/commands`, {
    cookie,
    body: [{ id: new Ids().text(), ...body }],
  });
  if (json[0].outcome === "refused") throw new Error(`${body.kind} was refused: ${JSON.stringify(json[0].reason)}`);
}

/** Puts one more station into a gathering, open. */
export async function placeStation(house, gathering, kind, settings = {}) {
  const placed = new Ids().text();
  const words = { name: `Our ${kind}`, question: "What would help?", help: "" };
  await command(house, gathering, { kind: "place-station", placed, stationKind: kind, settings, ...words });
  await command(house, gathering, { kind: "open-station", of: placed });
  return placed;
}

/** So many people with badges, each with a cookie of their own. */
export async function makeBadges({ port }, gathering, count) {
  const cookies = [];
  let asked = 0;
  const table = async () => {
    const line = new Line(port);
    await line.ready;
    while (asked++ < count) {
      const path = `/api/gatherings/${gathering.code}/badges`;
      cookies.push((await ask(line, port, "POST", path, { body: { name: `Mo ${asked}` } })).cookie);
    }
    line.close();
  };
  await Promise.all(Array.from({ length: Math.min(BADGE_LINES, count) }, table));
  return cookies;
}
