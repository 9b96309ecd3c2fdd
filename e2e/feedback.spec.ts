import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, expect, type Page } from "@playwright/test";
import {
  aPhone,
  aRoomWith,
  aScreenLink,
  command,
  type Gathering,
  knock,
  somebody,
  theBigScreen,
} from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;

test.describe("the feedback corner", () => {
  test.describe.configure({ timeout: 180_000 });

  test("from the poster on the door to the question, by touch, and back again", async ({ browser, hosted }) => {
    const at = await aCorner(browser, hosted);
    const mo = await (await browser.newContext(calm)).newPage();
    await mo.goto(await onThePoster(at));
    await finger.press(mo.getByRole("button", { name: "Just look round" }));
    await expect(mo).toHaveURL(new RegExp(`/at/${at.board}$`));
    await everybodyCan(mo, "the corner");
    await says(mo, finger, "The ramp is too steep.", "Anyone. No name on it.");
    await expect(mo.getByRole("heading", { name: "There is nothing from others just now" })).toBeVisible();

    const bea = await somebody(browser, at, "Bea", calm);
    await says(bea, finger, "Nobody hears the bell.", "Anyone. No name on it.");
    await expect(bea.getByText("The ramp is too steep.")).toBeVisible();
    await everybodyCan(bea, "a thought of somebody else");
    await finger.press(bea.getByRole("radio", { name: "Partly" }));
    await finger.press(bea.getByRole("button", { name: "Add to it" }));
    await bea.getByLabel("What you want to add").fill("And in winter it is icy.");
    await finger.press(bea.getByRole("button", { name: "Add it" }));
    await mo.reload();
    await finger.press(mo.getByRole("button", { name: "Just read what others said" }));
    await expect(mo.getByText("Nobody hears the bell.")).toBeVisible();

    // Only its maker takes back a part; what others added stays.
    await finger.press(mo.getByRole("button", { name: "Take it back" }).first());
    await finger.press(mo.getByRole("button", { name: "Yes, take it back" }));
    await expect(mo.getByText("The ramp is too steep.")).toHaveCount(0);
    await bea.reload();
    await expect(bea.getByText("The ramp is too steep.")).toHaveCount(0);
    await expect(bea.getByText("And in winter it is icy.")).toBeVisible();
  });

  test("by keys alone; what is for the people who ask is on no other page", async ({ browser, hosted }) => {
    const at = await aCorner(browser, hosted);
    const mo = await somebody(browser, at, "Mo", { ...calm, hasTouch: false });
    await says(mo, keys, "Please ring before you come.", "Just people here.");
    const bea = await somebody(browser, at, "Bea", { ...calm, hasTouch: false });
    await keys.press(bea.getByRole("button", { name: "Just read what others said" }));
    await expect(bea.getByRole("heading", { name: "There is nothing from others just now" })).toBeVisible();
    const hers = await knock(bea, `/api/gatherings/${at.code}/mine`);
    expect(JSON.stringify(hers)).not.toContain("Please ring");

    const { host } = at;
    await host.goto(`${at.origin}/g/${at.code}/host/${at.board}`);
    await expect(host.getByText("Please ring before you come.")).toBeVisible();
    await expect(host.getByText(/Only the people who ask see it/)).toBeVisible();
    await command(mo, at, aThought("The bus stops at four."));
    await expect(host.getByText("The bus stops at four.")).toBeVisible();
    await everybodyCan(host, "the corner's week");
    await keys.press(host.getByRole("button", { name: "Take along to What we heard" }));
    await expect(bea.getByRole("region", { name: "What we heard so far" })).toContainText("The bus stops at four.");
    await keys.press(host.getByRole("link", { name: "Open the poster" }));
    await expect(host.getByRole("img", { name: /Point your phone/ })).toBeVisible();
    await everybodyCan(host, "the poster");
    const screen = await theBigScreen(browser, await aScreenLink(at));
    await expect(screen.getByText("The bus stops at four.")).toBeVisible();
    await everybodyCan(screen, "the corner on the big screen");
  });

  test("another site shows it in a frame only once a host has named that site", async ({ browser, hosted, wrongs }) => {
    const at = await aCorner(browser, hosted);
    const mo = await somebody(browser, at, "Mo", calm);
    await command(mo, at, aThought("The <b>bus</b> stops at four."), aThought("For you alone.", "room"));
    const [server, site] = await anotherSite(`${at.origin}/embed/${at.code}/${at.board}`);
    try {
      const elsewhere = await (await browser.newContext()).newPage();
      await elsewhere.goto(site);
      const frame = elsewhere.frameLocator("iframe");
      await expect(frame.getByText("stops at four")).toHaveCount(0);
      await command(at.host, at, { kind: "allow-site", site });
      await elsewhere.reload();
      await expect(frame.getByText("The <b>bus</b> stops at four.")).toBeVisible();
      await expect(frame.getByText("For you alone.")).toHaveCount(0);
      await expect(frame.getByRole("link", { name: "Say how it is for you" })).toHaveAttribute(
        "href",
        `${at.origin}/g/${at.code}/at/${at.board}`,
      );
      await command(at.host, at, { kind: "forbid-site", site });
      await elsewhere.reload();
      await expect(frame.getByText("stops at four")).toHaveCount(0);
      // Each time it was not allowed, the browser says so: that is what was to be seen.
      await expect.poll(() => wrongs.length).toBeGreaterThanOrEqual(2);
      expect(wrongs.every((wrong) => wrong.includes("frame-ancestors"))).toBe(true);
      wrongs.length = 0;
    } finally {
      server.close();
    }
  });
});

function aCorner(browser: Browser, hosted: Hosted): Promise<Gathering> {
  return aRoomWith(browser, hosted, { stationKind: "feedback", name: "The letterbox" });
}

function aThought(words: string, permission = "share") {
  return {
    kind: "give-thought",
    contribution: crypto.randomUUID(),
    thought: crypto.randomUUID(),
    begins: true,
    words,
    permission,
  };
}

async function says(page: Page, hand: Hand, words: string, who: string) {
  await hand.write(page.getByLabel("Your words"), words);
  const radio = page.getByRole("radio", { name: who });
  if (hand === keys) {
    await expect(radio).toBeChecked();
  } else {
    await finger.press(radio);
  }
  await hand.press(page.getByRole("button", { name: "Put it in" }));
}

/** What the QR code on the poster says: this reads the address the host's page is given it from. */
async function onThePoster({ host, code, board }: Gathering): Promise<string> {
  const ticket = (await knock(host, `/api/gatherings/${code}/ticket`)) as { link: string };
  return `${ticket.link}/${board}`;
}

/** A page of somebody else's, on a port of its own, with a frame in it. */
async function anotherSite(source: string): Promise<readonly [Server, string]> {
  const server = createServer((_, answer) => {
    answer.setHeader("Content-Type", "text/html");
    answer.end(`<!doctype html><title>Town</title><iframe src="${source}" title="A question"></iframe>`);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  return [server, `http://hall.test:${(server.address() as AddressInfo).port}`];
}
