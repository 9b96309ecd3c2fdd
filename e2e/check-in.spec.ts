import { type Browser, expect, type Page } from "@playwright/test";
import {
  aPhone,
  aRoomWith,
  aScreenLink,
  command,
  type Gathering,
  somebody,
  theBigScreen,
  theHost,
} from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;

test.describe("check-in and check-out", () => {
  test.describe.configure({ timeout: 180_000 });

  test("CHK-1 arriving, by touch: five choose, and then all see one picture", async ({ browser, hosted }) => {
    const at = await aKettle(browser, hosted);
    const mo = await somebody(browser, at, "Mo", calm);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    await choosesAndSays(mo, finger);
    await everybodyCan(mo, "choosing");
    await everybodyCan(screen, "big screen, choosing");
    await others(browser, at, "stormy", "sunny", "foggy");
    await look(at);
    await expect(mo.getByText("There is no picture. Fewer than five people chose.")).toBeVisible();
    await command(at.host, at, { kind: "ask-again" });
    await others(browser, at, "stormy");
    await look(at);
    const picture = mo.getByRole("region", { name: "The weather here" });
    await expect(picture.getByRole("listitem")).toHaveText(["Sunny: 1", "A bit cloudy: 1", "Stormy: 2", "Foggy: 1"]);
    await everybodyCan(mo, "the picture");
    await expect(screen.getByRole("region", { name: "The weather here" })).toBeVisible();
    await everybodyCan(screen, "big screen, the picture");
    await mo.getByRole("button", { name: "Take it back" }).tap();
    await mo.getByRole("button", { name: "Yes, take it back" }).tap();
    await expect(mo.getByText("Glad to be here")).toHaveCount(0);
  });

  test("leaving, by keys alone; and the host's part", async ({ browser, hosted }) => {
    const at = await aKettle(browser, hosted, { when: "out" });
    const mo = await somebody(browser, at, "Mo", { ...calm, hasTouch: false });
    await choosesAndSays(mo, keys);
    await keys.press(mo.getByRole("button", { name: "Mostly" }));
    await keys.press(mo.getByRole("button", { name: "Partly" }));
    await expect(mo.getByRole("button", { name: "Partly" })).toHaveAttribute("aria-pressed", "true");
    await everybodyCan(mo, "leaving");
    const host = await theHost(browser, hosted);
    await host.emulateMedia({ reducedMotion: "reduce" });
    await host.goto(`${at.origin}/g/${at.code}/host`);
    const part = host.getByRole("region", { name: "The kettle", exact: true });
    await everybodyCan(host, "the host's table, with a kettle");
    await keys.press(part.getByRole("button", { name: "End choosing and show the picture" }));
    await expect(part.getByRole("button", { name: "Let people choose again" })).toBeVisible();
    await expect(mo.getByText("Fewer than five people chose.")).toBeVisible();
  });
});

/** Chooses cloudy weather, and says it in words. */
async function choosesAndSays(page: Page, hand: Hand) {
  await hand.press(page.getByRole("button", { name: "A bit cloudy" }));
  await expect(page.getByRole("button", { name: "A bit cloudy" })).toHaveAttribute("aria-pressed", "true");
  await hand.write(page.getByRole("textbox", { name: "Your own words" }), "Glad to be here");
  await hand.press(page.getByRole("button", { name: "Add my words" }));
  await expect(page.getByRole("region", { name: "In our own words" })).toContainText("Glad to be here");
}

async function others(browser: Browser, at: Gathering, ...weather: string[]) {
  for (const choice of weather) {
    const one = await somebody(browser, at, "");
    await command(one, at, { kind: "answer", ask: "weather", choice });
    await one.close();
  }
}

async function look(at: Gathering) {
  await command(at.host, at, { kind: "look-together" });
}

function aKettle(browser: Browser, hosted: Hosted, settings: object = {}): Promise<Gathering> {
  return aRoomWith(browser, hosted, { stationKind: "check-in", name: "The kettle", settings });
}
