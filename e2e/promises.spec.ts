import { randomUUID } from "node:crypto";
import { expect, type Locator, type Page } from "@playwright/test";
import {
  aPhone,
  aRoomWith,
  aScreenLink,
  aStation,
  command,
  type Gathering,
  knock,
  somebody,
  theBigScreen,
  theExport,
  theHost,
} from "./gathering.ts";
import { finger, keys } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const calendar = { stationKind: "promises", name: "The calendar" };
const weWill = "We will take three questions off the form.";
const lastDay = "2099-07-31";

test.describe("what we will do, and what changed", () => {
  test.describe.configure({ timeout: 240_000 });

  test("PRO-1 PRO-2 OUT-1 OUT-2 OUT-3 by touch: promised, kept, and judged by people after the gathering has closed", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, calendar);
    const mo = await somebody(browser, at, "Mo", calm);
    const bea = await somebody(browser, at, "Bea", calm);
    const screen = await theBigScreen(browser, await aScreenLink(at));
    await expect(mo.getByText("Nothing is promised yet.")).toBeVisible();
    await expect(mo.getByText("Nothing was chosen yet.", { exact: false })).toBeVisible();
    const host = await theHostsTable(await theHost(browser, hosted), at);
    await host.getByLabel("What will you do?").fill(weWill);
    await host.getByRole("button", { name: "Make a promise", exact: true }).click();
    await expect(host.getByRole("alert"), "no team and no day").toContainText("Write which team will do it.");
    await expect(host.getByRole("alert")).toContainText("Choose the last day, such as 31 July.");
    await everybodyCan(host, "a promise that is not whole");
    await host.getByLabel("Which team?").fill("The form team");
    await host.getByLabel("By when?").fill("2020-01-01");
    await host.getByRole("button", { name: "Make a promise", exact: true }).click();
    await expect(host.getByRole("alert")).toContainText("That day has passed. Choose today or a later day.");
    await expect(host.getByLabel("What will you do?"), "nothing is lost").toHaveValue(weWill);
    await host.getByLabel("By when?").fill(lastDay);
    await host.getByRole("button", { name: "Make a promise", exact: true }).click();
    await expect(mo.getByRole("region", { name: "Promised" })).toContainText("The form team, by 31 July 2099.");
    await expect(screen.getByText(weWill)).toBeVisible();
    await saysToAll(host, "Say how it stands", { pick: "Kept" });
    await expect(mo.getByRole("region", { name: "Kept" })).toContainText(weWill);
    await expect(mo.getByText("The team has not said yet what changed.")).toBeVisible();
    await saysToAll(host, "Say what changed", { pick: "Better", words: "Three questions are gone." });
    await everybodyCan(host, "a promise at the host's");
    await expect(column(mo, "What the team thinks")).toContainText("Better");
    await expect(column(mo, "What people say")).toContainText("Nobody has judged it yet.");
    await finger.press(mo.getByRole("radio", { name: "Worse" }));
    await expect(column(bea, "What people say")).toContainText("1 person judged it.");
    await expect(column(bea, "What people say"), "of so few, nobody sees which").not.toContainText("Worse");
    await finger.press(mo.getByText("Tell what changed for you"));
    await finger.write(mo.getByLabel("What changed for you?"), "My sister still fills it in.");
    await finger.press(mo.getByRole("button", { name: "Tell it" }));
    await expect(bea.getByRole("region", { name: "What people tell" })).toContainText("My sister still fills it in.");
    await knock(at.host, `/api/gatherings/${at.code}/close`, {});
    await finger.press(bea.getByRole("radio", { name: "Better" }));
    await expect(bea.getByRole("radio", { name: "Better" })).toBeChecked();
    await expect(column(mo, "What people say")).toContainText("2 people judged it.");
    await everybodyCan(mo, "a promise that was kept, and judged");
    await expect(screen.getByText("Three questions are gone.")).toBeVisible();
    await everybodyCan(screen, "big screen, a promise");
    const mine = mo.getByRole("region", { name: "What I told here" });
    await finger.press(mine.getByRole("button", { name: "Take it back" }));
    await finger.press(mo.getByRole("button", { name: "Yes, take it back" }));
    await expect(bea.getByText("My sister still fills it in.")).toHaveCount(0);
    const exported = JSON.stringify(await theExport(at));
    expect(exported).toContain(weWill);
    expect(exported).toContain('"judged":2');
    expect(exported, "of two judgements nothing else leaves").not.toContain('"worse"');
  });

  test("PRO-2 PRO-3 PRO-4 by keys alone: moved with a why, reworded with the old words beside it, and what it answers", async ({ browser, hosted }) => {
    const at = await aRoomWith(browser, hosted, calendar);
    const mo = await somebody(browser, at, "Mo", { ...calm, hasTouch: false });
    const said = await somethingOnTheShelf(at, mo, "The form asks about bodies.");
    const promise = { words: weWill, team: "The form team", by: lastDay, answers: [said] };
    await command(at.host, at, { kind: "make-promise", promise: randomUUID(), ...promise });
    await expect(mo.getByRole("region", { name: "It answers this" })).toContainText("The form asks about bodies.");
    const host = await theHostsTable(await theHost(browser, hosted), at);
    await keys.press(host.getByRole("button", { name: "Say how it stands" }));
    const sheet = host.getByRole("dialog");
    await sheet.getByRole("radio", { name: "Promised" }).focus();
    for (const _ of ["On the way", "Kept", "Late"]) await host.keyboard.press("ArrowDown");
    await keys.press(sheet.getByRole("button", { name: "Say this to everybody" }));
    await expect(sheet.getByRole("alert")).toContainText("Say why.");
    await keys.write(sheet.getByLabel("Why?"), "The printer is away.");
    await everybodyCan(host, "saying how a promise stands");
    await keys.press(sheet.getByRole("button", { name: "Say this to everybody" }));
    await expect(mo.getByRole("region", { name: "Late" })).toContainText("Why: The printer is away.");
    await keys.press(host.getByRole("button", { name: "Change the promise" }));
    await expect(sheet.getByLabel("What will you do?")).toHaveValue(weWill);
    await sheet.getByLabel("What will you do?").fill("We will take two questions off the form.");
    await sheet.getByLabel("By when?").fill("2099-09-30");
    await keys.press(sheet.getByRole("button", { name: "Say it like this from now on" }));
    const onTheWay = mo.getByRole("region", { name: "On the way" });
    await expect(onTheWay, "another day").toContainText("We will take two questions off the form.");
    await keys.press(onTheWay.getByText("What it said before"));
    await expect(onTheWay.getByText(weWill)).toBeVisible();
    await expect(onTheWay.getByText("The form team, by 31 July 2099.")).toBeVisible();
    await everybodyCan(mo, "a promise with its old words");
    await mo.goto(`${at.origin}/g/${at.code}/log`);
    await expect(mo.getByText("A host made a promise.")).toBeVisible();
    await expect(mo.getByText("A host said why a promise is late.")).toBeVisible();
    await expect(mo.getByText("A host changed a promise. What it said before can still be read.")).toBeVisible();
  });
});

