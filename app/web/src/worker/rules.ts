/** What the service worker may touch. Pure, so that the tests can go through every kind of address. */

/** `page`: kept for reading offline. `asset`: its name carries its hash. `none`: not ours, the browser does what it always does. */
export type Handling = "page" | "asset" | "none";

/** First words of the public addresses. What is not listed is never touched, so that a new page is safe until somebody lists it. */
export const PUBLIC = [
  "", "rapportera", "om", "kontakt", "lage", "ni-sa-vi-gjorde", "loften", "vandringar", "grannsamverkan",
  "personuppgifter", "kakor", "tillganglighet", "lattlast", "offline",
];

/**
 * First words that are refused even if somebody should list them: cases, links of letters, staff, victim support, reps, photos and machine addresses.
 * So are surveys: each form of theirs is good for one answer.
 * Something of theirs left in a cache would tell the next person with the phone where its owner has been.
 */
export const NEVER = [
  "personal", "arende", "brev", "folj", "inga-brev", "dialog", "anmalan", "ga", "atgard", "kalender", "delat", "stod", "ombud", "api", "data", "open311", "health", "metrics", "photo", "foto", "bild", "bilder", ".well-known",
];

/** The page that draws a walk from what lies sealed on the phone. It holds nothing of anybody. */
export const WALK = "/vandringar/pa-vag";
/** What a page says to the worker that has a walk to keep. */
export const WALK_WISH = "keep the walk";

/** How a request is handled. Queries are not kept: they belong to one person's search. */
export function handling(method: string, url: URL, origin: string): Handling {
  if (method !== "GET" || url.origin !== origin) return "none";
  // A script of victim support in a cache of this site would tell that somebody was there, as its pages would.
  if (url.pathname.startsWith("/assets/")) return url.pathname.startsWith("/assets/support") ? "none" : "asset";
  const path = readable(url.pathname);
  if (path === undefined) return "none";
  const words = path.split("/").slice(1);
  if (words[0] === "fi" || words[0] === "en") words.shift();
  const [first = "", ...rest] = words;
  const clean = first !== "" || rest.length === 0; // "//stod" is nobody's start page
  return clean && PUBLIC.includes(first) && !words.some((word) => NEVER.includes(word)) ? "page" : "none";
}

/** The addresses above as patterns for the browser's static routing (which takes no regular expressions). */
export function touched(): { pathname: string }[] {
  const words = PUBLIC.filter((word) => word !== "").map((word) => `/${word}{/*}?`);
  const pages = ["", "/fi", "/en"].flatMap((prefix) => [prefix || "/", ...words.map((word) => prefix + word)]);
  return ["/assets/*", "/fi/", "/en/", ...pages].map((pathname) => ({ pathname }));
}

/** Whether an answer may be kept. */
export function mayKeep(url: URL, answer: Response): boolean {
  const told = answer.headers.get("cache-control") ?? "";
  return answer.status === 200 && answer.type !== "opaque" && !answer.redirected && url.search === "" && !/\b(no-store|private)\b/i.test(told);
}

/** The offline page in the language of an address. */
export function offlinePage(path: string): string {
  const prefix = /^\/(fi|en)(\/|$)/.exec(path)?.[1];
  return prefix ? `/${prefix}/offline` : "/offline";
}

/** An address in every language. */
export function inLanguages(path: string): string[] {
  return ["", "/fi", "/en"].map((prefix) => (prefix + path).replace(/(.)\/$/, "$1"));
}

/** The files of this site that a page names, by addresses that carry their hash. */
export function namedBy(html: string): string[] {
  const found = [...html.matchAll(/\s(?:src|href)="(\/assets\/\w[\w./-]*)"/g)].map(([, file = ""]) => file);
  return [...new Set(found)];
}

/** A name for this build, so that pages and assets of one build are kept together. FNV-1a: told apart, not protected. */
export function buildName(list: unknown): string {
  let hash = 0x811c9dc5;
  for (const char of JSON.stringify(list)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return (hash >>> 0).toString(36);
}

function readable(path: string): string | undefined {
  try {
    return decodeURIComponent(path).toLowerCase();
  } catch {
    return undefined; // broken escapes: not an address of ours
  }
}
