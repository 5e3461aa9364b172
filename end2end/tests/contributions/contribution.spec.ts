/** A contribution on a phone: an event, one told without a network, words and figures, sent to the group. */
import { expect, live, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("participant")) });

test("an actor gives between two meetings, also without a network", async ({ page, context, audit, quiet }) => {
  test.setTimeout(150_000);
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);

  await test.step("the own page says what is wanted and by when", async () => {
    await page.goto("/personal/bidrag");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kommunen – skola");
    await expect(page.getByText("Ni har inte lämnat något för den här perioden.")).toBeVisible();
    await audit();
  });

  await test.step("an event: a name is warned of while it is typed and refused when it is sent", async () => {
    await page.getByRole("link", { name: "Lägg till händelse" }).click();
    await live(page);
    await page.getByLabel("Kategori").selectOption({ label: "2.3 Skolgård eller fritidsgård" });
    await page.getByLabel("Område").selectOption({ label: "Norra skolan" });
    await page.getByLabel("Kort text (frivilligt)").fill("Ring Karin Johansson på 070-174 06 12");
    await expect(page.getByText(/Det här ser ut som ett telefonnummer/)).toBeVisible();
    await audit();
    await page.getByRole("button", { name: "Spara händelsen" }).click();
    await expect(page.getByRole("alert")).toContainText("personuppgifter");
    await page.getByLabel("Kort text (frivilligt)").fill("Samling på skolgården efter skoltid.");
    await page.getByRole("button", { name: "Spara och lägg till en till" }).click();
    await expect(page.getByText("Händelsen är sparad.")).toBeVisible();
    await expect(page.getByLabel("Område")).toHaveValue("norra-skolan");
  });

  await test.step("without a network it waits on the phone, and goes off once when it is back", async () => {
    await context.setOffline(true);
    await page.getByLabel("Kort text (frivilligt)").fill("Skadegörelse på cykelstället.");
    await page.getByRole("button", { name: "Spara händelsen" }).click();
    await expect(page.getByRole("heading", { name: "Sparad på telefonen, inte skickad" })).toBeVisible();
    await expect(page.getByText("Väntar på nät")).toBeVisible();
    await audit();
    await context.setOffline(false);
    await expect(page.getByText("Händelsen som väntade är skickad.")).toBeVisible({ timeout: 30_000 });
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  await test.step("words and figures, and all of it is sent", async () => {
    await page.getByRole("link", { name: "Text och siffror" }).click();
    await page.getByLabel("Er lägesbild i korthet").fill("Lugnare raster. Oron gäller vägen hem.");
    await page.getByLabel(/^Elevfrånvaro/).fill("7");
    await audit();
    await page.getByRole("button", { name: "Skicka till gruppen" }).click();
    await expect(page.getByText("Bidraget är skickat till gruppen.")).toBeVisible();
    await expect(page.getByText("Skadegörelse på cykelstället.")).toHaveCount(1);
    await audit();
  });
});

test("what waits on the phone does not survive signing out", async ({ page, context, quiet }) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  await page.goto("/personal/bidrag/skola/handelse");
  await live(page);
  await context.setOffline(true);
  await page.getByLabel("Kategori").selectOption({ index: 1 });
  await page.getByLabel("Område").selectOption({ index: 1 });
  await page.getByRole("button", { name: "Spara händelsen" }).click();
  await expect(page.getByText("Väntar på nät")).toBeVisible();
  // The button sends the form even where the network is gone; here it only has to be pressed.
  await page.evaluate(() => {
    const form = document.querySelector<HTMLFormElement>('form[action="/personal/logga-ut"]');
    form?.addEventListener("submit", (event) => event.preventDefault());
    form?.requestSubmit();
  });
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
});
