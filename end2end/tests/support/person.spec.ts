/** Somebody asks for support on a phone: sealed there, followed with the code, taken back; and nothing of it is left on the phone. */
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures";
import { touchable } from "../../fixtures/targets";
import { fitsNarrowly, readsLarge } from "../../fixtures/soundness";

const PHONE = "070-174 06 35";
const NAME = "Planterad Kim";

/** Everything the page sends. */
function sent(page: Page): string[] {
  const bodies: string[] = [];
  page.on("request", (request) => bodies.push(`${request.url()} ${request.postData() ?? ""}`));
  return bodies;
}

async function ask(page: Page): Promise<string> {
  await page.goto("/stod/kontakt");
  await page.getByRole("radio", { name: /^Brottsofferjouren Lyktköping/ }).check();
  await page.getByLabel("Telefon", { exact: true }).fill(PHONE);
  await page.getByLabel("Namn").fill(NAME);
  await page.getByRole("checkbox", { name: "Ja, jag samtycker" }).check();
  await page.getByRole("button", { name: "Skicka" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tack, nu är det skickat" })).toBeFocused();
  return ((await page.locator("#code").textContent()) ?? "").trim();
}

async function enter(page: Page, code: string): Promise<void> {
  await page.goto("/stod/arende");
  await page.getByLabel("Din kod").fill(code);
  await page.getByRole("button", { name: "Öppna" }).click();
}

test("what somebody asks leaves the phone sealed, and comes back with the code alone", async ({ page, audit }) => {
  test.setTimeout(120_000);
  const bodies = sent(page);

  await test.step("mistakes are named, and nothing is sent", async () => {
    await page.goto("/stod");
    await page.getByRole("link", { name: "Be om kontakt" }).click();
    await page.getByRole("button", { name: "Skicka" }).click();
    await expect(page.getByText("Skriv minst ett sätt att nå dig.")).toBeVisible();
    await expect(page.getByText("Kryssa i att du samtycker.")).toBeVisible();
    await audit();
    await fitsNarrowly(page);
  });

  const code = await ask(page);
  await test.step("the receipt shows the code and how to keep it", async () => {
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{5}$/);
    await audit();
    await fitsNarrowly(page);
  });

  await test.step("the code opens it, another does not", async () => {
    await enter(page, "0000-0000-0000-00000");
    await expect(page.getByText("Koden öppnar ingenting.")).toBeVisible();
    await page.getByLabel("Din kod").fill(code.toLowerCase().replaceAll("-", " "));
    await page.getByRole("button", { name: "Öppna" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Framme" })).toBeVisible();
    await audit();
    await touchable(page);
    await fitsNarrowly(page);
    await readsLarge(page);
  });

  await test.step("a message and another way to be reached", async () => {
    await page.getByLabel("Skriv till dem").fill("Planterat ord till jouren");
    await page.getByRole("button", { name: "Skicka meddelandet" }).click();
    await expect(page.getByText("Meddelandet är skickat.")).toBeVisible();
    await expect(page.getByText("Planterat ord till jouren")).toBeVisible();
    await page.getByText("Ändra hur du nås").click();
    await expect(page.getByLabel("Telefon", { exact: true })).toHaveValue(PHONE);
    await page.getByLabel("Telefon", { exact: true }).fill("0220-390 00");
    await page.getByRole("button", { name: "Spara ändringen" }).click();
    await expect(page.getByText("Ändringen är sparad.")).toBeVisible();
  });

  await test.step("taken back, it is gone", async () => {
    await page.getByText("Ta tillbaka allt").click();
    await page.getByRole("button", { name: "Ta tillbaka och ta bort" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Återkallad" })).toBeVisible();
    await expect(page.getByText("Planterat ord")).toHaveCount(0);
    await audit();
  });

  const all = bodies.join("\n");
  for (const word of [code, code.replaceAll("-", ""), NAME, PHONE, encodeURIComponent(PHONE), "Planterat", "0220-390"]) expect(all).not.toContain(word);
  const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, document.cookie.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
  expect(kept, "nothing is stored").toEqual([0, 0, 0, 0, 0]);
});

test("with a script running nothing is sent as it was typed, though what seals does not come", async ({ page, quiet }) => {
  quiet.allow(/support_later/);
  await page.route("**/assets/support_later*", (route) => route.fulfill({ status: 503 }));
  const bodies = sent(page);
  await page.goto("/stod/kontakt");
  await page.getByRole("radio", { name: /^Brottsofferjouren Lyktköping/ }).check();
  await page.getByLabel("Telefon", { exact: true }).fill(PHONE);
  await page.getByRole("checkbox", { name: "Ja, jag samtycker" }).check();
  await page.getByRole("button", { name: "Skicka" }).click();
  await expect(page.getByText("Inget har skickats.")).toBeVisible();
  await expect(page.getByLabel("Telefon", { exact: true })).toHaveValue(PHONE);
  expect(bodies.join("\n")).not.toContain("070");
  await page.unroute("**/assets/support_later*");
  await page.getByRole("button", { name: "Skicka" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Tack, nu är det skickat" })).toBeVisible();
});
