/** A report to others: from its figures to the register, once with a mouse and once with the keyboard alone. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures";
import { letterTo, linkIn } from "../../fixtures/mailbox";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

const HERE = "/personal/rapporter";
const ADDRESS = "registrator@rapporter.example.org";

test("a quarter is written, fixed, sent, corrected, registered and downloaded", async ({ page, resident, audit }) => {
  test.setTimeout(180_000);

  await test.step("who gets reports, and how", async () => {
    await page.goto(`${HERE}/mottagare`);
    await page.getByLabel("E-postadress").first().fill(ADDRESS);
    await page.getByRole("button", { name: "Spara" }).first().click();
    await expect(page.getByText("Sparat.")).toBeVisible();
    await audit();
  });

  await test.step("begun: filled in by itself, with what people must know", async () => {
    await begin(page, /^Kvartalsrapport/);
    await expect(page.getByText("Utkastet är ifyllt.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Prioriterade områden och inriktning" })).toBeVisible();
    await expect(page.getByRole("table", { name: "Händelser efter område" })).toBeVisible();
    await audit();
  });

  await test.step("a name is refused, and nothing typed is lost", async () => {
    await open(page);
    await page.getByLabel("Behov av stöd").fill("Ring Anna Svensson på 070-174 06 05.");
    await save(page);
    await expect(page.getByRole("alert").first()).toContainText("personuppgifter");
    await expect(page.getByLabel("Behov av stöd")).toHaveValue(/Anna Svensson/);
    await audit();
    await page.getByLabel("Behov av stöd").fill("Vi behöver belysning på gångvägen.");
    await save(page);
    await expect(page.getByText("Sparat.")).toBeVisible();
  });

  await test.step("fixed and sent as a link that opens without signing in", async () => {
    await page.getByRole("button", { name: "Fastställ" }).click();
    await expect(page.getByText("Rapporten är fastställd och ändras inte mer.")).toBeVisible();
    await audit();
    const box = page.getByRole("group", { name: "Vilka ska få rapporten?" }).getByRole("checkbox").first();
    for (const other of await page.getByRole("group", { name: "Vilka ska få rapporten?" }).getByRole("checkbox").all()) {
      await other.uncheck();
    }
    await box.check();
    await page.getByRole("button", { name: "Skicka", exact: true }).click();
    await expect(page.getByText("Rapporten är på väg.")).toBeVisible();
    const letter = await letterTo(ADDRESS);
    const file = await resident.request.get(linkIn(letter));
    expect(file.headers()["content-type"]).toBe("application/pdf");
    expect((await file.body()).subarray(0, 5).toString()).toBe("%PDF-");
  });

  await test.step("a correction is a new version; the first stands as it was", async () => {
    const first = page.url().split("?")[0] ?? "";
    await page.getByRole("button", { name: "Ny version" }).click();
    await open(page);
    await page.getByLabel("Behov av stöd").fill("Vi behöver belysning på gångvägen och vid bryggan.");
    await save(page);
    await page.getByRole("button", { name: "Fastställ" }).click();
    await expect(page.getByText("och vid bryggan.")).toBeVisible();
    const second = page.url().split("?")[0] ?? "";
    await page.goto(first);
    await expect(page.getByText("och vid bryggan.")).toHaveCount(0);
    await page.goto(second);
  });

  await test.step("its number stands in the register, with what becomes of it", async () => {
    await page.getByLabel("Diarienummer").fill("KS 2026/918");
    await page.locator("form", { has: page.getByLabel("Diarienummer") }).getByRole("button", { name: "Spara" }).click();
    await expect(page.getByText("Diarienumret är sparat.")).toBeVisible();
    await page.goto(`${HERE}/diarium`);
    const row = page.getByRole("table", { name: "Diarieförteckning" }).getByRole("row", { name: /KS 2026\/918/ });
    await expect(row).toContainText("Gallras");
    await audit();
  });

  await test.step("downloaded as PDF and for Word", async () => {
    await page.getByRole("row", { name: /KS 2026\/918/ }).getByRole("link").first().click();
    for (const [name, begins] of [["PDF", "%PDF-"], ["Word", "PK"]] as const) {
      const waits = page.waitForEvent("download");
      await page.getByRole("link", { name, exact: true }).click();
      const path = await (await waits).path();
      expect(readFileSync(path).subarray(0, begins.length).toString("latin1")).toBe(begins);
    }
  });
});

test("a year is written and fixed with the keyboard alone", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto(HERE);
  await page.getByLabel("En annan rapport").focus();
  const names = await page.getByLabel("En annan rapport").locator("option").allInnerTexts();
  for (let at = 0; at < names.findIndex((name) => name.startsWith("Årsanalys")); at += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await tabTo(page, "Påbörja");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Årsanalys");
  await page.keyboard.press("Tab");
  await expect(page.locator(":focus")).toBeVisible();
  await tabTo(page, "Skriv i utkastet");
  if ((await page.locator("details[open]").count()) === 0) await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Läget är lugnt.");
  await tabTo(page, "Spara");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Sparat.")).toBeVisible();
  await tabTo(page, "Fastställ");
  await page.keyboard.press("Enter");
  await expect(page.getByText("Rapporten är fastställd och ändras inte mer.")).toBeVisible();
  await expect(page.getByText("Läget är lugnt.")).toBeVisible();
});

/** Goes on with a report that is begun, or begins another of its kind that there is no report for yet. */
async function begin(page: Page, kind: RegExp): Promise<void> {
  await page.goto(HERE);
  const options = page.getByLabel("En annan rapport").locator("option");
  const at = (await options.allInnerTexts()).findIndex((name) => kind.test(name));
  await page.getByLabel("En annan rapport").selectOption({ index: at });
  await page.locator("form", { has: page.getByLabel("En annan rapport") }).getByRole("button", { name: "Påbörja" }).click();
}

/** The texts of a draft are folded in once something is written. */
async function open(page: Page): Promise<void> {
  if (!(await page.getByLabel("Behov av stöd").isVisible())) await page.getByText("Skriv i utkastet").click();
}

async function save(page: Page): Promise<void> {
  await page.locator("form", { has: page.getByLabel("Behov av stöd") }).getByRole("button", { name: "Spara" }).click();
}

/** Tabs until something with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let times = 0; times < 80; times += 1) {
    await page.keyboard.press("Tab");
    const there = (await page.locator(":focus").textContent())?.trim();
    if (there === name) return;
  }
  throw new Error(`${name} is not reached with the keyboard`);
}
