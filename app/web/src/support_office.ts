/**
 * The script of `/personal/stod`: the key of whoever answers contacts, and everything that is opened or locked with it. Lists, and what
 * changes only a state, work without this script; opening contacts needs it, and the pages say so.
 *
 * A key is open in this document only (`support/unlock.ts`), so pages are exchanged within it (`support/swap.ts`).
 *
 * # What it looks for in the HTML
 *
 *     <div data-sentences data-…>            every sentence that is said here, by the names in `SENTENCES`
 *     <p data-no-script>                     that a script is needed; hidden by it
 *     <p data-working role="status" hidden>  what takes long
 *     <section data-lock …>                  the own key, see support/unlock.ts
 *     <… data-needs-key hidden>              shown while the own key is open; [data-without-key]: while it is not
 *     <section data-case …>                  a contact, see support/case.ts
 *     <form data-seal="…"> … <p data-said role="alert" hidden>        what it sends is made first, see support/made.ts
 *     <… data-number-of="age1…">             gets the number by which two people compare a key
 *     <… data-passkey-choice hidden>         shown where a passkey can be made
 *     <… data-scripted hidden>               shown where this script runs
 *     <… data-fresh-code>                    the box of a code that only this script knows
 */
import { all, find, say, show, words } from "./dom";
import { canHavePasskeys } from "./support/device";
import type { OpenKey } from "./support/keys";
import { numberOf } from "./support/number";
import type * as Smith from "./support/smith";
import { type Pages, sentences, Swap } from "./support/swap";
import { draw, Keyring, lock, watch } from "./support/unlock";

const ring = new Keyring();
/** What works with keys, once it was fetched. */
let smith: typeof Smith | undefined;
/** A key that was just made, and is the own one as soon as the server has taken it. */
let fresh: OpenKey | undefined;
/** The code of somebody who was just referred: shown on the next page, and then forgotten. */
let code: string | undefined;

async function fetched(): Promise<typeof Smith> {
  smith ??= await import("./support/smith");
  return smith;
}

const pages: Pages = {
  mount(main) {
    const section = find("[data-lock]", main);
    if (section) lock(section, ring, sentences(), fetched);
    for (const place of all("[data-number-of]", main)) void number(place);
    const choices = all("[data-passkey-choice]", main);
    if (choices.length > 0) void canHavePasskeys().then((can) => choices.forEach((choice) => show(choice, can)));
    for (const form of all("form[data-seal]", main)) form.addEventListener("focusin", () => void fetched().catch(() => undefined), { once: true });
    const place = find("[data-fresh-code]", main);
    if (place && code) smith?.showCode(place, code);
    code = undefined;
    redraw();
  },

  async prepare(form, fields) {
    const kind = form.dataset["seal"];
    if (!kind) return;
    const said = find("[data-said]", form);
    say(said, words(sentences(), "making"));
    const make = (await fetched()).KINDS[kind];
    if (!make) throw new Error(`no such form: ${kind}`);
    await new Promise((drawn) => setTimeout(drawn, 30)); // the sentence is on the screen before the work begins
    await make({
      form,
      fields,
      key: ring.key,
      passkeyName: words(sentences(), "passkeyName"),
      progress: (done, of) => say(said, words(sentences(), "progress", { done, all: of })),
      becomes: (key) => (fresh = key),
      tells: (made) => (code = made),
    });
    say(said, "");
  },

  refuse(form, why) {
    fresh = code = undefined;
    const said = find("[data-said]", form);
    say(said, words(sentences(), smith?.notMade(why) ?? "noNet"));
    said?.scrollIntoView({ block: "nearest" });
  },

  answered(fields, took) {
    if (took && fresh && fields.get("recipient") === fresh.recipient) ring.put(fresh);
    fresh = undefined;
    if (!took) code = undefined;
  },
};

ring.onChange(redraw);
watch(ring);
new Swap(pages).start();

/** The page as it is with the key as it is. Closing takes what was opened out of the page before anything else happens. */
function redraw(): void {
  const main = find("main");
  if (!main) return;
  const key = ring.key;
  const section = find("[data-case]", main);
  if (section && !key) smith?.close(section);
  draw(main, key);
  if (section && key) void fetched().then(({ open }) => open(section, key, () => ring.key === key && section.isConnected, sentences()));
}

async function number(place: HTMLElement): Promise<void> {
  place.textContent = await numberOf(place.dataset["numberOf"] ?? "");
}
