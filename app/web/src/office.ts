/**
 * The script of the staff pages: keyboard, unsaved changes, choosing all rows. Every page works without it.
 *
 * What it looks for in the HTML:
 *
 *     <li data-row [data-current]><a href="…">…</a> … [<input type="checkbox" data-select>]</li>    a row of a list; data-current: the open one
 *     <a|button data-primary-action>              what `e` does on this page
 *     <svg data-quadrants="…">                    things that can be moved; see office/quadrants.ts
 *     <div data-cover="…">                        parts of a photo that are drawn; see office/cover.ts
 *     <input type="search" data-search>           where `/` leads
 *     <dialog data-keys aria-labelledby="…">…<form method="dialog"><button>…</button></form></dialog>     opened by `?` and by [data-show-keys]
 *     <form data-guard [data-changed]>            asks before leaving with unsaved changes; data-changed: unsaved already (rendered on 422)
 *     <form data-unsent>, <section data-unsent-list>      an event that waits for a network; see unsent.ts
 *     <div data-who="…">                          who is signed in, on every page
 *     <form data-bulk id="…">                     holds or owns (`form="…"`) the row checkboxes and these:
 *       <input type="checkbox" data-select-all>                                     hidden by the server
 *       <p data-selected role="status" data-text="{n} valda" hidden></p>           how many
 *       <div data-bulk-actions>…</div>             hidden while nothing is chosen
 *     <div data-live="…">                          a page that follows what others do: live.ts, fetched only there
 *
 * Keys: j next row, k previous row, o or Enter opens it (Enter by itself: the link has focus), x chooses it, e primary action, / search, ? help.
 * They are off while somebody types, with Ctrl, Alt or Meta, and in open dialogs. WCAG 2.1.4: the help page has a switch,
 * `<input type="checkbox" data-keys-off>`, remembered in localStorage.
 */
import { all, find, say, show, uncover, words } from "./dom";
import { cover } from "./office/cover";
import { quadrants } from "./office/quadrants";
import { unsent } from "./unsent";

const OFF = "lykta-keys-off";

const ACTIONS: Record<string, () => boolean> = {
  j: () => move(1),
  k: () => move(-1),
  o: () => click(inRow("a[href]")),
  x: () => click(inRow("[data-select]")),
  e: () => click(find("[data-primary-action]")),
  "/": () => focusSearch(),
  "?": () => openHelp(),
};

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
  if (typing(event.target) || find("dialog[open]") || keysOff()) return;
  if (ACTIONS[event.key]?.()) event.preventDefault();
});

// Mistakes are told by the page the server answers with, in Swedish and all at once; the browser's bubble tells one, in its own language.
for (const form of all<HTMLFormElement>("form")) form.noValidate = true;
for (const form of all<HTMLFormElement>("form[data-guard]")) guard(form);
for (const form of all<HTMLFormElement>("form[data-bulk]")) bulk(form);
unsent();
uncover();
for (const button of all("[data-show-keys]")) {
  show(button, true);
  button.addEventListener("click", () => openHelp());
}
for (const box of all<HTMLInputElement>("input[data-keys-off]")) keysSwitch(box);
for (const picture of all<SVGSVGElement>("svg[data-quadrants]")) quadrants(picture);
for (const photo of all("[data-cover]")) cover(photo);
const live = find("[data-live]");
if (live) void import("./live").then(({ follow }) => follow(live));

function typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["checkbox", "radio", "button", "submit"].includes(target.type);
  return target.isContentEditable || target.matches("textarea, select, [role=textbox]");
}

function currentRow(): HTMLElement | null {
  return document.activeElement?.closest<HTMLElement>("[data-row]") ?? find("[data-row][data-current]");
}

function inRow(selector: string): HTMLElement | null {
  const row = currentRow();
  return row && find(selector, row);
}

function move(by: 1 | -1): boolean {
  const rows = all("[data-row]");
  const now = currentRow();
  const at = now ? rows.indexOf(now) + by : 0;
  const row = rows[Math.min(Math.max(at, 0), rows.length - 1)];
  const link = row && find<HTMLAnchorElement>("a[href]", row);
  link?.focus();
  row?.scrollIntoView({ block: "nearest" });
  return link != null;
}

function click(what: HTMLElement | null): boolean {
  what?.click();
  return what !== null;
}

function focusSearch(): boolean {
  const search = find<HTMLInputElement>("[data-search]");
  search?.focus();
  search?.select();
  return search !== null;
}

function openHelp(): boolean {
  const dialog = find<HTMLDialogElement>("dialog[data-keys]");
  if (dialog && !dialog.open) dialog.showModal();
  return dialog !== null;
}

function keysOff(): boolean {
  try {
    return localStorage.getItem(OFF) === "1";
  } catch {
    return false; // storage switched off in the browser
  }
}

function keysSwitch(box: HTMLInputElement): void {
  box.checked = keysOff();
  box.addEventListener("change", () => {
    try {
      if (box.checked) localStorage.setItem(OFF, "1");
      else localStorage.removeItem(OFF);
    } catch {
      box.checked = false;
    }
  });
}

/** The browser asks in its own words. A changed field that is changed back no longer counts. */
function guard(form: HTMLFormElement): void {
  const before = picture(form);
  let leaving = false;
  form.addEventListener("submit", () => {
    leaving = true;
  });
  window.addEventListener("pageshow", () => {
    leaving = false;
  });
  window.addEventListener("beforeunload", (event) => {
    const changed = form.dataset["changed"] !== undefined || picture(form) !== before;
    if (changed && !leaving) event.preventDefault();
  });
}

function picture(form: HTMLFormElement): string {
  return JSON.stringify([...new FormData(form)].map(([name, value]) => [name, typeof value === "string" ? value : `${value.name} ${value.size}`]));
}

function bulk(form: HTMLFormElement): void {
  const every = find<HTMLInputElement>("[data-select-all]", form) ?? find<HTMLInputElement>(`[data-select-all][form="${form.id}"]`);
  const boxes = [...form.elements].filter((box): box is HTMLInputElement => box instanceof HTMLInputElement && box.matches("[data-select]"));
  const draw = () => {
    const chosen = boxes.filter((box) => box.checked).length;
    if (every) [every.checked, every.indeterminate] = [chosen > 0 && chosen === boxes.length, chosen > 0 && chosen < boxes.length];
    const said = find("[data-selected]", form);
    say(said, chosen > 0 && said ? words(said, "text", { n: chosen }) : "");
    show(find("[data-bulk-actions]", form), chosen > 0);
  };
  show(every?.closest<HTMLElement>("label") ?? every, boxes.length > 0);
  show(every, boxes.length > 0);
  every?.addEventListener("change", () => {
    for (const box of boxes) box.checked = every.checked;
    draw();
  });
  for (const box of boxes) box.addEventListener("change", draw);
  window.addEventListener("pageshow", draw); // the browser may bring back choices on "back"
  draw();
}
