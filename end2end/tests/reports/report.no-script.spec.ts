/** A resident without scripts reports a place with a photo, confirms an address, follows the report and takes it back. */
import { readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "../../fixtures";
import { letterTo, letters, linkIn } from "../../fixtures/mailbox";
import { SIZE, TELLTALE, photoWithPosition, sizeOf, tells } from "../../fixtures/photo";
import { button, question, shownCode } from "../../fixtures/report_form";
import { touchable } from "../../fixtures/targets";

const PHONE = "070-174 06 11";
const WORDS = "Lampan över cykelvägen har varit trasig i tre veckor.";

test("report with a photo, answer back, take it back", async ({ page, audit, browser }) => {
  test.setTimeout(150_000);
  const email = "anna.utan.skript@example.org";

  await test.step("the way in is on the start page", async () => {
    await page.goto("/");
    await page.getByRole("main").getByRole("link", { name: "Rapportera en plats" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Rapportera en plats");
  });

  await test.step("a form without a place comes back and says what is missing", async () => {
    await question.choice(page, "Mörkt eller trasig lampa").check();
    await button.review(page).click();
    await expect(page.getByRole("link", { name: /Berätta var det är/ })).toBeVisible();
    await audit();
  });

  await test.step("words that point somebody out are asked about, and nothing is lost", async () => {
    await question.place(page).fill("Cykelvägen bakom Lyktskolan");
    await question.area(page).selectOption({ label: "Centrum" });
    await expect(question.choice(page, "Mörkt eller trasig lampa")).toBeChecked();
    await question.band(page, "Kväll").check();
    await question.band(page, "Natt").check();
    await page.getByRole("radio", { name: "Det är ofta så" }).check();
    await question.words(page).fill(`${WORDS} Ring mig på ${PHONE}.`);
    await question.photo(page).setInputFiles(await photoWithPosition(browser));
    await question.email(page).fill(email);
    await button.review(page).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kontrollera och skicka");
    await expect(page.getByText("Det här ser ut som personuppgifter")).toBeVisible();
    await expect(page.locator("mark", { hasText: PHONE })).toBeVisible();
    await audit();
    await button.send(page).click();
    await expect(page.getByRole("link", { name: /kryssa i rutan/ })).toBeVisible();
    await audit();
  });

  await test.step("every answer is shown before it is sent, and can be changed", async () => {
    await expect(page.getByText("Foto: ja")).toBeVisible();
    await question.words(page).fill(WORDS);
    await page.getByRole("button", { name: "Ändra" }).click();
    await expect(question.words(page)).toHaveValue(WORDS);
    await expect(page.getByText("Ditt foto är kvar.")).toBeVisible();
    await expect(question.place(page)).toHaveValue("Cykelvägen bakom Lyktskolan");
    await expect(question.band(page, "Natt")).toBeChecked();
    await button.review(page).click();
    await expect(page.getByText(WORDS)).toBeVisible();
    await expect(page.getByText("Foto: ja")).toBeVisible();
    await audit();
  });

  const code = await test.step("the receipt shows the code", async () => {
    await button.send(page).click();
    await expect(page.getByText("Tack! Rapporten är framme.")).toBeVisible();
    await audit();
    return shownCode(page);
  });

  await test.step("the address is confirmed from a letter that tells nothing", async () => {
    const letter = await letterTo(email);
    expect(letter.subject + letter.body).not.toMatch(/lampa|cykelväg/i);
    expect(letter.body).not.toContain(code);
    await page.goto(linkIn(letter));
    await audit();
    await page.getByRole("button", { name: "Bekräfta adressen" }).click();
    await expect(page.getByText("Adressen är bekräftad")).toBeVisible();
    expect(letters().filter((other) => other.to.includes(email))).toHaveLength(1);
  });

  await test.step("the code opens the report again; a wrong one does not", async () => {
    await page.goto("/arende");
    await page.getByLabel("Kod").fill("7KQ3-M2XH-9TPA-4WECR");
    await page.getByRole("button", { name: "Visa rapporten" }).click();
    await expect(page.getByRole("link", { name: /Vi hittar ingen rapport/ })).toBeVisible();
    await page.getByLabel("Kod").fill(code.toLowerCase().replaceAll("-", " "));
    await page.getByRole("button", { name: "Visa rapporten" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Din rapport");
  });

  await test.step("the photo is upright and tells nothing about who took it", async () => {
    const picture = page.getByRole("img", { name: "Fotot du skickade" });
    await expect(async () => {
      await page.goto(`/arende/${code}`);
      await page.getByText("Det här skickade du").click();
      await expect(picture).toBeVisible({ timeout: 1_000 });
    }).toPass({ timeout: 30_000 });
    const answer = await page.request.get(`/arende/${code}/bild/stor`);
    const bytes = await answer.body();
    expect(answer.headers()["content-type"]).toBe("image/jpeg");
    expect(tells(bytes)).toEqual([]);
    expect(sizeOf(bytes)).toEqual({ width: SIZE.height, height: SIZE.width });
    expect(filesThatTell()).toEqual([]);
  });

  await test.step("more can be added", async () => {
    await page.getByText("Lägg till mer").click();
    await page.getByLabel("Vad vill du lägga till?").fill("Nu är två lampor släckta.");
    await page.getByRole("group").filter({ hasText: "Lägg till mer" }).getByRole("button", { name: "Skicka" }).click();
    await expect(page.getByText("Det du skrev har lagts till.")).toBeVisible();
    await expect(page.getByText("Nu är två lampor släckta.")).toBeVisible();
  });

  await test.step("taking it back erases words, photo and address", async () => {
    const open = () => page.locator("summary", { hasText: "Ta tillbaka rapporten" }).click();
    await open();
    await page.getByRole("button", { name: "Ta tillbaka", exact: true }).click();
    await expect(page.getByRole("link", { name: /Kryssa i rutan/ })).toBeVisible();
    await page.getByRole("checkbox", { name: "Ja, ta bort det jag har skickat" }).check();
    await page.getByRole("button", { name: "Ta tillbaka", exact: true }).click();
    await expect(page.getByText("Rapporten är tillbakatagen")).toBeVisible();
    const text = await page.getByRole("main").innerText();
    expect(text).not.toMatch(/lampan|lampor|Lyktskolan/i);
    await audit();
    expect((await page.request.get(`/arende/${code}/bild/stor`)).status()).toBe(404);
    await page.goto(linkIn(await letterTo(email)));
    expect(await page.content()).not.toContain(WORDS);
  });
});

test("another language is on the first screen, and forms keep to it", async ({ page }) => {
  for (const path of ["/", "/rapportera", "/arende"]) {
    await page.goto(path);
    const finnish = page.getByRole("navigation", { name: "Språk" }).getByRole("link", { name: "Suomi" });
    await expect(finnish).toBeInViewport({ ratio: 1 });
    const box = await finnish.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    await finnish.click();
    await expect(page).toHaveURL(new RegExp(`/fi${path === "/" ? "" : path}$`));
    await expect(page.locator("html")).toHaveAttribute("lang", "fi");
  }
});

test("a place of many names is asked about where the answers are reviewed, and only there", async ({ page, audit }) => {
  await page.goto("/rapportera");
  await question.street(page).fill("s");
  await question.choice(page, "Trafik och fordon").check();
  await button.review(page).click();
  await expect(page.getByRole("group", { name: "Vilken plats menar du?" })).toBeVisible();
  await audit();
  await touchable(page);
  await page.getByRole("radio", { name: /Sjögatan/ }).check();
  await button.send(page).click();
  await shownCode(page);
  await page.getByText("Det här skickade du").click();
  await expect(page.getByText("Sjögatan")).toBeVisible();
});

/** Names of all files of the server that hold what the photo told. */
function filesThatTell(): string[] {
  const data = process.env["LYKTA_E2E_DATA"] ?? "";
  const names = readdirSync(data, { recursive: true, encoding: "utf8" });
  return names.filter((name) => {
    const path = join(data, name);
    return statSync(path, { throwIfNoEntry: false })?.isFile() && readFileSync(path).includes(TELLTALE);
  });
}
