/** The third screen: how bad, in words, with a photo. What is saved is on the phone before the screen is left. */
import { all, find, focusOn, say, show, words } from "../dom";
import { Editor } from "./editor";
import { type Here, itemName, type Screen, standing, verdictName } from "./here";
import { there } from "./place";
import type { Note, Verdict } from "./record";

/** The group of what is safe and should stay. */
const KEEP = "h";

export const note: Screen = {
  wire(here) {
    const { root, at } = here;
    const verdict: Verdict = at.item.startsWith(KEEP) ? "keep" : "fault";
    const back = find<HTMLAnchorElement>("[data-back]", root);
    if (back) back.href = there({ walk: here.walk.id, stop: at.stop, from: at.item });
    say(find("[data-title]", root), `${verdictName(root, verdict)}: ${itemName(at.item)}`);
    show(find("[data-severity]", root), verdict === "fault");
    const box = find("[data-photo-box]", root);
    const editor = box && new Editor(box);
    const before = here.notes.find(({ id }) => id === at.note);
    if (before) void again(here, before, editor);
    const form = find<HTMLFormElement>("[data-note-form]", root);
    form?.addEventListener("change", () => show(find("[data-severity-missing]", root), false));
    let busy = false;
    form?.addEventListener("submit", (event) => {
      event.preventDefault();
      if (busy || isMissing(root, form, verdict)) return;
      busy = true;
      void save(here, form, verdict, editor, before).finally(() => (busy = false));
    });
  },

  fill() {
    // Somebody writes here: nothing is drawn over what they typed.
  },
};

/** A note that could not go as it was, with what is wrong with it. */
async function again({ root, trail }: Here, before: Note, editor: Editor | null): Promise<void> {
  say(find("[data-problem]", root), standing(root, before));
  for (const input of all<HTMLInputElement>('[name="severity"]', root)) input.checked = input.value === before.severity;
  const field = find<HTMLTextAreaElement>('[name="words"]', root);
  if (field) field.value = before.words;
  const photo = await trail.photo(before.id).catch(() => undefined);
  if (photo) await editor?.load(photo);
}

function isMissing(root: HTMLElement, form: HTMLFormElement, verdict: Verdict): boolean {
  const missing = verdict === "fault" && !new FormData(form).has("severity");
  show(find("[data-severity-missing]", root), missing);
  if (missing) find('[name="severity"]', form)?.focus();
  return missing;
}

async function save(here: Here, form: HTMLFormElement, verdict: Verdict, editor: Editor | null, before: Note | undefined): Promise<void> {
  const { root, trail, walk, at, lang } = here;
  const given = new FormData(form);
  const value = (name: string) => String(given.get(name) ?? "");
  // Whoever has read the question and saves again means it.
  const sure = before?.errors.some(({ field }) => field === "words") ?? false;
  const told = { stop: at.stop, item: at.item, verdict, severity: verdict === "fault" ? value("severity") : "", words: value("words").trim(), sure, lang };
  try {
    await trail.note(walk.id, told, (await editor?.bytes()) ?? null, before?.id);
  } catch {
    // No storage (a private window, a full phone): the form keeps everything, and the person can try again.
    const problem = find("[data-problem]", root);
    say(problem, words(root, "notKept"));
    return focusOn(problem);
  }
  location.hash = there({ walk: walk.id, stop: at.stop, from: at.item });
  here.changed();
}
