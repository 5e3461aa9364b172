/**
 * Another language, the same answers: the form is sent to its own page in that language, which shows it again. The server
 * keeps nothing of it but a photo, which waits as it does beside a review page and is swept when nobody sends it.
 */
import { all, isAnswered, isControl } from "../dom";

/** Wires the language links of the page. Without a network, or with an empty form, they are links like any other. */
export function carryToOtherLanguages(form: HTMLFormElement): void {
  for (const link of all<HTMLAnchorElement>("a[hreflang]")) {
    link.addEventListener("click", (event) => {
      if (!navigator.onLine || form.hidden || !hasAnswers(form)) return;
      event.preventDefault();
      const change = document.createElement("input");
      [change.type, change.name, change.value] = ["hidden", "do", "change"];
      const own = form.action;
      form.append(change);
      form.action = link.href;
      HTMLFormElement.prototype.submit.call(form);
      // "Back" may bring this page back as it is now: then the form is to be sent, and from here.
      change.remove();
      form.action = own;
    });
  }
}

function hasAnswers(form: HTMLFormElement): boolean {
  const own = [...form.elements].filter(isControl).filter((control) => control.type !== "hidden" || control.name === "lat");
  return own.some(isAnswered);
}
