// Pages that come and stay, as many as they are told to on their standard input.

import { createInterface } from "node:readline";
import { Ledger, parlourPage } from "../listeners.mjs";

const AT_ONCE = 20;

const { port, code, cookies } = JSON.parse(process.argv[2]);
const ledger = new Ledger(1);
const pages = [];

for await (const asked of createInterface({ input: process.stdin })) {
  const wanted = Number(asked);
  while (pages.length < wanted) {
    const some = Math.min(AT_ONCE, wanted - pages.length);
    const coming = Array.from({ length: some }, (_, n) =>
      parlourPage(port, code, cookies[(pages.length + n) % cookies.length], ledger),
    );
    pages.push(...(await Promise.all(coming)));
  }
  console.log(`${pages.length} pages, ${pages.filter((page) => page.closed).length} closed`);
}
