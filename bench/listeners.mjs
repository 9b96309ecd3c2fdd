// Pages that listen: bare sockets that read frames and look for marks in them, so that what is
// measured is the server and not the reading. A mark is "~000123~", the number of one piece of
// news; the same for every server that is measured.

import { randomBytes } from "node:crypto";
import { connect } from "node:net";

const TILDE = 0x7e;
const DIGITS = 6;
const MARK_BYTES = DIGITS + 2;
const HEAD_END = Buffer.from("\r\n\r\n");
const shared = Buffer.alloc(256 * 1024);

export function mark(number) {
  return `~${String(number).padStart(DIGITS, "0")}~`;
}

/** Keeps, for every mark, when it was sent, and how long it took to each page. */
export class Ledger {
  constructor(marksMax) {
    this.sentAt = new Float64Array(marksMax);
    this.delays = [];
    this.twice = 0;
    this.bytes = 0;
    this.reads = 0;
    this.from = 0;
    this.to = 0;
  }

  /** From now on only marks in this range count. */
  begin(from, to) {
    Object.assign(this, { from, to, delays: [], twice: 0, bytes: 0, reads: 0 });
  }

  hear(page, number) {
    if (number < this.from || number >= this.to) return;
    if (page.heardNumbers.has(number)) {
      this.twice++;
      return;
    }
    page.heardNumbers.add(number);
    this.delays.push(performance.now() - this.sentAt[number]);
  }
}

/** Opens a socket that looks for marks after its greeting is done. */
function listen(port, opening, ledger, greet) {
  return new Promise((done, wrong) => {
    const page = { heardNumbers: new Set(), rest: "", closed: false, sample: null };
    let greeted = false;
    const socket = connect({
      port,
      host: "127.0.0.1",
      noDelay: true,
      onread: {
        buffer: shared,
        callback(length, buffer) {
          if (!greeted) {
            greeted = greet(page, buffer.subarray(0, length), socket);
            if (greeted) done(page);
            return true;
          }
          ledger.bytes += length;
          ledger.reads++;
          if (page.pong) page.pong(buffer, length, socket);
          findMarks(page, buffer, length, ledger);
          return true;
        },
      },
    });
    page.socket = socket;
    socket.on("error", wrong);
    socket.on("close", () => {
      page.closed = true;
      wrong(new Error("The server closed a page while it was coming in."));
    });
    socket.write(opening);
  });
}

function findMarks(page, buffer, length, ledger) {
  let at = 0;
  if (page.rest.length > 0) {
    // A mark that was cut in two by the end of the last read.
    const whole = page.rest + buffer.latin1Slice(0, Math.min(length, MARK_BYTES));
    if (whole.length >= MARK_BYTES && whole[MARK_BYTES - 1] === "~") {
      ledger.hear(page, Number(whole.slice(1, 1 + DIGITS)));
      at = MARK_BYTES - page.rest.length;
    }
    page.rest = "";
  }
  while (true) {
    at = buffer.indexOf(TILDE, at);
    if (at < 0 || at >= length) return;
    if (at + MARK_BYTES > length) {
      page.rest = buffer.latin1Slice(at, length);
      return;
    }
    if (buffer[at + MARK_BYTES - 1] !== TILDE) {
      at++;
      continue;
    }
    let number = 0;
    for (let n = 1; n <= DIGITS; n++) number = number * 10 + buffer[at + n] - 48;
    ledger.hear(page, number);
    at += MARK_BYTES;
  }
}

/** A page of Parlour, greeted when its whole room has come. */
export function parlourPage(port, code, cookie, ledger) {
  const opening =
    `GET /api/gatherings/${code}/live HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nCookie: ${cookie}\r\n` +
    "Accept: text/event-stream\r\n\r\n";
  return listen(port, opening, ledger, (page, bytes) => {
    page.rest += bytes.latin1Slice();
    if (page.rest.startsWith("HTTP/1.1 ") && !page.rest.startsWith("HTTP/1.1 200")) {
      throw new Error(`A page was answered ${page.rest.slice(9, 200)}`);
    }
    const room = page.rest.indexOf("event: room");
    if (room < 0 || page.rest.indexOf("\n\n", room) < 0) return false;
    page.rest = "";
    return true;
  });
}

function upgrade(port, path) {
  return (
    `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
    `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: ${randomBytes(16).toString("base64")}\r\n\r\n`
  );
}

/** A frame as browsers send it: masked, here with a mask of noughts. */
function frame(opcode, payload) {
  const bytes = Buffer.from(payload);
  return Buffer.concat([Buffer.from([0x80 | opcode, 0x80 | bytes.length, 0, 0, 0, 0]), bytes]);
}

const TEXT = 1;
const BINARY = 2;

/** Greets a server over a WebSocket, step by step: after each thing heard, the next is said. */
function socketPage(port, path, ledger, steps, pong) {
  return listen(port, upgrade(port, path), ledger, (page, bytes, socket) => {
    page.step ??= 0;
    page.rest += bytes.latin1Slice();
    while (page.step < steps.length && page.rest.includes(steps[page.step].hears)) {
      const { hears, says } = steps[page.step++];
      page.rest = page.rest.slice(page.rest.indexOf(hears) + hears.length);
      if (says) socket.write(says);
    }
    if (page.step < steps.length) return false;
    page.rest = "";
    page.pong = pong;
    return true;
  });
}

/** A page of socket.io: engine.io's hello, socket.io's hello, and it joins the room. */
export function socketIoPage(port, ledger) {
  const steps = [
    { hears: HEAD_END.toString(), says: null },
    { hears: '"sid"', says: frame(TEXT, "40") },
    { hears: '40{"sid"', says: frame(TEXT, '420["join","room"]') },
    { hears: "430[", says: null },
  ];
  const answer = frame(TEXT, "3");
  return socketPage(port, "/socket.io/?EIO=4&transport=websocket", ledger, steps, (buffer, length, socket) => {
    // engine.io's ping: a text frame of one letter, "2".
    if (length >= 3 && buffer[length - 3] === 0x81 && buffer[length - 2] === 1 && buffer[length - 1] === 0x32) {
      socket.write(answer);
    }
  });
}

/** A page of Hocuspocus: it shows an empty token, and asks for what the document holds. */
export function hocuspocusPage(port, ledger) {
  const name = [4, ...Buffer.from("room")];
  const authenticate = [...name, 2, 0, 0];
  const syncStepOne = [...name, 0, 0, 1, 0];
  const steps = [
    { hears: HEAD_END.toString(), says: Buffer.concat([frame(BINARY, authenticate), frame(BINARY, syncStepOne)]) },
    { hears: "read-write", says: null },
    { hears: "\x04room\x00\x01", says: null }, // The server's answer to that: its own first step.
  ];
  return socketPage(port, "/", ledger, steps, null);
}
