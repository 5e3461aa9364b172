/** From an invitation by mail to a photo in the public protocol that somebody has looked at, and that goes when it is taken back. */
import { randomUUID } from "node:crypto";
import { expect, test } from "../../fixtures";
import { letterTo, linkIn } from "../../fixtures/mailbox";
import { sessionOf } from "../../fixtures/people";
import { photoWithPosition, tells } from "../../fixtures/photo";
import { plan } from "../../fixtures/walk";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

const WORDS = "En brygga utan lampor";

test("a manager is invited, a photo is looked at, covered, shown and taken back", async ({ page, resident, browser, audit }) => {
  test.setTimeout(240_000);
  const title = `Bildvandring vid hamnen ${randomUUID().slice(0, 4)}`;
  const manager = `${randomUUID()}@example.org`;
  let src = "";

  const { office: walk, code } = await test.step("a walk is planned and opened", async () => {
    const planned = await plan(page, { title, meet: "Hamnmagasinet", stops: ["Bryggan"] });
    await expect(page.getByText("Inbjudna: 0, anmälda: 0")).toBeVisible();
    return planned;
  });

  await test.step("a manager is invited by mail, once", async () => {
    await page.getByRole("link", { name: "Bjud in med mejl" }).click();
    await audit();
    await page.getByLabel("E-postadresser").fill("ingen adress");
    await page.getByRole("button", { name: "Skicka inbjudan" }).click();
    await expect(page.getByRole("link", { name: "Adress 1 i listan är ingen e-postadress." })).toBeVisible();
    await audit();
    await page.getByLabel("E-postadresser").fill(`Kim Ek <${manager}>`);
    await page.getByRole("button", { name: "Skicka inbjudan" }).click();
    await expect(page.getByText("1 inbjudan är på väg.")).toBeVisible();
    await page.getByLabel("E-postadresser").fill(manager);
    await page.getByRole("button", { name: "Skicka inbjudan" }).click();
    await expect(page.getByText("Redan inbjudna: 1")).toBeVisible();
    await resident.goto(linkIn(await letterTo(manager)));
    await expect(resident.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await page.getByRole("button", { name: "Visa adresserna" }).click();
    await expect(page.getByText(manager)).toBeVisible();
    await audit();
  });

  await test.step("a phone notes a fault with a photo, and the walk is closed", async () => {
    await resident.getByRole("link", { name: "Gå med i vandringen" }).click();
    await resident.getByLabel("Kod").fill(code);
    await resident.getByRole("button", { name: "Gå med" }).click();
    const phone = new URL(resident.url()).pathname;
    const photo = await photoWithPosition(browser);
    const note = { key: randomUUID(), item: "c1", verdict: "fault", severity: "2", photo };
    expect((await resident.request.post(`${phone}/1`, { multipart: note })).ok()).toBe(true);
    await page.goto(`${walk}/protokoll`);
    await page.getByRole("button", { name: "Avsluta vandringen" }).click();
    await page.getByText(/^1\. Bryggan \(1\)$/).click();
    await expect(async () => {
      await page.reload();
      await page.getByText(/^1\. Bryggan \(1\)$/).click();
      await expect(page.getByText("Visas inte i protokollet")).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 60_000 });
  });

  await test.step("nobody shows it without looking; a covered part is looked at first", async () => {
    await page.getByRole("link", { name: /^Granska bilden/ }).click();
    await expect(page.getByText("Inga människor. Inga registreringsskyltar.")).toBeVisible();
    await audit();
    await page.getByRole("button", { name: "Visa i protokollet" }).click();
    await expect(page.getByRole("link", { name: /^Titta först/ })).toBeVisible();
    await audit();
    for (const [side, value] of Object.entries({ "Från vänster": "0", "Uppifrån": "50", "Bredd": "100", "Höjd": "50" })) {
      await page.getByLabel(`${side}, ruta 1`).fill(value);
    }
    await page.getByLabel("Vad bilden visar").fill(WORDS);
    await page.getByRole("checkbox", { name: /^Jag har tittat/ }).check();
    await page.getByRole("button", { name: "Visa i protokollet" }).click();
    await expect(page.getByText("Rutorna har ändrats, så bilden visas inte än.")).toBeVisible();
    await audit();
    await page.getByRole("checkbox", { name: /^Jag har tittat/ }).check();
    await page.getByRole("button", { name: "Visa i protokollet" }).click();
    await expect(page.getByText("Bilden visas i protokollet när det är publicerat.")).toBeVisible();
  });

  await test.step("everybody sees it in the published protocol, with nothing of the phone in it", async () => {
    await page.goto(`${walk}/atgard/1`);
    await page.getByLabel("Vem kan göra något").selectOption({ label: "Kommunen – gata och park" });
    await page.getByLabel("Status").selectOption({ label: "Bedöms" });
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.goto(`${walk}/protokoll`);
    await page.getByRole("button", { name: "Publicera protokollet" }).click();
    await resident.goto(linkIn(await letterTo(manager)));
    const shown = resident.getByRole("img", { name: WORDS });
    await expect(shown).toBeVisible();
    src = (await shown.getAttribute("src")) ?? "";
    const file = await resident.request.get(src.replace(/liten$/, "stor"));
    expect(tells(await file.body())).toEqual([]);
  });

  await test.step("taken back, it is gone at once", async () => {
    await page.goto(`${walk}/protokoll`);
    await page.getByText(/^1\. Bryggan \(1\)$/).click();
    await page.getByRole("link", { name: /^Granska bilden/ }).click();
    await page.getByRole("button", { name: "Visa inte bilden längre" }).click();
    await expect(page.getByText("Bilden visas inte.")).toBeVisible();
    expect((await resident.request.get(src)).status()).toBe(404);
    await resident.reload();
    await expect(resident.getByRole("img", { name: WORDS })).toHaveCount(0);
  });
});
