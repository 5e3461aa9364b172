import { existsSync } from "node:fs";
import { defineConfig, type Project } from "@playwright/test";

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };
const desktop = { viewport: { width: 1440, height: 900 } };
const prepare = "prepare";

/** The browser without a window, or else the whole of it. */
const chromium = (): string => ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(existsSync) ?? "chromium";

/** Every page, at one size; `audit` looks at each in light and in dark. */
const pages = (name: string, use: Project["use"]): Project => ({
  name,
  use: { ...use, serviceWorkers: "block" },
  testMatch: "pages/*.spec.ts",
  fullyParallel: true,
  dependencies: [prepare],
});

export default defineConfig({
  testDir: "tests",
  outputDir: "../.build/end2end",
  globalSetup: "./fixtures/setup.ts",
  forbidOnly: Boolean(process.env["CI"]),
  fullyParallel: false,
  workers: 2,
  retries: process.env["CI"] ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    // What is not there will not come: without an end, one wrong name costs all of a journey's time.
    actionTimeout: 45_000,
    locale: "sv-SE",
    timezoneId: "Europe/Stockholm",
    contextOptions: { reducedMotion: "reduce" },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env["CHROMIUM"] ?? chromium(),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // The way out of support leads to the weather: no test asks there.
        "--host-resolver-rules=MAP www.smhi.se ~NOTFOUND",
        "--no-first-run",
      ],
    },
  },
  projects: [
    { name: prepare, use: desktop, testMatch: "**/*.setup.ts" },
    pages("phone", phone),
    { ...pages("desktop", desktop), testIgnore: "**/*.phone.spec.ts" },
    {
      name: "journeys",
      use: phone,
      testMatch: ["accounts", "analysis", "answers", "contributions", "council", "dialogue", "documents", "measures", "notices", "pledges", "priorities", "reports", "shell", "situation", "support", "walks", "watch"].map((slice) => `${slice}/*.spec.ts`),
      testIgnore: "**/*.no-script.spec.ts",
      dependencies: [prepare],
    },
    { name: "no-script", use: { ...phone, javaScriptEnabled: false }, testMatch: "**/*.no-script.spec.ts", dependencies: [prepare] },
  ],
});
