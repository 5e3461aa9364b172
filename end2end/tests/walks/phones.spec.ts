/**
 * Three phones on one walk, two of them without a network for the whole route: everything arrives once, the protocol is decided and
 * told, and months later the same places are walked again and compared.
 */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, TODAY, test } from "../../fixtures";
import { letterTo, letters } from "../../fixtures/mailbox";
import { sessionOf } from "../../fixtures/people";
import { photoWithPosition, type Upload } from "../../fixtures/photo";
import { ALL_SENT, boxByKeys, drawBox, fill, join, looked, opened, openLine, type Phone, phone, plan, save, signUp, tap, type Walk } from "../../fixtures/walk";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

const [LIGHT, HIDING, GLARE, VIEW] = ["ljuset täcker platsen", "gömställen", "bländning", "överblick framåt"];

test("three phones, two of them offline for the whole route; then the protocol, the letters and the return walk", async ({ page, browser, quiet }) => {
  test.setTimeout(480_000);
  quiet.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|ERR_CONNECTION_FAILED/);
  const title = `Tre telefoner ${randomUUID().slice(0, 6)}`;
  const photo = await photoWithPosition(browser);
  const phones = await Promise.all(["anna", "bo", "cim"].map((name) => phone(browser, name)));
  const [anna, bo, cim] = phones as [Phone, Phone, Phone];

  const { office, open, code } = await test.step("it is planned and opened; three sign up with their addresses", async () => {
    const planned = await plan(page, { title, meet: "Badhuset", stops: ["Bryggan", "Parkeringen"] });
    for (const one of phones) await signUp(one, planned.open);
    return planned;
  });

  await test.step("all three join; two lose the network", async () => {
    for (const one of phones) await join(one, open, code);
    await looked(bo.page);
    for (const one of [bo, cim]) await one.context.setOffline(true);
  });

  await test.step("each goes the whole route", async () => {
    await routeOf(anna, photo, drawBox);
    await routeOf(bo, photo, boxByKeys);
    await routeOf(cim, photo, drawBox);
    await expect(anna.page.getByText(ALL_SENT, { exact: true })).toBeVisible({ timeout: 30_000 });
    for (const one of [bo, cim]) await expect(one.page.getByText("3 väntar på nät").first()).toBeVisible();
  });

  await test.step("a tab is loaded again and another one is killed: both go on without a network", async () => {
    await bo.page.reload();
    await expect(bo.page.getByText("3 väntar på nät").first()).toBeVisible();
    await looked(bo.page);
    await cim.page.close();
    cim.page = await cim.context.newPage();
    await cim.page.goto("/vandringar/pa-vag");
    await expect(cim.page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await keep(cim);
    await expect(cim.page.getByText("4 väntar på nät").first()).toBeVisible();
  });

  await test.step("the network is back; an answer gets lost on the way, and nothing is doubled", async () => {
    await loseOneAnswer(cim);
    for (const one of [bo, cim]) await one.context.setOffline(false);
    for (const one of phones) await expect(one.page.getByText(ALL_SENT, { exact: true })).toBeVisible({ timeout: 90_000 });
    await looked(cim.page);
  });

  await test.step("all notes and photos are in the office, each exactly once", async () => {
    await arrived(page, office);
  });

  await test.step("each line is decided, the protocol published, and everybody told by letter", async () => {
    await decide(page, office);
    for (const { email } of phones) {
      expect((await letterTo(email, 2)).subject).toContain("Protokollet är klart");
      expect(letters().filter((letter) => letter.to.includes(email))).toHaveLength(2);
    }
    await anna.page.goto(open);
    await expect(anna.page.getByText("Bryggan ligger i mörker").first()).toBeVisible();
    for (const { name } of phones) await expect(anna.page.getByText(`Mörkt, säger ${name}.`)).toHaveCount(0);
  });

  await test.step("a phone that is done keeps nothing", async () => {
    await bo.page.getByRole("button", { name: "Klar, ta bort från telefonen" }).click();
    await expect(bo.page.getByText("Ingen vandring finns på den här telefonen")).toBeVisible();
    await looked(bo.page);
  });

  await test.step("the return walk invites them, is walked, and shows then and now stop by stop", async () => {
    const again = await planAgain(page, office);
    for (const { email } of phones) expect((await letterTo(email, 3)).subject).toContain("återvandringen");
    await join(anna, again.open, again.code);
    await noteFault(anna.page, "2. Parkeringen", HIDING, "Nischen finns kvar.");
    await expect(anna.page.getByText(ALL_SENT, { exact: true })).toBeVisible({ timeout: 30_000 });
    await closeAndPublish(page, again.office);
    await anna.page.goto(`${again.open}/jamfor`);
    const stop = (name: string) => anna.page.getByRole("listitem").filter({ has: anna.page.getByRole("heading", { name }) });
    await expect(stop("1. Bryggan").getByText("Borta")).toBeVisible();
    await expect(stop("2. Parkeringen").getByText("Finns kvar")).toBeVisible();
    await looked(anna.page);
  });
  for (const { context } of phones) await context.close();
});

