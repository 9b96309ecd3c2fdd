// HTTP as bare as it can be: one socket that stays open, request bytes made beforehand, and of the
// answer only what is needed. Node's own client costs more than the server it would measure.

import { connect } from "node:net";

const HEAD_END = Buffer.from("\r\n\r\n");

/** One socket, one request at a time. */
export class Line {
  #socket;
  #received = Buffer.alloc(0);
  #waiting = null;

  constructor(port) {
    this.#socket = connect({ port, host: "127.0.0.1", noDelay: true });
    this.#socket.on("data", (bytes) => this.#hear(bytes));
    this.#socket.on("error", (wrong) => this.#fail(wrong));
    this.#socket.on("close", () => this.#fail(new Error("The server closed the line.")));
    this.ready = new Promise((done, wrong) => {
      this.#socket.once("connect", done).once("error", wrong);
    });
  }

  /** Sends a whole request, and gives back `{status, head, body}`. */
  send(request) {
    return new Promise((done, wrong) => {
      this.#waiting = { done, wrong };
      this.#socket.write(request);
    });
  }

  #hear(bytes) {
    this.#received = this.#received.length === 0 ? bytes : Buffer.concat([this.#received, bytes]);
    const end = this.#received.indexOf(HEAD_END);
    if (end < 0) return;
    const head = this.#received.latin1Slice(0, end);
    const length = Number(/content-length: *(\d+)/i.exec(head)?.[1] ?? 0);
    const whole = end + 4 + length;
    if (this.#received.length < whole) return;
    const body = this.#received.subarray(end + 4, whole);
    this.#received = this.#received.subarray(whole);
    const { done } = this.#waiting;
    this.#waiting = null;
    done({ status: Number(head.slice(9, 12)), head, body });
  }

  #fail(wrong) {
    this.#waiting?.wrong(wrong);
    this.#waiting = null;
  }

  close() {
    this.#socket.destroy();
  }
}

export function request(port, method, path, { cookie = "", body = null, headers = {} } = {}) {
  const lines = [`${method} ${path} HTTP/1.1`, `Host: 127.0.0.1:${port}`];
  if (cookie) lines.push(`Cookie: ${cookie}`);
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`);
  if (body === null) return Buffer.from(`${lines.join("\r\n")}\r\n\r\n`);
  const bytes = Buffer.from(typeof body === "string" ? body : JSON.stringify(body));
  lines.push(`Origin: http://127.0.0.1:${port}`, "Content-Type: application/json", `Content-Length: ${bytes.length}`);
  return Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), bytes]);
}

/** A request on a line, answered in the 200s, its body as JSON; anything else is an error. */
export async function ask(line, port, method, path, options) {
  const answer = await line.send(request(port, method, path, options));
  if (answer.status < 200 || answer.status > 299) {
    throw new Error(`${method} ${path} was answered ${answer.status}: ${answer.body.toString().slice(0, 300)}`);
  }
  return {
    json: answer.body.length > 0 ? JSON.parse(answer.body.toString()) : null,
    cookie: /set-cookie: ([^;\r]+)/i.exec(answer.head)?.[1] ?? null,
  };
}
