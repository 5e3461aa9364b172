/** Every page of the office for all the others who may see it, in each form it takes for them. */
import { OFFICE_PAGES } from "../../fixtures/addresses";
import { officePageOfOthers } from "../../fixtures/page_tests";

for (const { path, people } of OFFICE_PAGES) {
  const [first, ...others] = people;
  if (first && others.length > 0) officePageOfOthers(path, first, others);
}
