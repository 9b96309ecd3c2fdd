import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { APIRequestContext, Browser, BrowserContext, Page } from "@playwright/test";
import { test as base, expect } from "@playwright/test";

/** A house that was opened for one test, and the gathering in it. */
export interface House {
  readonly origin: string;
  readonly hostLink: string;
}

const port = 18_231;

async function open(data: string): Promise<{ house: House; process: ChildProcess }> {
  const process = spawn("../parlour", ["start", "--port", String(port), "--data", data], {
    env: { ...globalThis.process.env, PARLOUR_ADDRESS: "127.0.0.1" },
  });
  const origin = `http://hall.test:${port}`;
  const hostLink = await new Promise<string>((found, lost) => {
    let said = "";
    process.stdout.on("data", (text: Buffer) => {
      said += text.toString();
      const link = said.match(/Host link: http:\/\/[^/]+(\/host#\S+)/);
      if (link?.[1]) found(origin + link[1]);
    });
    process.on("exit", () => lost(new Error(`The house did not open. ${said}`)));
  });
  return { house: { origin, hostLink }, process };
}

export const test = base.extend<{ house: House }>({
  // Playwright wants the braces.
  house: async ({}, use) => {
    const data = mkdtempSync(join(tmpdir(), "parlour-e2e-"));
    const { house, process } = await open(data);
    await use(house);
    const gone = new Promise((ended) => process.on("exit", ended));
    process.kill();
    await gone;
    rmSync(data, { recursive: true });
  },
});

/** A gathering that is open, as its host made it through the doors. */
export interface Gathering {
  readonly code: string;
  readonly board: string;
  readonly host: BrowserContext;
}

export async function aGathering(browser: Browser, house: House): Promise<Gathering> {
  const host = await browser.newContext();
  const doors = host.request;
  const code = house.hostLink.split("#")[1] ?? "";
  await post(doors, house, "/api/hosts/session", { code });
  const made = await post(doors, house, "/api/gatherings", {
    recipe: "pinpoint",
    title: "Good Days at Millbrook Hall",
    question: "What makes support feel right?",
    canChange: "The evening rota.",
    cannotChange: "The law.",
  });
  const gathering = (await made.json()) as { code: string; stations: { id: string }[] };
  await post(doors, house, `/api/gatherings/${gathering.code}/open`, {});
  return { code: gathering.code, board: gathering.stations[0]?.id ?? "", host };
}

export async function post(
  doors: APIRequestContext,
  house: House,
  path: string,
  body: unknown,
): ReturnType<APIRequestContext["post"]> {
  // Node does not know the hall's name; the browser does. The door only compares the two.
  const answer = await doors.post(`http://127.0.0.1:${port}${path}`, {
    data: body,
    headers: { Origin: `http://127.0.0.1:${port}` },
  });
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true);
  return answer;
}

export async function moveOn(house: House, gathering: Gathering, step: string): Promise<void> {
  await post(gathering.host.request, house, `/api/gatherings/${gathering.code}/commands`, [
    { id: crypto.randomUUID(), station: gathering.board, kind: "move-on", step },
  ]);
}

/** Comes in from the doorstep to the big table: three taps from the QR code to inside. */
export async function comesIn(
  browser: Browser,
  house: House,
  gathering: Gathering,
  name: string,
): Promise<Page> {
  const phone = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await phone.newPage();
  await page.goto(`${house.origin}/g/${gathering.code}`);
  await page.getByRole("link", { name: "Come in" }).or(page.getByRole("button", { name: "Come in" })).first().click();
  await page.getByLabel("What shall we call you?").fill(name);
  await page.getByRole("button", { name: "Put my badge on" }).click();
  return page;
}
