import { expect } from "@playwright/test";
import { aGathering, aScreenLink, somebody, theBigScreen } from "./gathering.ts";
import { test } from "./house.ts";

// That no page of any test breaks the policy is watched for in house.ts, through every step of the
// board and with every sheet open. Here is what the policy says, and that the watch would hear.

const headers: Readonly<Record<string, RegExp>> = {
  "content-security-policy":
    /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'/,
  "x-content-type-options": /^nosniff$/,
  "referrer-policy": /^no-referrer$/,
  "cross-origin-opener-policy": /^same-origin$/,
  "cross-origin-resource-policy": /^same-origin$/,
  "permissions-policy": /camera=\(self\), microphone=\(self\), geolocation=\(\), payment=\(\)/,
};

test("every answer has the headers, also problems, pictures and what is live", async ({
  browser,
  hosted,
}) => {
  const at = await aGathering(browser, hosted);
  const screen = await theBigScreen(browser, await aScreenLink(at));
  const hosts = new Set<string>();
  const seen = new Map<string, Record<string, string>>();
  const mo = await somebody(browser, at, "Mo");
  for (const page of [screen, mo, at.host]) {
    page.on("response", (answer) => {
      const { host, pathname } = new URL(answer.url());
      hosts.add(host);
      seen.set(pathname, answer.headers());
    });
  }
  await screen.reload();
  await expect(screen.getByText("We are writing. Quietly.")).toBeVisible();
  await mo.reload();
  await expect(mo.getByLabel("One idea on this card")).toBeVisible();
  await at.host.goto(`${at.origin}/g/NOB0DY1/host`);
  await expect(at.host.getByText("We cannot find that room")).toBeVisible();
  await at.host.goto(`${at.origin}/api/gatherings/${at.code}/export.json?nothing`).catch(() => {});

  const kinds = [/^\/screen$/, /^\/assets\/.*\.js$/, /^\/assets\/.*\.css$/, /\.woff2$/, /qr\.svg$/, /\/live$/];
  for (const kind of [...kinds, /^\/api\/gatherings\/NOB0DY1$/, /export\.json$/]) {
    expect([...seen.keys()].some((path) => kind.test(path)), String(kind)).toBe(true);
  }
  for (const [path, sent] of seen) {
    for (const [name, wanted] of Object.entries(headers)) {
      expect(sent[name], `${name} of ${path}`).toMatch(wanted);
    }
    expect(sent, path).not.toHaveProperty("access-control-allow-origin");
  }
  expect([...hosts], "nobody else is asked for anything").toEqual([new URL(at.origin).host]);
});

test("the watch hears when a page breaks the policy", async ({ browser, hosted, wrongs }) => {
  const at = await aGathering(browser, hosted);
  const mo = await somebody(browser, at, "Mo");
  const broken = await mo.evaluate(
    () =>
      new Promise<string>((heard) => {
        addEventListener("securitypolicyviolation", (breach) => heard(breach.violatedDirective));
        document.body.setAttribute("style", "color: red");
      }),
  );
  expect(broken).toMatch(/^style-src/);
  const html = await mo.evaluate(() => {
    try {
      document.createElement("div").innerHTML = "<b>no</b>";
      return "was made";
    } catch (refused) {
      return (refused as Error).name;
    }
  });
  expect(html).toBe("TypeError");
  await expect.poll(() => wrongs.length).toBeGreaterThanOrEqual(2);
  wrongs.length = 0;
});
