/** An analysis from a proposal with gaps to causes, chain, star and its report. */
import { expect, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

const TITLE = "Skräp och oro vid bryggan";

/** So many days from today, as a date field takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

test("a small analysis is started, worked on and reported", async ({ page, audit }) => {
  test.setTimeout(180_000);
  await test.step("started with gaps: what is missing is said, and nothing typed is lost", async () => {
    await page.goto("/personal/analys");
    await audit();
    await page.getByRole("link", { name: "Ny analys" }).click();
    await page.getByLabel("Namn på analysen").fill(TITLE);
    await page.getByLabel("Problem", { exact: true }).fill("Skräp och hög musik vid bryggan sena kvällar.");
    await page.getByRole("button", { name: "Starta liten analys" }).click();
    await expect(page.getByRole("alert")).toContainText("Skriv varför analysen behövs.");
    await expect(page.getByLabel("Namn på analysen")).toHaveValue(TITLE);
    await audit();
  });

  await test.step("started, and given to an actor", async () => {
    await page.getByLabel("Område").selectOption({ label: "Sjöstaden" });
    await page.getByLabel("Varför behövs analysen").fill("Städning räcker en dag.");
    await page.getByLabel("Vad ska den ta reda på").fill("Varför samlas man just här?");
    await page.getByRole("button", { name: "Starta liten analys" }).click();
    await expect(page.getByText("Den lilla analysen är startad.")).toBeVisible();
    await page.getByLabel("Verksamhet").selectOption({ label: "Kommunen – gata och park" });
    await page.getByLabel("Funktion").fill("Driftansvarig");
    await page.getByLabel("Klar senast").fill(inDays(30));
    await page.getByRole("button", { name: "Spara uppdraget" }).click();
    await expect(page.getByText("Uppdraget är sparat.")).toBeVisible();
    await audit();
  });

  await test.step("a cause about a person is refused, one about the place is drawn", async () => {
    await page.getByRole("link", { name: "Skriv orsaker och fynd" }).first().click();
    await page.getByLabel("Orsak med få ord").fill("Karin Johansson spelar musik");
    await page.getByRole("radio", { name: /^Objekt eller plats/ }).check();
    await page.getByRole("button", { name: "Lägg till orsak" }).click();
    await expect(page.getByRole("alert")).toContainText("Skriv om situationen, inte personen.");
    await page.getByLabel("Orsak med få ord").fill("Bryggan saknar papperskorgar");
    await page.getByRole("button", { name: "Lägg till orsak" }).click();
    await expect(page.getByRole("img", { name: /^Fiskben/ })).toBeVisible();
    await audit();
    await page.getByLabel("Steg 1", { exact: true }).fill("Samling på bryggan");
    await page.getByLabel("Så kan steg 1 brytas").fill("Vuxna på platsen");
    await page.getByRole("button", { name: "Spara kedjan" }).click();
    await page.getByLabel("Det vi fann").fill("Platsen är skön, men ingen tar hand om den efter klockan 20.");
    await page.getByLabel("Det vi föreslår").fill("Fler papperskorgar och en rond sent på kvällen.");
    await page.locator("#fynd").getByRole("button", { name: "Spara" }).click();
    await audit();
  });

  await test.step("the star is ticked, and says what is missing", async () => {
    await page.getByRole("link", { name: "Till analysen" }).click();
    await page.getByRole("link", { name: "Fyll i stjärnan" }).click();
    await page.getByRole("checkbox", { name: "Brott", exact: true }).check();
    await page.getByRole("checkbox", { name: /^Mörk, sliten eller oövervakad plats/ }).check();
    await page.getByRole("button", { name: "Spara stjärnan" }).click();
    await expect(page.getByText("Ingen insats är kopplad till analysen.")).toBeVisible();
    await expect(page.getByRole("img", { name: /^Preventionsstjärnan/ })).toBeVisible();
    await audit();
  });

  await test.step("reported back", async () => {
    await page.getByRole("link", { name: "Till analysen" }).click();
    await page.getByText("Återrapportera", { exact: true }).click();
    await page.getByLabel("Återrapport", { exact: true }).fill("Klart. Vi föreslår två saker.");
    await page.getByRole("button", { name: "Lämna rapporten" }).click();
    await expect(page.getByText("Rapporten är lämnad.")).toBeVisible();
    await audit();
  });
});
