/** Neighbourhood watch: a resident asks and wants to begin, the coordinator answers and keeps the register. */
import { randomUUID } from "node:crypto";
import { expect, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

test("a resident wants to begin without a script, and an area comes of it", async ({ page, resident, audit }) => {
  const name = `Granbacken ${randomUUID().slice(0, 4)}`;
  const street = `Granvägen ${randomUUID().slice(0, 4).replace(/[0-9]/g, "x")}`;

  await test.step("there is none yet, and a resident wants to begin", async () => {
    await resident.goto("/grannsamverkan");
    await resident.getByLabel("Gata eller by", { exact: true }).fill(street);
    await resident.getByRole("button", { name: "Se efter" }).click();
    await expect(resident.getByText("Vi hittar ingen grannsamverkan där")).toBeVisible();
    await resident.getByLabel("Var bor du?").fill(street);
    await resident.getByLabel("Telefon eller e-post").fill("070-174 06 27");
    await resident.getByRole("button", { name: "Skicka" }).click();
    await expect(resident.getByText("Tack, vi har fått det")).toBeVisible();
  });

  await test.step("the coordinator reads it", async () => {
    await page.goto("/personal/grannsamverkan");
    await audit();
    await page.getByRole("link", { name: /^Vill börja eller gå med/ }).click();
    await expect(page.getByText(street)).toBeVisible();
    await audit();
  });

  await test.step("an area is added; its signs wait for what is demanded", async () => {
    await page.goto("/personal/grannsamverkan/ny");
    await audit();
    await page.getByLabel("Område", { exact: true }).fill(name);
    await page.getByLabel("Status").selectOption({ label: "Under uppstart" });
    await page.getByLabel("Gator och byar").fill(street);
    await page.getByLabel("Hushåll").fill("24");
    await page.getByLabel("Skyltar", { exact: true }).selectOption({ label: "Beställda" });
    await page.getByRole("button", { name: "Lägg till området" }).click();
    await expect(page.getByRole("alert")).toContainText("Skyltar kan inte beställas än");
    await audit();
    await page.getByLabel("Skyltar", { exact: true }).selectOption({ label: "Inga" });
    await page.getByLabel("Uppstartsmöte", { exact: true }).fill("2026-01-15");
    await page.getByLabel("Status").selectOption({ label: "Aktivt" });
    await page.getByRole("button", { name: "Lägg till området" }).click();
    await expect(page.getByText("Området är tillagt")).toBeVisible();
    await audit();
  });

  await test.step("a representative is added", async () => {
    await page.getByText("Lägg till ombud").click();
    await page.getByLabel("Namn", { exact: true }).fill("Gun Ekström");
    await page.getByLabel("Telefon", { exact: true }).fill("070-174 06 28");
    await page.getByRole("button", { name: "Spara ombudet" }).click();
    await expect(page.getByText("Gun Ekström", { exact: true })).toBeVisible();
    await audit();
  });

  await test.step("now the resident is told", async () => {
    await resident.getByLabel("Gata eller by", { exact: true }).fill(street);
    await resident.getByRole("button", { name: "Se efter" }).click();
    await expect(resident.getByText("Ja, det finns grannsamverkan där")).toBeVisible();
    await page.goto("/grannsamverkan");
    await audit();
  });
});
