/**
 * The script of the public pages. Every page works without it.
 *
 * Rules: texts come from the HTML (`data-` attributes), looks from the style sheet, and nothing is written to the phone's database before
 * the person has saved a draft or pressed send. `[hidden]` must win over every other `display` in the style sheet.
 *
 * # What it looks for in the HTML
 *
 * "H" = rendered with `hidden` by the server and shown by the script. `{n}` and the like are filled in here; leave them in the text.
 * Everything is optional: what is not on the page is not done. `lang` is read from the nearest `[lang]`.
 *
 * ## The report form (`/rapportera`, `/fi/rapportera`, `/en/rapportera`)
 *
 *     <div data-first-step>…</div>                          anywhere before: what is only said beside the first question
 *     <form data-report method="post" action="/rapportera" enctype="multipart/form-data"
 *           data-sending="Skickar … {percent} procent"
 *           data-not-saved="Det gick inte att skicka eller spara. Försök igen." data-photo-refused="…" data-refused="…"
 *           [data-keep-id]>                              data-keep-id: on the 422 page, whose client_id must stay
 *       <input type="hidden" name="client_id" value="UUID from the server">         replaced by a fresh one when the script runs
 *       <input type="hidden" name="lat|lon|accuracy|given" value="">                four fields; given="device" when the script filled them
 *       <input type="hidden" data-per-report …>          any other hidden field that belongs to this one report (a kept photo)
 *       <p data-send-said role="status" hidden></p>      saved, not saved, refused; above the first step, so that it is always in view
 *       <template data-steps data-step-of="Steg {n} av {total}">
 *         <div data-steps-head> <p data-steps-text></p> <progress data-steps-bar aria-hidden="true"></progress> </div>   put before the first step
 *         <div data-steps-foot> <button type="button" data-back>Tillbaka</button> <button type="button" data-next>Fortsätt</button> </div>   after the last
 *       </template>
 *       <fieldset data-step="place" [data-step-title="Var?"]><legend>…</legend> … </fieldset>      place what when words contact review, in order;
 *                                                        invalid fields carry aria-invalid="true"; the title is for the review list (else the legend)
 *       <fieldset data-step="review"><legend>…</legend>
 *         <dl data-review hidden data-change="Ändra" data-change-class="button quiet" data-none="Inget svar"></dl>   dt question, dd answers, dd button
 *         <button type="submit" data-send="Skicka">Kontrollera och skicka</button>   the word with a script; <button type="button" data-back> beside it
 *         <button type="button" data-save-draft hidden data-done="Utkastet är sparat här. …">Spara utkast</button> <p data-save-said role="status" hidden></p>
 *         <div data-sending hidden><progress data-send-bar></progress><p data-send-text role="status"></p></div>
 *       </fieldset>
 *       <template data-error><p class="error"><span></span></p></template>                 the shape of an error beside a field
 *     </form>
 *     <section data-kept hidden data-sent-title data-sent-text><h2>Sparad på telefonen. …</h2><p data-kept-text>…</p></section>   in place of the form
 *
 * Mistakes: a `.field` says `data-missing`, `data-mistaken`, or `data-one-of="lat place …"` (one of these is enough); see report/mistakes.ts.
 *
 * Radio and checkbox answers are listed by their label's text, or by `data-says` on the input. Texts found by a script and marked
 * `data-answer` are listed too. Links `href="#field-id"` in an error summary open the step that holds the field.
 *
 * Position: `<button type="button" data-locate hidden data-searching="…" data-found="Vi hittade dig, på ungefär {m} meter när."
 * data-coarse="… {m} …" data-denied data-unavailable data-timeout data-cleared>`, beside it `<p data-locate-said role="status" hidden>` and
 * `<button type="button" data-locate-clear hidden>`.
 *
 * Photo: `<div data-photo-box><input type="file" name="photo" accept="image/*" data-photo data-working="Gör fotot mindre …" data-ready="…"
 * data-unreadable="… JPEG …" data-too-large data-removed> <figure data-photo-preview hidden data-alt="Ditt foto"></figure>
 * <button type="button" data-photo-remove hidden>…</button> <p data-photo-said role="status" hidden></p></div>`
 * The CSP needs `img-src 'self' blob:`.
 *
 * ## Reports on this phone (start page, report page, offline page)
 *
 *     <section data-queue hidden data-state-draft="Utkast" data-state-waiting="Väntar på nät" data-state-sent="Skickad" data-state-needs-you="Behöver dig"
 *              data-problem-network data-problem-busy data-problem-answers data-problem-photo data-problem-refused data-problem-unreadable
 *              data-old="Den här har väntat mer än 14 dagar. Vill du fortfarande skicka den?" data-sending data-sent data-not-sent
 *              data-confirm="Ta bort rapporten från telefonen?" data-confirm-sent="Ta bort koden från telefonen? Skriv upp den först." data-deleted data-changed>
 *       <h2>Rapporter på den här telefonen</h2> <p data-queue-said role="status" hidden></p> <ul data-queue-list></ul>
 *       <template data-queue-item><li>                   one root element; gets data-state="draft|waiting|sent|needs_you"
 *         <b data-item-state></b> <time data-item-when></time> <p data-item-place hidden></p> <p data-item-problem></p> <ul data-item-errors></ul>
 *         <a data-item-code></a> <a data-item-open>Öppna</a> <button type="button" data-item-retry>Försök nu</button> <button type="button" data-item-delete>Ta bort</button>
 *       </li></template>
 *     </section>
 *
 * "Öppna" leads to `/rapportera#utkast=CLIENT-ID`: a fragment, because who knows a client id can ask the server for the code.
 *
 * ## Receipt and case page
 *
 *     <button type="button" data-copy="#code" hidden data-done="Koden är kopierad." data-failed="…"> <p data-copy-said role="status" hidden>
 *     <button type="button" data-print hidden>    <button type="button" data-share hidden data-share-text="…">
 *
 * ## Install hint
 *
 *     <section data-install hidden> <button type="button" data-install-button hidden> <p data-install-ios hidden> <button type="button" data-install-close>
 *
 * ## A walk on this phone (start page, offline page, list of walks)
 *
 *     <section data-walk-on hidden data-script="/assets/walk.….js">…<a href="/vandringar/pa-vag">   shown while there is one; see walk.ts
 *
 * # What it asks of the server
 *
 * `POST` to the form's address with `Accept: application/json` (multipart, from the queue without cookies):
 * `201 {"code": "…", "url": "/arende/…"}`, the same again for a client id already stored; `422 {"errors": [{"field": "words", "message": "…"}]}`;
 * `413`/`415` for the photo; `429`/`503` with `Retry-After`. After a 422 the page sends the form once more as a plain form and gets the 422 page.
 * `GET /sw.js` with `Cache-Control: no-cache`. Public pages without `no-store` and the same for everybody, or the worker does not keep them;
 * `/offline`, `/rapportera` and `/` in each language are fetched without cookies when the worker is installed.
 */