/** What each phone does: a tap, two faults with photos, and a tap that is taken back. Three notes remain. */
async function routeOf({ page, name }: Phone, photo: Upload, blur: (page: Page) => Promise<void>): Promise<void> {
  await page.getByRole("link", { name: "1. Bryggan" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "1. Bryggan" })).toBeFocused();
  await tap(page, GLARE, "OK");
  await openLine(page, LIGHT);
  await page.getByRole("button", { name: "Spara" }).click();
  await expect(page.getByText("Välj hur allvarligt det är.")).toBeVisible();
  await fill(page, `Mörkt, säger ${name}.`, photo);
  await blur(page);
  if (name === "bo") await looked(page);
  await save(page);
  await expect(page.getByText(`Mörkt, säger ${name}.`)).toBeVisible();
  if (name === "bo") await looked(page);
  await page.getByRole("link", { name: "Nästa stopp" }).click();
  await openLine(page, HIDING);
  await fill(page, `En nisch, säger ${name}.`, photo, "2 – märks");
  await save(page);
  await tap(page, VIEW, "Vet ej");
  await page.getByRole("button", { name: `Ångra: ${VIEW}` }).click();
  await expect(page.getByRole("button", { name: `Ångra: ${VIEW}` })).toHaveCount(0);
  await page.getByRole("link", { name: "Alla stopp" }).click();
  await expect(page.getByText("Du har noterat något på 2 av 2 stopp")).toBeVisible();
}

/** Something beautiful that should stay. */
async function keep({ page }: Phone): Promise<void> {
  await page.getByRole("link", { name: "1. Bryggan" }).click();
  await openLine(page, "vackert", "Finns här …");
  await page.getByLabel("Kommentar (frivilligt)").fill("Utsikten över sjön.");
  await save(page);
  await page.getByRole("link", { name: "Alla stopp" }).click();
}

async function noteFault(page: Page, stop: string, item: string, words: string): Promise<void> {
  await page.getByRole("link", { name: stop }).click();
  await openLine(page, item);
  await fill(page, words, null, "1 – litet");
  await save(page);
  await page.getByRole("link", { name: "Alla stopp" }).click();
}

/** The server has the first note that comes; the phone never hears so, and sends it again. */
async function loseOneAnswer({ context }: Phone): Promise<void> {
  let isFirst = true;
  await context.route(/\/ga\/[0-9a-f]+\/\d+$/, async (route) => {
    if (route.request().method() !== "POST" || !isFirst) return route.fallback();
    isFirst = false;
    await route.fetch();
    await route.abort("connectionfailed");
  });
}

/** Three notes of each phone and one more of the third; two photos of each. */
async function arrived(page: Page, office: string): Promise<void> {
  const protocol = `${office}/protokoll`;
  await page.goto(protocol);
  await expect(page.getByText("1. Bryggan (7)")).toBeVisible();
  await expect(page.getByText("2. Parkeringen (3)")).toBeVisible();
  for (const name of ["anna", "bo", "cim"]) {
    await expect(page.getByText(`Mörkt, säger ${name}.`)).toHaveCount(1);
    await expect(page.getByText(`En nisch, säger ${name}.`)).toHaveCount(1);
  }
  // The worker makes them anew before anybody sees them.
  await expect
    .poll(async () => {
      await page.goto(protocol);
      return page.locator("img.walk-photo").count();
    }, { timeout: 60_000 })
    .toBe(6);
  const large = await page.locator("a:has(img.walk-photo)").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(new Set(large).size).toBe(6);
  const kinds = await page.evaluate((urls) => Promise.all(urls.map(async (url) => (await fetch(url)).headers.get("content-type"))), large);
  for (const kind of kinds) expect(kind).toMatch(/^image\//);
}

/** One is taken on, the other is a no with its reason. */
async function decide(page: Page, office: string): Promise<void> {
  await page.goto(`${office}/protokoll`);
  await page.getByLabel("Ljus").selectOption({ label: "mörker" });
  await page.getByLabel("boende").fill("3");
  await page.getByRole("button", { name: "Avsluta vandringen" }).click();
  await line(page, LIGHT ?? "", "Bryggan ligger i mörker", "Bedöms");
  await page.goto(`${office}/protokoll`);
  await line(page, HIDING ?? "", "En nisch vid parkeringen", "Avböjd", "Muren är privat och ägaren har sagt nej.");
  await page.goto(`${office}/protokoll`);
  await page.getByRole("button", { name: "Publicera protokollet" }).click();
  await expect(page.getByText("Protokoll publicerat").first()).toBeVisible();
}

async function line(page: Page, item: string, text: string, status: string, reason = ""): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^\\d+\\. ${item}`) }).click();
  await page.getByLabel("Iakttagelse").fill(text);
  await page.getByLabel("Vem kan göra något").selectOption({ label: "Kommunen – gata och park" });
  await page.getByLabel("Status").selectOption({ label: status });
  if (reason) await page.getByLabel("Skäl till nej").fill(reason);
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: new RegExp(text) })).toBeVisible();
}

async function planAgain(page: Page, office: string): Promise<Walk> {
  await page.goto(office);
  await page.getByRole("button", { name: "Planera återvandring" }).click();
  await expect(page.getByText("Återvandringen är påbörjad med samma stopp.")).toBeVisible();
  await page.getByLabel("Dag", { exact: true }).fill(TODAY);
  await page.getByRole("button", { name: "Spara", exact: true }).click();
  return opened(page);
}

async function closeAndPublish(page: Page, office: string): Promise<void> {
  await page.goto(`${office}/protokoll`);
  await page.getByRole("button", { name: "Avsluta vandringen" }).click();
  await line(page, HIDING ?? "", "Nischen är kvar", "Bedöms");
  await page.goto(`${office}/protokoll`);
  await page.getByRole("button", { name: "Publicera protokollet" }).click();
  await expect(page.getByText("Protokoll publicerat").first()).toBeVisible();
}
