import { expect, type Locator } from "@playwright/test";

/** How somebody works a page. Whole gatherings are played by each of these alone. */
export interface Hand {
  press(target: Locator): Promise<void>;
  write(field: Locator, words: string): Promise<void>;
}

export const mouse: Hand = {
  press: (target) => target.click(),
  async write(field, words) {
    await field.click();
    await field.fill(words);
  },
};

/** Single taps: nothing is dragged, held or tapped twice. */
export const finger: Hand = {
  press: (target) => target.tap(),
  async write(field, words) {
    await field.tap();
    await field.fill(words);
  },
};

/** Nothing but the keyboard. */
export const keys: Hand = {
  async press(target) {
    await walkTo(target);
    await target.page().keyboard.press("Enter");
  },
  async write(field, words) {
    await walkTo(field);
    await field.page().keyboard.type(words);
  },
};

/** More stops than any page should have: past this the thing cannot be reached. */
const stopsMax = 80;

/** Goes on with Tab, from where the focus is, to the target. Gives how many stops it took. */
export async function walkTo(target: Locator): Promise<number> {
  await expect(target).toBeVisible();
  const name = String(target);
  for (let stops = 0; stops < stopsMax; stops++) {
    if (await target.evaluate((element) => element === document.activeElement)) return stops;
    await target.page().keyboard.press("Tab");
  }
  throw new Error(`The Tab key does not come to ${name}.`);
}
