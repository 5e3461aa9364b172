/** Every page of the office for all the others who may see it: what a role does not have changes a page too. */
import { OFFICE_PAGES } from "../../fixtures/addresses";
import { officePage } from "../../fixtures/page_tests";

for (const { path, people } of OFFICE_PAGES) {
  for (const person of people.slice(1)) officePage(path, person);
}
