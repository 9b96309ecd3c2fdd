import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";
import { print } from "./print.ts";

export default defineConfig({
  plugins: [react(), print()],
  build: {
    target: "es2022",
    // The server's content policy allows no data: addresses, so nothing is folded into the styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
  server: {
    host: "127.0.0.1",
    proxy: { "/api": process.env.PARLOUR_SERVER ?? "http://127.0.0.1:8080" },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing.ts"],
    restoreMocks: true,
  },
});
