/** The few things every script here does with a page. */

/** The first match below a node. */
export function find<E extends Element = HTMLElement>(selector: string, from: ParentNode = document): E | null {
  return from.querySelector<E>(selector);
}

/** Every match below a node. */
export function all<E extends Element = HTMLElement>(selector: string, from: ParentNode = document): E[] {
  return [...from.querySelectorAll<E>(selector)];
}

/** A text that the server wrote into a `data-` attribute, with its `{places}` filled. Missing texts are empty, never invented here. */
export function words(from: HTMLElement, name: string, places: Record<string, string | number> = {}): string {
  return (from.dataset[name] ?? "").replace(/\{(\w+)\}/g, (whole, place: string) => String(places[place] ?? whole));
}

/** Writes a text, if there is a place for it. An empty text takes the place away. */
export function say(to: HTMLElement | null, text: string): void {
  if (!to) return;
  to.textContent = text;
  to.hidden = text === "";
}

/** Shows or hides, if it is there. */
export function show(what: HTMLElement | null, shown: boolean): void {
  if (what) what.hidden = !shown;
}

/** Moves focus to something that usually cannot have it, such as a heading. */
export function focusOn(what: HTMLElement | null): void {
  if (!what) return;
  if (!what.hasAttribute("tabindex") && what.tabIndex < 0) what.tabIndex = -1;
  what.focus();
}

/** To the top at once: what is new stands there, and nobody waits for a page that glides. */
export function toTop(): void {
  scrollTo({ top: 0, behavior: "instant" });
}

/** What stands on the page now is at no address: in another language it would be gone, so none is offered. */
export function oneLanguage(): void {
  for (const link of document.querySelectorAll("header a[hreflang], footer a[hreflang]")) (link.closest("nav.languages") ?? link.closest("li") ?? link).remove();
}

/**
 * A field that is tapped comes out from under the bar that sticks to the edge below. With keys the style sheet sees to it
 * (`scroll-padding`), but browsers do not scroll to what is pressed. A list stays where it is: it opens over everything.
 */
export function uncover(): void {
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const bar = target.form && find(".action-bar", target.form);
    if (!bar || getComputedStyle(bar).position !== "sticky") return;
    const [field, edge] = [target.getBoundingClientRect(), bar.getBoundingClientRect()];
    if (field.bottom > edge.top && field.top < edge.bottom) target.scrollIntoView({ block: "nearest" });
  });
}

/** A control that holds an answer (not a fieldset, not a button). */
export type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Whether somebody has answered with it. */
export function isAnswered(control: Control): boolean {
  const ticked = control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio");
  return ticked ? control.checked : control.value.trim() !== "";
}

/** Whether an element of a form holds an answer. */
export function isControl(element: Element): element is Control {
  return element instanceof HTMLInputElement || element instanceof HTMLSelectElement || element instanceof HTMLTextAreaElement;
}
