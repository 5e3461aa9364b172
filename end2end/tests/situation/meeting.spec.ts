/** A meeting that two browsers follow: what one does the other sees, also after it was out of reach for a while. */
import { expect, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

test("two browsers are in one meeting, and one loses the network for ten seconds", async ({ page, browser, audit }) => {
  test.setTimeout(150_000);
  await page.goto("/personal/lagesbild");
  await page.getByRole("link", { name: /^Öppna/ }).click();
  await page.getByRole("link", { name: "Till mötet" }).click();
  await expect(page.getByRole("heading", { name: "Dagordning" })).toBeVisible();
  await audit();

  const other = await browser.newContext({ storageState: sessionOf("police") });
  const theirs = await other.newPage();
  await theirs.goto(page.url());
  await expect(theirs.getByRole("heading", { name: "Mötet har inte börjat" })).toBeVisible();

  await test.step("the coordinator begins; the other browser follows without a touch", async () => {
    await page.getByRole("button", { name: "Starta mötet" }).click();
    await expect(page.getByRole("heading", { name: "1. Förra mötets insatser" })).toBeVisible();
    await expect(theirs.getByRole("heading", { name: "1. Förra mötets insatser" })).toBeVisible();
    await audit();
  });

  await test.step("a decision is written down and is seen at once", async () => {
    await page.getByLabel("Vad ska göras?").fill("Röj sly vid gångtunneln");
    await page.getByLabel("Verksamhet").selectOption({ label: "Kommunen – gata och park" });
    await page.getByLabel("Klart senast").fill(new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10));
    await page.getByRole("button", { name: "Spara beslutet" }).click();
    await expect(theirs.getByRole("link", { name: "Röj sly vid gångtunneln" })).toBeVisible();
  });

  await test.step("ten seconds without a network: it says so, and catches up", async () => {
    await other.setOffline(true);
    await expect(theirs.getByText("Ingen kontakt med servern.")).toBeVisible();
    await page.getByRole("button", { name: "Nästa: Laget runt" }).click();
    await expect(page.getByRole("heading", { name: "2. Laget runt" })).toBeVisible();
    await theirs.waitForTimeout(10_000);
    await expect(theirs.getByRole("heading", { name: "1. Förra mötets insatser" })).toBeVisible();
    await other.setOffline(false);
    await expect(theirs.getByRole("heading", { name: "2. Laget runt" })).toBeVisible();
    await expect(theirs.getByText("Ingen kontakt med servern.")).toBeHidden();
  });

  await test.step("what comes in meanwhile is told on the picture and stands in the meeting", async () => {
    const picture = await other.newPage();
    await picture.goto(page.url().replace(/\/mote.*/, ""));
    await expect(picture.getByText("Lägesbilden har ändrats sedan du öppnade sidan")).toBeHidden();
    const giving = await other.newPage();
    await giving.goto("/personal/bidrag");
    await giving.getByRole("link", { name: "Text och siffror" }).click();
    await giving.getByLabel("Er lägesbild i korthet").fill("Glas på torget två morgnar i rad.");
    await giving.getByRole("button", { name: "Skicka till gruppen" }).click();
    await expect(giving.getByText("Bidraget är skickat till gruppen.")).toBeVisible();
    await expect(theirs.getByText("Glas på torget två morgnar i rad.")).toBeVisible();
    await expect(picture.getByText("Lägesbilden har ändrats sedan du öppnade sidan")).toBeVisible();
    await picture.getByRole("link", { name: "Visa det nya" }).click();
    await expect(picture.getByText("Glas på torget två morgnar i rad.")).toBeVisible();
  });

  await test.step("on the wall it is read, not pressed", async () => {
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("link", { name: "Visa stort för projektor" }).click();
    await expect(page.getByRole("heading", { name: "2. Laget runt" })).toBeVisible();
    await expect(page.getByRole("main").getByRole("button")).toHaveCount(0);
    await audit();
  });
  await other.close();
});
