/**
 * Mistakes in the words of the page, beside the field they are about. The browser's own bubble speaks the browser's language, covers the
 * buttons and is gone at once.
 *
 * A `.field` says `data-missing` (an answer is needed), `data-mistaken` (the answer cannot be right) or both; with `data-one-of`, the names
 * of several answers, one of them is enough. What it says looks as the server would write it: the shape stands in `template[data-error]`.
 */
import { all, type Control, find, isAnswered, isControl, words } from "../dom";

/** Watches a form: what is put right is not complained about any longer, neither beside the field nor in the summary of the server. */
export function watch(form: HTMLFormElement): void {
  form.addEventListener("input", (event) => {
    const own = event.target instanceof Element ? event.target.closest<HTMLElement>(".field") : null;
    if (own) forget(own);
    for (const field of all("[data-one-of]", form)) if (mistake(field) === "") forget(field);
  });
}

/** Says what is wrong in a part of a form and answers the first control concerned, or null. */
export function judge(part: HTMLElement): Control | null {
  const wrong = all(".field", part).filter((field) => mistake(field) !== "");
  for (const field of wrong) tell(field, mistake(field));
  return wrong[0] ? controlOf(wrong[0]) : null;
}

/** Whether something in a part of a form is missing or wrong; says nothing. */
export function isWrong(part: HTMLElement): boolean {
  return all(".field", part).some((field) => mistake(field) !== "");
}

function mistake(field: HTMLElement): string {
  const among = field.dataset["oneOf"];
  if (among !== undefined) return among.split(" ").some((name) => isGiven(field, name)) ? "" : words(field, "missing");
  const wrong = controlsIn(field).find((control) => !control.checkValidity());
  if (!wrong) return "";
  const own = wrong.validity.valueMissing ? words(field, "missing") : words(field, "mistaken");
  return own || wrong.validationMessage;
}

function isGiven(field: HTMLElement, name: string): boolean {
  const control = field.closest("form")?.elements.namedItem(name);
  return control instanceof Element && isControl(control) && isAnswered(control);
}

/** Writes what is wrong beside a field, as the server would. */
export function tell(field: HTMLElement, text: string): void {
  forget(field);
  const control = controlOf(field);
  const shape = field.closest("form")?.querySelector<HTMLTemplateElement>("template[data-error]")?.content;
  const line = shape?.firstElementChild?.cloneNode(true);
  if (!control || !(line instanceof HTMLElement)) return;
  line.id = errorId(control);
  (find("span", line) ?? line).textContent = text;
  (find(".hint", field) ?? find(".label", field))?.after(line);
  field.classList.add("has-error");
  control.setAttribute("aria-invalid", "true");
  describe(field, (ids) => [...ids, line.id]);
}

/** Takes it away again. */
export function forget(field: HTMLElement): void {
  const control = controlOf(field);
  if (!control || !field.classList.contains("has-error")) return;
  const id = errorId(control);
  document.getElementById(id)?.remove();
  field.classList.remove("has-error");
  for (const one of controlsIn(field)) one.removeAttribute("aria-invalid");
  describe(field, (ids) => ids.filter((other) => other !== id));
  strike(controlsIn(field).map((one) => one.id));
}

/** Takes lines out of the summary of the server, and the summary away with the last of them. */
function strike(ids: string[]): void {
  const summary = document.getElementById("error-summary");
  if (!summary) return;
  for (const link of all<HTMLAnchorElement>("a", summary)) {
    if (ids.includes(link.hash.slice(1))) link.closest("li")?.remove();
  }
  if (!find("li", summary)) summary.remove();
}

/** A group is described as a whole, a single control by itself. */
function describe(field: HTMLElement, change: (ids: string[]) => string[]): void {
  const described = field instanceof HTMLFieldSetElement ? field : controlOf(field);
  const ids = change((described?.getAttribute("aria-describedby") ?? "").split(" ").filter((id) => id !== ""));
  if (ids.length > 0) described?.setAttribute("aria-describedby", ids.join(" "));
  else described?.removeAttribute("aria-describedby");
}

function controlOf(field: HTMLElement): Control | null {
  return controlsIn(field)[0] ?? null;
}

/** Its own controls, not those of a field within it. */
function controlsIn(field: HTMLElement): Control[] {
  const controls = all<Control & HTMLElement>("input, select, textarea", field);
  return controls.filter((control) => control.type !== "hidden" && control.closest(".field") === field);
}

function errorId(control: Control): string {
  return `${control.id}-error`;
}
