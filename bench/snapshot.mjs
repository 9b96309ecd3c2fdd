// What goes over the wire when somebody comes in: the first page, a great board, a drawing.

import { connect } from "node:net";
import { gunzipSync } from "node:zlib";
import { fillBoard, sortBoard } from "./boards.mjs";
import { eightHands } from "./drawings.mjs";
import { Line, request } from "./http.mjs";
import { command, makeBadges, makeGathering, moveOn, openHouse } from "./house.mjs";
import { Ids } from "./ids.mjs";
import { atMost, figure, say, spread } from "./numbers.mjs";

const CARDS = 5_000;
const GROUPS = 40;
const KILOBYTE = 1_000;
const GZIP_BEGINS = Buffer.from([0x1f, 0x8b]);

export const name = "snapshot";
export const about = "what goes over the wire when somebody comes in";

export async function run({ runs }) {
  const house = await openHouse();
  try {
    return [...(await joinPage(house)), ...(await greatBoard(house, runs)), ...(await drawing(house))];
  } finally {
    await house.close();
  }
}

async function joinPage({ port }) {
  const line = new Line(port);
  await line.ready;
  const get = (path) => line.send(request(port, "GET", path, { headers: { "Accept-Encoding": "gzip" } }));
  const first = await get("/");
  const html = gunzipSync(first.body).toString();
  const links = [...html.matchAll(/<(?:script|link)\b[^>]*>/g)].map(([tag]) => tag);
  const wanted = links.filter((tag) => /^<script|rel="(?:stylesheet|modulepreload)"/.test(tag));
  const paths = [...new Set(wanted.map((tag) => /(?:src|href)="([^"]+)"/.exec(tag)?.[1]).filter(Boolean))];
  let bytes = 0;
  for (const path of paths) bytes += (await get(path)).body.length;
  line.close();
  return [
    figure(
      `script and style of the join page, gzip, ${paths.length} files`,
      say(bytes / KILOBYTE),
      "kB",
      atMost(130, bytes / KILOBYTE, "kB"),
    ),
  ];
}

async function greatBoard(house, runs) {
  const gathering = await makeGathering(house);
  const [cookie] = await makeBadges(house, gathering, 1);
  const cards = await fillBoard(house, gathering, cookie, CARDS);
  await moveOn(house, gathering, "sorting");
  await sortBoard(house, gathering, cookie, cards, GROUPS);
  const plain = [];
  const packed = [];
  for (let n = 0; n < runs; n++) {
    plain.push(await room(house.port, gathering.code, cookie, false));
    packed.push(await room(house.port, gathering.code, cookie, true));
    // So that the next one is not given the picture taken for this one.
    await command(house, gathering, { kind: "open-group", station: gathering.station, group: new Ids().text() }, cookie);
    await new Promise((done) => setTimeout(done, 2_100));
  }
  return [
    figure(`a room with ${CARDS} cards, plain`, say(plain[0].bytes / KILOBYTE), "kB"),
    figure("… packed", say(packed[0].bytes / KILOBYTE), "kB"),
    figure("… time until it has come, first to ask", spread(plain.map((one) => one.millis)), "ms"),
    figure("… time until it has come, taken already, packed", spread(packed.map((one) => one.millis)), "ms"),
  ];
}

/** The whole room as one page gets it: how many bytes, with the head, and how long they took. */
export function room(port, code, cookie, packs, bytesMin = 10_000) {
  return new Promise((done, wrong) => {
    const began = performance.now();
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    const parts = [];
    let millis = 0;
    let quiet = null;
    socket.on("error", wrong);
    socket.on("data", (bytes) => {
      millis = performance.now() - began;
      parts.push(bytes);
      clearTimeout(quiet);
      // The room is one write; when nothing more has come for a while after it, it was whole.
      quiet = setTimeout(() => {
        const all = Buffer.concat(parts);
        const sized = all.length > bytesMin && (!packs || all.includes(GZIP_BEGINS));
        socket.destroy();
        if (sized) done({ bytes: all.length, millis: millis });
        else wrong(new Error(`No room came: ${all.latin1Slice(0, 300)}`));
      }, 400);
    });
    socket.write(
      `GET /api/gatherings/${code}/live HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n` +
        `Accept: text/event-stream\r\n${packs ? "Accept-Encoding: gzip\r\n" : ""}\r\n`,
    );
  });
}

async function drawing(house) {
  const strokes = eightHands();
  const gathering = await makeGathering(house);
  const [cookie] = await makeBadges(house, gathering, 1);
  const ids = new Ids();
  const body = [
    {
      id: ids.text(),
      station: gathering.station,
      kind: "draw-card",
      card: ids.text(),
      strokes,
      described: "Eight faces",
      permission: "room",
    },
  ];
  const post = request(house.port, "POST", `/api/gatherings/${gathering.code}/commands`, { cookie, body });
  const answer = await house.line.send(post);
  if (!answer.body.includes('"accepted"')) throw new Error(`A drawing was answered ${answer.body}`);
  const bytes = strokes.length / KILOBYTE;
  return [
    figure("a drawing of eight hands, 40 strokes of 24 points", say(bytes), "kB", atMost(6, bytes, "kB")),
    figure("… its whole POST", say(post.length / KILOBYTE), "kB"),
  ];
}
