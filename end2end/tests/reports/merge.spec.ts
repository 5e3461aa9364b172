/** Two reports about the same thing are put together, after a look at what the resident will read. */
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures";
import { sendReport } from "../../fixtures/examples";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

test("merging asks first, and a no loses nothing", async ({ page, resident, audit }) => {
  test.setTimeout(120_000);
  for (const words of ["Ordet ekorrbrygga, första gången.", "Ordet ekorrbrygga, andra gången."]) {
    await sendReport(resident.request, { words, area: "centrum" });
  }
  await open(page, "ekorrbrygga");

  await test.step("the question shows the answer, and keeps what was typed for the next step", async () => {
    await answer(page).fill("Halvskrivet svar.");
    await page.getByRole("button", { name: /^Lägg ihop med den/ }).first().click();
    await expect(question(page)).toContainText("Så här ser invånaren det");
    await expect(answer(page)).toHaveValue("Halvskrivet svar.");
    await audit();
  });

  await test.step("no", async () => {
    await question(page).getByRole("button", { name: "Avbryt" }).click();
    await expect(question(page)).toHaveCount(0);
    await expect(answer(page)).toHaveValue("Halvskrivet svar.");
    await answer(page).fill("");
  });

  await test.step("yes, in other words", async () => {
    await page.getByRole("button", { name: /^Lägg ihop med den/ }).first().click();
    await question(page).getByRole("textbox").fill("Någon mer har berättat om samma sak.");
    await question(page).getByRole("button", { name: "Visa hur det blir" }).click();
    await expect(question(page).locator(".card-calm")).toContainText("Någon mer har berättat om samma sak.");
    await question(page).getByRole("button", { name: "Lägg ihop", exact: true }).click();
    await expect(page.getByText("Den här rapporten är ihoplagd med en annan")).toBeVisible();
  });
});

const question = (page: Page) => page.getByRole("region", { name: "Lägg ihop rapporterna?" });
const answer = (page: Page) => page.locator("#nasta-steg").getByLabel(/^Svar till den som rapporterade/);

/** New words are put into the search a moment after they came. */
async function open(page: Page, word: string): Promise<void> {
  await page.goto("/personal/inkorg");
  await page.getByRole("searchbox", { name: "Sök" }).fill(word);
  await page.getByRole("searchbox", { name: "Sök" }).press("Enter");
  await page.waitForURL(/sought=/);
  const found = page.locator(".inbox-row-text > a");
  await expect(async () => {
    await page.reload();
    await expect(found).toHaveCount(2, { timeout: 500 });
  }).toPass({ timeout: 60_000 });
  await found.first().click();
}
