/** The way out: from every page, with a button and with Esc pressed twice, at once; and Back does not lead to where it was. */
import type { Page } from "@playwright/test";
import { PUBLIC_PAGES } from "../../fixtures/addresses";
import { serverAddress } from "../../fixtures";
import { fitsNarrowly } from "../../fixtures/soundness";
import { EXIT, answerOutside, expect, isAway, openByCode, send, tell, test } from "../../fixtures/support";

/** Every page there is, one that is not, and some in other languages. */
const PAGES = PUBLIC_PAGES.filter((path) => path === "/stod" || path.startsWith("/stod/"));
const ALL = [...PAGES, "/stod/finns-inte", "/fi/stod", "/en/stod/kontakt"];
/** What is promised is a tenth of this; a test must not depend on how busy the machine is, so the figure is printed. */
const BUDGET = 1_000;
/** Longer than two presses that are meant may lie apart. */
const TOO_LATE = 1_200;
/** Small screens, one lying on its side, and large text. */
const SMALL = [[320, 640, "100%"], [320, 480, "100%"], [568, 320, "100%"], [320, 640, "225%"]] as const;
/** Where somebody was before. */
const BEFORE = "/kontakt";
const ASKING = { whom: "Brottsofferjouren Lyktköping", name: "Tuva Strand", phone: "070-174 06 94" };

const exit = (page: Page) => page.locator("a[data-leave]");
const byButton = (page: Page) => exit(page).click();

async function byEscape(page: Page): Promise<void> {
  await page.keyboard.press("Escape");
  await page.keyboard.press("Escape");
}

/** Back leads to the page before all of it, and Forward to the weather. */
async function isGone(page: Page): Promise<void> {
  await isAway(page);
  await page.goBack();
  await expect(page).toHaveURL(`${serverAddress()}${BEFORE}`);
  await page.goForward();
  await isAway(page);
}

test.beforeEach(async ({ page, quiet }) => {
  quiet.allow(/^elsewhere: https:\/\/www\.smhi\.se$/);
  await answerOutside(page);
});

for (const path of ALL) {
  test(`${path} is left by the button and by Esc, and Back does not lead to it`, async ({ page }) => {
    for (const way of [byButton, byEscape]) {
      await page.goto(BEFORE);
      await page.goto(path);
      await expect(exit(page)).toHaveAttribute("href", EXIT);
      await way(page);
      await isGone(page);
    }
  });
}

for (const path of PAGES) {
  test(`${path} is left from a narrow phone, wherever one is on it, and by keyboard`, async ({ page }) => {
    await page.goto(path);
    await fitsNarrowly(page);
    for (const [width, height, size] of SMALL) {
      await page.setViewportSize({ width, height });
      await page.evaluate((size) => document.documentElement.style.setProperty("font-size", size), size);
      for (const share of [0.5, 1]) {
        await page.evaluate((share) => scrollTo(0, share * document.documentElement.scrollHeight), share);
        await expect(exit(page), `${width} × ${height}, ${size}, at ${100 * share} % of the page`).toBeInViewport({ ratio: 1 });
      }
    }
    const box = await exit(page).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    // From the top: behind the link past the header, the way out comes first.
    await page.goto(path);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await expect(exit(page)).toBeFocused();
    await page.keyboard.press("Enter");
    await isAway(page);
  });
}

test("one Esc does not leave, nor do two that lie apart", async ({ page }) => {
  await page.goto("/stod/kontakt");
  await page.getByLabel("Namn", { exact: true }).fill(ASKING.name);
  await page.keyboard.press("Escape");
  await page.waitForTimeout(TOO_LATE);
  await page.keyboard.press("Escape");
  await expect(page.getByLabel("Namn", { exact: true })).toHaveValue(ASKING.name);
  expect(new URL(page.url()).pathname).toBe("/stod/kontakt");
});

test("walking about leaves no steps behind: Back leads to the page before the first one", async ({ page }) => {
  await page.goto(BEFORE);
  await page.goto("/stod");
  const steps = [["Be om kontakt", "/stod/kontakt"], ["Jag har en kod", "/stod/arende"], ["Alla nummer och organisationer", "/stod"], ["Lättläst om stöd", "/stod/lattlast"]] as const;
  for (const [link, path] of steps) {
    await page.getByRole("main").getByRole("link", { name: link }).click();
    await page.waitForURL(`${serverAddress()}${path}`);
  }
  await page.goBack();
  await expect(page).toHaveURL(`${serverAddress()}${BEFORE}`);
  await page.goForward();
  await byButton(page);
  await isGone(page);
});

test("a form half filled in, the code and what it opens do not come back either", async ({ page }) => {
  test.setTimeout(180_000);
  const fill = async () => {
    await page.goto("/stod/kontakt");
    await tell(page, ASKING);
  };
  await test.step("what was typed, by Esc", async () => {
    await page.goto(BEFORE);
    await fill();
    await byEscape(page);
    await isGone(page);
  });
  const code = await test.step("the code, by the button", async () => {
    await page.goto(BEFORE);
    await fill();
    const shown = await send(page);
    await byButton(page);
    await isGone(page);
    return shown;
  });
  await test.step("what it opens, by Esc", async () => {
    await page.goto(BEFORE);
    await openByCode(page, code, "Framme");
    await byEscape(page);
    await isGone(page);
  });
});

for (const [name, way] of [["the button", byButton], ["Esc", byEscape]] as const) {
  test(`${name} leaves at once`, async ({ page }) => {
    const at: Partial<Record<string, number>> = {};
    await page.exposeFunction("noted", (what: string, when: number) => {
      at[what] = when;
    });
    await page.addInitScript(takesTime);
    await page.goto("/stod/kontakt");
    await tell(page, ASKING);
    await way(page);
    await isAway(page);
    await expect.poll(() => at["away"]).toBeDefined();
    const since = (what: string) => Math.round((at[what] ?? Number.NaN) - (at["pressed"] ?? Number.NaN));
    console.log(`leaving by ${name}: blank after ${since("blank")} ms, away after ${since("away")} ms`);
    expect(since("blank")).toBeGreaterThanOrEqual(0);
    expect(since("away")).toBeLessThanOrEqual(BUDGET);
  });
}

/** Runs in both pages: when it was pressed (the last press counts), when nothing was on the screen any more, and when the other page was there. */
function takesTime(): void {
  const note = (what: string, when: number): void => {
    const { noted } = window as unknown as { noted: (what: string, when: number) => Promise<void> };
    void noted(what, performance.timeOrigin + when);
  };
  if (location.protocol === "https:") {
    addEventListener("DOMContentLoaded", () => note("away", performance.now()));
    return;
  }
  for (const press of ["click", "keydown"]) addEventListener(press, (event) => note("pressed", event.timeStamp), true);
  new MutationObserver(() => {
    if (document.readyState === "complete" && document.body.childElementCount === 0) note("blank", performance.now());
  }).observe(document, { childList: true, subtree: true });
}
