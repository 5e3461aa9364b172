/** A pledge from its heading to a resident's screen, on to its outcome, a new version, and what changed. */
import { randomUUID } from "node:crypto";
import { expect, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

/** So many days from today, as a date field takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test.use({ storageState: async ({}, use) => use(sessionOf("publisher")) });

test("a pledge is written, refused while it is vague, published, read, followed up and compared", async ({ page, resident, audit }) => {
  test.setTimeout(180_000);
  const title = `Ljus på vägen till badet ${randomUUID().slice(0, 4)}`;

  await test.step("it begins with a heading, and says what is missing", async () => {
    await page.goto("/personal/loften");
    await audit();
    await page.getByRole("link", { name: "Nytt löfte" }).click();
    await page.getByLabel("Rubrik").fill(title);
    await page.getByRole("button", { name: "Börja skriva" }).click();
    await expect(page.getByText("4 saker saknas innan löftet kan publiceras")).toBeVisible();
    await audit();
  });

  await test.step("a name is refused, the text is kept, and then it is saved", async () => {
    await page.getByLabel("Löftet", { exact: true }).fill("Vi sätter upp lampor längs hela vägen till badet.");
    await page.getByLabel("Första dagen").fill(inDays(-30));
    await page.getByLabel("Sista dagen").fill(inDays(300));
    await page.getByLabel("Så är det i dag").fill("Vägen är mörk från september.");
    await page.getByLabel("Roll, rad 1").fill("Karin Johansson");
    await page.getByLabel("Dag, rad 1").fill(inDays(-20));
    await page.getByLabel("Status").selectOption({ label: "Pågår" });
    await page.getByRole("button", { name: "Spara texten" }).click();
    await expect(page.getByRole("alert")).toContainText("Det ser ut som personuppgifter");
    await expect(page.getByLabel("Så är det i dag")).toHaveValue("Vägen är mörk från september.");
    await audit();
    await page.getByLabel("Roll, rad 1").fill("Kommunstyrelsens ordförande");
    await page.getByRole("button", { name: "Spara texten" }).click();
    await expect(page.getByText("En sak saknas innan löftet kan publiceras")).toBeVisible();
  });

  await test.step("an activity that can be measured", async () => {
    await page.getByRole("link", { name: "Lägg till aktivitet" }).click();
    await audit();
    await page.getByLabel("Aktivitet", { exact: true }).fill("Nya lampor längs vägen");
    await page.getByLabel("Hur många", { exact: true }).fill("12");
    await page.getByLabel("Enhet").fill("lampor");
    await page.getByRole("button", { name: "Spara aktiviteten" }).click();
    await page.getByRole("link", { name: "Granska och publicera" }).click();
    await audit();
    await page.getByRole("button", { name: "Publicera", exact: true }).click();
    await expect(page.getByText("Löftet är publicerat. Invånarna kan läsa det nu.")).toBeVisible();
  });

  await test.step("a resident reads it without a script", async () => {
    await resident.goto("/loften");
    await resident.getByRole("link", { name: title }).click();
    await expect(resident.getByText("Vi sätter upp lampor längs hela vägen till badet.")).toBeVisible();
    await expect(resident.getByRole("table", { name: /^Aktiviteter/ })).toContainText("minst 12 lampor");
  });

  await test.step("the outcome is written and published as a new version", async () => {
    await page.getByRole("link", { name: "Nya lampor längs vägen" }).click();
    await page.getByLabel("Utfall").fill("12");
    await page.getByLabel("Kommentar till invånarna").fill("Alla lampor lyser.");
    await page.getByLabel("Status").selectOption({ label: "Uppfyllt" });
    await page.getByRole("button", { name: "Spara aktiviteten" }).click();
    await page.getByRole("link", { name: "Granska och publicera" }).click();
    await expect(page.getByText("3 saker ändras för invånarna")).toBeVisible();
    await audit();
    await page.getByLabel("Vad är nytt i den här versionen?").fill("Alla tolv lampor är på plats.");
    await page.getByRole("button", { name: "Publicera", exact: true }).click();
    await expect(page.getByText("Löftet är publicerat.")).toBeVisible();
  });

  await test.step("the resident sees what came of it, and what changed", async () => {
    await resident.reload();
    await expect(resident.getByText("1 av 1 uppfyllda")).toBeVisible();
    await resident.getByRole("link", { name: "Alla 2 versioner" }).click();
    await expect(resident.getByText("Alla tolv lampor är på plats.")).toBeVisible();
    await resident.getByRole("link", { name: /Vad ändrades\?/ }).click();
    await expect(resident.getByRole("heading", { name: "3 saker ändrades" })).toBeVisible();
    await expect(resident.getByText("Alla lampor lyser.")).toBeVisible();
  });
});
