import { randomUUID } from "node:crypto";
import {
  type Browser,
  type BrowserContextOptions,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";
import { finger, type Hand } from "./hands.ts";
import type { Hosted } from "./house.ts";

/** A gathering with one board, and the host who opened it. */
export interface Gathering {
  readonly origin: string;
  readonly code: string;
  readonly board: string;
  readonly host: Page;
}

export const question = "What makes support feel right?";

export const aPhone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
};
export const aLaptop: BrowserContextOptions = { viewport: { width: 1280, height: 800 } };
export const aBigScreen: BrowserContextOptions = { viewport: { width: 1920, height: 1080 } };

/** The host on a laptop, at the list of their gatherings. */
export async function theHost(browser: Browser, { house, keys }: Hosted): Promise<Page> {
  const context = await browser.newContext({ ...aLaptop, storageState: keys });
  const page = await context.newPage();
  await page.goto(`${house.origin}/host`);
  await expect(page.getByRole("heading", { name: "Your gatherings" })).toBeVisible();
  return page;
}

/** An open gathering, made through the doors, for tests that are not about making one. */
export async function aGathering(browser: Browser, hosted: Hosted): Promise<Gathering> {
  const host = await theHost(browser, hosted);
  const made = (await knock(host, "/api/gatherings", {
    recipe: "pinpoint",
    title: "Good Days at Millbrook Hall",
    question,
    canChange: "The evening rota.\nWho opens the hall.",
    cannotChange: "The law.",
    whoAsks: "People who live here.",
  })) as { code: string; stations: { id: string }[] };
  const { code } = made;
  await knock(host, `/api/gatherings/${code}/open`, {});
  return { origin: hosted.house.origin, code, board: made.stations[0]?.id ?? "", host };
}

/** An open gathering with one station in it, under the lamp. In what it gives, `board` is that station. */
export async function aRoomWith(
  browser: Browser,
  hosted: Hosted,
  station: { readonly stationKind: string; readonly name: string; readonly settings?: object },
): Promise<Gathering> {
  const host = await theHost(browser, hosted);
  const made = (await knock(host, "/api/gatherings", {
    recipe: "blank",
    title: "Good Days at Millbrook Hall",
    question,
    canChange: "The evening rota.",
    cannotChange: "The law.",
  })) as { code: string };
  const { code } = made;
  await knock(host, `/api/gatherings/${code}/open`, {});
  const placed = await place(host, code, station);
  return { origin: hosted.house.origin, code, board: placed, host };
}

/** The host puts one more station into the room, and the lamp beside it. Gives its id. */
export async function place(
  host: Page,
  code: string,
  station: { readonly stationKind: string; readonly name: string; readonly settings?: object },
): Promise<string> {
  const placed = randomUUID();
  const commands = [
    { kind: "place-station", placed, question, help: "There is no hurry.", ...station },
    { kind: "open-station", of: placed },
    { kind: "move-lamp", to: placed },
  ];
  await knock(
    host,
    `/api/gatherings/${code}/commands`,
    commands.map((one) => ({ id: randomUUID(), ...one })),
  );
  return placed;
}

/** What the page itself could ask for: Node does not know the hall's name, and the browser does. */
export async function knock(page: Page, path: string, body?: unknown): Promise<unknown> {
  const [ok, text] = await page.evaluate(
    async ([path, body]) => {
      const answer = await fetch(
        path,
        body === undefined
          ? {}
          : { method: "POST", headers: { "Content-Type": "application/json" }, body },
      );
      return [answer.ok, await answer.text()] as const;
    },
    [path, body === undefined ? undefined : JSON.stringify(body)] as const,
  );
  expect(ok, `${path}: ${text}`).toBe(true);
  return text === "" ? undefined : JSON.parse(text);
}

export interface Command {
  readonly kind: string;
  readonly [detail: string]: unknown;
}

/** Sends commands for the board, as the badge of this page, and expects that all are done. */
export async function command(page: Page, at: Gathering, ...commands: Command[]): Promise<void> {
  const outcomes = (await knock(
    page,
    `/api/gatherings/${at.code}/commands`,
    commands.map((one) => ({ id: randomUUID(), station: at.board, ...one })),
  )) as { outcome: string }[];
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(commands.map(() => "accepted"));
}

export function moveOn(at: Gathering, step: string): Promise<void> {
  return command(at.host, at, { kind: "move-on", step });
}

/** A card to pin, and its id. */
export function aCard(words: unknown, more: object = {}): Command & { readonly card: string } {
  return { kind: "pin-card", card: randomUUID(), words, permission: "room", ...more };
}

/** Somebody who has come in with a badge and stands at the board, for tests that are not about coming in. */
export async function somebody(
  browser: Browser,
  at: Gathering,
  name: string,
  on: BrowserContextOptions = aPhone,
): Promise<Page> {
  const page = await (await browser.newContext(on)).newPage();
  await page.goto(`${at.origin}/g/${at.code}`);
  await knock(page, `/api/gatherings/${at.code}/badges`, { name, stickers: ["cup"] });
  await toTheBoard(page, at);
  return page;
}

export async function toTheBoard(page: Page, at: Gathering): Promise<void> {
  await page.goto(`${at.origin}/g/${at.code}/at/${at.board}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Another station beside the board, put into the room and opened by the host while people are in. */
export async function aStation(
  at: Gathering,
  kind: string,
  more: { readonly question?: string; readonly settings?: object } = {},
): Promise<string> {
  const placed = randomUUID();
  const place = { kind: "place-station", placed, stationKind: kind, name: `Our ${kind}` };
  await command(at.host, at, { ...place, question: "What do you think?", help: "", ...more });
  await command(at.host, at, { kind: "open-station", of: placed });
  return placed;
}

/** Goes to a station. */
export async function standsAt(page: Page, at: Gathering, station: string): Promise<void> {
  await page.goto(`${at.origin}/g/${at.code}/at/${station}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** The big screen, opened with the link that the host made. */
export async function theBigScreen(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext(aBigScreen)).newPage();
  await page.goto(link);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  return page;
}

export async function aScreenLink(at: Gathering): Promise<string> {
  const made = await knock(at.host, `/api/gatherings/${at.code}/screens`, {});
  return (made as { link: string }).link;
}

/** Writes a card and puts it on the board. It lies among their cards at once, wherever it is. */
export async function pins(page: Page, words: string, hand: Hand = finger): Promise<void> {
  await hand.write(page.getByLabel("One idea on this card"), words);
  await hand.press(page.getByRole("button", { name: "Put it on the board" }));
  await expect(thing(page, words)).toBeVisible();
}

/** The item of a list that holds these words. */
export function thing(page: Page, words: string): Locator {
  return page.getByRole("listitem").filter({ hasText: words });
}

/** Somebody who has not written yet looks behind the curtain. */
export async function looksAtTheOthers(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Show me the others’ cards" }).click();
}

/** What may leave the room, as the host's page fetches it. */
export function theExport(at: Gathering): Promise<unknown> {
  return knock(at.host, `/api/gatherings/${at.code}/export.json`);
}
