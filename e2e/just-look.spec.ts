import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import { aPhone, aRoomWith, aStation, command, type Gathering, somebody } from "./gathering.ts";
import { finger } from "./hands.ts";
import { test } from "./house.ts";

test("ALL-1 whoever just looks sees everything, is asked for nothing, and is counted as nothing", async ({ browser, hosted }) => {
  test.setTimeout(120_000);
  const at = await aRoomWith(browser, hosted, { stationKind: "stories", name: "Our stories" });
  const stations = {
    stories: at.board,
    show: await aStation(at, "show"),
    questions: await aStation(at, "questions"),
    listening: await aStation(at, "listening"),
  };
  await somethingIsThere(await somebody(browser, at, "Mo"), at, stations);
  const before = await howItGoes(at, stations);
  expect(before[0]).toContain("There is 1 story.");
  const page = await (await browser.newContext(aPhone)).newPage();
  await page.goto(`${at.origin}/g/${at.code}`);
  await finger.press(page.getByRole("button", { name: "Just look round" }));
  for (const [name, there] of Object.entries({
    "Our stories": "I said red.",
    "Our show": "A bus pass.",
    "Our questions": "Do you have any friends?",
    "Our listening": "3 to 6 people.",
  })) {
    await finger.press(page.getByRole("link", { name }));
    await expect(page.getByText(there)).toBeVisible();
    await expect(page.getByRole("dialog").or(page.getByRole("alert"))).toHaveCount(0);
    await finger.press(page.getByRole("link", { name: "The room" }));
  }
  await finger.press(page.getByRole("link", { name: "My things" }));
  await expect(page.getByText("You have not made anything here yet. That is fine too.")).toBeVisible();
  expect(await howItGoes(at, stations), "hosts see no more and no fewer").toEqual(before);
});

type Stations = Readonly<Record<"stories" | "show" | "questions" | "listening", string>>;

async function somethingIsThere(mo: Page, at: Gathering, { stories, show, questions }: Stations) {
  const given = () => ({ contribution: randomUUID(), permission: "room" });
  await command(mo, { ...at, board: stories }, { kind: "tell-story", words: "I said red.", ...given() });
  await command(mo, { ...at, board: show }, { kind: "put-on-shelf", words: "A bus pass.", ...given() });
  await command(at.host, { ...at, board: questions }, {
    kind: "put-questions",
    questions: [{ question: randomUUID(), words: "Do you have any friends?", intimate: false }],
  });
}

/** What the host's table says of each station. */
async function howItGoes({ origin, code, host }: Gathering, stations: Stations): Promise<string[]> {
  const said: string[] = [];
  for (const [kind, station] of Object.entries(stations)) {
    await host.goto(`${origin}/g/${code}/host/${station}`);
    const part = host.getByRole("region", { name: `Our ${kind}`, exact: true });
    await expect(part.getByRole("heading", { name: "How it is going" })).toBeVisible();
    said.push(await part.innerText());
  }
  return said;
}
