import { expect, type Locator } from "@playwright/test";
import { aGathering } from "./gathering.ts";
import { test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

test("a host puts in everything there is, with other than the usual choices", async ({ browser, hosted }) => {
  test.setTimeout(120_000);
  const { host, origin, code } = await aGathering(browser, hosted);
  await host.emulateMedia({ reducedMotion: "reduce" });
  await host.goto(`${origin}/g/${code}/host`);
  const form = host.getByRole("region", { name: "Put something new into the room" });
  const kinds = form.getByRole("group", { name: "What is it?" }).getByRole("radio");
  await expect(kinds.first()).toBeVisible();
  const count = await kinds.count();
  for (let n = 0; n < count; n++) {
    await kinds.nth(n).check();
    const name = `Number ${n + 1}`;
    await form.getByLabel("What it is called").fill(name);
    const more = form.locator("details");
    if ((await more.count()) > 0) {
      await more.locator("summary").click();
      await choosesOtherwise(more);
      if (n === 1) await everybodyCan(host, "the host's table, with the choices of something new");
    }
    await form.getByRole("button", { name: "Put it into the room" }).click();
    // What the server does not know by that name, it refuses.
    await expect(host.getByRole("button", { name: `Open ${name}`, exact: true })).toBeVisible();
  }
  expect(count).toBeGreaterThanOrEqual(10);
});

/** Every choice there is, other than it stands. */
async function choosesOtherwise(more: Locator) {
  for (const tick of await more.getByRole("checkbox").all()) await tick.click();
  for (const group of await more.getByRole("group").all()) await group.getByRole("radio").last().check();
  for (const number of await more.locator("input[inputmode=numeric]").all()) await number.fill("5");
  for (const list of await more.locator("textarea").all()) await list.fill("One thing.\nAnother thing.");
}
