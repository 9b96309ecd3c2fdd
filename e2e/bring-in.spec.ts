import { existsSync, readdirSync, readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import {
  aCard,
  aGathering,
  command,
  knock,
  looksAtTheOthers,
  moveOn,
  pins,
  somebody,
  theExport,
  theHost,
} from "./gathering.ts";
import { test } from "./house.ts";

/** Real lists of statements. They lie beside the project, because they are not ours to pass on. */
const conversations = "../../shared/data/conversations";

test("a list of statements comes in through the host's page, and people sort it", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  await at.host.goto(`${at.origin}/g/${at.code}/host`);
  await bringsIn(at.host, "list.csv", 'text,moderated\n"Ask me, not my carer",1\nOut,-1\nدعوني أختار,1\n');
  await expect(at.host.getByText("2 cards came in. 1 was left out.")).toBeVisible();
  const mo = await somebody(browser, at, "Mo");
  await moveOn(at, "sorting");
  await looksAtTheOthers(mo);
  await expect(mo.getByText("From the hosts")).toHaveCount(2);
  await mo.getByRole("button", { name: "Ask me, not my carer" }).click();
  await mo.getByRole("button", { name: "New group" }).click();
  await expect(mo.getByRole("region", { name: "Not named yet" })).toContainText(
    "Ask me, not my carer",
  );
});

test("bad lines are named by line and column, and nothing comes in", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  await at.host.goto(`${at.origin}/g/${at.code}/host`);
  const long = "x".repeat(281);
  await bringsIn(at.host, "list.csv", `id,text\n1,good\n2,\n3,${long}\n`);
  const problem = at.host.getByRole("alert");
  await expect(problem).toContainText("Nothing came in, and nothing changed.");
  for (const line of [3, 4]) {
    await expect(problem.getByRole("listitem").filter({ hasText: `list.csv, line ${line}, column 2` }))
      .toHaveCount(1);
  }
  await expect(at.host.getByText("No cards lie on the table yet.")).toBeVisible();
});

test("what is exported and brought in again is an equal gathering", async ({ browser, hosted }) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const share = { permission: "share" };
  const [first, second] = [aCard("Same person each morning", share), aCard("Nobody rushes me", share)];
  await command(mo, at, first, second, aCard({ text: "Gadewch i mi ddewis", lang: "cy" }, share));
  await command(mo, at, aCard("Only for people here"));
  await moveOn(at, "sorting");
  const group = crypto.randomUUID();
  await command(
    mo,
    at,
    { kind: "open-group", group },
    { kind: "place", card: first.card, group, after: null },
    { kind: "place", card: second.card, group, after: first.card },
  );
  await command(mo, at, { kind: "name-group", group, words: "People we know" });
  const before = await theExport(at);
  expect(JSON.stringify(before)).toContain("Gadewch i mi ddewis");
  expect(JSON.stringify(before)).not.toContain("Only for people here");

  const host = await theHost(browser, hosted);
  await bringsIn(host, "export.json", JSON.stringify(before));
  await expect(host.getByRole("status").filter({ hasText: "3 cards came in." })).toBeVisible();
  await host.getByRole("link", { name: "Go to its table" }).click();
  await expect(host.getByRole("heading", { level: 1 })).toContainText("Good Days at Millbrook Hall");
  const code = new URL(host.url()).pathname.split("/")[2];
  const after = await knock(host, `/api/gatherings/${code}/export.json`);
  expect(withoutIds(after)).toEqual(withoutIds(before));
});

for (const conversation of existsSync(conversations) ? readdirSync(conversations) : ["none"]) {
  const file = `${conversations}/${conversation}/statements.csv`;
  test(`a real list comes in whole and is on the phone: ${conversation}`, async ({
    browser,
    hosted,
  }) => {
    test.skip(!existsSync(file), `${file} is not on this machine.`);
    const at = await aGathering(browser, hosted);
    await at.host.goto(`${at.origin}/g/${at.code}/host`);
    await bringsIn(at.host, "statements.csv", readFileSync(file, "utf8"));
    const came = at.host.getByRole("status").filter({ hasText: /\d+ cards came in\./ });
    await expect(came).toBeVisible();
    const [cards = 0, leftOut = 0] = ((await came.textContent()) ?? "").match(/\d+/g)?.map(Number) ?? [];
    expect(cards + leftOut).toBeGreaterThanOrEqual(39);
    const mo = await somebody(browser, at, "Mo");
    await pins(mo, "One of my own");
    await moveOn(at, "sorting");
    await expect(mo.locator("[data-card]")).toHaveCount(cards + 1);
    const last = mo.locator(".cardface").last();
    await last.click();
    await mo.getByRole("button", { name: "New group" }).click();
    await expect(mo.getByRole("region", { name: "Not named yet" }).locator(".cardface")).toHaveCount(1);
  });
}

async function bringsIn(host: Page, name: string, text: string) {
  const mimeType = name.endsWith(".csv") ? "text/csv" : "application/json";
  await host.getByLabel("The file").setInputFiles({ name, mimeType, buffer: Buffer.from(text) });
  await host.getByRole("button", { name: "Bring it in" }).click();
}

/** Ids are new in a new gathering; which card lies in which group is told by their order. */
function withoutIds(exported: unknown): unknown {
  const known = new Map<string, number>();
  const plain = JSON.stringify(exported).replace(
    /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    (id) => {
      if (!known.has(id)) known.set(id, known.size);
      return `id ${known.get(id)}`;
    },
  );
  const { code: _code, exportedAt: _at, at: _when, ...rest } = JSON.parse(plain);
  return rest;
}
