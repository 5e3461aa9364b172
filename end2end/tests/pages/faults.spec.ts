/** Pages that tell what went wrong are pages too. */
import { expect, test } from "../../fixtures";
import { sound } from "../../fixtures/soundness";

for (const [lang, prefix] of [
  ["sv", ""],
  ["fi", "/fi"],
  ["en", "/en"],
]) {
  test(`not found, in ${lang}`, async ({ page, audit }) => {
    const answer = await page.goto(`${prefix}/finns-inte`);
    expect(answer?.status()).toBe(404);
    await sound(page, answer, `${lang}`, audit);
  });

  test(`a code that opens nothing, in ${lang}`, async ({ page, audit }) => {
    const answer = await page.goto(`${prefix}/arende/ABCD-EFGH-JKLM-NPQRS`);
    expect(answer?.status()).toBe(404);
    await sound(page, answer, `${lang}`, audit);
  });
}

test("the office leads strangers to the sign-in, and back to where they were going", async ({ page, audit }) => {
  const answer = await page.goto("/personal/konto");
  await expect(page).toHaveURL(/\/personal\/logga-in\?till=/);
  await sound(page, answer, "sv", audit);
});
