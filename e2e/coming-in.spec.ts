import AxeBuilder from "@axe-core/playwright";
import { expect } from "@playwright/test";
import { aGathering, comesIn, moveOn, post, test } from "./house.ts";

test("ARR-1 somebody comes in on plain http and their card is turned over for everybody", async ({
  browser,
  house,
}) => {
  const gathering = await aGathering(browser, house);
  const mo = await comesIn(browser, house, gathering, "Mo");
  await mo.getByText("I have kept them").click();
  await moveOn(house, gathering, "turned-over");
  const commands = `/api/gatherings/${gathering.code}/commands`;
  await post(gathering.host.request, house, `/api/gatherings/${gathering.code}/badges`, {});
  await post(gathering.host.request, house, commands, [
    {
      id: crypto.randomUUID(),
      station: gathering.board,
      kind: "pin-card",
      card: crypto.randomUUID(),
      words: "Same person each morning",
      permission: "room",
    },
  ]);
  await mo.getByRole("link", { name: /The big table/ }).click();
  await expect(mo.locator("h1")).toContainText("What makes support feel right?");
});

test("the doorstep has nothing axe complains about, at 320 pixels", async ({
  browser,
  house,
}) => {
  const gathering = await aGathering(browser, house);
  const page = await (await browser.newContext({ viewport: { width: 320, height: 700 } })).newPage();
  const violations: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) violations.push(message.text());
  });
  await page.goto(`${house.origin}/g/${gathering.code}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const found = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  expect(found.violations.map((violation) => violation.id)).toEqual([]);
  const sideways = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(sideways).toBeLessThanOrEqual(0);
  expect(violations).toEqual([]);
});
