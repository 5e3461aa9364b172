/** From the inbox into the situation picture, and the answer back to the one who reported. */
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures";
import { sendReport } from "../../fixtures/examples";
import { openFolds } from "../../fixtures/folds";
import { letterTo, linkIn } from "../../fixtures/mailbox";
import { signInAgain } from "../../fixtures/people";

const SECRET = "Ring Karl Johansson på 070-174 06 12.";
const SEEN = "Lyktstolpen vid bryggan är släckt.";
const APPROVED = "Släckt belysning vid bryggan";
const CORRECTED = "Släckt belysning längs bryggan";

test("a report is masked, answered and taken in, and the sender sees what came of it", async ({ page, browser, baseURL, audit }) => {
  test.setTimeout(150_000);
  const email = "karin.vantar@example.org";
  const resident = await browser.newPage({ baseURL: `${baseURL}`, extraHTTPHeaders: { "x-forwarded-for": "2001:db8:77::1" } });
  const receipt = await sendReport(resident.request, { words: `${SEEN} ${SECRET}`, email, pii_ok: "1", area: "centrum" });
  await resident.goto(linkIn(await letterTo(email)));
  await resident.getByRole("button", { name: "Bekräfta adressen" }).click();

  await test.step("the handler signs in with password and code, and finds it by a word", async () => {
    await signInAgain(page, "handler");
    await page.goto("/personal/inkorg");
    await page.getByRole("searchbox", { name: "Sök" }).fill("brygga");
    await page.getByRole("searchbox", { name: "Sök" }).press("Enter");
    await page.waitForURL(/sought=/);
    await found(page);
    await audit();
    await lamp(page).click();
    await expect(words(page)).toContainText(SEEN);
    await audit();
  });

  await test.step("what points somebody out is masked with one tap", async () => {
    await page.getByRole("button", { name: "Maska allt" }).click();
    await expect(page.getByText("Maskat. Originalet är förseglat.")).toBeVisible();
    await expect(page.getByText("070-174 06 12")).toHaveCount(0);
    await expect(words(page)).toContainText(SEEN);
  });

  await test.step("an answer from a template is previewed as the sender will read it", async () => {
    await page.getByLabel("Börja med en mall").selectOption({ label: "Lampan ska lagas" });
    await page.getByRole("button", { name: "Hämta texten" }).click();
    await expect(page.getByLabel(/^Svar till den som rapporterade/).first()).toHaveValue(/Den ska lagas/);
    await page.getByRole("button", { name: "Förhandsgranska" }).click();
    await expect(page.getByRole("region", { name: "Så här ser invånaren det" })).toContainText("Den ska lagas");
    await audit();
  });

  await test.step("taken into the picture with an approved text only", async () => {
    // Part of the picture stands among the other steps, and leads to a form of its own with the answer in it.
    await page.getByLabel("Ny status").selectOption({ label: "Del av lägesbilden (välj vad som räknas)" });
    await page.getByLabel(/^Svar till den som rapporterade/).first().fill("Vi tar med det i lägesbilden.");
    await page.getByRole("button", { name: "Spara och svara" }).click();
    await expect(page.getByText("Ett steg kvar: välj vad som ska räknas")).toBeVisible();
    await expect(page.locator("#nasta-steg").getByLabel(/^Svar till den som rapporterade/)).toHaveValue("Vi tar med det i lägesbilden.");
    await audit();
    await page.getByLabel(/Kort text till lägesbilden/).fill(APPROVED);
    await page.getByRole("button", { name: "Ta med", exact: true }).click();
    await expect(page.getByRole("link", { name: /Kryssa i att texten är godkänd/ })).toBeVisible();
    await page.getByRole("checkbox", { name: /Jag har läst texten/ }).check();
    await page.getByRole("button", { name: "Ta med", exact: true }).click();
    await expect(page.getByText("Med i lägesbilden.")).toBeVisible();
    await audit();
  });

  await test.step("answered", async () => {
    await page.getByLabel("Börja med en mall").selectOption({ label: "Lampan ska lagas" });
    await page.getByRole("button", { name: "Hämta texten" }).click();
    await page.getByRole("button", { name: "Spara och svara" }).click();
    await expect(page.getByText("Sparat. Den som rapporterade kan läsa svaret.")).toBeVisible();
  });

  await test.step("the period shows it", async () => {
    await page.goto("/personal/lagesbild");
    await page.getByRole("link", { name: /^Öppna / }).first().click();
    await openFolds(page, APPROVED);
    await expect(page.getByText(APPROVED)).toBeVisible();
    expect(await page.content()).not.toContain("Karl Johansson");
    await audit();
  });

  await test.step("it is corrected there, and the case leads back to it", async () => {
    await page.getByRole("row").filter({ hasText: APPROVED }).getByRole("link").click();
    await audit();
    await page.getByLabel("Kort text (frivilligt)").fill(CORRECTED);
    await page.getByRole("button", { name: "Spara rättelsen" }).click();
    await expect(page.getByRole("link", { name: /Kryssa i att texten är godkänd/ })).toBeVisible();
    await page.getByRole("checkbox", { name: /Jag har läst texten/ }).check();
    await page.getByRole("button", { name: "Spara rättelsen" }).click();
    await expect(page.getByText("Uppgiften är rättad.")).toBeVisible();
    await expect(page.getByRole("definition").filter({ hasText: CORRECTED })).toBeVisible();
    await page.getByRole("link", { name: "Till ärendet som uppgiften kommer från" }).click();
    await page.getByRole("link", { name: "Rätta uppgiften eller ta ut den" }).click();
  });

  await test.step("taken out with a reason, told in the history, and taken in again", async () => {
    await page.locator("summary", { hasText: "Ta ut uppgiften ur lägesbilden" }).click();
    await audit();
    await page.getByRole("radio", { name: "Den togs med av misstag" }).check();
    await page.getByRole("button", { name: "Ta ut", exact: true }).click();
    await expect(page.getByText("Uppgiften är uttagen ur lägesbilden. Se historiken.")).toBeVisible();
    await expect(page.getByText("Den togs med av misstag")).toBeVisible();
    await openTakeIn(page);
    await page.getByRole("button", { name: "Ta med", exact: true }).click();
    await expect(page.getByText("Med i lägesbilden.")).toBeVisible();
    await page.getByText("Rapporten räknas i").getByRole("link").click();
    await expect(page.getByRole("heading", { name: /^Läget i/ })).toBeVisible();
  });

  await test.step("a letter with nothing but a link leads the sender to the answer", async () => {
    const letter = await letterTo(email, 2);
    expect(letter.subject + letter.body).not.toMatch(/lamp|lykt(?!köping)|brygga|lagas/i);
    await resident.goto(linkIn(letter));
    await expect(resident.getByText(/Den ska lagas/)).toBeVisible();
    await resident.goto(`/arende/${receipt.code}`);
    await expect(resident.getByText(/Den ska lagas/)).toBeVisible();
    await expect(resident.getByText("Din rapport är del av lägesbilden")).toBeVisible();
    await expect(resident.getByText("Karl Johansson")).toHaveCount(0);
  });
  await resident.close();
});

