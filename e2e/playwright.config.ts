import { defineConfig } from "@playwright/test";

// A hall's own name, which is not localhost: what phones see on plain http, where there are no secure
// cookies and no crypto.randomUUID.
export default defineConfig({
  timeout: 60_000,
  expect: { timeout: 15_000 },
  workers: 1,
  // On a machine that does other things too, a browser may be late. A second try that was needed is said.
  retries: 1,
  reporter: [["list"], ["json", { outputFile: "test-results.json" }]],
  use: {
    actionTimeout: 15_000,
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--host-resolver-rules=MAP hall.test 127.0.0.1",
      ],
    },
  },
});
