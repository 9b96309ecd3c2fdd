import { randomUUID } from "node:crypto";
import { type Browser, expect, type Page } from "@playwright/test";
import { aPhone, type Gathering, knock, place, theHost } from "./gathering.ts";
import { finger, keys } from "./hands.ts";
import { type Hosted, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;
const asked = "What is a good day?";

/** Two stops of one tour: the first is over and its report is out; people have just come to the second. */
test("TOU-1 TOU-2 TOU-3 TOU-4 a tour with two stops", async ({ browser, hosted }) => {
  test.setTimeout(120_000);
  const host = await theHost(browser, hosted);
  await keys.press(host.getByRole("button", { name: "Begin a tour" }));
  await host.getByLabel("What is the tour called?").fill("Good Days on the road");
  await host.getByLabel("What do you ask at every stop?").fill(asked);
  await keys.press(host.getByRole("button", { name: "Begin a tour" }));
  const look = host.getByRole("link", { name: "Its page for everybody" }).first();
  const tour = (await look.getAttribute("href"))?.replace("/t/", "") ?? "";
  await everybodyCan(host, "the host's tours");

  const library = await aStop(host, hosted, tour, "Fernley Library");
  const shelf = await place(host, library.code, { stationKind: "show", name: "The shelf" });
  const wall = await place(host, library.code, { stationKind: "insights", name: "What we heard" });
  const things = await fivePeopleGive(browser, library, shelf);
  const heard = "A good day has people in it who know us.";
  await says(things.person, library, wall, {
    kind: "write-insight",
    contribution: randomUUID(),
    words: heard,
    sources: things.ids,
    permission: "share",
  });
  await says(host, library, undefined, { kind: "publish-report" });

  await host.goto(`${library.origin}/host`);
  await keys.press(host.getByRole("button", { name: "Make the next stop" }).first());
  await expect(host.getByText(asked), "TOU-1: it stands there, and cannot be changed").toBeVisible();
  await expect(host.getByLabel("The question")).toHaveCount(0);
  await host.getByLabel("What can change").fill("The rota.");
  await host.getByLabel("What cannot change").fill("The law.");
  await host.getByLabel("The name of the gathering").fill("Millbrook Hall");
  await everybodyCan(host, "the next stop");
  await keys.press(host.getByRole("button", { name: "Make it" }));
  await expect(host).toHaveURL(/\/g\/\w+\/host$/);
  const code = /\/g\/(\w+)\/host/.exec(host.url())?.[1] ?? "";
  await knock(host, `/api/gatherings/${code}/open`, {});
  const hall = { ...library, code };
  const shelfHere = await place(host, code, { stationKind: "show", name: "Our shelf" });

  const mo = await comesIn(browser, hall);
  await mo.goto(`${hall.origin}/g/${code}/room`);
  await finger.press(mo.getByRole("link", { name: "What earlier stops said" }));
  await expect(mo.getByText("Add something of your own first.", { exact: false })).toBeVisible();
  await everybodyCan(mo, "too early");
  await says(mo, hall, shelfHere, given("A bench in the sun.", "room"));
  await mo.reload();
  await expect(mo.getByRole("heading", { name: "Fernley Library" })).toBeVisible();
  await expect(mo.getByText(heard)).toBeVisible();
  await everybodyCan(mo, "what earlier stops said");

  const anybody = await (await browser.newContext(calm)).newPage();
  await anybody.goto(`${hall.origin}/t/${tour}`);
  const road = anybody.getByRole("region", { name: "Where we went" });
  await expect(road.getByRole("heading", { level: 3 })).toHaveText(["Fernley Library", "Millbrook Hall"]);
  await expect(anybody.getByText("Heard at Fernley Library.")).toBeVisible();
  await everybodyCan(anybody, "the tour's page");
  await finger.press(anybody.getByRole("link", { name: "Read what we heard there" }));
  await expect(anybody.getByRole("heading", { level: 1, name: asked })).toBeVisible();
  await expect(anybody.getByText(heard)).toBeVisible();
});

async function aStop(host: Page, hosted: Hosted, tour: string, title: string): Promise<Gathering> {
  const { code } = (await knock(host, `/api/tours/${tour}/stops`, {
    recipe: "blank",
    title,
    canChange: "The rota.",
    cannotChange: "The law.",
  })) as { code: string };
  await knock(host, `/api/gatherings/${code}/open`, {});
  return { origin: hosted.house.origin, code, board: "", host };
}

function given(words: string, permission: string) {
  return { kind: "put-on-shelf", contribution: randomUUID(), words, permission };
}

async function comesIn(browser: Browser, at: Gathering): Promise<Page> {
  const page = await (await browser.newContext(calm)).newPage();
  await page.goto(at.origin);
  await knock(page, `/api/gatherings/${at.code}/badges`, {});
  return page;
}

/** Five badges in one browser: enough for a place to have a name. */
async function fivePeopleGive(browser: Browser, at: Gathering, shelf: string) {
  const person = await comesIn(browser, at);
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) {
    if (n > 0) await knock(person, `/api/gatherings/${at.code}/badges`, {});
    const thing = given(`Thing ${n} of a good day.`, "share");
    ids.push(thing.contribution);
    await says(person, at, shelf, thing);
  }
  return { person, ids };
}

async function says(page: Page, at: Gathering, station: string | undefined, command: object) {
  const answer = (await knock(page, `/api/gatherings/${at.code}/commands`, [
    { id: randomUUID(), ...(station !== undefined && { station }), ...command },
  ])) as { outcome: string }[];
  expect(answer[0]?.outcome, JSON.stringify(answer)).toBe("accepted");
}
