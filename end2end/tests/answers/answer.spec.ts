/** Ni sa – vi gjorde: from what many said to an answer that a resident reads without a script. */
import { randomUUID } from "node:crypto";
import { expect, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("publisher")) });

test("an answer begins with a proposal, is refused while it is half, is published and read", async ({ page, resident, audit }) => {
  const title = `Vad det blev av det ${randomUUID().slice(0, 4)}`;

  await test.step("the data proposes, and what is known is filled in", async () => {
    await page.goto("/personal/ni-sa-vi-gjorde");
    await audit();
    await page.getByRole("link", { name: /^Skriv svar/ }).first().click();
    await expect(page.getByLabel("Ni sa")).toHaveValue(/Flera av er har berättat om/);
    await audit();
    await page.getByLabel("Rubrik").fill(title);
    await page.getByRole("button", { name: "Spara utkast" }).click();
    await expect(page.getByText("Utkastet är sparat")).toBeVisible();
    await audit();
  });

  await test.step("a no without a reason is refused, and nothing is lost", async () => {
    await page.getByLabel("Vi gjorde").fill("Vi har satt upp fler lampor.");
    await page.getByLabel("Önskemål 1").fill("Vakter varje kväll");
    await page.getByRole("button", { name: "Spara och publicera" }).click();
    await expect(page.getByRole("alert")).toContainText("Skriv både vad någon önskade");
    await expect(page.getByLabel("Vi gjorde")).toHaveValue("Vi har satt upp fler lampor.");
    await audit();
    await page.getByLabel("Varför inte 1").fill("Ljus hjälper fler.");
    await page.getByRole("button", { name: "Spara och publicera" }).click();
    await expect(page.getByText("Svaret är publicerat")).toBeVisible();
  });

  await test.step("a resident reads it without a script", async () => {
    await resident.goto("/");
    await resident.getByRole("link", { name: "Allt ni sa och vi gjorde" }).click();
    const answer = resident.getByRole("article").filter({ hasText: title });
    await expect(answer.getByText("Vi har satt upp fler lampor.")).toBeVisible();
    await expect(answer.getByText("Ljus hjälper fler.")).toBeVisible();
  });

  await test.step("the page for everybody, in three languages", async () => {
    const pages = { "/ni-sa-vi-gjorde": "Ni sa – vi gjorde", "/en/ni-sa-vi-gjorde": "You said – we did", "/fi/ni-sa-vi-gjorde": "Te kerroitte – me teimme" };
    for (const [path, heading] of Object.entries(pages)) {
      await page.goto(path);
      await expect(page.getByRole("heading", { level: 1, name: heading })).toBeVisible();
      await audit();
    }
  });

  await test.step("it is taken back", async () => {
    await page.goto("/personal/ni-sa-vi-gjorde");
    await page.getByRole("link", { name: title }).click();
    await page.getByText("Ta bort från den öppna sidan").click();
    await page.getByRole("button", { name: "Ta tillbaka" }).click();
    await expect(page.getByText("Svaret är tillbakataget")).toBeVisible();
  });
});
