// Writes docs/performance.md: what was promised, what was measured, and what each figure means.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { table } from "./numbers.mjs";
import { here, home } from "./processes.mjs";

/** The words stand in a file of their own, with one place for the figures in them. */
export function writeReport(rows, foot) {
  const words = readFileSync(join(here, "performance.md"), "utf8");
  const short = rows.filter((row) => row.verdict === "short of");
  const count =
    short.length === 0
      ? "Everything is within its budget."
      : `${short.length === 1 ? "One figure falls" : `${short.length} figures fall`} short of a budget.`;
  const figures = `${table(rows)}\n\n${count}\n\nMeasured: ${foot.join(" · ")}.`;
  mkdirSync(join(home, "docs"), { recursive: true });
  writeFileSync(join(home, "docs", "performance.md"), words.replace("{{figures}}", figures));
}
