/**
 * The service worker: public pages and the report form open without a network, and waiting reports go when it is back.
 *
 * It never touches staff, case, support or machine addresses (`worker/rules.ts`), nor anything but GET.
 */
import { precacheAndRoute, cleanupOutdatedCaches, type PrecacheEntry } from "workbox-precaching";
import { registerRoute, setCatchHandler } from "workbox-routing";
import { CacheFirst, NetworkFirst } from "workbox-strategies";
import { Queue, SYNC_TAG } from "./queue";
import { isThere } from "./sealed";
import { NAME as WALKS } from "./walk/base";
import { SYNC_TAG as WALK_TAG, Trail } from "./walk/trail";
import { buildName, handling, inLanguages, mayKeep, namedBy, offlinePage, touched, WALK, WALK_WISH } from "./worker/rules";

/** Background Sync is not in the standard library of types. */
interface SyncEvent extends ExtendableEvent {
  tag: string;
}
/** The browser's static routing, where it exists. */
interface InstallEvent extends ExtendableEvent {
  addRoutes?: (rules: { condition: object; source: "network" }[]) => Promise<void>;
}

declare let self: ServiceWorkerGlobalScope & { __WB_MANIFEST: (PrecacheEntry | string)[] };

const manifest = self.__WB_MANIFEST;
const build = buildName(manifest);
const PAGES = `lykta-pages-${build}`;
const ASSETS = `lykta-assets-${build}`;
/** Exists when the static routing of this build was accepted; the worker may have slept since. */
const ROUTED = `lykta-routed-${build}`;

/** Fetched in advance, so that the form opens for somebody who has only been here once. */
const WARM = ["/offline", "/rapportera", "/"].flatMap(inLanguages);

const keepIfAllowed = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) =>
    mayKeep(new URL(request.url), response) ? response : null,
};

// A new version takes over between two pages, and only when no other tab is open where somebody may be writing.
// Before the routes: the one that answers keeps the event from all listeners after it.
self.addEventListener("fetch", (event) => {
  if (event.request.mode === "navigate" && self.registration.waiting) event.waitUntil(giveWay());
});

precacheAndRoute(manifest, { directoryIndex: "", cleanURLs: false });
cleanupOutdatedCaches();

registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && handling(request.method, url, self.location.origin) === "asset",
  new CacheFirst({ cacheName: ASSETS, plugins: [keepIfAllowed] }),
);
registerRoute(
  ({ request, url }) => request.mode === "navigate" && handling(request.method, url, self.location.origin) === "page",
  new NetworkFirst({ cacheName: PAGES, networkTimeoutSeconds: 3, plugins: [keepIfAllowed], matchOptions: { ignoreSearch: true, ignoreVary: true } }),
);
setCatchHandler(async ({ request }) => {
  if (request.mode !== "navigate") return Response.error();
  return (await caches.match(offlinePage(new URL(request.url).pathname))) ?? Response.error();
});

self.addEventListener("install", (event) => event.waitUntil(Promise.all([warm(WARM), carryWalk(), routePast(event)])));
self.addEventListener("activate", (event) => event.waitUntil(tidy()));

/**
 * Sends everything we do not touch straight past the worker, and only then asks for navigation preload. In the other order the browser
 * fetches an untouched page twice, once as preload and once for real (tried in Chromium), and each opening of a case is logged.
 */
async function routePast(event: InstallEvent): Promise<void> {
  try {
    const others = { not: { or: touched().map((urlPattern) => ({ urlPattern })) } };
    await event.addRoutes?.([{ condition: others, source: "network" }]);
    if (event.addRoutes) await caches.open(ROUTED);
  } catch {
    // An older form of static routing: then without preload.
  }
}

async function warm(paths: string[]): Promise<void> {
  const pages = await caches.open(PAGES);
  await Promise.all(
    paths.map(async (path) => {
      try {
        const answer = await fetch(path, { credentials: "omit", cache: "no-cache" });
        if (mayKeep(new URL(path, self.location.origin), answer)) await pages.put(path, answer);
      } catch {
        // A language this municipality does not have, or no net: the rest works without it.
      }
    }),
  );
}

/** A new version takes the page of a walk over before the old caches go, where somebody has one on this phone. */
async function carryWalk(): Promise<void> {
  if (await isThere(WALKS)) await keepWalk().catch(() => false);
}

/** Keeps the page that draws a walk, in every language, and the files it names. Tells whether it opens without a network from now on. */
async function keepWalk(): Promise<boolean> {
  await warm(inLanguages(WALK));
  const [pages, assets] = [await caches.open(PAGES), await caches.open(ASSETS)];
  const page = await pages.match(WALK, { ignoreVary: true });
  if (!page) return false;
  const files = namedBy(await page.text());
  const missing = await Promise.all(files.map(async (file) => ((await caches.match(file)) ? [] : [file])));
  await assets.addAll(missing.flat());
  return true;
}

async function tidy(): Promise<void> {
  const mine = [PAGES, ASSETS, ROUTED];
  const old = (await caches.keys()).filter((name) => /^lykta-(pages|assets|routed)-/.test(name) && !mine.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
  const preload = self.registration.navigationPreload;
  await ((await caches.has(ROUTED)) ? preload?.enable() : preload?.disable());
  await self.clients.claim();
}

async function giveWay(): Promise<void> {
  const open = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  if (open.length <= 1) self.registration.waiting?.postMessage("take over");
}

self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
  // Told back through the port: the person learns when the phone is ready.
  if (event.data === WALK_WISH) event.waitUntil(keepWalk().catch(() => false).then((ready) => event.ports[0]?.postMessage(ready)));
});

self.addEventListener("sync", ((event: SyncEvent) => {
  if (event.tag === SYNC_TAG) event.waitUntil(empty(new Queue()));
  if (event.tag === WALK_TAG) event.waitUntil(empty(new Trail()));
}) as EventListener);

/** Fails while something is left, which makes the browser ask again later. */
async function empty(queue: { sendAll(online: boolean): Promise<{ waiting: number }> }): Promise<void> {
  const { waiting } = await queue.sendAll(true);
  if (waiting > 0) throw new Error("something is still waiting");
}
