/**
 * The open key: in the memory of this document and nowhere else. It is gone with the tab, when the person locks it, and after fifteen
 * minutes in which nobody touched the page.
 */
import { find, focusOn, say, show, words } from "../dom";
import { canHavePasskeys } from "./device";
import type { OpenKey } from "./keys";
import type * as Smith from "./smith";

/** So long a key stays open without a touch, in milliseconds. */
export const IDLE = 15 * 60_000;
/** How often the clock is looked at. A machine that slept wakes up with its key closed. */
const LOOK = 15_000;

/** Holds the open key. */
export class Keyring {
  #key: OpenKey | undefined;
  #touched = 0;
  readonly #told: (() => void)[] = [];

  constructor(private readonly now: () => number = () => Date.now()) {}

  /** The open key, if there is one still. */
  get key(): OpenKey | undefined {
    if (this.#key && this.now() - this.#touched >= IDLE) this.forget();
    return this.#key;
  }

  /** A key was opened. */
  put(key: OpenKey): void {
    this.#key = key;
    this.#touched = this.now();
    this.#tell();
  }

  /** Somebody is here. */
  touch(): void {
    if (this.key) this.#touched = this.now();
  }

  /** Closes the key. */
  forget(): void {
    if (!this.#key) return;
    this.#key = undefined;
    this.#tell();
  }

  /** What is to be done whenever a key was opened or closed. */
  onChange(told: () => void): void {
    this.#told.push(told);
  }

  #tell(): void {
    for (const told of this.#told) told();
  }
}

/** Watches for touches, for the clock, and for the end of the page. */
export function watch(ring: Keyring): void {
  for (const touch of ["pointerdown", "keydown", "scroll"]) {
    document.addEventListener(touch, () => ring.touch(), { passive: true, capture: true });
  }
  setInterval(() => void ring.key, LOOK);
  document.addEventListener("visibilitychange", () => void ring.key);
  window.addEventListener("pagehide", () => ring.forget());
}

/**
 * The lock of a page:
 *
 *     <section data-lock data-recipient="age1…" data-passphrase="{…}" [data-passkey="-----BEGIN AGE…"]>
 *       <div data-closed hidden> <form data-unlock><input type="password"> <button> … <button type="button" data-by-passkey hidden> </form> </div>
 *       <p data-said role="status" hidden>
 *       <div data-open hidden> … <button type="button" data-close> </div>
 *     </section>
 */
export function lock(section: HTMLElement, ring: Keyring, sentences: HTMLElement, smith: () => Promise<typeof Smith>): void {
  const recipient = section.dataset["recipient"] ?? "";
  const said = find("[data-said]", section);
  const input = find<HTMLInputElement>("[data-unlock] input", section);
  const byPasskey = find<HTMLButtonElement>("[data-by-passkey]", section);

  const open = async (how: (smith: typeof Smith) => Promise<OpenKey>): Promise<void> => {
    say(said, words(sentences, "opening"));
    section.setAttribute("aria-busy", "true");
    const loaded = await smith().catch(() => undefined);
    await new Promise((drawn) => setTimeout(drawn, 30)); // the sentence is on the screen before the work begins
    try {
      if (!loaded) return say(said, words(sentences, "noNet"));
      const key = await how(loaded);
      say(said, "");
      if (input) input.value = "";
      ring.put(key);
      focusOn(find("[data-open]", section));
    } catch (error) {
      say(said, words(sentences, loaded?.notOpened(error) ?? "notOpened"));
      input?.select();
    } finally {
      section.removeAttribute("aria-busy");
    }
  };

  find("[data-unlock]", section)?.addEventListener("submit", (event) => {
    event.preventDefault();
    event.stopPropagation();
    const passphrase = input?.value ?? "";
    if (passphrase) void open((smith) => smith.openKey(section.dataset["passphrase"] ?? "", recipient, passphrase));
  });
  find("[data-unlock]", section)?.addEventListener("focusin", () => void smith().catch(() => undefined), { once: true });
  find("[data-close]", section)?.addEventListener("click", () => ring.forget());
  const passkey = section.dataset["passkey"];
  if (passkey && byPasskey) {
    void canHavePasskeys().then((can) => show(byPasskey, can));
    byPasskey.addEventListener("click", () => void open((smith) => smith.openWithPasskey(passkey, recipient)));
  }
}

/** Shows a page as it is with an open key, or without. What was opened is taken out of the page again when the key is closed. */
export function draw(main: ParentNode, key: OpenKey | undefined): void {
  const section = find("[data-lock]", main);
  const isOwn = key !== undefined && section?.dataset["recipient"] === key.recipient;
  show(section && find("[data-closed]", section), !isOwn);
  show(section && find("[data-open]", section), isOwn);
  for (const needs of main.querySelectorAll<HTMLElement>("[data-needs-key]")) needs.hidden = !isOwn;
  for (const without of main.querySelectorAll<HTMLElement>("[data-without-key]")) without.hidden = isOwn;
}
