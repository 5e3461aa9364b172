/** A representative of neighbourhood watch: in by the link of a mail, the round of the month, and what comes of it. */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures";
import { auditedCopy } from "../../fixtures/audit";
import { openFolds } from "../../fixtures/folds";
import { letters, linkIn } from "../../fixtures/mailbox";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

/** An area of its own with one representative, so that nobody else tells its round. */
async function represented(page: Page, name: string, email: string): Promise<string> {
  await page.goto("/personal/grannsamverkan/ny");
  await page.getByLabel("Område", { exact: true }).fill(name);
  await page.getByLabel("Status").selectOption({ label: "Aktivt" });
  await page.getByLabel("Del av kommunen").selectOption({ index: 1 });
  await page.getByLabel("Gator och byar").fill("Granvägen");
  await page.getByLabel("Uppstartsmöte", { exact: true }).fill("2026-01-15");
  await page.getByLabel("Skyltar", { exact: true }).selectOption({ label: "Uppe" });
  await page.getByRole("button", { name: "Lägg till området" }).click();
  await expect(page.getByText("Området är tillagt")).toBeVisible();
  const area = new URL(page.url()).pathname;
  await page.getByText("Lägg till ombud").click();
  await page.getByLabel("Namn", { exact: true }).fill("Gun Ekström");
  await page.getByLabel("E-post", { exact: true }).fill(email);
  await page.getByRole("button", { name: "Spara ombudet" }).click();
  await expect(page.getByText("Gun Ekström", { exact: true })).toBeVisible();
  return area;
}

/** The link of the letter that signs in; on the first days of a month a reminder can come before it. */
async function linkTo(email: string): Promise<string> {
  const links = () => letters().filter((letter) => letter.to.includes(email)).map(linkIn).filter((link) => link.includes("/ombud/lank/"));
  await expect.poll(() => links().length, { message: `a link to ${email}`, timeout: 30_000 }).toBeGreaterThan(0);
  return links().at(-1) ?? "";
}

async function signIn(rep: Page, email: string): Promise<void> {
  await rep.goto("/ombud");
  await expect(rep.getByRole("heading", { level: 1, name: "För dig som är ombud" })).toBeVisible();
  await rep.getByLabel("Din e-postadress").fill(email);
  await rep.getByRole("button", { name: "Skicka en länk" }).click();
  await expect(rep.getByRole("heading", { level: 1, name: "Titta i din e-post" })).toBeVisible();
  const link = await linkTo(email);
  await rep.goto(link);
  await rep.goto(link);
  await rep.getByRole("button", { name: "Logga in" }).click();
  await expect(rep).toHaveURL(/\/ombud$/);
}

