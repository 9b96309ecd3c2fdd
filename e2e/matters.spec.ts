import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { aPhone, aRoomWith, aScreenLink, command, type Gathering, knock, moveOn, somebody, theBigScreen, theExport, theHost, thing } from "./gathering.ts";
import { finger, type Hand, keys } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const bus = "A minibus on Fridays";
const bench = "A bench halfway up";
const lamp = "A lamp at the corner";

test.describe("what matters most", () => {
  test.describe.configure({ timeout: 240_000 });

  test("PRI-1 PRI-2 PRI-3 by touch: a hundred pounds are shared out, and two who agree are not passed over", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, { ...jar, settings: { total: 100 } });
    const mo = await somebody(browser, at, "Mo", calm);
    const dot = await somebody(browser, at, "Dot", calm);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    for (const page of [mo, screen]) await expect(page.getByText("We share out £100.")).toBeVisible();

    // What is not right is said where it is, and nothing is lost.
    await finger.write(mo.getByLabel("What should happen?"), bus);
    await finger.write(mo.getByLabel("What does it cost, in pounds?"), "0");
    await finger.press(mo.getByRole("button", { name: "Put it forward" }));
    await expect(mo.getByText(/whole number, 1 or more. For example £300/)).toBeVisible();
    await expect(mo.getByLabel("What should happen?")).toHaveValue(bus);
    await everybodyCan(mo, "an option with a cost of nothing");
    await mo.getByLabel("What does it cost, in pounds?").fill("60");
    await finger.press(mo.getByRole("button", { name: "Put it forward" }));
    await puts(mo, bench, "30");
    await puts(dot, lamp, "20");
    for (const page of [mo, dot, screen]) await expect(page.getByText(lamp).first()).toBeVisible();
    await everybodyCan(screen, "big screen, what could be chosen");

    await moveOn(at, "choosing");
    await ticks(mo, finger, bus, bench);
    await finger.press(mo.getByRole("button", { name: "Put my choice in the jar" }));
    await expect(mo.getByText("Your choice is in the jar.", { exact: false }).first()).toBeVisible();
    await everybodyCan(mo, "a ballot in the jar");
    const ids = { ...(await myOptions(mo, at)), ...(await myOptions(dot, at)) };
    for (const name of ["Bea", "Cem"]) await chooses(browser, at, name, [ids[bus], ids[bench]]);
    await chooses(browser, at, "Eli", [ids[lamp]]);
    await ticks(dot, finger, lamp);
    await finger.press(dot.getByRole("button", { name: "Put my choice in the jar" }));
    for (const page of [mo, dot, screen]) await expect(page.getByText("5 people have chosen.")).toBeVisible();
    expect(JSON.stringify(await theExport(at)), "nobody sees what").not.toContain("byCounting");

    await moveOn(at, "shown");
    for (const page of [mo, dot, screen]) {
      const chosen = page.getByRole("region", { name: "What was chosen" });
      await expect(chosen).toContainText("Chosen by 2 people, who got nothing else.");
      await expect(chosen).toContainText("5 of 5 people have at least one of their choices.");
      await expect(chosen).not.toContainText(bench);
    }
    const counting = mo.getByRole("region", { name: "What simple counting would have chosen" });
    await expect(counting).toContainText(bench);
    await expect(mo.getByRole("row").filter({ hasText: bench })).toContainText("Not chosen.");
    await everybodyCan(mo, "what was chosen");
    await everybodyCan(screen, "big screen, what was chosen");
    await mo.setViewportSize({ width: 320, height: 640 });
    await everybodyCan(mo, "what was chosen, on a small phone");

    // What is taken back is in no ballot any more, and everybody hears that it was counted again.
    await finger.press(thing(mo, bus).getByRole("button", { name: "Take it back" }));
    await finger.press(mo.getByRole("button", { name: "Yes, take it back" }));
    for (const page of [mo, dot]) {
      await expect(page.getByText("So this was worked out again.", { exact: false })).toBeVisible();
      await expect(page.getByRole("region", { name: "What was chosen" })).toContainText(bench);
    }
    await expect(dot.getByText(bus)).toHaveCount(0);
  });

  test("PRI-2 PRI-3 by keys alone: points are laid, a host opens the jar, and what came too late is not lost", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, { ...jar, settings: { shares: "hours", ballot: "points" } });
    const host = await theHost(browser, hosted);
    await host.emulateMedia({ reducedMotion: "reduce" });
    await host.goto(`${at.origin}/g/${at.code}/host`);
    await keys.press(host.getByRole("button", { name: "Begin the choosing" }));
    await expect(host.getByRole("alert")).toContainText("There is nothing to choose from yet.");
    await keys.write(host.getByLabel("One on each line"), `${bus}; 4\n${bench}`);
    await keys.press(host.getByRole("button", { name: "Put them forward" }));
    await expect(host.getByText("In line 2 there is no cost.", { exact: false })).toBeVisible();
    await host.getByLabel("One on each line").fill(`${bus}; 4\n${bench}; 8`);
    await keys.press(host.getByRole("button", { name: "Put them forward" }));
    await expect(host.getByText("2 options have been put forward.")).toBeVisible();
    await everybodyCan(host, "the host's table, with a jar");
    await keys.press(host.getByRole("button", { name: "Begin the choosing" }));

    const mo = await somebody(browser, at, "Mo", { ...calm, hasTouch: false });
    const bea = await somebody(browser, at, "Bea", { ...calm, hasTouch: false });
    await expect(mo.getByText("From the hosts").first()).toBeVisible();
    for (let n = 0; n < 10; n += 1) await keys.press(more(mo, bus));
    await keys.press(more(mo, bench));
    await expect(thing(mo, bench).getByText("Take one away somewhere else first.", { exact: false })).toBeVisible();
    await keys.press(mo.getByRole("button", { name: `One point less: ${bus}` }));
    await keys.press(more(mo, bench));
    await keys.press(mo.getByRole("button", { name: "Put my choice in the jar" }));
    await expect(host.getByText("1 person has chosen.")).toBeVisible();
    await everybodyCan(mo, "a ballot of points");
    await keys.press(more(bea, bench));

    await keys.press(host.getByRole("button", { name: "Open the jar for everybody" }));
    await expect(mo.getByText("Fewer than 5 people chose, so there are no numbers.", { exact: false })).toBeVisible();
    await expect(mo.getByRole("region", { name: "What you chose" })).toContainText(`${bus} (9 points)`);
    const late = bea.getByRole("region", { name: "What you chose" });
    await expect(late).toContainText("they were not in the jar when it was opened");
    await expect(late).toContainText(bench);
    await keys.press(host.getByRole("button", { name: "Let people choose again" }));
    await expect(bea.getByText("Your choice is not in the jar yet.")).toBeVisible();
    await expect(host.getByText("A host showed what was chosen, to everybody at once.")).toBeVisible();
  });
});

