/**
 * Keys in the browser: made, rotated with a new passphrase, given to a new colleague, lost and recovered with two trustees where one is
 * not enough; and one contact that is opened in an emergency, which its person is told of. In an organisation of its own, with people
 * of its own: the keys of the demonstration stay as they are.
 */
import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { audited } from "../../fixtures/audit";
import { letters } from "../../fixtures/mailbox";
import { NOBODY, hire, sessionOf } from "../../fixtures/people";
import { type Opener, SLOW, ask, expect, openByCode, openFromList, take, test, tryPassphrase, turnTo, unlock, waiting } from "../../fixtures/support";
import { askTrustees, breakGlass, confirm, gives, guard, keepFrom, letBack, lettersSayNothing, lose, makeKey, ownNumber, reads, readsNothing, rotate } from "../../fixtures/support_keys";
import { looked } from "../../fixtures/walk";

const ROLE = "Mottagare i stödorganisation";
const [FIRST, SECOND, THIRD, FOURTH] = ["Ljung-grind-ovan-sextio", "Tuva-pärlor-utan-kajak", "Bäck-sadel-norr-om-elva", "Vante-klippa-fjorton-ben"] as const;
const TOLD = { name: "Solvig Ekbacke", phone: "070-174 06 98" };

/** Those it is about. */
interface House {
  organisation: string;
  officer: Page;
  admin: Page;
  lina: Page;
  noor: Page;
  /** The trustees. */
  rut: Page;
  bertil: Page;
  /** What the newcomers are called. */
  names: { lina: string; noor: string };
}

test("keys are rotated, given on, lost, recovered by two, and broken open for one contact", async ({ page, desk }) => {
  test.setTimeout(600_000);
  const house = await housed(desk);
  const { organisation, officer, lina, noor, rut, bertil, names } = house;

  await test.step("a new organisation with its first member, whose first key needs nobody", async () => {
    await found(house);
    await makeKey(lina, FIRST);
    await expect(lina.getByText("Nästa steg: organisationen har ingen återställning.")).toBeVisible();
    await audited(lina)();
    await lina.getByRole("link", { name: "Ordna återställning" }).click();
    await guard(lina, organisation);
    await audited(lina)();
  });

  const { code, contact } = await test.step("somebody asks for contact, and the first member reads it", async () => {
    const code = await ask(page, { whom: organisation, ...TOLD });
    const [contact = ""] = await waiting(lina);
    await unlock(lina, FIRST);
    await openFromList(lina, contact);
    await reads(lina, TOLD);
    await take(lina);
    return { code, contact };
  });

  await test.step("a new passphrase is a new key, which opens everything the old one did; the old passphrase opens nothing", async () => {
    await lina.goto("/personal/stod/nyckel");
    const old = await ownNumber(lina);
    await unlock(lina, FIRST);
    await rotate(lina, SECOND);
    expect(await ownNumber(lina)).not.toBe(old);
    await audited(lina)();
    await lina.getByRole("button", { name: "Lås nu" }).click();
    await tryPassphrase(lina, FIRST);
    await expect(lina.getByText("Lösenfrasen stämmer inte.")).toBeVisible({ timeout: SLOW });
    await unlock(lina, SECOND);
    await turnTo(lina, "Kontakter");
    await openFromList(lina, contact);
    await reads(lina, TOLD);
  });

  await test.step("a new colleague reads nothing until one who has a key has compared the numbers", async () => {
    await hire(house.admin, noor, names.noor, ROLE);
    await addMember(officer, names.noor);
    await makeKey(noor, THIRD);
    await expect(noor.getByText("Nästa steg: ring en kollega")).toBeVisible();
    const number = await ownNumber(noor);
    await readsNothing(noor, contact, TOLD);
    await confirm(lina, names.noor, number);
    await noor.goto("/personal/stod");
    await unlock(noor, THIRD);
    await openFromList(noor, contact);
    await reads(noor, TOLD);
    await audited(noor)();
  });

  await test.step("whoever knows the person is kept from the contact at once, and let in again by a colleague", async () => {
    await turnTo(lina, "Kontakter");
    await openFromList(lina, contact);
    await keepFrom(lina, names.noor);
    await audited(lina)();
    expect((await noor.goto(contact))?.status()).toBe(404);
    await noor.goto("/personal/stod");
    await expect(noor.getByRole("heading", { level: 1, name: "Stöd till brottsutsatta" })).toBeVisible();
    await expect(noor.locator(`main a[href="${contact}"]`)).toHaveCount(0);
    await letBack(lina, names.noor);
    await noor.goto("/personal/stod");
    await expect(noor.locator(`main a[href="${contact}"]`)).toHaveCount(1);
  });

  await test.step("the passphrase is lost: the new key opens nothing, and one trustee is not enough", async () => {
    const number = await lose(noor, FOURTH);
    await readsNothing(noor, contact, TOLD);
    const before = letters().length;
    await askTrustees(noor, organisation);
    await audited(noor)();
    await gives(rut, names.noor, number);
    await turnTo(noor, "Min nyckel");
    await expect(noor.getByText("1 av 2 delar har kommit.")).toBeVisible();
    await expect(noor.getByRole("button", { name: "Öppna med delarna" })).toHaveCount(0);
    await expect(rut.getByRole("button", { name: "Lämna min del" })).toHaveCount(0);
    await readsNothing(noor, contact, TOLD);
    await lettersSayNothing(before, organisation, names.noor);
  });

  await test.step("with the second trustee everything is open again, and a new recovery is made", async () => {
    await noor.goto("/personal/stod/nyckel");
    const number = await ownNumber(noor);
    await gives(bertil, names.noor, number);
    await turnTo(noor, "Min nyckel");
    await expect(noor.getByText("2 av 2 delar har kommit.")).toBeVisible();
    await unlock(noor, FOURTH);
    await noor.getByRole("button", { name: "Öppna med delarna" }).click();
    await expect(noor.getByText("Din nyckel öppnar nu allt det som förvaltarnas nyckel öppnade.")).toBeVisible({ timeout: SLOW });
    await audited(noor)();
    await noor.getByRole("link", { name: "Ordna återställning" }).click();
    await guard(noor, organisation);
    await turnTo(noor, "Kontakter");
    await openFromList(noor, contact);
    await reads(noor, TOLD);
  });

  await test.step("in an emergency two trustees open one contact for an officer of another organisation", async () => {
    const number = await breakGlass(officer, contact);
    await gives(rut, "Tove Rask", number);
    await turnTo(officer, "Min nyckel");
    await expect(officer.getByRole("button", { name: "Öppna med delarna" })).toHaveCount(0);
    await gives(bertil, "Tove Rask", number);
    await turnTo(officer, "Min nyckel");
    await audited(officer)();
    await unlock(officer);
    await officer.getByRole("button", { name: "Öppna med delarna" }).click();
    await expect(officer).toHaveURL(new RegExp(contact), { timeout: SLOW });
    await reads(officer, TOLD);
    await audited(officer)();
  });

  await test.step("the person is told, and the data protection officer sees it without a word of what was told", async () => {
    await openByCode(page, code, "Någon har tagit hand om det");
    await expect(page.getByText("Två personer i kommunen har öppnat det här")).toBeVisible();
    await looked(page);
    const dpo = await desk(sessionOf("dataProtectionOfficer"));
    await dpo.goto("/personal/stod/logg");
    await expect(dpo.getByText("Öppnade en kontakt i nödfall").first()).toBeVisible();
    for (const told of [TOLD.name, TOLD.phone]) expect(await dpo.content()).not.toContain(told);
    await audited(dpo)();
  });
});