async function theHostsTable(host: Page, at: Gathering): Promise<Page> {
  await host.emulateMedia({ reducedMotion: "reduce" });
  await host.goto(`${at.origin}/g/${at.code}/host`);
  await expect(host.getByRole("heading", { name: "Make a promise" })).toBeVisible();
  return host;
}

interface Said {
  readonly pick: string;
  readonly words?: string;
}

async function saysToAll(host: Page, button: string, { pick, words }: Said) {
  await host.getByRole("button", { name: button }).click();
  const sheet = host.getByRole("dialog");
  await sheet.getByRole("radio", { name: pick, exact: true }).click();
  if (words !== undefined) await sheet.getByRole("textbox").fill(words);
  await sheet.getByRole("button", { name: "Say this to everybody" }).click();
  await expect(sheet).toHaveCount(0);
}

function column(page: Page, name: string): Locator {
  return page.getByRole("region", { name, exact: true });
}

/** Something people made that a promise can answer, and its id. */
async function somethingOnTheShelf(at: Gathering, by: Page, words: string): Promise<string> {
  const shelf = await aStation(at, "show");
  const contribution = randomUUID();
  const put = { kind: "put-on-shelf", contribution, words, permission: "room" };
  await command(by, { ...at, board: shelf }, put);
  return contribution;
}
