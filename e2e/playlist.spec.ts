import { expect, type Page } from "@playwright/test";
import {
  aLaptop,
  aPhone,
  aRoomWith,
  aScreenLink,
  command,
  type Gathering,
  somebody,
  standsAt,
  theBigScreen,
  theHost,
} from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const record = { stationKind: "playlist", name: "The record player" };

test.describe("the playlist", () => {
  test.describe.configure({ timeout: 180_000 });

  test("PLA-1 PLA-2 by touch: one song each, then seconds, and what plays is on the big screen", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, record);
    const mo = await somebody(browser, at, "Mo", calm);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    await everybodyCan(mo, "a playlist without songs");
    await adds(mo, finger, "Three Little Birds", "Bob Marley and the Wailers", "The choir sang it.");
    await expect(mo.getByText("Your song is on it. Everybody has one song first.")).toBeVisible();
    await everybodyCan(mo, "a playlist with my song");
    await command(at.host, at, { kind: "open-seconds" });
    await adds(mo, finger, "Lean on Me", "Bill Withers", "Says it all.");
    const song = mo.getByRole("region", { name: "Coming up" }).getByRole("listitem").first();
    await expect(song).toContainText("Three Little Birds");
    const host = await theHost(browser, hosted);
    await host.emulateMedia({ reducedMotion: "reduce" });
    await host.goto(`${at.origin}/g/${at.code}/host`);
    await host.getByRole("button", { name: "Play the next song" }).click();
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText("Three Little Birds");
    await expect(screen.getByText("The choir sang it.")).toBeVisible();
    await everybodyCan(screen, "big screen, a song");
    await everybodyCan(host, "the host's table, with a record player");
    expect(await homeAs(at, host, "playlist.m3u8")).toMatch(/^#EXTM3U\n#EXTINF:-1,Bob Marley/);
    expect(await homeAs(at, host, "playlist.txt"), "the reasons stay in the room").not.toContain("choir");
  });

  test("PLA-3 by keys alone: a song, turned over with a reason, and taken back", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, record);
    const mo = await somebody(browser, at, "Mo", { ...calm, hasTouch: false });
    await adds(mo, keys, "Don't Stop Me Now", "Queen", "Hoovering music.");
    const host = await theHost(browser, hosted);
    await host.emulateMedia({ reducedMotion: "reduce" });
    await host.goto(`${at.origin}/g/${at.code}/host`);
    await keys.press(host.getByRole("button", { name: "Turn a song over" }));
    await everybodyCan(host, "turn a song over");
    await keys.press(host.getByRole("button", { name: "Turn this one over" }));
    await host.getByRole("radio", { name: "hate", exact: true }).focus();
    await host.keyboard.press("Space");
    await keys.press(host.getByRole("button", { name: "Turn it over" }));
    const next = mo.getByRole("region", { name: "Coming up" });
    await expect(next.getByText("A host turned this song over. Reason: hate.")).toBeVisible();
    await everybodyCan(mo, "a song that was turned over");
    await keys.press(mo.getByRole("button", { name: "Take it back" }));
    await keys.press(mo.getByRole("button", { name: "Yes, take it back" }));
    await expect(mo.getByText("No songs yet. Yours can be the first.")).toBeVisible();
    await expect(mo.getByText("Hoovering music.")).toHaveCount(0);
  });

  test("PLA-1 SHO-3 a host opens with a song and a picture, which go when the song is taken back", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, record);
    const mo = await somebody(browser, at, "Mo", calm);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    await adds(mo, finger, "Three Little Birds", "Bob Marley and the Wailers", "The choir sang it.");
    await command(at.host, at, { kind: "move-lamp", to: null, station: undefined });
    await expect(screen.getByText("Hello. Come in.")).toBeVisible();
    const host = await somebody(browser, at, "Bea", { ...aLaptop, reducedMotion: "reduce" });
    await host.context().addCookies(await at.host.context().cookies());
    await host.goto(`${at.origin}/g/${at.code}/host/${at.board}`);
    await keys.press(host.getByRole("button", { name: "Open with this" }));
    const sheet = host.getByRole("dialog", { name: "Open with this song" });
    await sheet.getByRole("radio", { name: "A picture" }).check();
    const picture = { name: "hall.png", mimeType: "image/png", buffer: await mo.screenshot() };
    await sheet.getByLabel("Choose a picture").setInputFiles(picture);
    await sheet.getByRole("radio", { name: "Nobody’s face is in it" }).check();
    await sheet.getByLabel("What is in the picture?").fill("The hall with its chairs in a ring.");
    await everybodyCan(host, "open with a song and a picture");
    await sheet.getByRole("button", { name: "Show it on the big screen" }).click();
    await expect(screen.getByRole("heading", { level: 1 })).toHaveText("Three Little Birds");
    await expect(screen.getByRole("img", { name: "The hall with its chairs" })).toBeVisible();
    await expect(screen.getByText("Mo chose this."), "her name is in the room only").toHaveCount(0);
    await everybodyCan(screen, "big screen, what we open with");
    await everybodyCan(host, "the host’s part, what we open with");
    await mo.goto(`${at.origin}/g/${at.code}/room`);
    await expect(mo.getByText("We open with Three Little Birds.")).toBeVisible();
    await everybodyCan(mo, "the room, what we open with");
    await standsAt(mo, at, at.board);
    await everybodyCan(mo, "a playlist, what we open with");
    await finger.press(mo.getByRole("button", { name: "Take it back" }));
    await finger.press(mo.getByRole("button", { name: "Yes, take it back" }));
    await expect(screen.getByText("Hello. Come in.")).toBeVisible();
    await expect(mo.getByText(/We open with/)).toHaveCount(0);
    await host.goto(`${at.origin}/g/${at.code}/log`);
    await expect(host.getByText("A host opened with a song and a picture.")).toBeVisible();
  });
});

async function adds(page: Page, hand: Hand, title: string, artist: string, why: string) {
  await hand.write(page.getByLabel("Name of the song"), title);
  await hand.write(page.getByLabel("Who sings or plays it?"), artist);
  await hand.write(page.getByLabel("Why this song?"), why);
  await hand.press(page.getByRole("button", { name: "Put it on the playlist" }));
  await expect(page.getByRole("region", { name: "Coming up" })).toContainText(title);
}

/** One of the files beside the export, as the host's page fetches it. */
async function homeAs(at: Gathering, host: Page, file: string): Promise<string> {
  const path = `/api/gatherings/${at.code}/at/${at.board}/files/${file}`;
  return host.evaluate(async (from) => (await fetch(from)).text(), path);
}