const jar = { stationKind: "matters", name: "The jar" };

async function puts(page: Page, words: string, cost: string) {
  await finger.write(page.getByLabel("What should happen?"), words);
  await finger.write(page.getByLabel("What does it cost, in pounds?"), cost);
  await finger.press(page.getByRole("button", { name: "Put it forward" }));
  await expect(page.getByRole("region", { name: "What could be chosen" })).toContainText(words);
}

async function ticks(page: Page, hand: Hand, ...options: string[]) {
  for (const option of options) {
    const tick = page.getByRole("checkbox", { name: `I want this: ${option}` });
    await hand.press(tick);
    await expect(tick).toBeChecked();
  }
}

function more(page: Page, option: string): Locator {
  return page.getByRole("button", { name: `One point more: ${option}` });
}

/** The ids of what this person put forward, by its words. */
async function myOptions(page: Page, at: Gathering): Promise<Readonly<Record<string, string>>> {
  const mine = (await knock(page, `/api/gatherings/${at.code}/mine`)) as {
    readonly things: readonly { readonly contribution: string; readonly words: string }[];
  };
  return Object.fromEntries(mine.things.map(({ words, contribution }) => [words, contribution]));
}

async function chooses(browser: Browser, at: Gathering, name: string, options: readonly unknown[]) {
  const one = await somebody(browser, at, name);
  await command(one, at, { kind: "choose", options });
  await one.close();
}
