/** Every page of the office at both sizes, as the first of those who may see it does. */
import { OFFICE_PAGES } from "../../fixtures/addresses";
import { officePage } from "../../fixtures/page_tests";

for (const { path, people } of OFFICE_PAGES) {
  const [first] = people;
  if (first) officePage(path, first);
}
