/** Asking for support without a script: the page says what that means, nothing typed is lost, and the code stands in no address. */
import { expect, test } from "../../fixtures";

test("somebody asks, comes back with the code, writes and takes it back", async ({ page, audit }) => {
  test.setTimeout(120_000);
  await page.goto("/stod");
  await expect(page.getByRole("heading", { level: 2 }).first()).toHaveText("Ring någon nu");
  await expect(page.getByRole("link", { name: "Lämna sidan" })).toHaveAttribute("href", "https://www.smhi.se/");
  await audit();
  await page.getByRole("link", { name: "Be om kontakt" }).click();
  await expect(page.getByText("Din webbläsare kör inga skript")).toBeVisible();
  await page.getByRole("radio", { name: /^Hjälp mig att välja/ }).check();
  await page.getByLabel("Telefon", { exact: true }).fill("ring mig");
  await page.getByLabel("Namn").fill("Planterad Kim");
  await page.getByRole("button", { name: "Skicka" }).click();
  await expect(page.getByLabel("Namn")).toHaveValue("Planterad Kim");
  await expect(page.getByRole("radio", { name: /^Hjälp mig att välja/ })).toBeChecked();
  await audit();
  await page.getByLabel("Telefon", { exact: true }).fill("070-174 06 35");
  await page.getByRole("checkbox", { name: "Ja, jag samtycker" }).check();
  await page.getByRole("button", { name: "Skicka" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tack, nu är det skickat" })).toBeVisible();
  await audit();
  const code = ((await page.locator("#code").textContent()) ?? "").trim();

  await page.getByRole("link", { name: "Till sidan för koden" }).click();
  await page.getByLabel("Din kod").fill(code);
  await page.getByRole("button", { name: "Öppna" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Framme" })).toBeVisible();
  expect(page.url()).not.toContain(code.slice(0, 4));
  await audit();
  await page.getByLabel("Skriv till dem").fill("Planterat ord till jouren");
  await page.getByRole("button", { name: "Skicka meddelandet" }).click();
  await expect(page.getByText("Planterat ord till jouren")).toBeVisible();
  await page.getByText("Ta tillbaka allt").click();
  await page.getByRole("button", { name: "Ta tillbaka och ta bort" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Återkallad" })).toBeVisible();
  expect(await page.content()).not.toContain("Planterat ord");
  await audit();
});
