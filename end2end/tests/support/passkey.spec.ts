/**
 * What browsers do for names and not for numbers: passkeys, and clearing what a site keeps. So the same server by its name. The device is
 * the browser's own stand-in for one that asks for a finger.
 */
import type { BrowserContext, CDPSession, Page } from "@playwright/test";
import { audited } from "../../fixtures/audit";
import { openFolds } from "../../fixtures/folds";
import { NOBODY, hire, sessionOf } from "../../fixtures/people";
import { EXIT, PASSPHRASE, SLOW, expect, test, tryPassphrase } from "../../fixtures/support";
import { serverAddress } from "../../fixtures";

const named = (): string => serverAddress().replace("127.0.0.1", "localhost");
const OWN = "Fjäll-tröska-blå-mandel";
const DEVICE = {
  protocol: "ctap2",
  transport: "internal",
  hasResidentKey: true,
  hasUserVerification: true,
  isUserVerified: true,
  hasPrf: true,
  automaticPresenceSimulation: true,
} as const;

/** Gives the browser of a page a device that knows its owner. */
async function withDevice(page: Page): Promise<{ session: CDPSession; authenticatorId: string }> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  const { authenticatorId } = await session.send("WebAuthn.addVirtualAuthenticator", { options: DEVICE });
  return { session, authenticatorId };
}

/** The session of one address at the other. */
async function carryOver(from: BrowserContext, to: BrowserContext): Promise<void> {
  const cookies = await from.cookies();
  await to.addCookies(cookies.map((cookie) => ({ ...cookie, domain: "localhost" })));
}

test("a key is locked to a passkey too: the finger opens it, and without the device the passphrase does", async ({ desk, browser }) => {
  test.setTimeout(240_000);
  const newcomer = await desk(NOBODY);
  await hire(await desk(sessionOf("administrator")), newcomer, "Disa Nyström", "Nyckelförvaltare");
  const context = await browser.newContext({ baseURL: named(), viewport: { width: 1440, height: 900 }, javaScriptEnabled: true });
  await carryOver(newcomer.context(), context);
  const page = await context.newPage();
  const { session, authenticatorId } = await withDevice(page);

  await test.step("made with both", async () => {
    await page.goto("/personal/stod/nyckel");
    await page.getByLabel("Ny lösenfras").fill(OWN);
    await page.getByLabel("Lösenfrasen en gång till").fill(OWN);
    await page.getByRole("checkbox", { name: "Lås också upp med fingeravtryck, ansikte eller kod på den här enheten" }).check();
    await page.getByRole("checkbox", { name: "Ja, jag vet att ingen kan återställa min lösenfras" }).check();
    const [request] = await Promise.all([
      page.waitForRequest((one) => one.method() === "POST"),
      page.getByRole("button", { name: "Skapa nyckeln" }).click(),
    ]);
    expect(decodeURIComponent(request.postData() ?? "")).not.toContain("AGE-SECRET-KEY");
    await expect(page.getByText("Nyckeln är skapad och upplåst i den här fliken.")).toBeVisible({ timeout: SLOW });
    const { credentials } = await session.send("WebAuthn.getCredentials", { authenticatorId });
    expect(credentials).toHaveLength(1);
    expect(JSON.stringify(credentials).toLowerCase()).not.toMatch(/brott|stöd/);
  });

  await test.step("the finger opens it", async () => {
    await page.reload();
    await audited(page)();
    await page.getByRole("button", { name: "Lås upp med passnyckel" }).click();
    await expect(page.getByText("Nyckeln är upplåst i den här fliken.")).toBeVisible({ timeout: SLOW });
  });

  await test.step("the device is lost: that is said, and the passphrase still opens it", async () => {
    await session.send("WebAuthn.clearCredentials", { authenticatorId });
    await page.reload();
    await page.getByRole("button", { name: "Lås upp med passnyckel" }).click();
    await expect(page.getByText("Det gick inte att låsa upp. Försök igen, eller använd lösenfrasen.")).toBeVisible({ timeout: SLOW });
    await tryPassphrase(page, PASSPHRASE);
    await expect(page.getByText("Lösenfrasen stämmer inte.")).toBeVisible({ timeout: SLOW });
    await tryPassphrase(page, OWN);
    await expect(page.getByText("Nyckeln är upplåst i den här fliken.")).toBeVisible({ timeout: SLOW });
  });
  await context.close();
});

test("the way out that clears leaves nothing of the site in the browser", async ({ browser }) => {
  const context = await browser.newContext({ baseURL: named(), serviceWorkers: "block" });
  const page = await context.newPage();
  const kept = () => page.evaluate(async () => [localStorage.length, (await indexedDB.databases()).length, (await caches.keys()).length]);
  await page.goto("/");
  await page.evaluate(async () => {
    localStorage.setItem("left", "something");
    await (await caches.open("left")).put("/left", new Response("something"));
    await new Promise((opened) => (indexedDB.open("left").onsuccess = opened));
  });
  expect((await kept()).every((count) => count > 0), "something is there to be cleared").toBe(true);
  await page.goto("/stod");
  await openFolds(page);
  // Where a redirect leads cannot be answered here, and the browser finds nobody there; that it wants to go is enough.
  await Promise.all([page.waitForRequest(EXIT), page.locator("main a[href$='/stod/bort']").click()]);
  const later = await context.newPage();
  await later.goto("/kontakt");
  const left = await later.evaluate(async () => [localStorage.getItem("left"), (await indexedDB.databases()).map((one) => one.name), await caches.keys()]);
  expect(left.flat()).not.toContain("left");
  expect(left.flat()).not.toContain("something");
  await context.close();
});
