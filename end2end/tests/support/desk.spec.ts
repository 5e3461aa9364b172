/**
 * What staff do for somebody: refer with a consent, hand over to another organisation when the person says yes, and close with figures
 * that lead back to nobody.
 */
import { audited } from "../../fixtures/audit";
import { sessionOf } from "../../fixtures/people";
import { SLOW, arrived, ask, backToList, expect, openByCode, openFromList, take, test, unfold, unlock, waiting } from "../../fixtures/support";
import { reads } from "../../fixtures/support_keys";
import { looked } from "../../fixtures/walk";

/** It stands in the hint of "help me choose" too. */
const HOME = /^Kommunens stöd till brottsutsatta/;
const ELSEWHERE = "Kvinnojouren Lanternan";

test("staff refer somebody who has said yes, and the person follows it with the code", async ({ page, desk }) => {
  test.setTimeout(240_000);
  const told = { name: "Hillevi Strandby", phone: "070-174 06 93" };
  const referrer = await desk(sessionOf("supportReferrer"));
  const officer = await desk(sessionOf("supportReceiver"));
  const look = audited(referrer);
  const before = await waiting(officer);

  await test.step("without a yes nothing leaves, and what was typed stays", async () => {
    await referrer.goto("/personal/stod/hanvisa");
    await look();
    await referrer.getByRole("radio", { name: "Skolan" }).check();
    await referrer.getByRole("radio", { name: "muntligt" }).check();
    await referrer.getByRole("radio", { name: "Brottsofferjouren Lyktköping", exact: true }).check();
    await referrer.getByLabel("Namn", { exact: true }).fill(told.name);
    await referrer.getByLabel("Telefon", { exact: true }).fill(told.phone);
    await referrer.getByRole("button", { name: "Kryptera och skicka" }).click();
    await expect(referrer.getByText("Utan personens ja kan du inte hänvisa.").first()).toBeVisible();
    await expect(referrer.getByLabel("Telefon", { exact: true })).toHaveValue(told.phone);
    await look();
  });

  const code = await test.step("with it, it is sealed in the browser and a code is shown, once", async () => {
    await referrer.getByRole("checkbox", { name: "Ja, personen har sagt ja till just det här" }).check();
    const [request] = await Promise.all([
      referrer.waitForRequest((sent) => sent.method() === "POST"),
      referrer.getByRole("button", { name: "Kryptera och skicka" }).click(),
    ]);
    await expect(referrer.getByRole("heading", { level: 1, name: "Hänvisningen är skickad" })).toBeVisible({ timeout: SLOW });
    const sent = decodeURIComponent((request.postData() ?? "").replaceAll("+", " "));
    expect(sent).toContain("BEGIN AGE ENCRYPTED FILE");
    for (const word of [told.name, told.phone]) expect(sent).not.toContain(word);
    await look();
    const shown = (await referrer.locator("#code").innerText()).replace(/\s/g, "");
    await referrer.reload();
    await expect(referrer.locator("#code")).toHaveCount(0);
    return shown;
  });

  await test.step("the organisation sees from where and how, and reads it", async () => {
    const address = await arrived(officer, before, told.name);
    await openFromList(officer, address);
    await unlock(officer);
    await reads(officer, told);
    await expect(officer.getByRole("definition").filter({ hasText: "Skolan" })).toBeVisible();
    await expect(officer.getByRole("definition").filter({ hasText: "muntligt" })).toBeVisible();
    await audited(officer)();
  });

  await test.step("whoever referred cannot follow it; the person can", async () => {
    expect((await referrer.goto("/personal/stod"))?.status()).toBe(404);
    await openByCode(page, code, "Framme");
    await expect(page.getByText("(muntligt)")).toBeVisible();
    await looked(page);
  });
});

