import { randomUUID } from "node:crypto";
import { expect } from "@playwright/test";
import { aPhone, aRoomWith, knock, place } from "./gathering.ts";
import { finger, keys, walkTo } from "./hands.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aPhone, reducedMotion: "reduce" } as const;

test("ANN-1 ANN-2 ANN-3 a year, in plain and in easy words", async ({ browser, hosted }) => {
  test.setTimeout(120_000);
  const at = await aRoomWith(browser, hosted, { stationKind: "promises", name: "The calendar" });
  const { host } = at;
  const shelf = await place(host, at.code, { stationKind: "show", name: "The shelf" });
  const mo = await (await browser.newContext(calm)).newPage();
  await mo.goto(at.origin);
  await knock(mo, `/api/gatherings/${at.code}/badges`, {});
  const form = randomUUID();
  const given = { kind: "put-on-shelf", contribution: form, words: "A form.", permission: "share" };
  await knock(mo, `/api/gatherings/${at.code}/commands`, [
    { id: randomUUID(), station: shelf, ...given },
  ]);
  const promise = randomUUID();
  const commands = [
    {
      kind: "make-promise",
      promise,
      words: "We will take three questions off the form.",
      team: "The rota team",
      by: "2099-06-14",
      answers: [form],
    },
    { kind: "move-promise", promise, state: "kept" },
  ].map((one) => ({ id: randomUUID(), station: at.board, ...one }));
  const publish = { id: randomUUID(), kind: "publish-report" };
  const outcomes = await knock(host, `/api/gatherings/${at.code}/commands`, [...commands, publish]);
  expect(JSON.stringify(outcomes)).not.toContain("refused");

  await host.goto(`${at.origin}/host`);
  // Not by keys: every other test's gatherings lie before it in this host's list.
  await host.getByRole("button", { name: /^Look at \d{4}$/ }).first().click();
  await expect(host.getByText("1 promise is kept.")).toBeVisible();
  await everybodyCan(host, "the year, before it is published");
  await keys.press(host.getByRole("button", { name: "Publish the year" }));
  await expect(host.getByRole("button", { name: "Publish it again" })).toBeVisible();

  const anybody = await (await browser.newContext(calm)).newPage();
  await anybody.goto(host.url());
  await expect(anybody.getByText("By 14 June 2099.", { exact: false })).toBeVisible();
  await everybodyCan(anybody, "the year");
  await anybody.getByRole("radio", { name: "In easy words" }).check();
  await expect(anybody.getByText("Not checked yet.")).toBeVisible();
  await expect(anybody.getByText("We kept 1 promise.")).toBeVisible();
  await everybodyCan(anybody, "the year in easy words");

  for (const name of ["Gwen P", "Ray"]) {
    await host.getByLabel("The name of somebody who read it").fill(name);
    await walkTo(host.getByRole("checkbox", { name: "said yes to standing there" }));
    await host.keyboard.press("Space");
    await keys.press(host.getByRole("button", { name: "Add them" }));
    await expect(host.getByText(name, { exact: true })).toBeVisible();
  }
  await anybody.reload();
  await anybody.getByRole("radio", { name: "In easy words" }).check();
  await expect(anybody.getByText("Checked by:")).toBeVisible();
  await finger.press(anybody.getByRole("link", { name: "Read the report of this gathering" }));
  await expect(anybody.getByText("We will take three questions off the form.")).toBeVisible();

  await host.goto(`${at.origin}/g/${at.code}/log`);
  await expect(host.getByText(/^A host published the year \d{4}\./)).toBeVisible();
});
