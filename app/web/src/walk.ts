/**
 * A walk on the phone. Works without a network from joining on; every page of walks works without this script, where there is one.
 *
 * Rules: as in main.ts, texts and pieces come from the HTML. What is noted is on the phone, sealed, before anything else happens
 * (`walk/trail.ts`). The pass stands in no address of a page: where one is on the walk stands behind `#`, and opens nothing.
 *
 * # What it looks for in the HTML
 *
 * ## Joining (`/vandringar/{slug}/ga`) and beginning a walk of one's own (`/vandringar/egen`)
 *
 *     <div data-walk-joined hidden><a data-walk-go href="/vandringar/pa-vag">…</div>       this phone has joined already
 *     <form method="post" data-walk-join="slug, or nothing" data-go="/vandringar/pa-vag" data-no-net data-working>
 *       <p data-join-said role="alert" hidden></p>
 *
 * ## The walk (`/vandringar/pa-vag`)
 *
 *     <div data-walk-none> <p data-walk-script>needs a script</p> <div data-walk-empty hidden>no walk here</div> </div>
 *     <div data-walk hidden data-…></div>                 every sentence as `data-`; the screens are drawn in here
 *     <template data-screen="route|stop|note|end">        a screen; copied and filled in
 *     <template data-part="stop|need|other|mine">         a line of a list
 *
 * # What it asks of the server, always with `Accept: application/json` and without cookies
 *
 * `POST` of those forms: `200 {"token"}`, `422 {"errors": [{"field", "message"}]}`. `GET /ga/{token}`: the walk (`Told` in walk/record.ts).
 * `POST /ga/{token}/{stop}`: one note, `200 {"key", "new"}` also when it was kept before; with `do=take_back` `200 {"key", "gone"}`.
 * `POST /ga/{token}`: `do=conditions` or `send` `200 {"kept"}`, `do=stop` `200 {"number"}`. `404 {"fault"}` when the pass is over.
 */
import { all, find } from "./dom";
import { wake } from "./wake";
import { joining } from "./walk/joining";
import { Screens } from "./walk/screens";
import { Trail } from "./walk/trail";

const trail = new Trail();
const send = wake(trail);

for (const form of all<HTMLFormElement>("form[data-walk-join]")) void joining(form, trail);

const root = find("[data-walk]");
if (root) void new Screens(root, trail, send).start();
else void tidy().catch(() => undefined);

/** On other pages: a walk whose days are over leaves the phone without anybody opening it. */
async function tidy(): Promise<void> {
  for (const walk of await trail.walks()) if (walk.over === "no") await trail.refresh(walk, document.documentElement.lang || "sv");
  await trail.sweep();
}
