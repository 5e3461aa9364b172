/** A measure from a draft with gaps to its verdict, and on to what worked. */
import { expect, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

const TITLE = "Ljus på lekplatsen vid bryggan";

/** So many days from today, as a date field takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

test("a measure is drafted, cannot start with gaps, starts, and is followed up", async ({ page, audit }) => {
  test.setTimeout(150_000);
  await test.step("started too early: what is missing is said, and nothing typed is lost", async () => {
    await page.goto("/personal/insatser");
    await audit();
    await page.getByRole("link", { name: "Ny insats" }).click();
    await page.getByLabel("Vad som görs").fill(TITLE);
    await page.getByLabel("Problem", { exact: true }).fill("Lekplatsen är mörk efter klockan fyra.");
    await page.getByRole("button", { name: "Spara och starta" }).click();
    await expect(page.getByRole("alert")).toContainText("Skriv varför problemet finns.");
    await expect(page.getByLabel("Vad som görs")).toHaveValue(TITLE);
    await audit();
  });

  await test.step("kept as a draft that says what it still needs", async () => {
    await page.getByRole("button", { name: "Spara utkast" }).click();
    await expect(page.getByText("13 saker saknas innan insatsen kan starta")).toBeVisible();
    await audit();
  });

  await test.step("a name is refused where only a function belongs", async () => {
    await page.getByLabel("Orsak", { exact: true }).fill("Det finns inga lyktstolpar.");
    await page.getByLabel("Problemets kategori").selectOption({ label: "5.1 Belysning" });
    await page.getByLabel("Område").selectOption({ label: "Sjöstaden" });
    await page.getByLabel("Typ", { exact: true }).selectOption({ label: "Situationell" });
    await page.getByLabel("Preventionsnivå").selectOption({ index: 1 });
    await page.getByLabel("Evidens").selectOption({ index: 3 });
    await page.getByLabel("Verksamhet").selectOption({ label: "Kommunen – gata och park" });
    await page.getByLabel("Funktion").fill("Karin Johansson");
    await page.getByLabel("Första dagen").fill(inDays(-60));
    await page.getByLabel("Sista dagen", { exact: true }).fill(inDays(60));
    await page.getByLabel("Vad som mäts").fill("Besökare efter klockan fyra");
    await page.getByLabel("Värde före").fill("4");
    await page.getByLabel("Enhet").fill("barn per dag");
    await page.getByLabel("Hur värdet efter mäts").fill("Räknas en vecka i taget.");
    await page.getByRole("button", { name: "Spara och starta" }).click();
    await expect(page.getByRole("alert")).toContainText("Det ser ut som personuppgifter");
    await page.getByLabel("Funktion").fill("Driftansvarig");
    await page.getByRole("button", { name: "Spara och starta" }).click();
    await expect(page.getByText("Insatsen är startad. Uppföljningarna är inlagda.")).toBeVisible();
    await audit();
  });

  await test.step("its verdict with a reason; then it stands among what worked", async () => {
    await page.getByRole("radio", { name: /^Fortsätta/ }).check();
    await page.getByLabel("Skäl").fill("Hälften av stolparna står på plats.");
    await page.getByLabel(/^Värde nu/).fill("7");
    await page.getByRole("button", { name: "Spara beslutet" }).click();
    await expect(page.getByText("Beslutet är sparat.")).toBeVisible();
    await expect(page.getByRole("table", { name: "Före och efter" })).toContainText("3 fler");
    await audit();
    await page.goto("/personal/insatser/verkan");
    await expect(page.getByRole("table", { name: "5 Otrygg plats" })).toContainText("Hälften av stolparna står på plats.");
    await audit();
  });
});
