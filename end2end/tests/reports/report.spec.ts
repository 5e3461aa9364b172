/** A resident with scripts: one question at a time, hints while typing, back without loss. */
import { expect, live, test } from "../../fixtures";
import { photoWithPosition, tells } from "../../fixtures/photo";
import { button, question, shownCode } from "../../fixtures/report_form";
import { touchable } from "../../fixtures/targets";

test.use({ serviceWorkers: "block" });

test("report step by step on the telephone", async ({ page, audit, browser }) => {
  test.setTimeout(120_000);
  await page.goto("/rapportera");
  await live(page);

  await test.step("only the first question shows, and it wants an answer", async () => {
    await expect(page.getByText("Steg 1 av 6")).toBeVisible();
    await expect(page.getByRole("button", { name: "Använd min position" })).toBeInViewport({ ratio: 1 });
    await expect(question.street(page)).toBeVisible();
    await touchable(page);
    await expect(question.words(page)).toBeHidden();
    await audit();
    await button.next(page).click();
    await expect(page.getByText(/^Berätta var det är/)).toBeVisible();
    await expect(question.street(page)).toBeFocused();
    await audit();
  });

  await test.step("streets are suggested while typing", async () => {
    await question.street(page).fill("Storg");
    await page.getByRole("option", { name: /Storgatan/ }).first().click();
    await expect(question.street(page)).toHaveValue(/Storgatan/);
    await button.next(page).click();
  });

  await test.step("what, when and how much", async () => {
    await expect(page.getByText("Steg 2 av 6")).toBeVisible();
    await touchable(page);
    await expect(page.getByText(/^Berätta var det är/)).toHaveCount(0);
    await button.next(page).click();
    await expect(page.getByText("Välj det som passar bäst.")).toBeVisible();
    await audit();
    await question.choice(page, "Skymd sikt, buskage").check();
    await button.next(page).click();
    await expect(page.getByText("Steg 3 av 6")).toBeVisible();
    await touchable(page);
    await audit();
    await question.band(page, "Kväll").check();
    await button.next(page).click();
  });

  await test.step("the telephone's back button goes one question back and loses nothing", async () => {
    await page.goBack();
    await expect(question.band(page, "Kväll")).toBeChecked();
    await page.goForward();
    await expect(page.getByText("Steg 4 av 6")).toBeVisible();
    await touchable(page);
  });

  await test.step("a hint appears while somebody is being pointed out", async () => {
    await question.words(page).fill("Buskarna växer över gångvägen. Min granne 19640823-3234 säger det också.");
    await expect(page.getByText(/Det här ser ut som ett personnummer/)).toBeVisible();
    await button.next(page).click();
    await expect(page.getByText(/Ta bort det, eller kryssa i rutan/)).toBeVisible();
    await expect(page.getByRole("checkbox", { name: "Ja, skicka texten som den är" })).toBeFocused();
    await audit();
    await question.words(page).fill("Buskarna växer över gångvägen, man ser inte runt hörnet.");
    await expect(page.getByText(/Det här ser ut som ett personnummer/)).toBeHidden();
  });

  await test.step("the photo is made small on the telephone and shown", async () => {
    await question.photo(page).setInputFiles(await photoWithPosition(browser));
    await expect(page.getByText("Fotot är klart att skicka.")).toBeVisible();
    const shown = page.getByRole("img", { name: "Ditt foto" });
    await expect(shown).toBeVisible();
    expect(await shown.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
    const chosen = await question.photo(page).evaluate(async (input) => {
      const file = (input as HTMLInputElement).files?.[0];
      return file ? [...new Uint8Array(await file.arrayBuffer())] : [];
    });
    expect(chosen.length).toBeGreaterThan(0);
    expect(tells(Buffer.from(chosen))).toEqual([]);
    await audit();
    await button.next(page).click();
  });

  await test.step("an address that cannot be one is told so at once", async () => {
    await question.email(page).fill("maja@example");
    await button.next(page).click();
    await expect(page.getByText(/Det ser inte ut som en e-postadress/)).toBeVisible();
    await question.email(page).fill("");
    await expect(page.getByText(/Det ser inte ut som en e-postadress/)).toHaveCount(0);
    await button.next(page).click();
  });

  await test.step("the last step lists the answers and leads back to each, and from there to the end again", async () => {
    await expect(page.getByText("Steg 6 av 6")).toBeVisible();
    await touchable(page);
    const answer = page.getByRole("definition").filter({ hasText: "Skymd sikt, buskage" });
    await expect(answer).toBeVisible();
    await audit();
    await page.getByRole("button", { name: "Ändra: Vad handlar det om?" }).click();
    await expect(page.getByText("Steg 2 av 6")).toBeVisible();
    await page.getByRole("button", { name: "Klar" }).click();
    await expect(answer).toBeVisible();
    await expect(button.send(page)).toBeInViewport();
  });

  await test.step("another language keeps every answer", async () => {
    await page.getByRole("navigation", { name: "Språk" }).getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(/\/en\/rapportera$/);
    await expect(page.locator("#field-place")).toHaveValue(/Storgatan/);
    await page.getByRole("contentinfo").getByRole("link", { name: "Svenska" }).click();
    await expect(page).toHaveURL(/\/rapportera$/);
    while (await button.next(page).isVisible()) await button.next(page).click();
    await expect(page.getByText("Steg 6 av 6")).toBeVisible();
  });

  await test.step("sent, and the code can be copied", async () => {
    await button.send(page).click();
    await shownCode(page);
    await expect(page.getByText("Tack! Rapporten är framme.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Kopiera koden" })).toBeVisible();
    await audit();
    await touchable(page);
  });
});
