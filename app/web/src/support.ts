/**
 * The script of the pages for victims of crime (`/stod`). Every page works without it; with it, what is written is sealed before it
 * leaves the browser.
 *
 * Rules: texts come from the HTML, as in main.ts. Nothing is stored, in no storage of any kind. This file is whole in itself, so that
 * the way out waits for nothing; all else is in `support_later.ts`.
 *
 * # What it looks for in the HTML
 *
 *     <a data-leave href="https://…">Lämna sidan</a>           the way out; see support/leave.ts
 *     <div data-plain>…</div>                                  only for those without a script; hidden here
 *     <form data-support-ask data-script data-unloaded …>      see support/ask.ts
 *     <div data-support-own data-script data-unloaded …>       see support/own.ts
 */
import { leaving } from "./support/leave";
import { replacing } from "./support/replace";

leaving();
replacing();
// A browser may keep a page it has left, as it stood, and show it again to whoever presses Back.
addEventListener("pagehide", () => document.body.replaceChildren());
addEventListener("pageshow", (event) => (event as PageTransitionEvent).persisted && location.reload());
for (const note of document.querySelectorAll<HTMLElement>("[data-plain]")) note.hidden = true;

const ask = document.querySelector<HTMLFormElement>("form[data-support-ask]");
if (ask) held(ask, ask, ({ asking }) => asking(ask));

const own = document.querySelector<HTMLElement>("[data-support-own]");
const code = own?.querySelector<HTMLFormElement>("form[data-own-code]");
if (own && code) held(own, code, (later) => later.own(own));

/**
 * Wires a form when its part has come. Until then it is held: with a script running nothing is ever sent as it was typed, whatever
 * the network does. `root` has the address of the part, and the words for when it does not come.
 */
function held(root: HTMLElement, form: HTMLFormElement, wire: (later: typeof import("./support_later")) => void): void {
  let state: "coming" | "here" | "missing" = "coming";
  let [pressed, tries] = [false, 0];
  const fetch = async () => {
    state = "coming";
    try {
      // Browsers remember that a part did not come: asked for under another name, it is fetched again.
      wire(await import(`${root.dataset["script"]}${tries++ > 0 ? `?${tries}` : ""}`));
      state = "here";
      if (pressed) form.requestSubmit();
    } catch {
      state = "missing";
      if (pressed) say(form, root.dataset["unloaded"] ?? "");
      pressed = false;
    }
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (state === "here") return;
    pressed = true;
    if (state === "missing") void fetch();
  });
  void fetch();
}

function say(form: HTMLFormElement, text: string): void {
  const said = form.querySelector<HTMLElement>("[data-said]");
  if (!said) return;
  said.textContent = text;
  said.hidden = false;
}
