/** The receipt's small conveniences: copy, print, share. Their buttons are hidden by the server. */
import { all, find, say, show, words } from "./dom";

/** Wires `[data-copy]`, `[data-print]` and `[data-share]`. */
export function receipt(): void {
  for (const button of all<HTMLButtonElement>("button[data-copy]")) copy(button);
  for (const button of all<HTMLButtonElement>("button[data-print]")) {
    show(button, true);
    button.addEventListener("click", () => print());
  }
  for (const button of all<HTMLButtonElement>("button[data-share]")) share(button);
}

/** Copies the text of the element that `data-copy` points at. */
function copy(button: HTMLButtonElement): void {
  const source = find(words(button, "copy"));
  if (!source || !navigator.clipboard) return;
  show(button, true);
  button.addEventListener("click", async () => {
    const said = find("[data-copy-said]");
    try {
      await navigator.clipboard.writeText((source.textContent ?? "").replace(/\s+/g, " ").trim());
      say(said, words(button, "done"));
    } catch {
      say(said, words(button, "failed"));
    }
  });
}

function share(button: HTMLButtonElement): void {
  if (!navigator.share) return;
  show(button, true);
  button.addEventListener("click", () => {
    // Rejected when the person changes their mind: nothing to say then.
    navigator.share({ title: document.title, text: words(button, "shareText"), url: location.href }).catch(() => undefined);
  });
}
