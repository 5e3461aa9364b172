/** A piece of the page, to be put in place of another. */
import { all } from "../dom";

/** What stands in a template. A page as it is sent has one heading; that of the piece (`data-h1`) becomes one when it is drawn. */
export function copied(template: HTMLTemplateElement): DocumentFragment {
  const copy = document.importNode(template.content, true);
  for (const marked of all("[data-h1]", copy)) {
    const heading = document.createElement("h1");
    for (const { name, value } of marked.attributes) if (name !== "data-h1") heading.setAttribute(name, value);
    heading.tabIndex = -1;
    heading.textContent = marked.textContent;
    marked.replaceWith(heading);
  }
  return copy;
}
