/** Between the form on the page and a report on the phone. */
import { all, find, isControl } from "../dom";
import type { Draft, Lang } from "../queue";

/** What the form holds now. The photo is the file in the form, which `photo.ts` has already shrunk. */
export async function read(form: HTMLFormElement): Promise<Draft> {
  const fields: Draft["fields"] = [];
  let photo: Draft["photo"] = null;
  for (const [name, value] of new FormData(form)) {
    if (typeof value === "string") fields.push([name, value]);
    else if (value.size > 0) photo = { bytes: await value.arrayBuffer(), type: value.type, name: value.name };
  }
  return { clientId: clientId(form), lang: langOf(form), fields, photo };
}

/** Puts a report from the phone back into the form; tells the other scripts as if somebody had typed. */
export function fill(form: HTMLFormElement, draft: Draft): void {
  const left = new Map<string, string[]>();
  for (const [name, value] of draft.fields) left.set(name, [...(left.get(name) ?? []), value]);
  for (const control of [...form.elements].filter(isControl)) {
    if (control.type === "file") continue;
    const values = left.get(control.name) ?? [];
    if (control.type === "hidden" && values.length === 0) continue; // new in the form since the draft was saved
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) {
      control.checked = values.includes(control.value);
    } else {
      control.value = values.shift() ?? "";
    }
    control.dispatchEvent(new Event("input", { bubbles: true }));
  }
  const input = find<HTMLInputElement>("[data-photo]", form);
  if (input && draft.photo) choose(input, new File([draft.photo.bytes], draft.photo.name, { type: draft.photo.type }));
}

/** Puts a file into a file field, as if the person had chosen it. */
export function choose(input: HTMLInputElement, file: File | null): void {
  const hand = new DataTransfer();
  if (file) hand.items.add(file);
  input.files = hand.files;
  input.dispatchEvent(new CustomEvent("photo-placed", { bubbles: true }));
}

/** Empties the form for another report. Resetting leaves hidden fields alone, so those that belong to one report are marked. */
export function clear(form: HTMLFormElement): void {
  form.reset();
  for (const field of all<HTMLInputElement>("input[data-per-report]", form)) field.value = "";
  for (const input of all<HTMLInputElement>("[data-photo]", form)) choose(input, null);
  renew(form);
}

/**
 * Gives the form a client id of its own. The page may come from the phone's cache, and then the server's id in it is the one of an earlier
 * report: the server would take the new report for the old one sent again.
 */
export function renew(form: HTMLFormElement): void {
  const field = find<HTMLInputElement>('[name="client_id"]', form);
  if (field) field.value = crypto.randomUUID();
}

/** The client id of the report in the form. */
export function clientId(form: HTMLFormElement): string {
  return find<HTMLInputElement>('[name="client_id"]', form)?.value ?? "";
}

function langOf(form: HTMLFormElement): Lang {
  const lang = (form.closest<HTMLElement>("[lang]")?.lang ?? "sv").slice(0, 2);
  return lang === "fi" || lang === "en" ? lang : "sv";
}