test.describe("two people at one case", () => {
  test("the second is told who was faster, and keeps what was typed", async ({ page, context, browser, baseURL, audit }) => {
    test.setTimeout(150_000);
    const guest = await browser.newPage({ baseURL: `${baseURL}` });
    await sendReport(guest.request, { words: "Unika ordet fiskmåsklippa vid viken.", area: "centrum" });
    await guest.close();
    await signInAgain(page, "coordinator");
    await page.goto("/personal/inkorg");
    await page.getByRole("searchbox", { name: "Sök" }).fill("fiskmåsklippa");
    await page.getByRole("searchbox", { name: "Sök" }).press("Enter");
    await page.waitForURL(/sought=/);
    await found(page);
    await lamp(page).click();
    const other = await context.newPage();
    await other.goto(page.url());
    await step(other, "Granskas", "Vi läser.");
    await expect(other.getByText("Sparat.")).toBeVisible();
    await step(page, "Ingen åtgärd", "Min text som inte får försvinna.");
    await expect(page.getByText(/ändrade detta nyss/)).toBeVisible();
    await expect(page.getByLabel(/^Svar till den som rapporterade/).first()).toHaveValue("Min text som inte får försvinna.");
    await audit();
  });
});

/** The words of the case, not their beginning in the list beside it. */
const words = (page: Page) => page.getByRole("article").filter({ has: page.getByRole("heading", { name: "Med egna ord" }) });
const lamp = (page: Page) => page.getByRole("main").getByRole("link", { name: /Mörkt eller trasig lampa/ }).first();

/** New words are put into the search a moment after they came. */
async function found(page: Page): Promise<void> {
  await expect(async () => {
    await page.reload();
    await expect(lamp(page)).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });
}

async function openTakeIn(page: Page): Promise<void> {
  await page.locator("summary", { hasText: "Ta med i lägesbilden" }).click();
}

async function step(page: Page, status: string, answer: string): Promise<void> {
  await page.getByLabel("Ny status").selectOption({ label: status });
  await page.getByLabel(/^Svar till den som rapporterade/).first().fill(answer);
  await page.getByRole("button", { name: "Spara och svara" }).click();
}
