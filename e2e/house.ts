import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, test as base, expect } from "@playwright/test";

/** Two test runs beside each other on one machine want ports of their own. */
const firstPort = Number(process.env.PARLOUR_E2E_PORT ?? 18_231);

/** What a browser context takes along: here, the cookie of a host. */
type Keys = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** A house on a name that is not localhost, as phones in a hall see it: plain http, and no secure context. */
export class House {
  readonly origin: string;
  readonly #port: number;
  readonly #data = mkdtempSync(join(tmpdir(), "parlour-e2e-"));
  #process: ChildProcess | undefined;

  /**
   * @param way how it is opened: empty, or with the demo gathering in it
   * @param around what else stands in its environment
   */
  constructor(
    port: number,
    readonly way: "start" | "demo" = "start",
    readonly around: Readonly<Record<string, string>> = {},
  ) {
    this.#port = port;
    this.origin = `http://hall.test:${port}`;
  }

  /** Opens its doors for the first time, and gives the host link that it prints. */
  async open(): Promise<string> {
    return this.origin + (await this.#openUntilItSays(/Host link: http:\/\/[^/]+(\/host#\S+)\n/));
  }

  /** Opens them again on the same data folder. The host is known by then. */
  async openAgain(): Promise<void> {
    await this.#openUntilItSays(/(Parlour is open)/);
  }

  async #openUntilItSays(sentence: RegExp): Promise<string> {
    const house = spawn(
      "../parlour",
      [this.way, "--port", String(this.#port), "--data", this.#data],
      { env: { ...process.env, PARLOUR_ADDRESS: "127.0.0.1", ...this.around }, stdio: ["ignore", "pipe", "pipe"] },
    );
    this.#process = house;
    return new Promise((opened, lost) => {
      let said = "";
      house.stdout.on("data", (text: Buffer) => {
        said += text.toString();
        const found = said.match(sentence)?.[1];
        if (found !== undefined) opened(found);
      });
      house.stderr.on("data", (text: Buffer) => {
        said += text.toString();
      });
      house.on("exit", () => lost(new Error(`The house did not open. ${said}`)));
    });
  }

  async close(): Promise<void> {
    const house = this.#process;
    if (!house || house.exitCode !== null) return;
    const gone = new Promise((ended) => house.on("exit", ended));
    house.kill();
    await gone;
  }

  async pullDown(): Promise<void> {
    await this.close();
    rmSync(this.#data, { recursive: true });
  }
}

export interface Hosted {
  readonly house: House;
  /** Whoever has these is a host. */
  readonly keys: Keys;
}

/** A new house, whose host has come in with the link that it printed. */
async function hosted(browser: Browser, port: number, use: (hosted: Hosted) => Promise<void>) {
  const house = new House(port);
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(await house.open());
    await expect(page.getByRole("heading", { name: "Your gatherings" })).toBeVisible();
    const keys = await context.storageState();
    await context.close();
    await use({ house, keys });
  } finally {
    await house.pullDown();
  }
}

interface Shared {
  /** One house for all tests that leave it standing; each makes its own gathering in it. */
  readonly hosted: Hosted;
}

interface Own {
  /** What went wrong in any page of this test: breaches of the content policy, and errors nobody caught. */
  readonly wrongs: string[];
  /** A house of its own, for tests that shut it. */
  readonly ownHouse: Hosted;
}

export const test = base.extend<Own, Shared>({
  hosted: [({ browser }, use) => hosted(browser, firstPort, use), { scope: "worker" }],
  wrongs: [
    async ({ browser }, use) => {
      const wrongs: string[] = [];
      const opened: BrowserContext[] = [];
      const watch = (context: BrowserContext) => {
        opened.push(context);
        context.on("weberror", (error) => wrongs.push(String(error.error())));
        context.on("console", (message) => {
          if (/Content Security Policy|TrustedHTML|Trusted ?Type/.test(message.text())) {
            wrongs.push(message.text());
          }
        });
      };
      browser.on("context", watch);
      await use(wrongs);
      browser.off("context", watch);
      await Promise.all(opened.map((context) => context.close()));
      expect(wrongs, "No page breaks the content policy, or breaks.").toEqual([]);
    },
    { auto: true },
  ],
  ownHouse: ({ browser }, use) => hosted(browser, 18_450, use),
});
