/** A survey from its heading to a resident's answer without a script, and a report that is read by everybody. */
import { randomUUID } from "node:crypto";
import { expect, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

/** So many days from today, as a date field takes it. */
function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

test.use({ storageState: async ({}, use) => use(sessionOf("publisher")) });

test("a survey is written, published, and answered without a script", async ({ page, resident, audit }) => {
  test.setTimeout(180_000);
  const title = `Vad tycker du om vägen till badet ${randomUUID().slice(0, 4)}?`;

  await test.step("it begins with a heading, and says what is missing", async () => {
    await page.goto("/personal/dialog");
    await audit();
    await page.getByRole("link", { name: "Ny dialog" }).click();
    await audit();
    await page.getByRole("radio", { name: "Enkät" }).check();
    await page.getByLabel("Rubrik").fill(title);
    await page.getByRole("button", { name: "Börja skriva" }).click();
    await page.getByLabel("Varför frågar ni?").fill("Ring Karin Johansson på 070-174 06 12 om du undrar.");
    await page.getByLabel("Första dagen").fill(inDays(0));
    await page.getByLabel("Sista dagen").fill(inDays(10));
    await page.getByLabel("Resultatet lovas till").fill(inDays(30));
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("Det ser ut som personuppgifter");
    await audit();
    await page.getByLabel("Varför frågar ni?").fill("Svaren visar var lampor behövs.");
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await expect(page.getByText("Sparat.")).toBeVisible();
  });

  await test.step("two questions", async () => {
    await page.getByRole("link", { name: "Lägg till fråga" }).click();
    await audit();
    await page.getByLabel("Frågan", { exact: true }).fill("Hur känns det att gå dit?");
    await page.getByLabel("Vad 1 betyder", { exact: true }).fill("otryggt");
    await page.getByLabel("Vad 5 betyder", { exact: true }).fill("tryggt");
    await page.getByRole("button", { name: "Spara frågan" }).click();
    await page.getByRole("link", { name: "Lägg till fråga" }).click();
    await page.getByLabel("Frågan", { exact: true }).fill("Vad vill du säga?");
    await page.getByRole("radio", { name: "Egna ord" }).check();
    await page.getByRole("button", { name: "Spara frågan" }).click();
    await expect(page.getByText("Frågan är sparad.")).toBeVisible();
  });

  await test.step("looked at, and published", async () => {
    await page.getByRole("link", { name: "Granska och publicera" }).click();
    await audit();
    await page.getByRole("button", { name: "Publicera", exact: true }).click();
    await expect(page.getByText("Enkäten är publicerad.")).toBeVisible();
    await audit();
  });

  await test.step("a resident answers without a script, and keeps what was typed", async () => {
    await resident.goto("/dialog");
    await resident.getByRole("link", { name: title }).click();
    await expect(resident.getByText("Svaren visar var lampor behövs.")).toBeVisible();
    await resident.getByRole("radio", { name: "2", exact: true }).check();
    await resident.getByLabel("Vad vill du säga?").fill("Ring Karin Johansson på 070-174 06 12.");
    await resident.getByLabel("Hur gammal är du?").selectOption({ index: 2 });
    await resident.getByRole("button", { name: "Skicka svaren" }).click();
    await expect(resident.getByText("Det här ser ut som personuppgifter")).toBeVisible();
    await expect(resident.getByRole("radio", { name: "2", exact: true })).toBeChecked();
    await resident.getByLabel("Vad vill du säga?").fill("Det är mörkt vid bryggan.");
    await resident.getByRole("button", { name: "Skicka svaren" }).click();
    await expect(resident.getByText("Tack för dina svar")).toBeVisible();
    expect(await resident.context().cookies()).toEqual([]);
  });

  await test.step("the questions stand, and the results wait", async () => {
    await page.reload();
    await expect(page.getByText("Frågorna kan inte ändras")).toBeVisible();
    await page.goto(`${new URL(page.url()).pathname}/resultat`);
    await expect(page.getByText("1 svar hittills")).toBeVisible();
    await audit();
  });
});

test("what was told is read in three languages, and a pledge leads to it", async ({ page, audit }) => {
  await page.goto("/loften");
  await page.getByRole("link", { name: "Du ska ha en trygg väg hem" }).first().click();
  await page.getByRole("link", { name: "Hur trygg är din väg hem?" }).click();
  await expect(page.getByRole("heading", { name: "Vilka har vi inte hört?" })).toBeVisible();
  await expect(page.getByText("Vi har hört för få från")).toBeVisible();
  await audit();
  const path = new URL(page.url()).pathname;
  for (const [lang, heading] of [["fi", "Keitä emme ole kuulleet?"], ["en", "Whom have we not heard?"]]) {
    await page.goto(`/${lang}${path}`);
    await expect(page.getByRole("heading", { name: `${heading}` })).toBeVisible();
    await audit();
  }
});
