/** Reports that wait on the telephone until there is a network, and go off once. */
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures";
import { photoWithPosition } from "../../fixtures/photo";
import { button, question } from "../../fixtures/report_form";

const onThisPhone = (page: Page) => page.getByRole("region", { name: "Rapporter på den här telefonen" }).or(page.locator("section[data-queue]"));

test("saved without a network, sent once when it is back", async ({ page, context, browser, quiet, audit }) => {
  test.setTimeout(120_000);
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await page.goto("/rapportera");
  await ready(page);
  await context.setOffline(true);

  await test.step("the report is kept on the telephone", async () => {
    await answer(page);
    await question.photo(page).setInputFiles(await photoWithPosition(browser));
    await expect(page.getByText("Fotot är klart att skicka.")).toBeVisible();
    await toTheEnd(page);
    await button.send(page).click();
    await expect(page.getByRole("heading", { name: "Sparad på telefonen. Den skickas när du har nät." })).toBeFocused();
    await expect(button.send(page)).toBeHidden();
    await expect(onThisPhone(page).getByText("Väntar på nät")).toBeVisible();
    await expect(onThisPhone(page).getByText("Parken vid ån")).toBeVisible();
    await audit();
  });

  await test.step("it is still there after a reload, which the worker answers", async () => {
    await page.reload();
    await expect(onThisPhone(page).getByText("Väntar på nät")).toBeVisible();
    await page.goto("/kontakt").catch(() => undefined);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await page.goto("/rapportera");
  });

  await test.step("it goes off by itself when the network is back, and only once", async () => {
    const sent = posts(page);
    await context.setOffline(false);
    await expect(onThisPhone(page).getByText("Skickad", { exact: true })).toBeVisible({ timeout: 30_000 });
    await page.reload();
    await expect(onThisPhone(page).getByText("Skickad", { exact: true })).toBeVisible();
    expect(sent.filter((status) => status === 201)).toHaveLength(1);
    await onThisPhone(page).getByRole("link").first().click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Din rapport");
  });
});

test("an answer that got lost on the way makes no second report", async ({ page, quiet }) => {
  test.setTimeout(120_000);
  quiet.allow(/ERR_FAILED|ERR_CONNECTION_FAILED|ERR_INTERNET_DISCONNECTED/);
  await page.goto("/rapportera");
  await ready(page);
  const codes: string[] = [];
  await page.context().route("**/rapportera", async (route) => {
    if (route.request().method() !== "POST") return route.fallback();
    const answer = await route.fetch();
    codes.push(((await answer.json()) as { code: string }).code);
    // The server has it; the telephone never hears so, the first time.
    return codes.length === 1 ? route.abort("connectionfailed") : route.fulfill({ response: answer });
  });
  await answer(page);
  await toTheEnd(page);
  await button.send(page).click();
  // The telephone may have tried by itself before anybody could look, or press.
  await expect(onThisPhone(page).getByText(/Väntar på nät|Skickad/)).toBeVisible();
  const sent = onThisPhone(page).getByText("Skickad", { exact: true });
  await Promise.race([onThisPhone(page).getByRole("button", { name: "Försök nu" }).click(), sent.waitFor()]);
  await expect(sent).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("heading", { name: "Rapporten är skickad." })).toBeVisible();
  expect(new Set(codes).size).toBe(1);
  expect(codes.length).toBeGreaterThanOrEqual(2);
});

test("a draft is never sent by itself and can be taken away", async ({ page }) => {
  await page.goto("/rapportera");
  await ready(page);
  const sent = posts(page);
  await answer(page);
  await toTheEnd(page);
  await page.getByRole("button", { name: "Spara utkast" }).click();
  await expect(onThisPhone(page).getByText("Utkast")).toBeVisible();
  await page.reload();
  await onThisPhone(page).getByRole("link", { name: "Öppna" }).click();
  await expect(page.getByText("Steg 6 av 6")).toBeVisible();
  page.on("dialog", (dialog) => void dialog.accept());
  await onThisPhone(page).getByRole("button", { name: "Ta bort" }).click();
  await expect(onThisPhone(page)).toBeHidden();
  expect(sent).toEqual([]);
});

/** Waits until the worker has what it needs to answer without a network. */
async function ready(page: Page): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => true));
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

async function answer(page: Page): Promise<void> {
  await question.place(page).fill("Parken vid ån");
  await button.next(page).click();
  await question.choice(page, "Oro i området").check();
  await button.next(page).click();
  await button.next(page).click();
  await question.words(page).fill("Det är stökigt på kvällarna.");
}

async function toTheEnd(page: Page): Promise<void> {
  await button.next(page).click();
  await button.next(page).click();
  await expect(page.getByText("Steg 6 av 6")).toBeVisible();
}

/** Statuses of all reports sent from now on, by the page or by the worker. */
function posts(page: Page): number[] {
  const sent: number[] = [];
  page.context().on("response", (response) => {
    if (response.request().method() === "POST" && response.url().endsWith("/rapportera")) sent.push(response.status());
  });
  return sent;
}
