import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { axe, small, spaced } from "./looks.ts";

const parlour = new URL("../parlour", import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), "parlour-pages-"));

/** Runs a command on a file with these words in it; gives back where its page is. */
function pageOf(command: "map" | "shares", name: string, words: string, ...more: string[]): string {
  const file = join(folder, name);
  const html = `${file}.html`;
  writeFileSync(file, words);
  execFileSync(parlour, [command, file, "--html", html, ...more], { stdio: "pipe" });
  return pathToFileURL(html).href;
}

/** Two sides of a room: the first statements are shared, the others are not. */
function votes(people: number, statements: number): string {
  const lines = ["participant,statement,vote,timestamp"];
  for (let person = 0; person < people; person++) {
    for (let statement = 0; statement < statements; statement++) {
      const shared = statement < 2;
      const agrees = shared || person < people / 2 === (statement % 2 === 0);
      const wavers = (person * 7 + statement * 3) % 11 === 0;
      lines.push(`p${person},s${statement},${wavers ? 0 : agrees ? 1 : -1},${statement}`);
    }
  }
  return lines.join("\n");
}

function statements(count: number): string {
  const texts = Array.from(
    { length: count },
    (_, at) => `s${at},"Statement ${at}: support should fit in with my evening, and not end at 9"`,
  );
  return ["id,text", ...texts].join("\n");
}

const election = `META
key;value
budget;100
vote_type;approval
currency;EUR
PROJECTS
project_id;cost;name
hall;60;A new floor for the hall
bus;45;A bus on Sundays
garden;20;The garden behind the house
choir;15;A choir
bench;5;A bench halfway up
VOTES
voter_id;vote
a;hall,bus
b;hall,bus
c;hall,bench
d;hall
e;garden,choir
f;garden,choir,bench
g;bus,garden
h;choir
`;

/** What field-guide.md 4 says of a page, in both looks, on a phone and with more space between letters. */
async function everybodyCanRead(page: Page, screen: string) {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await axe(page), `${screen}, ${colorScheme}: axe`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light" });
  const size = await page.evaluate(() => getComputedStyle(document.body).fontSize);
  expect(size, `${screen}: the size of its letters`).toBe("19px");
  await spaced(page, screen);
  await small(page, screen);
}

/** On paper it is day, nothing is cut off at the right, and it is no longer than it must be. */
async function printsWell(page: Page, screen: string, pagesMax: number) {
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink, `${screen}: printed in the evening`).toBe("rgb(42, 33, 28)");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages, `${screen}: pages of A4`).toBeGreaterThan(0);
  expect(pages, `${screen}: pages of A4`).toBeLessThanOrEqual(pagesMax);
  await page.emulateMedia({ media: "screen" });
}

/** Nothing is fetched: the page is all there is. */
async function open(page: Page, address: string) {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  expect(asked.filter((url) => url !== address && !url.startsWith("data:"))).toEqual([]);
}

test("everybody can read the map of a room", async ({ page }) => {
  const texts = join(folder, "statements.csv");
  writeFileSync(texts, statements(16));
  await open(page, pageOf("map", "votes.csv", votes(24, 16), "--statements", texts));
  await expect(page.getByRole("heading", { name: "What nearly everybody shares" })).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(1);
  await expect(page.getByRole("table", { name: "The picture as a table" })).toBeVisible();
  await page.getByText("All 16 statements").click();
  await expect(page.getByRole("table", { name: "All statements" })).toBeVisible();
  await everybodyCanRead(page, "map");
  await printsWell(page, "map", 5);
});

test("the map of three people says how little it means", async ({ page }) => {
  await open(page, pageOf("map", "few.csv", votes(3, 4)));
  await expect(page.getByText("Very few people answered.")).toBeVisible();
  await everybodyCanRead(page, "map of three");
});

test("everybody can read what was chosen, and by whom", async ({ page }) => {
  await open(page, pageOf("shares", "election.pb", election));
  await expect(page.getByRole("heading", { name: "Who is represented" })).toBeVisible();
  await expect(page.getByRole("img")).toHaveCount(2);
  await expect(page.getByRole("table", { name: "The pictures as a table" })).toBeVisible();
  await everybodyCanRead(page, "shares");
  await printsWell(page, "shares", 4);
});
