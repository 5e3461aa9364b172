/** The last step's list: what will be sent, with a way back to each question. */
import { all, type Control, find, isControl, words } from "../dom";

/** Fills the `<dl data-review>` anew. */
export function summarise(list: HTMLElement, sections: HTMLFieldSetElement[], change: (step: number) => void): void {
  list.replaceChildren(...sections.map((section, step) => line(list, section, () => change(step))));
}

function line(list: HTMLElement, section: HTMLFieldSetElement, change: () => void): HTMLElement {
  const question = section.dataset["stepTitle"] ?? find("legend", section)?.textContent?.trim() ?? "";
  const row = document.createElement("div");
  const [term, answer, button] = [document.createElement("dt"), document.createElement("dd"), document.createElement("button")];
  term.textContent = question;
  const given = answers(section);
  answer.toggleAttribute("data-unanswered", given.length === 0);
  answer.replaceChildren(...(given.length ? given : [words(list, "none")]).map(paragraph));
  button.type = "button";
  button.className = list.dataset["changeClass"] ?? "";
  button.textContent = words(list, "change");
  button.setAttribute("aria-label", `${words(list, "change")}: ${question}`);
  button.addEventListener("click", change);
  const action = document.createElement("dd");
  action.append(button);
  row.append(term, answer, action);
  return row;
}

function paragraph(text: string): HTMLElement {
  const p = document.createElement("p");
  p.textContent = text;
  return p;
}

/** The answers of a step in the words of the form. What a script found out itself (the position) stands in `[data-answer]`. */
function answers(section: HTMLFieldSetElement): string[] {
  const typed = [...section.elements].filter(isControl).map(answerOf);
  const found = all("[data-answer]", section).map((place) => (place.hidden ? "" : (place.textContent ?? "")));
  return [...typed, ...found].map((text) => text.trim()).filter((text) => text !== "");
}

function answerOf(control: Control): string {
  if (control instanceof HTMLSelectElement) return control.value === "" ? "" : (control.selectedOptions[0]?.textContent ?? "");
  if (control instanceof HTMLTextAreaElement) return control.value;
  switch (control.type) {
    case "hidden":
    case "button":
    case "submit":
      return "";
    case "checkbox":
    case "radio":
      return control.checked ? (control.dataset["says"] ?? control.labels?.[0]?.textContent ?? "") : "";
    case "file":
      return control.files?.[0]?.name ?? "";
    default:
      return control.value;
  }
}
