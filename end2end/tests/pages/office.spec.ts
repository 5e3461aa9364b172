/** Every page of the office: for everybody who may see it on the telephone, once each on a wide screen. */
import { OFFICE_PAGES, fits } from "../../fixtures/addresses";
import { expect, test } from "../../fixtures";
import { EVERYBODY, type Person, sessionOf } from "../../fixtures/people";
import { sound } from "../../fixtures/soundness";
import type { Page } from "@playwright/test";

for (const person of EVERYBODY) {
  test.describe(person, () => {
    test.use({ storageState: async ({}, use) => use(sessionOf(person)) });
    for (const { path, people } of OFFICE_PAGES) {
      if (!people.includes(person)) continue;
      test(`${path} is sound`, async ({ page, audit }, { project }) => {
        test.skip(project.name !== "phone" && !isFirst(person, people), "one person is enough at this size");
        const address = await exampleOf(page, path);
        const answer = await page.goto(address);
        expect(answer?.status()).toBe(200);
        await sound(page, answer, "sv", audit);
      });
    }
  });
}

function isFirst(person: Person, people: Person[]): boolean {
  return people[0] === person;
}

/** An address of the page: its own, or the first on the page above it that fits. */
async function exampleOf(page: Page, path: string): Promise<string> {
  if (!path.includes("{")) return path;
  await page.goto(path.slice(0, path.indexOf("/{")));
  const links = await page.locator("main a[href]").evaluateAll((found) => found.map((a) => new URL((a as HTMLAnchorElement).href).pathname));
  const example = links.find((link) => fits(path, link));
  if (!example) throw new Error(`${page.url()} leads to no ${path}`);
  return example;
}
