/** A meeting of the council, from a planned year to minutes that nobody can change. */
import type { Page } from "@playwright/test";
import { expect, TODAY, test } from "../../fixtures";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

const ITEM = "Belysning vid bryggan";
const DECISION = "Kommunen byter lamporna före midsommar.";

test("a meeting is added, decided and justerat, and a calendar tells of it", async ({ page, browser, baseURL, audit }) => {
  test.setTimeout(150_000);

  await test.step("the overview leads to the body and its plan", async () => {
    await page.goto("/personal/rad");
    await expect(page.getByRole("heading", { name: "Kommande möten" })).toBeVisible();
    await page.getByRole("link", { name: "Råd och grupper" }).click();
    await page.getByRole("link", { name: "Polisområdets BRÅ", exact: true }).click();
    await expect(page.getByText("Delas med Ljusnäs kommun, Fyrvika kommun")).toBeVisible();
    await audit();
  });

  await test.step("a meeting today, with an own item", async () => {
    await page.getByRole("link", { name: "Lägg till möte" }).click();
    await page.getByLabel("Dag", { exact: true }).fill(TODAY);
    await audit();
    await page.getByRole("button", { name: "Lägg till" }).click();
    await expect(page.getByText("Tillagt.")).toBeVisible();
    await page.locator(`main table a:has(time[datetime="${TODAY}"])`).first().click();
    await page.getByRole("link", { name: "Lägg till ärende" }).click();
    await page.getByLabel("Rubrik").fill("Ring Anna Svensson");
    await page.getByRole("button", { name: "Lägg till" }).click();
    await expect(page.getByRole("link", { name: /ser ut att ha en personuppgift/ })).toBeVisible();
    await audit();
    await page.getByLabel("Rubrik").fill(ITEM);
    await page.getByRole("button", { name: "Lägg till" }).click();
    await expect(page.getByRole("heading", { name: `1. ${ITEM}` })).toBeVisible();
    await audit();
  });

  await test.step("the decision", async () => {
    await page.getByRole("link", { name: `Skriv beslut ${ITEM}` }).click();
    await page.getByRole("radio", { name: "Bifall" }).check();
    await page.getByLabel("Beslut", { exact: true }).fill(DECISION);
    await page.getByLabel("Vem följer upp?").fill("Kommunen – gata och park");
    await page.getByLabel("Senast").fill("2030-05-01");
    await audit();
    await page.getByRole("button", { name: "Spara beslutet" }).click();
    await expect(page.getByText("Beslutet är skrivet.")).toBeVisible();
  });

  await test.step("a member of the council does not read it yet", async () => {
    const member = await asMember(browser, baseURL);
    await member.goto(page.url().split("?")[0] ?? "");
    await expect(member.getByText(ITEM)).toBeVisible();
    await expect(member.getByText(DECISION)).toHaveCount(0);
    await member.close();
  });

  await test.step("held and justerat: nothing is left to press", async () => {
    await page.getByRole("link", { name: "Mötet har hållits" }).click();
    await page.getByRole("checkbox", { name: /Lokalpolisområdets chef/ }).check();
    await audit();
    await page.getByRole("button", { name: "Spara" }).click();
    await page.getByRole("link", { name: "Justera protokollet" }).click();
    await page.getByLabel("Justeras av").fill("Ordförande");
    await audit();
    await page.getByRole("button", { name: "Justera, kan inte ångras" }).click();
    await expect(page.getByText("Protokollet är justerat och kan inte ändras.")).toBeVisible();
    await expect(page.locator("main form")).toHaveCount(0);
    await audit();
  });

  await test.step("the minutes on paper, and the log of decisions", async () => {
    await page.locator("main").getByRole("link", { name: "Protokoll" }).click();
    await expect(page.getByText("Protokollet är som det justerades")).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByText(DECISION)).toBeVisible();
    await expect(page.getByRole("link", { name: "Till mötet" })).toBeHidden();
    await page.emulateMedia({ media: null });
    const member = await asMember(browser, baseURL);
    await member.goto("/personal/rad/beslut");
    await member.getByRole("searchbox").fill("lamporna midsommar");
    await member.getByRole("button", { name: "Sök" }).click();
    await expect(member.getByText(DECISION)).toBeVisible();
    expect(member.url()).not.toContain("lamporna");
    await member.close();
  });

  await test.step("a calendar that others subscribe to, until the address is closed", async () => {
    await page.goto("/personal/rad/grupper");
    await page.getByRole("link", { name: "Polisområdets BRÅ", exact: true }).click();
    await page.getByRole("button", { name: "Skapa adress" }).click();
    const address = await page.locator("code").first().innerText();
    const path = new URL(address).pathname;
    const calendar = await page.request.get(path);
    expect(calendar.headers()["content-type"]).toContain("text/calendar");
    expect(await calendar.text()).toContain("BEGIN:VEVENT\r\n");
    await page.getByRole("button", { name: "Stäng adressen" }).click();
    await expect(page.getByText("Kalenderns adress är stängd.")).toBeVisible();
    expect((await page.request.get(path)).status()).toBe(404);
  });
});

async function asMember(browser: import("@playwright/test").Browser, baseURL: string | undefined): Promise<Page> {
  return browser.newPage({ baseURL: `${baseURL}`, storageState: sessionOf("councilMember") });
}
