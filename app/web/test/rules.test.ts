/** Which addresses the service worker touches. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { buildName, handling, inLanguages, mayKeep, namedBy, NEVER, offlinePage, PUBLIC, WALK } from "../src/worker/rules";

const HOME = "https://lyktkoping.test";
const of = (path: string, method = "GET") => handling(method, new URL(path, HOME), HOME);

test("public pages are kept, in every language", () => {
  for (const path of ["/", "/om", "/rapportera", "/loften", "/loften/trygg-vag", "/lage", "/kontakt", "/vandringar/7", "/offline"]) {
    for (const prefix of ["", "/fi", "/en"]) assert.equal(of(prefix + path), "page", prefix + path);
  }
  assert.equal(of("/fi"), "page");
});

test("cases, staff, support, reps, photos and machine addresses are never touched", () => {
  const first = ["personal", "arende", "brev", "folj", "inga-brev", "stod", "ombud", "api", "data", "open311", "health", "metrics", "photo", "foto", ".well-known"];
  for (const word of first) {
    for (const prefix of ["", "/fi", "/en"]) {
      for (const rest of ["", "/", "/x", "/x/y?z=1"]) assert.equal(of(`${prefix}/${word}${rest}`), "none", `${prefix}/${word}${rest}`);
    }
  }
});

test("a script of victim support is in no cache of this site, where it would tell that somebody was there", () => {
  for (const file of ["support.1a.js", "support_later-sealing.2b.js", "support_office.3c.js"]) assert.equal(of(`/assets/${file}`), "none", file);
  assert.equal(of("/assets/main.1a.js"), "asset");
});

// Relative to app/web, where npm runs the tests.
const TABLE = "../../server/tests/it/access.tsv";
/** Files and machine addresses: no page, so nobody decides about keeping them here. */
const NO_PAGE = ["assets", "icons", "fonts"];

test("somebody has decided about every public page", () => {
  const rows = readFileSync(TABLE, "utf8").split("\n").map((line) => line.split("\t"));
  const open = rows.filter(([method, , who]) => method === "GET" && who === "public").map(([, path = ""]) => path);
  assert.ok(open.length > 10, "the table was not read");
  for (const path of open) {
    const first = path.split("/")[1] ?? "";
    const decided = [...PUBLIC, ...NEVER, ...NO_PAGE].includes(first) || /^[^/]+\.[a-z]+$/.test(first);
    assert.ok(decided, `${path}: say in rules.ts whether phones may keep it`);
  }
});

test("they are not reached by another way of writing the address", () => {
  for (const path of ["/Personal", "/%70ersonal/inkorg", "/fi/%61rende/ABC", "/om/../stod", "/%", "/personal%2Finkorg", "/%2Fstod", "/fi//stod"]) {
    assert.equal(handling("GET", new URL(HOME + path), HOME), "none", path);
  }
});

test("pages nobody has listed are left alone", () => {
  for (const path of ["/nytt", "/loften.atom", "/vandringar.ics", "/sw.js", "/robots.txt", "/manifest.webmanifest"]) assert.equal(of(path), "none", path);
});

test("the page of a walk is kept, its pass never", () => {
  for (const path of inLanguages(WALK)) assert.equal(of(path), "page", path);
  for (const path of ["/ga/abc", "/ga/abc/1", "/vandringar/kvall/ga"]) assert.equal(of(path), "none", path);
});

test("the files a page names are found, and nothing else", () => {
  const html = `<link href="/assets/app.1a.css"><script src="/assets/walk.2b.js"></script><a href="/om">z</a>`;
  assert.deepEqual(namedBy(html + html), ["/assets/app.1a.css", "/assets/walk.2b.js"]);
});

test("only GET and only this site", () => {
  assert.equal(of("/rapportera", "POST"), "none");
  assert.equal(handling("GET", new URL("https://example.org/om"), HOME), "none");
});

test("what the server forbids to keep is not kept", () => {
  const url = new URL("/om", HOME);
  const answer = (status: number, cacheControl: string) => new Response("", { status, headers: { "cache-control": cacheControl } });
  assert.equal(mayKeep(url, answer(200, "no-cache")), true);
  assert.equal(mayKeep(url, answer(200, "max-age=0, No-Store")), false);
  assert.equal(mayKeep(url, answer(200, "private")), false);
  assert.equal(mayKeep(url, answer(404, "")), false);
  assert.equal(mayKeep(new URL("/om?q=namn", HOME), answer(200, "")), false);
});

test("the offline page speaks the language of the address", () => {
  assert.deepEqual(["/om", "/fi/om", "/en", "/finans"].map(offlinePage), ["/offline", "/fi/offline", "/en/offline", "/offline"]);
});

test("two builds have two names", () => {
  assert.notEqual(buildName([{ url: "/assets/a.1.css" }]), buildName([{ url: "/assets/a.2.css" }]));
});
