/** Signing in: what strangers learn, what a session is, and how it ends. */
import { expect, test } from "../../fixtures";
import { signInAgain } from "../../fixtures/people";

test("a wrong password and an unknown address get the same answer", async ({ page, audit }) => {
  const said: string[] = [];
  for (const email of ["ledamot@lyktkoping.example.org", "finns-inte@lyktkoping.example.org"]) {
    await page.goto("/personal/logga-in");
    await page.getByLabel("E-post").fill(email);
    await page.getByLabel("Lösenord").fill("Fel-lösenord-för-alla");
    await page.getByRole("button", { name: "Logga in" }).click();
    await expect(page.getByLabel("E-post")).toHaveValue(email);
    await expect(page.getByLabel("Lösenord")).toHaveValue("");
    said.push((await page.getByRole("main").innerText()).replace(email, ""));
  }
  expect(said[0]).toContain("Adressen eller lösenordet stämmer inte");
  expect(said[1]).toBe(said[0]);
  await audit();
});

test("who asked for a page comes to it after signing in, and is a stranger after signing out", async ({ page, context }) => {
  await page.goto("/personal/konto");
  await expect(page).toHaveURL(/till=/);
  await signInAgain(page, "publisher", page.url());
  await expect(page).toHaveURL(/\/personal\/konto$/);
  const [cookie] = await context.cookies();
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: expect.stringMatching(/Lax|Strict/) as unknown });
  await page.goto("/personal/konto");
  await page.getByRole("button", { name: "Logga ut", exact: true }).first().click();
  await page.goto("/personal/konto");
  await expect(page).toHaveURL(/\/personal\/logga-in/);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Nadia Berg" })).toHaveCount(0);
});