test("it is handed over when the person says yes, and closed with figures alone", async ({ page, desk }) => {
  test.setTimeout(300_000);
  const told = { name: "Malva Rosenlöv", phone: "070-174 06 94" };
  const officer = await desk(sessionOf("supportOfficer"));
  const other = await desk(sessionOf("otherReceiver"));
  const [here, there] = [await waiting(officer), await waiting(other)];
  const code = await ask(page, { whom: HOME, ...told });

  const address = await test.step("the officer takes it and asks whether it may go to others", async () => {
    const address = await arrived(officer, here, told.name);
    await openFromList(officer, address);
    await unlock(officer);
    await take(officer);
    const part = await unfold(officer, "Lämna över till en annan organisation");
    await part.getByRole("button", { name: "Gå vidare" }).click();
    await expect(officer.getByRole("alert").getByRole("link")).toHaveCount(2);
    await audited(officer)();
    await part.getByLabel("Till", { exact: true }).selectOption({ label: ELSEWHERE });
    await part.getByRole("radio", { name: "Personen svarar själv, med sin kod" }).check();
    await part.getByRole("button", { name: "Gå vidare" }).click();
    await expect(officer.getByText(`Personen har fått frågan om ${ELSEWHERE} och har inte svarat än.`)).toBeVisible();
    await audited(officer)();
    return address;
  });

  await test.step("before the yes the others see nothing of it", async () => {
    expect((await other.goto(address))?.status()).toBe(404);
    expect((await waiting(other)).filter((one) => !there.includes(one))).not.toContain(address);
  });

  await test.step("the person is asked in plain words and says yes", async () => {
    await openByCode(page, code, "Någon har tagit hand om det");
    await expect(page.getByText("Får en annan organisation ta över?")).toBeVisible();
    await looked(page);
    await page.getByRole("button", { name: "Ja, det går bra" }).click();
    await expect(page.getByText("Tack, svaret har kommit fram.")).toBeVisible({ timeout: SLOW });
    await expect(page.getByText("Får en annan organisation ta över?")).toBeHidden();
    await expect(page.getByText(`${ELSEWHERE},`)).toBeVisible();
  });

  await test.step("the officer locks it to the others, and opens it no more", async () => {
    await backToList(officer);
    await openFromList(officer, address);
    await expect(officer.getByText(`Personen har sagt ja till ${ELSEWHERE}.`)).toBeVisible();
    await audited(officer)();
    await officer.getByRole("button", { name: "Lämna över nu" }).click();
    await expect(officer.getByText("Kontakten är överlämnad.")).toBeVisible({ timeout: SLOW });
    expect((await officer.goto(address))?.status()).toBe(404);
  });

  await test.step("the others read it, reach the person, and close it", async () => {
    await other.goto("/personal/stod");
    await openFromList(other, address);
    await unlock(other);
    await reads(other, told);
    await take(other);
    await other.getByRole("radio", { name: "Vi har pratat" }).check();
    await other.getByRole("button", { name: "Notera försöket" }).click();
    // The page comes anew, with everything folded: not before that is anything unfolded.
    await expect(other.getByText("Försöket är noterat.")).toBeVisible();
    const part = await unfold(other, "Avsluta kontakten");
    await part.getByRole("button", { name: "Avsluta", exact: true }).click();
    await expect(other.getByRole("alert").getByRole("link").first()).toBeVisible();
    await audited(other)();
    await part.getByRole("radio", { name: "Personen har fått stöd" }).check();
    await part.getByRole("radio", { name: "Ja", exact: true }).check();
    await part.getByRole("button", { name: "Avsluta", exact: true }).click();
    await expect(other.getByText("Kontakten är avslutad.")).toBeVisible();
    await expect(other.getByText("Gallras")).toBeVisible();
    await audited(other)();
  });

  await test.step("the person sees that it is over and when it is gone", async () => {
    await openByCode(page, code, "Avslutad");
    await expect(page.getByText("Allt tas bort")).toBeVisible();
    await expect(page.getByRole("button", { name: "Skicka meddelandet" })).toBeHidden();
    await looked(page);
  });
});