/** Everybody's browser. */
async function housed(desk: Opener): Promise<House> {
  const unique = randomUUID().slice(0, 4);
  return {
    organisation: `Stödcentrum Fyren ${unique}`,
    names: { lina: `Lina Ahl ${unique}`, noor: `Noor Berglin ${unique}` },
    officer: await desk(sessionOf("supportOfficer")),
    admin: await desk(sessionOf("administrator")),
    lina: await desk(NOBODY),
    noor: await desk(NOBODY),
    rut: await desk(sessionOf("supportTrustee")),
    bertil: await desk(sessionOf("otherTrustee")),
  };
}

/** The organisation, with Lina in it. The officer stays on its page. */
async function found({ organisation, officer, admin, lina, names }: House): Promise<void> {
  await hire(admin, lina, names.lina, ROLE);
  await officer.goto("/personal/stod/organisationer/ny");
  await officer.getByLabel("Namn", { exact: true }).fill(organisation);
  await officer.getByLabel("Slag", { exact: true }).selectOption({ label: "Annat stöd" });
  await officer.getByRole("checkbox", { name: "Någon att tala med" }).check();
  await officer.getByLabel("Vad de gör, på svenska").fill("Samtal för alla som har varit med om brott.");
  await officer.getByLabel("Öppet, på svenska").fill("Vardagar kl. 10–15");
  await officer.getByRole("checkbox", { name: "Tar emot kontakter" }).check();
  await officer.getByRole("button", { name: "Lägg till", exact: true }).click();
  await expect(officer.getByText("Organisationen är tillagd.")).toBeVisible();
  await addMember(officer, names.lina);
  await audited(officer)();
}

async function addMember(officer: Page, name: string): Promise<void> {
  // Whoever was hired meanwhile can be chosen when the page comes anew.
  await officer.reload();
  await officer.getByLabel("Ny medlem").selectOption({ label: name });
  await officer.getByRole("button", { name: "Lägg till", exact: true }).click();
  await expect(officer.getByRole("listitem").filter({ hasText: name })).toBeVisible();
  await expect(officer.getByText("Medlemmen är tillagd.")).toBeVisible();
}
