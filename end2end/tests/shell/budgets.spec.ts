/** What a first visit costs on a weak network, as bytes on the wire. */
import { get } from "node:http";
import { PUBLIC_PAGES } from "../../fixtures/addresses";
import { expect, serverAddress, test } from "../../fixtures";

const KILOBYTE = 1_000;
const PAGE_AND_STYLE = 30 * KILOBYTE;
const FONTS = 60 * KILOBYTE;

const WITHOUT_PARAMETERS = PUBLIC_PAGES.filter((path) => !path.includes("{"));

test("the report page and its style fit in 30 kB, its fonts in 60", async ({ page }) => {
  const fonts: string[] = [];
  page.on("request", (request) => request.resourceType() === "font" && fonts.push(request.url()));
  await page.goto("/rapportera", { waitUntil: "networkidle" });
  const styles = await page.locator('link[rel="stylesheet"]').evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
  expect(styles.length).toBeGreaterThan(0);
  const sizes = await Promise.all([`${serverAddress()}/rapportera`, ...styles].map(weight));
  const fontSizes = await Promise.all([...new Set(fonts)].map(weight));
  console.log(`report page ${sizes[0]} B + styles ${sum(sizes.slice(1))} B, fonts ${sum(fontSizes)} B`);
  expect(sum(sizes)).toBeLessThanOrEqual(PAGE_AND_STYLE);
  expect(sum(fontSizes)).toBeLessThanOrEqual(FONTS);
});

test.describe("without the worker, which fetches in advance", () => {
  test.use({ serviceWorkers: "block" });
  for (const path of WITHOUT_PARAMETERS) {
    test(`${path} loads wasm only when it has an island`, async ({ page }) => {
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto(path, { waitUntil: "networkidle" });
      const islands = await page.locator("leptos-island").count();
      const wasm = asked.filter((url) => /\.wasm(\?|$)|islands[.-]/.test(url));
      if (islands === 0) expect(wasm).toEqual([]);
      else await expect(page.locator("html[data-live]")).toBeAttached();
    });
  }
});

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Bytes of the body as they travel, packed the way the server chooses for today's browsers. */
function weight(url: string): Promise<number> {
  return new Promise((done, failed) => {
    get(url, { headers: { "accept-encoding": "br, gzip" } }, (answer) => {
      let bytes = 0;
      answer.on("data", (part: Buffer) => (bytes += part.length));
      answer.on("end", () => (answer.statusCode === 200 ? done(bytes) : failed(new Error(`${url}: ${answer.statusCode}`))));
    }).on("error", failed);
  });
}
