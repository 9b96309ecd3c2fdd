import { type Browser, expect, type Page } from "@playwright/test";
import { aGathering, aPhone, aStation, somebody, standsAt, thing } from "./gathering.ts";
import { finger } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const statements = [
  "Fifteen minute visits should stop.",
  "Staff need regular hours.",
  "A hug is fine if I ask for one.",
];

test("PER-1 statements are answered by finger, and by the keys 1, 2 and 3", async ({ browser, hosted }) => {
  const mo = await atTheWindow(browser, await aWindow(browser, hosted), "Mo");
  await mo.getByRole("button", { name: /^Agree/ }).click();
  await expect(mo.locator(".answered", { hasText: "You agreed." })).toBeVisible();
  await mo.getByRole("button", { name: "Undo that" }).click();
  await mo.getByRole("button", { name: /^Agree/ }).focus();
  await mo.keyboard.press("2");
  await expect(mo.locator(".answered", { hasText: "You disagreed." })).toBeVisible();
  await mo.keyboard.press("3");
  await expect(mo.locator(".answered", { hasText: "You passed." })).toBeVisible();
  await mo.keyboard.press("1");
  await expect(mo.getByRole("heading", { name: "You have answered all of them." })).toBeVisible();
  await mo.getByLabel("My answers").check();
  await expect(mo.getByRole("radio", { name: "Disagree", checked: true })).toHaveCount(1);
});

test("a statement given without internet arrives once, and can be taken back", async ({ browser, hosted }) => {
  const there = await aWindow(browser, hosted);
  const { at } = there;
  const mo = await atTheWindow(browser, there, "Mo");
  const bea = await atTheWindow(browser, there, "Bea");
  await mo.context().setOffline(true);
  await mo.getByLabel("Something you think").fill("Job titles get in the way.");
  await mo.getByRole("button", { name: "Put it beside the others" }).click();
  await mo.getByRole("button", { name: /^Agree/ }).click();
  await mo.context().setOffline(false);
  const theirs = bea.locator(".card").getByText("Job titles get in the way.");
  // Luck decides when she is asked; what stands before her stays until she has answered.
  const asked = bea.locator("#statement");
  for (let n = 0; n < statements.length && (await theirs.count()) === 0; n++) {
    const now = (await asked.textContent()) ?? "";
    await finger.press(bea.getByRole("button", { name: /^Pass/ }));
    await expect(asked).not.toHaveText(now);
  }
  await expect(theirs).toHaveCount(1);
  await mo.goto(`${at.origin}/g/${at.code}/things`);
  await finger.press(thing(mo, "Job titles").getByRole("button", { name: "Take it back" }));
  await finger.press(mo.getByRole("dialog").getByRole("button", { name: "Yes, take it back" }));
  await expect(theirs).toHaveCount(0);
});

test("everybody can use the window, in both looks", async ({ browser, hosted }) => {
  test.setTimeout(120_000);
  const mo = await atTheWindow(browser, await aWindow(browser, hosted), "Mo");
  await everybodyCan(mo, "window, answering");
  await mo.getByLabel("How we see it").check();
  await everybodyCan(mo, "window, how we see it");
  await mo.getByLabel("My answers").check();
  await everybodyCan(mo, "window, my answers");
});

/** A gathering with a window beside its table, and somebody at it. */
async function aWindow(browser: Browser, hosted: Hosted) {
  const at = await aGathering(browser, hosted);
  const window = await aStation(at, "perspectives", { settings: { statements } });
  return { at, window };
}

async function atTheWindow(
  browser: Browser,
  { at, window }: Awaited<ReturnType<typeof aWindow>>,
  name: string,
): Promise<Page> {
  const page = await somebody(browser, at, name, { ...aPhone, reducedMotion: "reduce" });
  await standsAt(page, at, window);
  return page;
}