test("a representative signs in by mail, tells the round, and it ends in the lägesbild", async ({ page, resident: rep, browser, audit }) => {
  test.setTimeout(180_000);
  const unique = randomUUID().slice(0, 4);
  const email = `ombud-${randomUUID().slice(0, 8)}@example.org`;
  const area = await represented(page, `Granbacken ${unique}`, email);
  await audit();
  const look = auditedCopy(rep, browser);

  await test.step("the link of a mail opens the own page, and looking at it does not use it up", async () => {
    await signIn(rep, email);
    await expect(rep.getByRole("button", { name: "Inget att berätta" })).toBeVisible();
    await look();
    await rep.goto("/ombud/material");
    await look();
  });

  await test.step("a suspect is refused with 114 14, and what was typed stays", async () => {
    await rep.goto("/ombud");
    await rep.getByRole("link", { name: "Jag har något att berätta" }).click();
    await look();
    await rep.getByLabel("Med egna ord").fill("En man i svart jacka provade bildörrar.");
    await rep.getByRole("button", { name: "Skicka", exact: true }).click();
    await expect(rep.getByText("Det här ska polisen få veta, inte vi")).toBeVisible();
    await expect(rep.getByRole("main").getByText("114 14").first()).toBeVisible();
    await expect(rep.getByLabel("Med egna ord")).toHaveValue("En man i svart jacka provade bildörrar.");
    await look();
  });

  await test.step("what happens at the place is taken", async () => {
    await rep.getByLabel("Med egna ord").fill("Lamporna är släckta, och flera tar en omväg.");
    await rep.getByLabel("Otryggt", { exact: true }).fill("Granvägen");
    await rep.getByLabel("Hur är skyltarna?").selectOption({ label: "Skyltarna är slitna" });
    await rep.getByRole("checkbox", { name: /Vi vill ha ett möte/ }).check();
    await rep.getByRole("button", { name: "Skicka", exact: true }).click();
    await expect(rep.getByText("Tack! Vi läser det du skrev")).toBeVisible();
    await look();
  });

  const line = `Mörkt längs Granvägen (${unique})`;
  await test.step("the office takes it into the lägesbild", async () => {
    await page.goto("/personal/grannsamverkan/ronder");
    await audit();
    await page.getByRole("row").filter({ hasText: `Granbacken ${unique}` }).getByRole("link").click();
    await audit();
    await page.getByRole("button", { name: "Skriv i registret att skyltarna är slitna eller borta" }).click();
    await expect(page.getByText("Registret är ändrat")).toBeVisible();
    await page.getByLabel("Kategori").selectOption({ index: 1 });
    await page.getByLabel("Kort text (frivilligt)").fill(line);
    await page.getByRole("checkbox", { name: /Jag har läst texten/ }).check();
    await page.getByLabel("Svar till ombudet (frivilligt)").first().fill("Tack! Lamporna är anmälda.");
    await page.getByRole("button", { name: "Ta med i lägesbilden" }).click();
    await expect(page.getByText("Det är med i lägesbilden")).toBeVisible();
    await audit();
  });

  await test.step("it stands in the lägesbild, the wish on the area, and the answer with the representative", async () => {
    await page.goto("/personal/lagesbild");
    const links = await page.getByRole("main").getByRole("link").evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
    const row = page.getByRole("row").filter({ hasText: line });
    for (const period of new Set(links.filter((href) => /^\/personal\/lagesbild\/\d{4}-[^/?#]+$/.test(href)))) {
      await page.goto(period);
      await openFolds(page, line);
      if ((await row.count()) > 0) break;
    }
    await expect(row.first()).toBeVisible();
    await page.goto(area);
    await expect(page.getByText("Ombud önskar möte")).toBeVisible();
    await audit();
    await rep.goto("/ombud");
    await expect(rep.getByText("Tas med i lägesbilden")).toBeVisible();
    await expect(rep.getByText("Tack! Lamporna är anmälda.")).toBeVisible();
    await look();
  });

  await test.step("no reminders, and out", async () => {
    await rep.getByRole("button", { name: "Ingen påminnelse" }).click();
    await expect(rep.getByText("Du får ingen påminnelse.")).toBeVisible();
    await rep.getByRole("button", { name: "Logga ut" }).click();
    await expect(rep.getByText("Du är utloggad")).toBeVisible();
    await look();
  });
});

test("nothing to tell is one tap, in three languages", async ({ page, resident: rep }) => {
  test.setTimeout(120_000);
  const email = `ombud-${randomUUID().slice(0, 8)}@example.org`;
  await represented(page, `Granbacken ${randomUUID().slice(0, 4)}`, email);
  await signIn(rep, email);
  for (const [path, words] of [["/en/ombud", "Nothing to tell"], ["/fi/ombud", "Ei kerrottavaa"]] as const) {
    await rep.goto(path);
    await expect(rep.getByRole("button", { name: words })).toBeVisible();
  }
  await rep.goto("/ombud");
  await rep.getByRole("button", { name: "Inget att berätta" }).click();
  await expect(rep.getByText("Tack! Vi har noterat att du inte har något att berätta")).toBeVisible();
});
