import { createServer, type Server } from "node:net";
import { expect } from "@playwright/test";
import { aGathering, aLaptop, somebody } from "./gathering.ts";
import { keys } from "./hands.ts";
import { House, test } from "./house.ts";
import { everybodyCan } from "./looks.ts";

const calm = { ...aLaptop, reducedMotion: "reduce" } as const;
const mailPort = Number(process.env.PARLOUR_E2E_PORT ?? 18_231) + 2;

test("somebody makes a web feed of what became of their words, and stops it, by keys alone", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo", calm);
  await mo.goto(`${at.origin}/g/${at.code}/things`);
  await expect(mo.getByText("e-mail", { exact: false })).toHaveCount(0);
  await keys.press(mo.getByRole("button", { name: "Make an address for it" }));
  const shown = await mo.getByLabel("The address of your web feed").inputValue();
  expect(shown).toContain(at.origin);
  // Only browsers know the hall by its name.
  const address = shown.replace("hall.test", "127.0.0.1");
  await everybodyCan(mo, "my things with a web feed");
  const reader = await (await browser.newContext()).newPage();
  const feed = await reader.request.get(address);
  expect(feed.headers()["content-type"]).toContain("application/atom+xml");
  expect(await feed.text()).toContain("<title>Where my words went</title>");
  await keys.press(mo.getByRole("button", { name: "Stop it" }));
  await expect(mo.getByRole("button", { name: "Make an address for it" })).toBeVisible();
  expect((await reader.request.get(address)).status()).toBe(404);
});

/** A mail server that keeps what it is given. */
function mailServer(mails: string[]): Promise<Server> {
  const server = createServer((line) => {
    let mail = false;
    let text = "";
    line.on("error", () => {});
    line.write("220 box.example\r\n");
    line.on("data", (said) => {
      text += said.toString();
      if (mail && text.includes("\r\n.\r\n")) {
        mails.push(text.replace(/=\r\n/g, "").replace(/=3D/g, "="));
        mail = false;
        text = "";
        line.write("250 ok\r\n");
      } else if (!mail && text.endsWith("\r\n")) {
        mail = /^DATA/i.test(text);
        const over = /^QUIT/i.test(text);
        text = "";
        line.write(mail ? "354 go on\r\n" : over ? "221 bye\r\n" : "250 ok\r\n");
      }
    });
  });
  return new Promise((listening) => {
    server.listen(0, "127.0.0.1", () => listening(server));
  });
}

test("news by e-mail: the host offers it, somebody leaves an address, says yes and stops it", async ({
  browser,
}) => {
  test.slow();
  const mails: string[] = [];
  const server = await mailServer(mails);
  const box = server.address();
  if (box === null || typeof box === "string") throw new Error("The mail server has no port.");
  const house = new House(mailPort, "start", {
    PARLOUR_URL: `http://hall.test:${mailPort}`,
    PARLOUR_MAIL: `smtp://127.0.0.1:${box.port}`,
    PARLOUR_MAIL_FROM: "Parlour <parlour@example.org>",
  });
  try {
    const door = await (await browser.newContext()).newPage();
    await door.goto(await house.open());
    await expect(door.getByRole("heading", { name: "Your gatherings" })).toBeVisible();
    const hostKeys = await door.context().storageState();
    const at = await aGathering(browser, { house, keys: hostKeys });
    const mo = await somebody(browser, at, "Mo", calm);

    await at.host.goto(`${at.origin}/g/${at.code}/host`);
    await keys.press(at.host.getByRole("button", { name: "Let people leave an address" }));
    const offer = at.host.getByRole("region", { name: "News by e-mail" });
    await expect(offer.getByText("People may leave an e-mail address now.")).toBeVisible();
    await everybodyCan(at.host, "the host's table with news by e-mail");

    await mo.goto(`${at.origin}/g/${at.code}/things`);
    await keys.write(mo.getByLabel("Your e-mail address"), "mo@example.org");
    await everybodyCan(mo, "my things where mails are offered");
    await keys.press(mo.getByRole("button", { name: "Write to me" }));
    await expect(mo.getByText("We write to you now.", { exact: false }).first()).toBeVisible();
    await expect.poll(() => mails.length).toBe(1);
    const link = mails[0]?.match(/http:\S+\/post#\S+/)?.[0] ?? "";

    const letter = await (await browser.newContext(calm)).newPage();
    await letter.goto(link);
    await everybodyCan(letter, "the page of a letter");
    await keys.press(letter.getByRole("button", { name: "Yes, write to me" }));
    await expect(letter.getByText("Thank you.", { exact: false }).first()).toBeVisible();
    await mo.reload();
    await expect(mo.getByText("We write to you when there is news.")).toBeVisible();
    await keys.press(letter.getByRole("button", { name: "Stop these mails" }));
    await expect(letter.getByText("Your address is gone.", { exact: false }).first()).toBeVisible();
    await mo.reload();
    await expect(mo.getByLabel("Your e-mail address")).toBeVisible();
  } finally {
    await house.pullDown();
    server.close();
  }
});
