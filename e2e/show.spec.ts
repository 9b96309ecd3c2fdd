import { expect, type Locator, type Page } from "@playwright/test";
import { aPhone, aRoomWith, aScreenLink, somebody, theBigScreen, theHost, toTheBoard } from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";
import { aPhoto, answerAt, camera, choosesPhoto, isShown } from "./photo.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const shelf = { stationKind: "show", name: "The shelf" };
const teapot = "My mum’s brown teapot. It has a chip, and it stays.";

test.describe("show and tell", () => {
  test.describe.configure({ timeout: 180_000 });

  test("SHO-1 SHO-2 SHO-3 by touch: a photo stands there with its maker's words and nothing of the camera's, and is taken back", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, shelf);
    const mo = await somebody(browser, at, "Mo", calm);
    const bea = await somebody(browser, at, "Bea", calm);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    const sent = await everythingSentUp(mo);
    await toTheBoard(mo, at);
    const photo = await aPhoto(mo);
    expect(photo.buffer.includes(camera), "the camera wrote it down").toBe(true);
    await choosesPhoto(mo, photo, finger);
    await puts(mo, finger);
    await expect(mo.getByRole("alert"), "nobody has said whose face is in it").toContainText("no photo yet that can be shown");
    await finger.press(mo.getByRole("radio", { name: "Yes, and I have not asked" }));
    await expect(mo.getByText("Ask them first.")).toBeVisible();
    await everybodyCan(mo, "a photo that is not given yet");
    await puts(mo, finger);
    await expect(mo.getByRole("alert")).toContainText("no photo yet that can be shown");
    await finger.press(mo.getByRole("radio", { name: "Nobody’s face is in it" }));
    await puts(mo, finger);
    await expect(mo.getByRole("alert"), "no photo without words").toContainText("Say what is in the photo.");
    await finger.write(mo.getByLabel("What is in the picture?"), teapot);
    await puts(mo, finger);
    for (const page of [mo, bea]) await isShown(onTheShelf(page), teapot);
    await isShown(screen, teapot);
    const bytes = await sent();
    expect(bytes, "a picture was sent").toContain("JFIF");
    for (const note of ["Exif", camera]) expect(bytes, "where and with what it was taken").not.toContain(note);
    await everybodyCan(mo, "a shelf with my photo");
    await everybodyCan(screen, "big screen, a photo");
    const address = await onTheShelf(bea).getByRole("img").getAttribute("src");
    expect(await answerAt(bea, address)).toBe(200);
    const mine = mo.getByRole("region", { name: "What I put here" });
    await expect(mine.getByText(teapot), "its words stand there once").toHaveCount(1);
    await finger.press(mine.getByRole("button", { name: "Take it back" }));
    await finger.press(mo.getByRole("button", { name: "Yes, take it back" }));
    for (const page of [mo, bea, screen]) {
      await expect(page.getByText("Nothing stands on the shelf yet.")).toBeVisible();
    }
    expect(await answerAt(bea, address), "nobody can fetch it any more").toBe(404);
  });

  test("by keys alone: a thing in words is turned over for a reason, and shown again", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, shelf);
    const mo = await somebody(browser, at, "Mo", { ...calm, hasTouch: false });
    await mo.getByRole("radio", { name: "A photo, with words" }).focus();
    await mo.keyboard.press("ArrowDown");
    await keys.write(mo.getByLabel("What is it?"), "A bus pass. It gets me to my sister.");
    await puts(mo, keys);
    await expect(onTheShelf(mo)).toContainText("A bus pass.");
    const host = await theHost(browser, hosted);
    await host.emulateMedia({ reducedMotion: "reduce" });
    await host.goto(`${at.origin}/g/${at.code}/host`);
    await keys.press(host.getByRole("button", { name: "Turn something over" }));
    await keys.press(host.getByRole("button", { name: "Turn this one over" }));
    // Arrow keys choose as they go: nothing may happen before the last one is reached, and said.
    await host.getByRole("radio", { name: "private information" }).focus();
    for (const _ of ["a threat", "hate"]) await host.keyboard.press("ArrowDown");
    await expect(host.getByRole("radio", { name: "hate", exact: true })).toBeChecked();
    await everybodyCan(host, "turning a thing over");
    await keys.press(host.getByRole("button", { name: "Turn it over" }));
    await expect(onTheShelf(mo)).toContainText("A host turned this over. Reason: hate.");
    await expect(onTheShelf(mo)).not.toContainText("A bus pass.");
    await keys.press(host.getByRole("button", { name: "Turn something over" }));
    await keys.press(host.getByRole("dialog").getByRole("button", { name: "Show it again" }));
    await expect(onTheShelf(mo)).toContainText("A bus pass.");
  });
});

function onTheShelf(page: Page): Locator {
  return page.getByRole("region", { name: "On the shelf", exact: true });
}

async function puts(page: Page, hand: Hand) {
  await hand.press(page.getByRole("button", { name: "Put it on the shelf" }));
}

/** Listens to every part of a picture that this page sends, from the next time it is opened. Gives it as text. */
async function everythingSentUp(page: Page): Promise<() => Promise<string>> {
  await page.addInitScript(() => {
    const sent: Promise<string>[] = [];
    const asks = globalThis.fetch;
    globalThis.fetch = (where, what) => {
      if (what?.method === "PUT") sent.push(new Response(what.body ?? null).text());
      return asks(where, what);
    };
    Object.assign(globalThis, { sentUp: sent });
  });
  return () =>
    page.evaluate(async () => {
      const { sentUp } = globalThis as unknown as { sentUp: Promise<string>[] };
      return (await Promise.all(sentUp)).join("");
    });
}
