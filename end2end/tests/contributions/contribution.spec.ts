/** A contribution on a phone: an event, one told without a network, words and figures, sent to the group. */
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, live, test } from "../../fixtures";
import { type Person, sessionOf } from "../../fixtures/people";

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
    expect(await kept(page)).toEqual([]);
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

const FORM = "/personal/bidrag/skola/handelse";

test("what waits outlives the page, goes off once from another, and cannot be read on the phone", async ({ page, context, quiet }) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await tellWithoutNetwork(page, "Trasig port vid cykelrummet.");
  expect(await kept(page)).toHaveLength(1);
  expect(await kept(page).then(String)).not.toMatch(/cykelrummet|skola|kategori|category|2\.\d/i);
  await page.close();
  await context.setOffline(false);

  const sent: string[] = [];
  context.on("request", (request) => request.method() === "POST" && sent.push(new URL(request.url()).pathname));
  const next = await context.newPage();
  await next.goto("/personal/bidrag");
  await expect(next.getByText("Händelsen som väntade är skickad.")).toBeVisible({ timeout: 30_000 });
  await next.getByRole("link", { name: "Läs in sidan igen för att se den" }).click();
  await expect(next.getByText("Trasig port vid cykelrummet.")).toHaveCount(1);
  await expect(next.getByText("Väntar på nät")).toBeHidden();
  await next.reload();
  await expect(next.getByText("Trasig port vid cykelrummet.")).toHaveCount(1);
  expect([sent, await kept(next)]).toEqual([[FORM], []]);
});

test("what waits does not survive signing out, in whichever tab", async ({ page, context, quiet }) => {
  quiet.allow(/ERR_FAILED|ERR_INTERNET_DISCONNECTED/);
  await tellWithoutNetwork(page, "Ropen hördes till torget.");
  // Back on the network, but the server is out of reach for events; the session of the others shall go on.
  await context.route(`**${FORM}`, (route) => (route.request().method() === "POST" ? route.abort() : route.continue()));
  await context.route("**/personal/logga-ut", (route) => route.fulfill({ status: 200, contentType: "text/html", body: "<title>Ute</title>" }));
  await context.setOffline(false);
  const other = await context.newPage();
  await other.goto("/personal/bidrag");
  await expect(other.getByText("Väntar på nät")).toBeVisible();
  await other.getByText("Meny", { exact: true }).click();
  await other.getByRole("button", { name: "Logga ut" }).click();
  await expect(other).toHaveTitle("Ute");
  await expect(page.getByText("Väntar på nät")).toBeHidden();
  expect(await kept(page)).toEqual([]);
  await context.unrouteAll();
  await page.goto("/personal/bidrag");
  await expect(page.getByText("Ropen hördes till torget.")).toHaveCount(0);
});

test("another person on the same phone neither sees nor sends what waits, and it is gone then", async ({ page, context, quiet }) => {
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await tellWithoutNetwork(page, "Stolar i korridoren.");
  await page.close();
  await context.setOffline(false);
  const sent: string[] = [];
  context.on("request", (request) => request.method() === "POST" && sent.push(new URL(request.url()).pathname));
  await becomes(context, "police");
  const next = await context.newPage();
  await next.goto("/personal");
  await expect.poll(() => kept(next)).toEqual([]);
  await next.goto("/personal/bidrag");
  await expect(next.getByRole("heading", { name: "Sparad på telefonen, inte skickad" })).toBeHidden();
  await becomes(context, "participant");
  await next.goto("/personal/bidrag");
  await expect(next.getByText("Stolar i korridoren.")).toHaveCount(0);
  expect(sent).toEqual([]);
});

test("a field that is tapped comes out from under the bar with the buttons", async ({ page }) => {
  await page.goto(FORM);
  await live(page);
  const field = page.getByLabel("Kort text (frivilligt)");
  // A third of it shows above the bar, and is tapped.
  const shows = await field.evaluate((element) => {
    const bar = element.closest("form")?.querySelector(".action-bar")?.getBoundingClientRect().height ?? 0;
    const { top, height } = element.getBoundingClientRect();
    scrollTo(0, top - (innerHeight - bar - height / 3));
    const now = element.getBoundingClientRect();
    return { x: now.left + 20, y: now.top + 4 };
  });
  await page.touchscreen.tap(shows.x, shows.y);
  await expect(field).toBeFocused();
  await expect
    .poll(() => field.evaluate((element) => element.getBoundingClientRect().bottom - (element.closest("form")?.querySelector(".action-bar")?.getBoundingClientRect().top ?? 0)))
    .toBeLessThanOrEqual(0);
});

/** Fills in the form of an event where there is no network. */
async function tellWithoutNetwork(page: Page, words: string): Promise<void> {
  await page.goto(FORM);
  await live(page);
  await page.context().setOffline(true);
  await page.getByLabel("Kategori").selectOption({ index: 1 });
  await page.getByLabel("Område").selectOption({ index: 1 });
  await page.getByLabel("Kort text (frivilligt)").fill(words);
  await page.getByRole("button", { name: "Spara händelsen" }).click();
  await expect(page.getByText("Väntar på nät")).toBeVisible();
}

/** The next page is opened by somebody else, who signed in on the same phone. */
async function becomes(context: BrowserContext, person: Person): Promise<void> {
  await context.clearCookies();
  const { cookies } = JSON.parse(readFileSync(sessionOf(person), "utf8")) as Awaited<ReturnType<BrowserContext["storageState"]>>;
  await context.addCookies(cookies);
}

/** What lies in the database of the office on this phone, each row as somebody reads it who has copied its files. */
function kept(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    if (!(await indexedDB.databases()).some(({ name }) => name === "lykta-office")) return [];
    const done = <T>(request: IDBRequest<T>) => new Promise<T>((good, bad) => {
      request.onsuccess = () => good(request.result);
      request.onerror = () => bad(request.error);
    });
    const db = await done(indexedDB.open("lykta-office"));
    const rows = await done(db.transaction("events").objectStore("events").getAll());
    db.close();
    const text = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder("latin1").decode(value);
      if (ArrayBuffer.isView(value)) return text(value.buffer);
      return value && typeof value === "object" ? Object.values(value).map(text).join(" ") : String(value);
    };
    return rows.map(text);
  });
}
