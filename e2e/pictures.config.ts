import { defineConfig } from "@playwright/test";
import tests from "./playwright.config.ts";

// The pictures in the README: ./parlour pictures takes them anew from the demo gathering.
export default defineConfig(tests, { testMatch: "pictures.ts", reporter: "list", retries: 0, timeout: 180_000 });
