/** Every page for everybody, in Swedish, and once each in Finnish and English. */
import { PUBLIC_PAGES } from "../../fixtures/addresses";
import { examples } from "../../fixtures/examples";
import { expect, test } from "../../fixtures";
import { sound } from "../../fixtures/soundness";

const LANGUAGES = ["sv", "fi", "en"] as const;
/** Staff pages before signing in exist in Swedish only. */
const SWEDISH_ONLY = /^\/personal\//;

for (const path of PUBLIC_PAGES) {
  for (const lang of LANGUAGES) {
    if (lang !== "sv" && SWEDISH_ONLY.test(path)) continue;
    test(`${path} in ${lang} is sound`, async ({ page, request, audit }, { project }) => {
      test.skip(lang !== "sv" && project.name !== "phone", "other languages are looked at once");
      const address = await examples(request, path);
      test.skip(address === null, "nobody has such a link here");
      const answer = await page.goto(lang === "sv" ? `${address}` : `/${lang}${address}`);
      expect(answer?.status()).toBe(200);
      await sound(page, answer, lang, audit);
    });
  }
}
