import type { Page } from "@playwright/test";

/**
 * Listens to everything that the server tells this page from now on: answers, and what comes live.
 * Gives a function that tells it all as text.
 */
export async function everythingHeard(page: Page): Promise<() => Promise<string>> {
  const heard: (string | Promise<string>)[] = [];
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  session.on("Network.eventSourceMessageReceived", ({ data }) => heard.push(data));
  page.on("response", (answer) => {
    if (!answer.url().endsWith("/live")) heard.push(answer.text().catch(() => ""));
  });
  return async () => (await Promise.all(heard)).join("\n");
}
