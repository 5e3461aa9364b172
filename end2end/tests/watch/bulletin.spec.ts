/** Kommunpolisen informerar: the police write, the coordinator reviews and publishes, a subscriber reads it in the mail, and ends with one click. */
import { randomUUID } from "node:crypto";
import { expect, test } from "../../fixtures";
import { letterTo, letters, linkIn } from "../../fixtures/mailbox";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("police")) });

test("a bulletin is written, reviewed, read and followed, and one click ends it", async ({ page, resident, browser, audit }) => {
  test.setTimeout(180_000);
  const [title, email] = [`Lås cykeln ${randomUUID().slice(0, 4)}`, `granne-${randomUUID().slice(0, 8)}@example.org`];
  const slug = title.toLowerCase().replace("å", "a").replaceAll(" ", "-");
  const colleague = await browser.newContext({ storageState: sessionOf("coordinator") });
  const office = await colleague.newPage();

  await test.step("a resident follows from the list, without a script", async () => {
    await resident.goto("/grannsamverkan/informerar");
    await resident.getByRole("main").getByRole("link", { name: "Följ med e-post" }).click();
    await expect(resident.getByRole("checkbox", { name: "Kommunpolisen informerar" })).toBeChecked();
    await expect(resident.getByRole("checkbox", { name: "Alla medborgarlöften" })).not.toBeChecked();
    await resident.getByLabel("Din e-postadress").fill(email);
    await resident.getByRole("button", { name: "Börja följa" }).click();
    await resident.goto(linkIn(await letterTo(email)));
    await resident.getByRole("button", { name: "Ja, skicka mejl till mig" }).click();
    await expect(resident.getByText("Klart. Du får mejl när något händer.")).toBeVisible();
  });

  await test.step("the police write, and names are refused", async () => {
    await page.goto("/personal/informerar");
    await audit();
    await page.getByRole("link", { name: "Skriv ett meddelande" }).click();
    await audit();
    await page.getByLabel("Rubrik").fill(title);
    await page.getByLabel("Text", { exact: true }).fill("Ring Anna Svensson på 070-174 06 12.");
    await page.getByRole("button", { name: "Spara utkastet" }).click();
    await expect(page.getByRole("alert")).toContainText("peka ut någon");
    await audit();
    await page.getByLabel("Text", { exact: true }).fill("Flera cyklar har försvunnit vid stationen. Lås fast ramen.");
    await page.getByRole("button", { name: "Spara utkastet" }).click();
    await expect(page.getByText("Utkastet är sparat")).toBeVisible();
    await page.getByRole("link", { name: "Skriv vidare" }).click();
    await page.getByRole("button", { name: "Skicka till granskning" }).click();
    await expect(page.getByText("Meddelandet väntar på att någon annan granskar det")).toBeVisible();
    await expect(page.getByRole("button", { name: "Publicera" })).toHaveCount(0);
    await audit();
  });

  await test.step("the coordinator finds it on the page of the day, reads and publishes", async () => {
    await office.goto("/personal");
    await office.getByRole("main").getByRole("link", { name: title }).click();
    await office.getByRole("button", { name: "Publicera" }).click();
    await expect(office.getByText("Meddelandet är publicerat")).toBeVisible();
  });

  await test.step("everybody reads it: page, feed, and the page of neighbourhood watch", async () => {
    await page.goto(`/grannsamverkan/informerar/${slug}`);
    await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Hit vänder du dig" })).toBeVisible();
    await audit();
    expect(await (await page.request.get("/grannsamverkan/informerar.atom")).text()).toContain(title);
    await resident.goto("/grannsamverkan");
    await resident.getByRole("link", { name: title }).click();
    await expect(resident.getByText("Lås fast ramen.")).toBeVisible();
  });

  const letter = await test.step("the letter carries the text", async () => {
    const letter = await letterTo(email, 2);
    expect(letter.subject).toContain("Kommunpolisen informerar");
    expect(letter.body).toContain("Lås fast ramen.");
    return letter;
  });

  await test.step("one click ends it, and a correction goes out without it", async () => {
    const end = /https?:\/\/\S+\/avsluta/.exec(letter.body)?.[0] ?? "";
    const ended = await resident.request.post(new URL(end).pathname, { form: { "List-Unsubscribe": "One-Click" }, headers: { "sec-fetch-site": "cross-site" } });
    expect(ended.status()).toBe(200);
    await page.goto("/personal/informerar");
    await page.getByRole("main").getByRole("link", { name: title }).click();
    await page.getByRole("link", { name: "Rätta meddelandet" }).click();
    await page.getByLabel("Det här är rättat").fill("Det var mopeder.");
    await page.getByLabel("Text", { exact: true }).fill("Flera mopeder har försvunnit vid stationen.");
    await page.getByRole("button", { name: "Skicka till granskning" }).click();
    await office.goto("/personal");
    await office.getByRole("main").getByRole("link", { name: title }).click();
    await office.getByRole("button", { name: "Publicera" }).click();
    await expect(office.getByText("Version 2 är publicerad.")).toBeVisible();
    await resident.goto(`/grannsamverkan/informerar/${slug}`);
    await expect(resident.getByText("Det var mopeder.")).toBeVisible();
    expect(letters().filter((one) => one.to.includes(email))).toHaveLength(2);
  });
  await colleague.close();
});
