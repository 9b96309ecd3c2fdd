// Ids as phones make them: UUIDs of version 4. Here the last twelve digits count, so that millions
// of them cost nothing, and a request's bytes can be used again with only the ids changed.

import { randomBytes } from "node:crypto";

const DIGITS = Buffer.from("0123456789abcdef");

/** Hands out ids that nobody else has. */
export class Ids {
  #start;
  #next = 0;

  constructor() {
    const luck = randomBytes(8).toString("hex");
    this.#start = Buffer.from(`${luck.slice(0, 8)}-${luck.slice(8, 12)}-4${luck.slice(12, 15)}-8000-`);
  }

  text() {
    const bytes = Buffer.alloc(36);
    this.write(bytes, 0);
    return bytes.toString("latin1");
  }

  /** Writes the next id into 36 bytes. */
  write(bytes, at) {
    this.#start.copy(bytes, at);
    let rest = this.#next++;
    for (let n = 35; n >= 24; n--) {
      bytes[at + n] = DIGITS[rest & 15];
      rest = Math.floor(rest / 16);
    }
  }
}
