/**
 * From page to page within `/personal/stod` without leaving the document, so that an open key stays in memory: links and forms are fetched,
 * and what stands in `<main>` is exchanged. Everything else (another room of the office, signing in anew) is an ordinary way, and closes the key.
 *
 *     <p data-typed="…">          on the page: what is asked before typed words are left behind
 *     <form data-seal="…">        what it sends is made from an open key first, see support_office.ts
 */
import { all, find, focusOn, isControl, say, show, toTop, words } from "../dom";

/** Where this holds. */
const ROOM = "/personal/stod";
/** Where those are sent who are not signed in. */
const SIGN_IN = "/personal/logga-in";
/** Longer than this, and the page says that it works on it. */
const PATIENCE = 300;

/** What the pages do with what was fetched. */
export interface Pages {
  /** A page stands in the document. */
  mount(main: HTMLElement): void;
  /** Adds what only the browser can make to what a form sends. Throws when it cannot be made. */
  prepare(form: HTMLFormElement, fields: URLSearchParams): Promise<void>;
  /** It could not be made. */
  refuse(form: HTMLFormElement, why: unknown): void;
  /** The server has answered a form. */
  answered(fields: URLSearchParams, took: boolean): void;
}

/** Whether an address lies in the room. */
export function isInside(address: URL, here: URL): boolean {
  return address.origin === here.origin && (address.pathname === ROOM || address.pathname.startsWith(`${ROOM}/`));
}

/** Exchanges pages from now on. */
export class Swap {
  #busy = false;

  constructor(private readonly pages: Pages) {}

  /** Listens to links, forms and the way back. */
  start(): void {
    document.addEventListener("click", (event) => this.#click(event));
    document.addEventListener("submit", (event) => this.#submit(event));
    window.addEventListener("popstate", () => void this.#go(new URL(location.href), {}));
    this.#mount();
  }

  #click(event: MouseEvent): void {
    const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (event.defaultPrevented || !plain || !link || link.target || link.hasAttribute("download")) return;
    const [to, here] = [new URL(link.href), new URL(location.href)];
    if (!isInside(to, here) || (to.hash && to.pathname === here.pathname && to.search === here.search)) return;
    event.preventDefault();
    if (!typed() || confirm(words(sentences(), "typed"))) void this.#go(to, { push: true });
  }

  #submit(event: SubmitEvent): void {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement)) return;
    const to = new URL(form.getAttribute("action") ?? location.href, location.href);
    if (!isInside(to, new URL(location.href))) return;
    event.preventDefault();
    if (form.method.toLowerCase() === "get") {
      to.search = String(sent(form, event.submitter));
      void this.#go(to, { push: true });
    } else void this.#send(form, to, event.submitter);
  }

  /** Only one errand at a time: a second press sends nothing twice. */
  async #send(form: HTMLFormElement, to: URL, submitter: HTMLElement | null): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const fields = sent(form, submitter);
    try {
      await this.pages.prepare(form, fields);
    } catch (error) {
      this.#busy = false;
      this.pages.refuse(form, error);
      return;
    }
    this.#busy = false;
    to.hash = "";
    await this.#go(to, { form, fields });
  }

  async #go(to: URL, how: { push?: boolean; form?: HTMLFormElement; fields?: URLSearchParams }): Promise<void> {
    if (this.#busy) return;
    this.#busy = true;
    const main = find("main");
    const slow = setTimeout(() => say(find("[data-working]", main ?? document), words(sentences(), "working")), PATIENCE);
    main?.setAttribute("aria-busy", "true");
    try {
      const request: RequestInit = how.fields ? { method: "POST", body: how.fields } : {};
      const answer = await fetch(to, { ...request, headers: { accept: "text/html" }, cache: "no-store" });
      const [at, here] = [new URL(answer.url), new URL(location.href)];
      // Signed out meanwhile: what was written stays, and can be sent once somebody is signed in again.
      if (how.fields && at.pathname.startsWith(SIGN_IN)) return say(find("[data-working]"), words(sentences(), "signedOut"));
      if (!isInside(at, here)) return location.assign(at);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const kept = how.form?.dataset["seal"] && !answer.ok ? answers(how.form) : [];
      if (how.fields) this.pages.answered(how.fields, answer.ok);
      this.#exchange(page, at, how.push === true || (how.fields !== undefined && at.pathname !== here.pathname), kept);
    } catch {
      say(find("[data-working]", main ?? document), words(sentences(), "noNet"));
    } finally {
      clearTimeout(slow);
      main?.removeAttribute("aria-busy");
      this.#busy = false;
    }
  }

  #exchange(page: Document, at: URL, push: boolean, kept: Kept[]): void {
    const [old, fresh] = [find("main"), find("main", page)];
    if (!old || !fresh) return location.assign(at);
    document.title = page.title;
    if (push) history.pushState(null, "", at);
    else history.replaceState(null, "", at);
    old.replaceChildren(...[...fresh.childNodes].map((node) => document.importNode(node, true)));
    for (const answer of kept) restore(answer);
    this.#mount();
    toTop();
    focusOn(find("#error-summary", old) ?? find(".notice[role]", old) ?? find("h1", old));
  }

  #mount(): void {
    const main = find("main");
    if (!main) return;
    // Mistakes are told by the page the server answers with.
    for (const form of all<HTMLFormElement>("form", main)) form.noValidate = true;
    for (const note of all("[data-no-script]", main)) show(note, false);
    for (const part of all("[data-scripted]", main)) show(part, true);
    this.pages.mount(main);
  }
}

/** Where the page's sentences for scripts are. */
export function sentences(): HTMLElement {
  return find("[data-sentences]") ?? document.body;
}

/** What a form sends, with the button that was pressed. Fields without a name stay in the browser. */
function sent(form: HTMLFormElement, submitter: HTMLElement | null): URLSearchParams {
  const fields = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (name && typeof value === "string") fields.append(name, value);
  if (submitter instanceof HTMLButtonElement && submitter.name) fields.append(submitter.name, submitter.value);
  return fields;
}

/** One answer of a form. */
interface Kept {
  id: string;
  value: string;
  checked: boolean;
}

/**
 * Everything that was answered in a form whose answers leave the browser only locked, or not at all: the server cannot give them back with its
 * mistakes. Passphrases and what the script made are not kept.
 */
function answers(form: HTMLFormElement): Kept[] {
  const controls = [...form.elements].filter(isControl).filter((control) => control.id !== "" && !["password", "hidden"].includes(control.type));
  return controls.map((control) => ({ id: control.id, value: control.value, checked: control instanceof HTMLInputElement && control.checked }));
}

function restore({ id, value, checked }: Kept): void {
  const control = document.getElementById(id);
  if (!control || !isControl(control)) return;
  if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) control.checked = checked && control.value === value;
  else control.value = value;
}

/** Whether somebody has written something here that is not sent yet. */
function typed(): boolean {
  return all<HTMLTextAreaElement>("main textarea").some((area) => area.value.trim() !== area.defaultValue.trim());
}
