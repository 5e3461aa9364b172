/** Following by e-mail without a script: asked for, confirmed by the letter's link, changed, ended with one press. */
import { randomUUID } from "node:crypto";
import { expect, test } from "../../fixtures";
import { letterTo, letters, linkIn } from "../../fixtures/mailbox";

test("a resident follows, confirms, changes and stops, without an account or a script", async ({ page, audit }) => {
  test.setTimeout(120_000);
  const email = `granne-${randomUUID().slice(0, 8)}@example.org`;

  await test.step("from the list of pledges to the form, whose mistakes are named", async () => {
    await page.goto("/loften");
    await page.getByRole("main").getByRole("link", { name: "Följ med e-post" }).first().click();
    await expect(page.getByRole("heading", { level: 1, name: "Följ med e-post" })).toBeVisible();
    await audit();
    await page.getByLabel("Din e-postadress").fill("inte en adress");
    await page.getByRole("button", { name: "Börja följa" }).click();
    await expect(page.getByLabel("Din e-postadress")).toHaveValue("inte en adress");
    await audit();
  });

  await test.step("the answer tells nothing of the address", async () => {
    await page.getByLabel("Din e-postadress").fill(email);
    await page.getByRole("radio", { name: "Varje gång något händer" }).check();
    await page.getByRole("button", { name: "Börja följa" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Titta i din e-post" })).toBeVisible();
    expect(await page.content()).not.toContain(email);
    await audit();
  });

  await test.step("the link shows a button, and the button confirms", async () => {
    await page.goto(linkIn(await letterTo(email)));
    await expect(page.getByText("Alla medborgarlöften")).toBeVisible();
    await audit();
    await page.getByRole("button", { name: "Ja, skicka mejl till mig" }).click();
    await expect(page.getByText("Klart. Du får mejl när något händer.")).toBeVisible();
    await audit();
  });

  await test.step("what is followed is changed", async () => {
    await page.getByRole("radio", { name: "En gång i veckan, allt i ett mejl" }).check();
    await page.getByLabel("Dag för veckomejlet").selectOption({ label: "fredag" });
    await page.getByRole("button", { name: "Spara" }).click();
    await expect(page.getByText("Ändringen är sparad.")).toBeVisible();
    await expect(page.getByRole("radio", { name: "En gång i veckan, allt i ett mejl" })).toBeChecked();
  });

  await test.step("it ends with one press, and the link opens nothing any more", async () => {
    const manage = new URL(page.url()).pathname;
    await page.goto(`${manage}/avsluta`);
    await audit();
    await page.getByRole("button", { name: "Sluta följa" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Du får inga fler mejl" })).toBeVisible();
    await audit();
    expect((await page.request.get(manage)).status()).toBe(404);
  });
});

test("whoever is written to because a stranger typed the address says never again, and takes it back", async ({ page, audit }) => {
  const email = `offer-${randomUUID().slice(0, 8)}@example.org`;
  const ask = async () => {
    await page.goto("/folj");
    await page.getByLabel("Din e-postadress").fill(email);
    await page.getByRole("button", { name: "Börja följa" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Titta i din e-post" })).toBeVisible();
  };
  await ask();
  const { body } = await letterTo(email);
  const way = /\/inga-brev\/[0-9a-f]+/.exec(body)?.[0] ?? "";
  await page.goto(way);
  expect(await page.content()).not.toContain(email);
  await audit();
  await page.getByRole("button", { name: "Skriv inte till mig igen" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Vi skriver inte till adressen igen" })).toBeVisible();
  await audit();
  await ask();
  await page.goto(way);
  await page.getByRole("button", { name: "Skriv igen" }).click();
  await expect(page.getByRole("button", { name: "Skriv inte till mig igen" })).toBeVisible();
  await ask();
  await letterTo(email, 2);
  expect(letters().filter((letter) => letter.to.includes(email))).toHaveLength(2);
});

test("a resident says what they think of a pledge, in Finnish", async ({ page, audit }) => {
  await page.goto("/fi/loften");
  await page.getByRole("main").getByRole("article").first().getByRole("link").click();
  await page.getByRole("group", { name: "Onko lupaus sinulle tärkeä?" }).getByRole("radio", { name: "Kyllä" }).check();
  await page.getByLabel("Omin sanoin (vapaaehtoinen)").fill("Soittakaa minulle 070-174 06 12.");
  await page.getByRole("button", { name: "Lähetä", exact: true }).click();
  await expect(page.getByRole("checkbox", { name: /.+/ }).first()).toBeVisible();
  await audit();
  await page.getByLabel("Omin sanoin (vapaaehtoinen)").fill("Valoja on enemmän kuin ennen.");
  await page.getByRole("button", { name: "Lähetä", exact: true }).click();
  await expect(page.getByText("Kiitos, olemme saaneet viestisi")).toBeVisible();
  expect(await page.content()).not.toContain("Valoja on enemmän");
  await audit();
});
