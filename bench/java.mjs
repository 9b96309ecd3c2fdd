// Programs in java/: compiled against the built server, and run in a machine of their own.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { say, spread } from "./numbers.mjs";
import { here, home, removeFolder, start, temporaryFolder } from "./processes.mjs";

const FLAGS = ["-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"];

/**
 * Compiles some programs and lends them out.
 *
 * @param sources names of files in java/
 * @param use gets a function that starts a program, and a folder that is gone afterwards
 */
export async function withJava(sources, use) {
  const folder = temporaryFolder();
  try {
    const bin = join(process.env.JAVA_HOME, "bin");
    const target = join(home, "server", "target");
    const path = [join(target, "classes"), join(target, "lib", "*"), folder].join(":");
    const files = sources.map((source) => join(here, "java", source));
    execFileSync(join(bin, "javac"), ["-proc:none", "-nowarn", "-cp", path, "-d", folder, ...files], { stdio: "pipe" });
    const run = (main, args, options) =>
      start(join(bin, "java"), [...FLAGS, "-cp", path, main, ...args.map(String)], options);
    return await use(run, folder);
  } finally {
    removeFolder(folder);
  }
}

/** Waits until a program is over, and gives back the numbers it said. */
export async function numbersOf(child) {
  if ((await child.over) !== 0) throw new Error(`It ended early: ${child.complained}`);
  return child.said.trim().split(/\s+/).map(Number);
}

/** What ColdAndWarm said: one cold time, then as many warm ones as there were turns, then the rest. */
export function coldAndWarm([cold, ...said], turns) {
  const warm = said.slice(0, turns);
  return { cold: say(cold), warm, spread: spread(warm), rest: said.slice(turns) };
}
