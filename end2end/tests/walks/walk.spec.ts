/** A walk from its plan to its protocol: signed up for without a script, walked with a phone, answered by an owner, told. */
import { randomUUID } from "node:crypto";
import { expect, TODAY, test } from "../../fixtures";
import { letterTo, letters, linkIn } from "../../fixtures/mailbox";
import { sessionOf } from "../../fixtures/people";

test.use({ storageState: async ({}, use) => use(sessionOf("coordinator")) });

test("a walk is planned, signed up for, walked, answered, published and told", async ({ page, resident, audit }) => {
  test.setTimeout(240_000);
  const title = `Ljusvandring vid badet ${randomUUID().slice(0, 4)}`;
  const email = `${randomUUID()}@example.org`;
  let code = "";
  let walk = "";

  await test.step("it is planned, and says what is missing", async () => {
    await page.goto("/personal/vandringar");
    await audit();
    await page.getByRole("link", { name: "Ny vandring" }).click();
    await page.getByLabel("Rubrik").fill(title);
    await page.getByLabel("Område").selectOption({ label: "Sjöstaden" });
    await page.getByRole("button", { name: "Börja planera" }).click();
    await expect(page.getByText("Det här saknas innan vandringen kan öppnas:")).toBeVisible();
    await audit();
    await page.getByLabel("Dag", { exact: true }).fill(TODAY);
    await page.getByLabel("Mötesplats").fill("Badhuset");
    await page.getByRole("group", { name: "Stopp 1", exact: true }).getByLabel("Namn", { exact: true }).fill("Bryggan");
    await page.getByText("Lägg till fler stopp").click();
    await page.getByRole("group", { name: "Stopp 2", exact: true }).getByLabel("Namn", { exact: true }).fill("Parkeringen");
    await page.getByRole("checkbox", { name: "Samtalsledare" }).check();
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.getByRole("button", { name: "Öppna för anmälan" }).click();
    await expect(page.getByText("Vandringen är öppen för anmälan.")).toBeVisible();
    code = (await page.locator("#code").textContent()) ?? "";
    walk = new URL(page.url()).pathname;
    await audit();
  });

  await test.step("a resident signs up without a script or an account, and confirms the address", async () => {
    await resident.goto("/vandringar");
    await resident.getByRole("link", { name: title }).click();
    await resident.getByLabel("Förnamn (frivilligt)").fill("Kim");
    await resident.getByLabel("E-post (frivilligt)").fill(email);
    await resident.getByRole("button", { name: "Anmäl mig" }).click();
    await expect(resident.getByText("Du har en plats. Välkommen!")).toBeVisible();
    await resident.goto(linkIn(await letterTo(email)));
    await resident.getByRole("button", { name: "Bekräfta adressen" }).click();
    await expect(resident.getByText("Du får mejl när något ändras")).toBeVisible();
  });

  await test.step("on the walk, with the code, one tap and one form", async () => {
    await resident.getByRole("link", { name: title }).click();
    await resident.getByRole("link", { name: "Gå med i vandringen" }).click();
    await resident.getByLabel("Kod").fill(code.toLowerCase());
    await resident.getByRole("button", { name: "Gå med" }).click();
    await resident.getByRole("link", { name: "1. Bryggan" }).click();
    await resident.getByText("C Belysning (0 av 6)").click();
    await resident.getByRole("form", { name: "bländning" }).getByRole("button", { name: "OK" }).click();
    await expect(resident.getByRole("button", { name: "Ångra: bländning" })).toBeVisible();
    await resident.getByRole("link", { name: "Brist …: ljuset täcker platsen" }).click();
    await resident.getByLabel("3 – allvarligt").check();
    await resident.getByLabel("Kommentar (frivilligt)").fill("Ingen lampa lyser.");
    await resident.getByRole("button", { name: "Spara" }).click();
    await resident.getByRole("link", { name: "Alla stopp" }).click();
    await expect(resident.getByText("2 noterade, varav 1 brister")).toBeVisible();
  });

  await test.step("it is closed; a no needs its reason", async () => {
    await page.goto(`${walk}/protokoll`);
    await page.getByLabel("Ljus").selectOption({ label: "mörker" });
    await page.getByLabel("boende").fill("4");
    await page.getByRole("button", { name: "Avsluta vandringen" }).click();
    await audit();
    await page.getByRole("link", { name: "1. ljuset täcker platsen" }).click();
    await page.getByLabel("Vem kan göra något").selectOption({ label: "Kommunen – gata och park" });
    await page.getByLabel("Status").selectOption({ label: "Avböjd" });
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await expect(page.getByRole("link", { name: "Skriv varför det blir nej." })).toBeVisible();
    await audit();
    await page.getByLabel("Status").selectOption({ label: "Bedöms" });
    await page.getByLabel("Iakttagelse").fill("Bryggan ligger i mörker");
    await page.getByRole("button", { name: "Spara", exact: true }).click();
    await page.getByRole("button", { name: "Överlämna med mejl" }).click();
    await expect(page.getByText(/^Överlämnad till annan ägare$/).first()).toBeVisible();
  });

  await test.step("it is published, and the participant is told by letter", async () => {
    await page.goto(`${walk}/protokoll`);
    await page.getByRole("button", { name: "Publicera protokollet" }).click();
    await audit();
    await resident.goto(linkIn(await letterTo(email, 2)));
    await expect(resident.getByText("Protokollet är klart", { exact: true })).toBeVisible();
    await resident.getByRole("link", { name: title }).click();
    await expect(resident.getByText("Bryggan ligger i mörker")).toBeVisible();
    await expect(resident.getByText("Ingen lampa lyser.")).toHaveCount(0);
  });

  await test.step("the owner answers by the link of the letter, without an account", async () => {
    const owner = await resident.context().newPage();
    await owner.goto(linkIn(await letterTo("gatapark@lyktkoping.example.org", await lettersToOwner())));
    await owner.getByLabel("Det är gjort").check();
    await owner.getByRole("button", { name: "Skicka svaret" }).click();
    await expect(owner.getByText("Tack, svaret är framme hos kommunen")).toBeVisible();
    await page.goto(`${walk}/atgard/1`);
    await audit();
    await page.getByRole("button", { name: "Ta över svaret" }).click();
    await resident.reload();
    await expect(resident.getByText("1 av 1 är gjorda")).toBeVisible();
  });
});

/** The owner has had other letters too: the newest about a walk is this one's. */
async function lettersToOwner(): Promise<number> {
  const all = () => letters().filter((letter) => letter.to.includes("gatapark@"));
  const ofWalks = () => all().flatMap((letter, at) => (letter.body.includes("trygghetsvandring") ? [at + 1] : []));
  await expect.poll(() => ofWalks().length, { timeout: 30_000 }).toBeGreaterThan(0);
  return ofWalks().pop() ?? 0;
}
