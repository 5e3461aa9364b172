/**
 * Somebody who met with a crime asks for contact on a phone; an officer elsewhere takes it, reads it with their own key, writes and is
 * answered; and all of it is taken back.
 */
import { audited } from "../../fixtures/audit";
import { sessionOf } from "../../fixtures/people";
import {
  type Asking,
  SLOW,
  arrived,
  backToList,
  changePhone,
  enterCode,
  expect,
  openByCode,
  openFromList,
  send,
  take,
  takeBack,
  tell,
  test,
  tryPassphrase,
  unfold,
  unlock,
  waiting,
  writeBack,
  writeTo,
} from "../../fixtures/support";
import { looked } from "../../fixtures/walk";

const ASKING: Asking = { whom: "Brottsofferjouren Lyktköping", name: "Videgunn Lind", phone: "070-174 06 90" };
const LATER = "070-174 06 91";
const HELLO = "Hej, Anneli här. Jag ringer i morgon efter klockan fjorton.";
const ANSWER = "Tack. Efter femton är jag ensam.";
/** Of the right shape, and of nobody. */
const NO_CODE = "0000-0000-0000-00000";

test("contact is asked for on a phone, taken and answered by an officer, and taken back", async ({ page, desk }) => {
  test.setTimeout(420_000);
  const officer = await desk(sessionOf("supportReceiver"));
  const look = audited(officer);
  const before = await waiting(officer);

  await test.step("from the numbers to three questions; what is missing is named and nothing is lost", async () => {
    await page.goto("/stod");
    await expect(page).toHaveTitle(/^Information – /);
    await looked(page);
    await page.getByRole("link", { name: "Be om kontakt" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Be om kontakt" })).toBeVisible();
    await expect(page.getByText("Din webbläsare kör inga skript")).toBeHidden();
    await looked(page);
    await page.getByLabel("Namn", { exact: true }).fill(ASKING.name);
    await page.getByLabel("Telefon", { exact: true }).fill("ring mig");
    await page.getByRole("button", { name: "Skicka", exact: true }).click();
    for (const mistake of ["Välj vem som ska höra av sig.", "Skriv ett telefonnummer med riktnummer", "Kryssa i att du samtycker."]) {
      await expect(page.getByText(mistake)).toBeVisible();
    }
    await expect(page.getByLabel("Telefon", { exact: true })).toHaveValue("ring mig");
    await expect(page.getByLabel("Namn", { exact: true })).toHaveValue(ASKING.name);
    await looked(page);
  });

  const code = await test.step("it is sealed before it leaves the phone, and a code is shown", async () => {
    await tell(page, ASKING);
    await expect(page.getByRole("checkbox", { name: "Säg inte varifrån du ringer" })).toBeChecked();
    await (await unfold(page, "Berätta mer, om du vill")).getByLabel("Vad gäller det?").selectOption({ label: "Hot, ofredande eller stalkning" });
    const [request, shown] = await Promise.all([page.waitForRequest("**/stod/skicka"), send(page)]);
    const sent = request.postData() ?? "";
    expect(sent).toContain("BEGIN AGE ENCRYPTED FILE");
    for (const told of [ASKING.name, ASKING.phone, "threat", shown, shown.replaceAll("-", "")]) expect(sent).not.toContain(told);
    await looked(page);
    return shown;
  });

  const address = await test.step("the office sees that somebody waits; what was told stays locked, also for a wrong passphrase", async () => {
    const address = await arrived(officer, before, ASKING.name);
    await look();
    await openFromList(officer, address);
    await expect(officer.getByText("Det personen har lämnat är låst.")).toBeVisible();
    expect(await officer.content()).not.toContain(ASKING.phone);
    await look();
    await tryPassphrase(officer, "fel-fras-som-ingen-har");
    await expect(officer.getByText("Lösenfrasen stämmer inte.")).toBeVisible({ timeout: SLOW });
    expect(await officer.content()).not.toContain(ASKING.phone);
    return address;
  });

  await test.step("with the key open it is read, taken and answered", async () => {
    await unlock(officer);
    await expect(officer.getByRole("link", { name: ASKING.phone })).toBeVisible();
    await expect(officer.getByText(ASKING.name, { exact: true })).toBeVisible();
    await expect(officer.getByText("Säg inte varifrån du ringer")).toBeVisible();
    await expect(officer.getByText("Lämna inget meddelande")).toBeVisible();
    await look();
    await take(officer);
    await expect(officer.getByRole("link", { name: ASKING.phone })).toBeVisible();
    await officer.getByRole("button", { name: "Kryptera och skicka" }).click();
    await expect(officer.getByText("Skriv något först.")).toBeVisible();
    const [request] = await Promise.all([officer.waitForRequest((sent) => sent.method() === "POST"), writeTo(officer, HELLO)]);
    expect(decodeURIComponent((request.postData() ?? "").replaceAll("+", " "))).not.toContain(HELLO);
    await look();
  });

  await test.step("a code of nobody opens nothing; the own one opens the answer", async () => {
    await enterCode(page, NO_CODE);
    await expect(page.getByText("Koden öppnar ingenting.")).toBeVisible({ timeout: SLOW });
    await expect(page.getByLabel("Din kod")).toHaveValue(NO_CODE);
    await looked(page);
    // As people type it.
    await openByCode(page, code.toLowerCase().replaceAll("-", " "), "Någon har tagit hand om det");
    await expect(page.getByText(HELLO)).toBeVisible();
    await looked(page);
    await page.getByRole("button", { name: "Skicka meddelandet" }).click();
    await expect(page.getByText("Skriv något först.")).toBeVisible();
    await looked(page);
    await writeBack(page, ANSWER);
    await looked(page);
  });

  await test.step("the officer sees that there is an answer, reads it, and notes that they have talked", async () => {
    await backToList(officer);
    const row = officer.locator("[data-row]").filter({ has: officer.locator(`a[href="${address}"]`) });
    await expect(row.getByText("Nytt från personen")).toBeVisible();
    await look();
    await openFromList(officer, address);
    await expect(officer.getByText(ANSWER)).toBeVisible();
    await officer.getByRole("radio", { name: "Vi har pratat" }).check();
    await officer.getByRole("button", { name: "Notera försöket" }).click();
    await expect(officer.getByText("Försöket är noterat.")).toBeVisible();
    await expect(officer.getByText("Kontakt tagen")).toBeVisible();
    await look();
  });

  await test.step("the person sees it too, and is to be reached at another number from now on", async () => {
    await openByCode(page, code, "Ni har kontakt");
    await expect((await unfold(page, "Ändra hur du nås")).getByLabel("Telefon", { exact: true })).toHaveValue(ASKING.phone);
    await changePhone(page, LATER);
    await looked(page);
    await backToList(officer);
    await openFromList(officer, address);
    await expect(officer.getByRole("link", { name: LATER })).toBeVisible();
    await expect(officer.getByText("Personen har ändrat hur hen nås")).toBeVisible();
    await expect(officer.getByText(ASKING.phone)).toHaveCount(0);
  });

  await test.step("it is taken back, and nothing of it is left to open for anybody", async () => {
    await takeBack(page);
    await looked(page);
    const [box] = await Promise.all([page.waitForResponse("**/stod/lada"), openByCode(page, code, "Återkallad")]);
    expect(await box.json()).toMatchObject({ state: "withdrawn", sealed: null, person_wrap: null, messages: [] });
    for (const words of [HELLO, ANSWER, LATER]) await expect(page.getByText(words)).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Skicka meddelandet" })).toBeHidden();
    await looked(page);
    await backToList(officer);
    await expect(officer.getByText("Ring inte: de har tagit tillbaka sitt samtycke")).toBeVisible();
    await look();
    await openFromList(officer, address);
    await expect(officer.getByText("Det personen lämnade är borta. Det går inte att få tillbaka.")).toBeVisible();
    await expect(officer.getByText("Ring inte: personen har tagit tillbaka sitt samtycke")).toBeVisible();
    for (const words of [HELLO, ANSWER, LATER, ASKING.phone]) await expect(officer.getByText(words)).toHaveCount(0);
    await look();
  });
});
