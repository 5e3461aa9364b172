/** Every page for everybody, once each in Finnish and English. */
import { PUBLIC_PAGES } from "../../fixtures/addresses";
import { hasExample } from "../../fixtures/examples";
import { publicPage } from "../../fixtures/page_tests";

for (const path of PUBLIC_PAGES.filter(hasExample)) {
  publicPage(path, "fi");
  publicPage(path, "en");
}
