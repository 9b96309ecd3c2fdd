// Adds up what the three test runners report, and ends in the one line that people and CI read.
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const home = process.argv[2];
let passed = 0;
let failed = 0;
let skipped = 0;

function server() {
  const folder = join(home, "server/target/surefire-reports");
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".xml"))) {
    const head = readFileSync(join(folder, file), "utf8").match(/<testsuite [^>]*>/)?.[0] ?? "";
    const number = (name) => Number(head.match(new RegExp(` ${name}="(\\d+)"`))?.[1] ?? 0);
    const wrong = number("failures") + number("errors");
    failed += wrong;
    skipped += number("skipped");
    passed += number("tests") - wrong - number("skipped");
  }
}

function pages() {
  const file = join(home, "web/test-results.json");
  if (!existsSync(file)) return;
  const results = JSON.parse(readFileSync(file, "utf8"));
  passed += results.numPassedTests;
  failed += results.numFailedTests;
  skipped += results.numPendingTests;
}

function gatherings() {
  const file = join(home, "e2e/test-results.json");
  if (!existsSync(file)) return;
  const { stats } = JSON.parse(readFileSync(file, "utf8"));
  passed += stats.expected + stats.flaky;
  failed += stats.unexpected;
  skipped += stats.skipped;
  if (stats.flaky > 0) console.log(`${stats.flaky} browser tests passed only at the second try.`);
}

server();
pages();
gatherings();
console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
