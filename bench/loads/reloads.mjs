// Everybody in a hall reloads at once: their old pages go, and each comes back with a new
// connection, asks for the doorstep, and listens until the whole room has come.

import { connect } from "node:net";
import { createGunzip } from "node:zlib";
import { ask, Line } from "../http.mjs";
import { Ledger, parlourPage } from "../listeners.mjs";
import { quantiles } from "../numbers.mjs";
import { pause } from "../processes.mjs";

const AT_ONCE = 20;
const PATIENCE_MILLIS = 15_000;

const { port, code, cookies, count, withinMillis } = JSON.parse(process.argv[2]);
const ledger = new Ledger(1);
const old = [];
while (old.length < count) {
  const coming = Array.from({ length: AT_ONCE }, (_, n) => parlourPage(port, code, cookies[(old.length + n) % cookies.length], ledger));
  old.push(...(await Promise.all(coming)));
}
await pause(1_000);

let refused = 0;
let errors = 0;
const kinds = {};
const took = [];

async function reload(n) {
  const cookie = cookies[n % cookies.length];
  const began = performance.now();
  old[n].socket.destroy();
  try {
    const line = new Line(port);
    await line.ready;
    await ask(line, port, "GET", `/api/gatherings/${code}`, { cookie });
    line.close();
    await room(cookie);
    took.push(performance.now() - began);
  } catch (wrong) {
    if (/answered (429|503)/.test(wrong.message)) refused++;
    else errors++;
    kinds[wrong.message] = (kinds[wrong.message] ?? 0) + 1;
  }
}

/** Listens as browsers do, packed, until the room is whole; then stays, and reads on. */
function room(cookie) {
  return new Promise((done, wrong) => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    const timer = setTimeout(() => wrong(new Error("No room came.")), PATIENCE_MILLIS);
    const unpack = createGunzip();
    let head = Buffer.alloc(0);
    let text = "";
    let inBody = false;
    unpack.on("error", wrong);
    unpack.setEncoding("utf8").on("data", (some) => {
      if (text === null) return;
      text += some;
      const at = text.indexOf("event: room");
      if (at >= 0 && text.indexOf("\n\n", at) >= 0) {
        text = null;
        clearTimeout(timer);
        done();
      }
    });
    socket.on("error", wrong);
    socket.on("close", () => wrong(new Error("The server closed the line.")));
    socket.on("data", (bytes) => {
      if (text === null) return;
      head = Buffer.concat([head, bytes]);
      if (!inBody) {
        const end = head.indexOf("\r\n\r\n");
        if (end < 0) return;
        const status = head.latin1Slice(9, 12);
        if (status !== "200") {
          wrong(new Error(`live was answered ${status}`));
          return;
        }
        inBody = true;
        head = head.subarray(end + 4);
      }
      head = unchunk(head, unpack);
    });
    socket.write(
      `GET /api/gatherings/${code}/live HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n` +
        "Accept: text/event-stream\r\nAccept-Encoding: gzip\r\n\r\n",
    );
  });
}

/** Hands on every whole chunk, and gives back the rest. */
function unchunk(bytes, to) {
  let at = 0;
  while (true) {
    const line = bytes.indexOf("\r\n", at);
    if (line < 0) return bytes.subarray(at);
    const length = Number.parseInt(bytes.latin1Slice(at, line), 16);
    if (line + 2 + length + 2 > bytes.length) return bytes.subarray(at);
    to.write(bytes.subarray(line + 2, line + 2 + length));
    at = line + 2 + length + 2;
  }
}

const began = performance.now();
const all = [];
for (let n = 0; n < count; n++) {
  const wait = began + (n * withinMillis) / count - performance.now();
  if (wait > 0) await pause(wait);
  all.push(reload(n));
}
await Promise.all(all);
const seconds = (performance.now() - began) / 1000;
console.log(JSON.stringify({ ...quantiles(took), refused, errors, kinds, seconds }));
process.exit(0);
