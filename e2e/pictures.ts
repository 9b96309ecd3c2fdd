import { type Browser, type Page, test } from "@playwright/test";
import { House } from "./house.ts";

const folder = "../docs/pictures";
const code = "7KM-4TRB";
const phone = { width: 390, height: 844 };
const laptop = { width: 1280, height: 800 };
const bigScreen = { width: 1920, height: 1080 };

test("the pictures of the README", async ({ browser }) => {
  const house = new House(18_499, "demo");
  try {
    const hostLink = await house.open();
    const mags = await newPage(browser, phone);
    await takeComingIn(mags, house);
    await mags.getByRole("link", { name: /The big table/ }).click();
    await mags.getByRole("button", { name: "Show me the others’ cards" }).click();
    await mags.getByRole("button", { name: "Unfold all" }).click();
    await take(mags, "board-phone");
    const host = await newPage(browser, laptop);
    await host.goto(hostLink);
    await host.getByRole("link", { name: "Good Days at Millbrook Hall" }).click();
    await takeLaptop(browser, house);
    await host.getByRole("button", { name: "Make a link for a big screen" }).click();
    const link = await host.getByRole("link", { name: "Open the big screen" }).getAttribute("href");
    const screen = await newPage(browser, bigScreen);
    await screen.goto(new URL(link ?? "", house.origin).href);
    await screen.locator(".stage:not(.touched)").waitFor();
    await take(screen, "big-screen");
  } finally {
    await house.pullDown();
  }
});

async function takeComingIn(page: Page, house: House): Promise<void> {
  await page.goto(`${house.origin}/g/${code}`);
  await take(page, "doorstep-phone");
  await page.getByRole("link", { name: "Come in" }).first().click();
  await page.getByLabel("What shall we call you?").fill("Mags");
  for (const sticker of ["a cup of tea", "a cat", "a glitter ball"]) {
    await page.getByLabel(sticker).first().click();
  }
  await page.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
  await take(page, "badge-phone");
  await page.getByRole("button", { name: "Put my badge on" }).click();
  await page.getByRole("link", { name: "I have kept them" }).click();
}

async function takeLaptop(browser: Browser, house: House): Promise<void> {
  const page = await newPage(browser, laptop);
  await page.goto(`${house.origin}/g/${code}`);
  await page.getByRole("button", { name: "Just look round" }).click();
  await page.getByRole("link", { name: /The big table/ }).waitFor();
  await take(page, "room-laptop");
  await page.getByRole("link", { name: /The big table/ }).click();
  await page.getByRole("button", { name: "Show me the others’ cards" }).click();
  await page.getByRole("heading", { name: /The same faces/ }).waitFor();
  await take(page, "board-laptop");
}

async function newPage(browser: Browser, viewport: { width: number; height: number }): Promise<Page> {
  return (await browser.newContext({ viewport })).newPage();
}

async function take(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: `${folder}/${name}.png`, animations: "disabled" });
}
