/** What a resident says of a pledge reaches its next version, and whoever follows is told. */
import { randomUUID } from "node:crypto";
import { expect, test } from "../../fixtures";
import { letterTo, linkIn } from "../../fixtures/mailbox";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("publisher")) });

test("words are read, answered, carried into a version, and told to those who follow", async ({ page, resident, audit }) => {
  test.setTimeout(180_000);
  const [said, email] = [`Buskarna skymmer lamporna ${randomUUID().slice(0, 4)}.`, `granne-${randomUUID().slice(0, 8)}@example.org`];

  await test.step("a resident follows one pledge", async () => {
    await resident.goto("/loften");
    await resident.getByRole("link", { name: "Du ska ha en trygg väg hem, också när det är mörkt" }).click();
    await resident.getByRole("main").getByRole("link", { name: "Följ med e-post" }).click();
    await expect(resident.getByRole("checkbox", { name: "Du ska ha en trygg väg hem, också när det är mörkt" })).toBeChecked();
    await resident.getByLabel("Din e-postadress").fill(email);
    await resident.getByRole("radio", { name: "Varje gång något händer" }).check();
    await resident.getByRole("button", { name: "Börja följa" }).click();
    await resident.goto(linkIn(await letterTo(email)));
    await resident.getByRole("button", { name: "Ja, skicka mejl till mig" }).click();
  });

  await test.step("and says something about it", async () => {
    await resident.goto("/loften");
    await resident.getByRole("link", { name: "Du ska ha en trygg väg hem, också när det är mörkt" }).click();
    await resident.getByLabel("Egna ord (frivilligt)").fill(said);
    await resident.getByRole("button", { name: "Skicka", exact: true }).click();
    await expect(resident.getByText("Tack, vi har tagit emot det du sa")).toBeVisible();
  });

  await test.step("the office reads, answers, and carries it into the next version", async () => {
    await page.goto("/personal");
    await page.getByRole("link", { name: "Du ska ha en trygg väg hem, också när det är mörkt" }).click();
    await audit();
    const mine = page.getByRole("article").filter({ hasText: said });
    await mine.getByLabel("Svar (frivilligt)").fill("Tack, vi klipper dem.");
    await mine.getByRole("button", { name: "Visa för alla" }).click();
    await expect(page.getByText("Synpunkten visas på löftets sida.")).toBeVisible();
    await mine.getByText("Ta med i nästa version av löftet").click();
    await mine.getByLabel("Det här sa ni").fill(said);
    await mine.getByLabel("Det här ändrade vi").fill("Buskarna klipps varje vår.");
    await mine.getByRole("button", { name: "Ta med i utkastet" }).click();
    await expect(page.getByText("Synpunkten är med i utkastet.")).toBeVisible();
    await audit();
    await page.getByRole("link", { name: "Du ska ha en trygg väg hem, också när det är mörkt" }).click();
    await page.getByRole("link", { name: "Granska och publicera" }).click();
    await page.getByLabel("Vad är nytt i den här versionen?").fill("Buskarna är med i löftet.");
    await page.getByRole("button", { name: "Publicera", exact: true }).click();
    await expect(page.getByText("Löftet är publicerat.")).toBeVisible();
  });

  await test.step("the resident gets a letter that leads to what was said and changed", async () => {
    const letter = await letterTo(email, 2);
    expect(letter.subject).toContain("Nytt om ett medborgarlöfte");
    await resident.goto(linkIn(letter));
    await expect(resident.getByRole("heading", { name: "Det här sa ni – det här ändrade vi" })).toBeVisible();
    await expect(resident.getByText("Buskarna klipps varje vår.").first()).toBeVisible();
    await expect(resident.getByText("Tack, vi klipper dem.")).toBeVisible();
  });
});
