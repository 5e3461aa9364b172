/** A walk of one's own: begun with a network, walked without one, sent in when it is back. In another language than Swedish. */
import { expect, test } from "../../fixtures";

test("stops are added and notes taken without a network, and all of it is sent in", async ({ page, context, quiet, audit }) => {
  test.setTimeout(120_000);
  quiet.allow(/ERR_INTERNET_DISCONNECTED/);
  await page.goto("/en/vandringar/egen");
  await page.getByLabel("Area").selectOption({ label: "Centrum" });
  await page.getByRole("button", { name: "Begin a walk of your own" }).click();
  await page.waitForURL(/\/en\/vandringar\/pa-vag#walk=/);
  await expect(page.getByText("Ready. It now works without a network all the way.")).toBeVisible({ timeout: 20_000 });
  await context.setOffline(true);

  await test.step("two stops, a note and the light, all on the phone", async () => {
    for (const name of ["The bridge", "The underpass"]) {
      await page.getByLabel("New stop").fill(name);
      await page.getByRole("button", { name: "Add the stop" }).click();
      await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
      if (name === "The underpass") {
        await page.locator('details[data-group="c"] summary').click();
        await page.locator('[data-item="c3"]').getByRole("button", { name: "OK" }).click();
      }
      await page.getByRole("link", { name: "All stops" }).click();
    }
    await page.getByLabel("dark", { exact: true }).check();
    await expect(page.getByText("Kept on the phone")).toBeVisible();
    await expect(page.getByText("4 waiting for a network")).toBeVisible();
    await audit();
  });

  await test.step("the start page leads back to it, also without a network", async () => {
    await page.goto("/en");
    await page.getByRole("link", { name: "Go on with the walk" }).click();
    await expect(page.getByText("4 waiting for a network")).toBeVisible();
  });

  await test.step("it is sent in as soon as everything else has gone, and leaves the phone", async () => {
    await page.getByRole("button", { name: "Send the walk in" }).click();
    await expect(page.getByText("It is sent in when everything else has got through.")).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByRole("heading", { level: 1, name: "Thank you! The walk is sent in" })).toBeVisible({ timeout: 90_000 });
    await audit();
    await page.reload();
    await expect(page.getByText("There is no walk on this phone")).toBeVisible();
    await audit();
  });
});
