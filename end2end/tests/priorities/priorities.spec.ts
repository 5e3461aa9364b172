/** Prioritising: areas are moved by keyboard and by pointer, chosen, and a direction comes back from the council as drafts of pledges. */
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

const TABLE = "Områdena, i kommunens ordning";

/** The round to come: the first of the list, and a draft until its quarter begins. */
async function openNext(page: Page): Promise<void> {
  await page.goto("/personal/prioritering");
  await page.getByRole("row").filter({ hasText: "Utkast" }).first().getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Prioritering kvartal");
}

test("an area is moved by keyboard and by pointer, with a reason", async ({ page, audit }) => {
  test.setTimeout(150_000);
  await page.goto("/personal/prioritering");
  await audit();
  await openNext(page);
  await audit();
  const need = page.getByLabel("Behov, 0–15");

  await test.step("arrow keys move it and fill the form in", async () => {
    const dot = page.getByRole("button", { name: /^Sjöstaden: behov/ });
    await dot.focus();
    const before = Number(await dot.getAttribute("data-y"));
    for (const key of ["ArrowUp", "ArrowUp", "ArrowRight"]) await page.keyboard.press(key);
    await expect(need).toHaveValue(String(before + 2));
    await expect(page.getByRole("status").filter({ hasText: "Skriv varför och spara." })).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByLabel("Varför", { exact: true })).toBeFocused();
    await page.keyboard.type("Badet öppnar tidigare i år.");
    await page.getByRole("button", { name: "Spara platsen" }).click();
    await expect(page.getByText("Området är flyttat.")).toBeVisible();
    await expect(page.getByRole("table", { name: TABLE })).toContainText(`Flyttat till behov ${before + 2}`);
    await audit();
  });

  await test.step("a pointer drags it", async () => {
    const dot = page.locator("[data-dot=tallasen]");
    const field = (await page.locator("[data-field]").boundingBox())!;
    await dot.scrollIntoViewIfNeeded();
    const from = (await dot.boundingBox())!;
    const [x, y] = [from.x + from.width / 2, from.y + from.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + field.width / 8, y - field.height / 8, { steps: 4 });
    await page.mouse.up();
    await expect(page.getByLabel("Område", { exact: true })).toHaveValue("tallasen");
    await expect(need).not.toHaveValue("");
  });
});

test("areas are weighed and chosen with motives; the draft waits for its day", async ({ page, audit }) => {
  test.setTimeout(120_000);
  await openNext(page);
  await page.getByRole("link", { name: /Kvarnbacken/ }).first().click();
  await audit();
  await page.getByLabel("Känd orsak, värde").selectOption({ label: "3 – mycket" });
  await page.getByRole("button", { name: "Spara bedömningen" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv varför värdet ändras.");
  await audit();
  await page.getByLabel("Känd orsak, varför annat än förslaget").fill("Orsaksanalysen är klar.");
  await page.getByRole("button", { name: "Spara bedömningen" }).click();
  await expect(page.getByRole("table", { name: TABLE })).toContainText("Orsaksanalysen är klar.");
  await page.getByLabel("Område 1", { exact: true }).selectOption({ label: "Kvarnbacken" });
  await page.getByRole("button", { name: "Spara som beslutad" }).click();
  await expect(page.getByRole("alert")).toContainText("Skriv varför området är valt.");
  await page.getByLabel("Motiv för område 1").fill("Orsaken är känd och polisen har tid.");
  await page.getByRole("button", { name: "Spara utkast" }).click();
  await expect(page.getByText("Utkastet är sparat.")).toBeVisible();
  await audit();
});

test("a direction shows what the council decided, and its drafts of pledges", async ({ page, audit }) => {
  test.setTimeout(120_000);
  await page.goto("/personal/prioritering");
  await page.getByRole("row").filter({ hasText: "Ersatt av en senare" }).first().getByRole("link").click();
  await audit();
  await page.getByRole("link", { name: "Till inriktningsbeslutet" }).click();
  await expect(page.getByText("Antagen").first()).toBeVisible();
  await expect(page.getByText(/§ \d+\/\d{4}/).first()).toBeVisible();
  await audit();
  await page.goto("/personal/loften");
  await audit();
  await page.getByRole("table", { name: "Utkast" }).getByRole("link").first().click();
  await page.getByLabel("Löftet", { exact: true }).fill("Vi kontrollerar lampor och buskar vid stationen varje vecka.");
  await page.getByRole("button", { name: "Spara texten" }).click();
  await expect(page.getByText(/^Texten är sparad\./)).toBeVisible();
  await audit();
});
