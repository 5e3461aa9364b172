/** What every screen of a walk has to hand. */
import { all, find, words } from "../dom";
import type { Where } from "./place";
import { isUnsent, type Note, type Place, type Verdict, type Walk } from "./record";
import type { Trail } from "./trail";

export interface Here {
  root: HTMLElement;
  trail: Trail;
  walk: Walk;
  /** The other walks on this phone. */
  others: Walk[];
  notes: Note[];
  places: Place[];
  at: Where;
  lang: string;
  /** Whether the page opens without a network; unknown until the worker has said so. */
  ready: boolean | undefined;
  /** Something was noted: draw it, and send it when that is possible. */
  changed: () => void;
}

/** A screen: wired once when it is opened, filled in whenever something changes. */
export interface Screen {
  wire?(here: Here): void;
  fill(here: Here): void;
}

/** A piece of the page to copy. */
export function copied(kind: "screen" | "part", name: string): DocumentFragment {
  const template = find<HTMLTemplateElement>(`template[data-${kind}="${name}"]`);
  const copy = (template?.content.cloneNode(true) ?? document.createDocumentFragment()) as DocumentFragment;
  for (const marked of all("[data-h1]", copy)) marked.replaceWith(heading(marked));
  return copy;
}

/** A page as it is sent has one heading; that of a screen becomes one when it is drawn. */
function heading(marked: HTMLElement): HTMLElement {
  const made = document.createElement("h1");
  for (const { name, value } of marked.attributes) made.setAttribute(name, value);
  made.tabIndex = -1;
  return made;
}

/** What a line of the checklist is called: the words stand in the screen of a stop. */
export function itemName(code: string): string {
  const template = find<HTMLTemplateElement>('template[data-screen="stop"]');
  return (template && find(`[data-item="${CSS.escape(code)}"] [data-item-name]`, template.content)?.textContent) ?? "";
}

export function verdictName(root: HTMLElement, verdict: Verdict): string {
  return words(root, verdict);
}

/** What was said of a line, in a few words. */
export function what(root: HTMLElement, note: Note): string {
  const severity = note.verdict === "fault" && note.severity ? words(root, `severity-${note.severity}`) : "";
  const photo = note.hasPhoto ? words(root, "withPhoto") : "";
  return [verdictName(root, note.verdict), severity, photo].filter((part) => part !== "").join(", ");
}

/** How it stands with a note, in words. */
export function standing(root: HTMLElement, note: Note): string {
  if (note.errors.length > 0 && note.state === "needs_you") return note.errors.map(({ message }) => message).join(" ");
  if (note.problem) return words(root, `problem${camel(note.problem)}`);
  return words(root, `state${camel(note.state)}`);
}

/** The line that says what waits and what is sent. */
export function status({ root, walk, notes, ready }: Here): string {
  const unsent = notes.filter(isUnsent);
  if (walk.over !== "no") return words(root, unsent.length > 0 ? "over" : "overSent", { n: unsent.length });
  const needs = unsent.filter(({ state }) => state === "needs_you").length;
  const waiting = unsent.length - needs;
  const said = [
    needs > 0 ? words(root, "needsYou", { n: needs }) : "",
    waiting > 0 ? words(root, navigator.onLine ? "sending" : "waiting", { n: waiting }) : "",
  ].filter((part) => part !== "");
  if (said.length > 0) return said.join(". ");
  return words(root, notes.length > 0 ? "allSent" : ready ? "ready" : "");
}

/** Says it, and says it again only when it is another thing: it is read aloud. */
export function tell(to: HTMLElement | null, text: string): void {
  if (to && to.textContent !== text) to.textContent = text;
}

function camel(code: string): string {
  return code.replace(/(^|_)([a-z])/g, (_whole, _gap: string, letter: string) => letter.toUpperCase());
}
