// How many cards a second the journal makes durable in process, with a key for each in the vault,
// beside a bare writer of the same two files in the same run.

import { withJava } from "./java.mjs";
import { atLeast, figure, median, spread } from "./numbers.mjs";

export const name = "journal";
export const about = "durable cards a second in process, beside a bare writer of the same two files";

export async function run({ quick, runs }) {
  return withJava(["JournalBench.java"], async (java, folder) => {
    const child = java("org.parlour.journal.JournalBench", [folder, quick ? 2 : 3, quick ? 1 : runs]);
    let said = "";
    child.stdout.on("data", (text) => {
      said += text;
    });
    if ((await child.over) !== 0) throw new Error(`The journal's bench ended early: ${child.complained}`);
    return rowsOf(said);
  });
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
