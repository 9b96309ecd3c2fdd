// How many cards a second the journal makes durable in process, with a key for each in the vault,
// beside a bare writer of the same two files in the same run.

import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { atLeast, figure, median, spread } from "./numbers.mjs";
import { here, home, removeFolder, start, temporaryFolder } from "./processes.mjs";

export const name = "journal";
export const about = "durable cards a second in process, beside a bare writer of the same two files";

export async function run({ quick, runs }) {
  const folder = temporaryFolder();
  try {
    const bin = join(process.env.JAVA_HOME, "bin");
    const target = join(home, "server", "target");
    const path = [join(target, "classes"), join(target, "lib", "*"), folder].join(":");
    const source = join(here, "java", "JournalBench.java");
    execFileSync(join(bin, "javac"), ["-proc:none", "-nowarn", "-cp", path, "-d", folder, source], { stdio: "pipe" });
    const flags = ["-XX:+UseCompactObjectHeaders", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"];
    const args = [...flags, "-cp", path, "org.parlour.journal.JournalBench", folder, quick ? "2" : "3", String(quick ? 1 : runs)];
    const child = start(join(bin, "java"), args);
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
    });
    if ((await child.over) !== 0) throw new Error(`The journal's bench ended early: ${child.complained}`);
    return rowsOf(said);
  } finally {
    removeFolder(folder);
  }
}

function rowsOf(said) {
  const turns = said
    .trim()
    .split("\n")
    .map((line) => line.split(" ").map(Number));
  return [1, 20].flatMap((cards) => {
    const ofLoad = turns.filter((turn) => turn[1] === cards);
    const bare = ofLoad.map((turn) => turn[2]);
    const vault = ofLoad.map((turn) => turn[3]);
    const share = ofLoad.map((turn) => (100 * turn[3]) / turn[2]);
    const rooms = ofLoad[0][0];
    return [
      figure(`${rooms} rooms, ${cards} per append, with the vault`, spread(vault), "cards/s"),
      figure("… the bare writer", spread(bare), "cards/s"),
      figure("… share of the bare writer", spread(share), "%", atLeast(40, median(share), "%")),
    ];
  });
}
