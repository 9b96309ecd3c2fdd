// The disk's own pace: a small append and an fsync, again and again, in the folder where houses
// keep their data while they are measured.

import { closeSync, fdatasyncSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { quantiles } from "./numbers.mjs";
import { removeFolder, temporaryFolder } from "./processes.mjs";

const APPEND_BYTES = 512;

export function fsyncMillis(times = 400) {
  const folder = temporaryFolder();
  const file = openSync(join(folder, "append"), "a");
  const bytes = Buffer.alloc(APPEND_BYTES, 1);
  const took = [];
  for (let n = 0; n < times; n++) {
    const began = performance.now();
    writeSync(file, bytes);
    fdatasyncSync(file);
    took.push(performance.now() - began);
  }
  closeSync(file);
  removeFolder(folder);
  return quantiles(took);
}
