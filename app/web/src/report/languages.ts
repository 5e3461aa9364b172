/** Another language, the same answers: the form is sent to its own page in that language, which shows it again. Nothing is kept. */
import { all, isControl } from "../dom";

/** Wires the language links of the page. Without a network, or with an empty form, they are links like any other. */
export function carryToOtherLanguages(form: HTMLFormElement): void {
  for (const link of all<HTMLAnchorElement>("a[hreflang]")) {
    link.addEventListener("click", (event) => {
      if (!navigator.onLine || form.hidden || !hasAnswers(form)) return;
      event.preventDefault();
      const change = document.createElement("input");
      [change.type, change.name, change.value] = ["hidden", "do", "change"];
      form.append(change);
      form.action = link.href;
      HTMLFormElement.prototype.submit.call(form);
    });
  }
}

function hasAnswers(form: HTMLFormElement): boolean {
  return [...form.elements].filter(isControl).some((control) => {
    if (control.type === "hidden") return control.name === "lat" && control.value !== "";
    if (control instanceof HTMLInputElement && (control.type === "checkbox" || control.type === "radio")) return control.checked;
    return control.value !== "";
  });
}
