/** Signs everybody in once, by hand, and keeps the sessions for the other tests. */
import { expect, test } from "../../fixtures";
import { EVERYBODY, sessionOf, signIn } from "../../fixtures/people";

for (const person of EVERYBODY) {
  test(`${person} signs in`, async ({ page, quiet }) => {
    // One loud page would keep every other test from running; they listen themselves.
    quiet.allow(/./);
    await signIn(page, person);
    await expect(page).toHaveURL(/\/personal/);
    await page.context().storageState({ path: sessionOf(person) });
  });
}