import { find, focusOn, show, uncover } from "./dom";
import { install } from "./install";
import { Queue } from "./queue";
import { receipt } from "./receipt";
import { report } from "./report";
import { Panel } from "./report/panel";
import { sweep } from "./unsent/shelf";
import { sweep as sweepWalks } from "./walk/base";
import { wake } from "./wake";

// What has to be put right is read first.
focusOn(find("#error-summary"));
uncover();

const queue = new Queue();

const list = find("section[data-queue]");
const panel = list ? new Panel(list, queue) : undefined;
void panel?.draw();

const form = find<HTMLFormElement>("form[data-report]");
if (form) void report(form, queue, panel);

const hint = find("section[data-install]");
if (hint) install(hint);

receipt();
wake(queue);
// What somebody of the office left here in want of a network is gone after a week, whoever looks at what by then.
void sweep().catch(() => undefined);
void walks().catch(() => undefined);

/** A walk on this phone: the way back to it is shown, and what waits of it goes from here too. */
async function walks(): Promise<void> {
  const left = await sweepWalks();
  const on = find("[data-walk-on]");
  show(on, left > 0);
  // A bundle of its own, fetched by those alone who need it; it sends by itself.
  const script = on?.dataset["script"];
  if (left > 0 && script) await import(script);
}

// Last and when all else is loaded: filling the caches shall not slow down the first page.
addEventListener("load", () => {
  navigator.serviceWorker?.register("/sw.js", { updateViaCache: "none" }).catch(() => undefined);
});
