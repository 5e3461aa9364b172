/** The same without a script on the phone: sealed by the server at once, opened by the code that is typed, and nothing typed is lost. */
import { sessionOf } from "../../fixtures/people";
import { fitsNarrowly } from "../../fixtures/soundness";
import {
  type Asking,
  answerOutside,
  arrived,
  backToList,
  changePhone,
  enterCode,
  expect,
  isAway,
  openByCode,
  openFromList,
  send,
  take,
  takeBack,
  tell,
  test,
  unfold,
  unlock,
  waiting,
  writeBack,
  writeTo,
} from "../../fixtures/support";

const ASKING: Asking = { whom: "Kvinnojouren Lanternan", name: "Alvina Sand", phone: "070-174 06 92", other: "Kuratorn på skolan" };
const LATER = "070-174 06 93";
const HELLO = "Hej, Petra här. När passar det att jag ringer?";
const ANSWER = "På kvällen, efter klockan sju.";
/** Of the right shape, and of nobody. */
const NO_CODE = "0000-0000-0000-00000";

test("contact is asked for, answered and taken back without a script", async ({ page, audit, desk }) => {
  test.setTimeout(300_000);
  const officer = await desk(sessionOf("otherReceiver"));
  const before = await waiting(officer);
  const looked = async () => {
    await audit();
    await fitsNarrowly(page);
  };

  await test.step("from the numbers to the form, which says what is different without a script", async () => {
    await page.goto("/stod");
    await looked();
    await page.getByRole("link", { name: "Be om kontakt" }).click();
    await expect(page.getByText("Din webbläsare kör inga skript")).toBeVisible();
    await looked();
  });

  const code = await test.step("what is wrong is named, and everything that was typed stands there still", async () => {
    await page.getByLabel("Telefon", { exact: true }).fill("ring mig");
    await page.getByLabel("Genom någon annan, eller på annat sätt").fill(ASKING.other ?? "");
    await page.getByLabel("Namn", { exact: true }).fill(ASKING.name);
    await page.getByRole("checkbox", { name: "Kväll" }).check();
    await page.getByRole("checkbox", { name: "Säg inte varifrån du ringer" }).uncheck();
    const wishes = await unfold(page, "Berätta mer, om du vill");
    await wishes.getByLabel("Vad gäller det?").selectOption({ label: "Bedrägeri" });
    await page.getByRole("button", { name: "Skicka", exact: true }).click();
    const summary = page.getByRole("alert").filter({ has: page.getByRole("listitem") });
    for (const mistake of ["Välj vem som ska höra av sig.", "Skriv ett telefonnummer med riktnummer", "Kryssa i att du samtycker."]) {
      await expect(summary.getByText(mistake)).toBeVisible();
    }
    await expect(page.getByLabel("Telefon", { exact: true })).toHaveValue("ring mig");
    await expect(page.getByLabel("Genom någon annan, eller på annat sätt")).toHaveValue(ASKING.other ?? "");
    await expect(page.getByLabel("Namn", { exact: true })).toHaveValue(ASKING.name);
    await expect(page.getByRole("checkbox", { name: "Kväll" })).toBeChecked();
    await expect(page.getByRole("checkbox", { name: "Säg inte varifrån du ringer" })).not.toBeChecked();
    await expect(page.getByLabel("Vad gäller det?")).toHaveValue("fraud");
    await looked();
    await tell(page, ASKING);
    const shown = await send(page);
    await looked();
    return shown;
  });

  await test.step("a code of nobody and half a code open nothing, and stand there still", async () => {
    await page.getByRole("link", { name: "Till sidan för koden" }).click();
    await looked();
    for (const wrong of [NO_CODE, code.slice(0, -1)]) {
      await enterCode(page, wrong);
      await expect(page.getByText("Koden öppnar ingenting.").first()).toBeVisible();
      await expect(page.getByLabel("Din kod")).toHaveValue(wrong);
    }
    await looked();
    await openByCode(page, code, "Framme");
    await looked();
  });

  const address = await test.step("an officer reads it with their own key, takes it and writes", async () => {
    const address = await arrived(officer, before, ASKING.name);
    await unlock(officer);
    await openFromList(officer, address);
    await expect(officer.getByRole("link", { name: ASKING.phone })).toBeVisible();
    await expect(officer.getByText("Kuratorn på skolan")).toBeVisible();
    await take(officer);
    await writeTo(officer, HELLO);
    return address;
  });

  await test.step("the person reads it with the code and answers", async () => {
    await openByCode(page, code.toLowerCase().replaceAll("-", ""), "Någon har tagit hand om det");
    await expect(page.getByText(HELLO)).toBeVisible();
    await page.getByRole("button", { name: "Skicka meddelandet" }).click();
    await expect(page.getByText("Skriv något först.").first()).toBeVisible();
    await looked();
    await writeBack(page, ANSWER);
    await looked();
    await backToList(officer);
    await openFromList(officer, address);
    await expect(officer.getByText(ANSWER)).toBeVisible();
  });

  await test.step("another number: a mistake loses nothing, and the officer sees the new one", async () => {
    const change = await unfold(page, "Ändra hur du nås");
    await expect(change.getByLabel("Telefon", { exact: true })).toHaveValue(ASKING.phone);
    await change.getByLabel("Telefon", { exact: true }).fill("samma som förut");
    await change.getByLabel("Namn", { exact: true }).fill("Alvina");
    await change.getByRole("button", { name: "Spara ändringen" }).click();
    await expect(page.getByText("Skriv ett telefonnummer med riktnummer").first()).toBeVisible();
    await expect(page.getByLabel("Telefon", { exact: true })).toHaveValue("samma som förut");
    await expect(page.getByLabel("Namn", { exact: true })).toHaveValue("Alvina");
    await looked();
    await changePhone(page, LATER);
    await backToList(officer);
    await openFromList(officer, address);
    await expect(officer.getByRole("link", { name: LATER })).toBeVisible();
  });

  await test.step("it is taken back, and neither the code nor the key opens anything of it", async () => {
    await takeBack(page);
    await looked();
    await openByCode(page, code, "Återkallad");
    for (const words of [HELLO, ANSWER, LATER, ASKING.name]) expect(await page.content()).not.toContain(words);
    await looked();
    await backToList(officer);
    await unfold(officer, /avslutade? eller återkalla/);
    await openFromList(officer, address);
    await expect(officer.getByText("Det personen lämnade är borta. Det går inte att få tillbaka.")).toBeVisible();
    for (const words of [HELLO, ANSWER, LATER]) await expect(officer.getByText(words)).toHaveCount(0);
  });
});

test("without a script the way out is a link that tells nobody where one comes from", async ({ page, quiet }) => {
  quiet.allow(/^elsewhere: https:\/\/www\.smhi\.se$/);
  await answerOutside(page);
  for (const path of ["/stod", "/stod/lattlast", "/stod/kontakt", "/stod/arende", "/stod/finns-inte"]) {
    await page.goto(path);
    const [request] = await Promise.all([page.waitForRequest((one) => one.url().startsWith("https:")), page.getByRole("link", { name: "Lämna sidan" }).click()]);
    expect(await request.headerValue("referer")).toBeNull();
    await isAway(page);
  }
});
