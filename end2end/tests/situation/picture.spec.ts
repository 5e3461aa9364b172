/** The picture of the open period: a level with its reason, words, the yearly calendar; and what residents read. */
import { expect, test } from "../../fixtures";
import { frozenPeriods } from "../../fixtures/examples";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

test("a picture gets levels and words, and tells what is missing before it can stand", async ({ page, audit }) => {
  test.setTimeout(120_000);
  await page.goto("/personal/lagesbild");
  await audit();
  await page.getByRole("link", { name: /^Öppna vecka/ }).click();
  await audit();

  await test.step("another level than proposed needs a reason, and nothing typed is lost", async () => {
    await page.getByText(/^Sätt läge, \d/).click();
    await page.getByText("Läge och orsak för Tallåsen").click();
    const form = page.locator("form", { has: page.locator("input[name=area][value=tallasen]") }).last();
    await form.getByLabel("Läge").selectOption({ label: "Kraftsamling" });
    await form.getByLabel("Huvudsaklig orsak").fill("Övning i brandskydd hela veckan.");
    await form.getByRole("button", { name: "Sätt läget" }).click();
    await expect(page.getByRole("alert")).toContainText("Skriv varför du väljer ett annat läge.");
    await expect(page.locator("#field-cause")).toHaveValue("Övning i brandskydd hela veckan.");
    await audit();
    await page.locator("#field-reason").fill("Alla verksamheter är på plats.");
    await page.locator("#field-reason").press("Enter");
    await expect(page.getByText("Läget är satt.")).toBeVisible();
    await expect(page.getByRole("row").filter({ hasText: "Övning i brandskydd" })).toContainText("Kraftsamling");
  });

  await test.step("a picture whose days are not over cannot be justerad", async () => {
    const adjust = page.getByRole("button", { name: "Justera", exact: true });
    if (await adjust.isVisible()) {
      await adjust.click();
      await expect(page.getByText("Perioden pågår.").first()).toBeVisible();
      await audit();
    }
  });
});

test("a frozen version, what differs, the calendar and the template", async ({ page, audit }) => {
  test.setTimeout(120_000);
  await page.goto("/personal/lagesbild");
  await frozenPeriods(page).first().click();
  await expect(page.getByText(/^Du läser justerad version/)).toBeVisible();
  await page.getByRole("link", { name: /^Version/ }).first().click();
  await expect(page.getByText("Sigill:")).toBeVisible();
  await audit();
  await page.getByRole("link", { name: "Till perioden" }).click();
  await page.getByRole("link", { name: "Skillnader" }).click();
  await expect(page.getByRole("heading", { name: "Skillnader" })).toBeVisible();
  await audit();
  await page.goto("/personal/lagesbild/kalender");
  await expect(page.getByRole("rowheader", { name: "Sportlov" }).first()).toBeVisible();
  await audit();
  await page.goto("/personal/installningar/lagesbild");
  await audit();
  await page.getByRole("link", { name: "Dagordning" }).click();
  await page.getByText("Ändra Laget runt").click();
  await audit();
});

test("residents read how it is, area by area", async ({ page, audit }) => {
  await page.goto("/lage");
  await expect(page.getByRole("heading", { name: "Område för område" })).toBeVisible();
  await audit();
  await page.goto("/en/lage");
  await expect(page.getByRole("heading", { name: "Area by area" })).toBeVisible();
  await audit();
});
