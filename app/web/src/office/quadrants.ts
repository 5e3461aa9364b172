/**
 * Moving the things of a two-by-two picture by pointer and by arrow keys. What is moved is written into a plain form, and only sending it
 * changes anything; without this script people fill in the form.
 *
 *     <svg data-quadrants="FORM-ID" data-most="15"> <rect data-field/> <g data-dot="CODE" data-name="…" data-x data-y>…</g> </svg>
 *     <form id="FORM-ID"> <select name="placed"> <input name="possibility"> (to the right) <input name="need"> (upwards) <textarea name="reason">
 *     <p data-moved role="status" hidden data-text="{name}: … {x} … {y} …" data-label="…">       data-label: what a thing is called
 */
import { all, find, say, words } from "../dom";

const KEYS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };

interface Field {
  form: HTMLFormElement;
  rect: SVGGraphicsElement;
  most: number;
  said: HTMLElement | null;
}

export function quadrants(svg: SVGSVGElement): void {
  const form = document.getElementById(svg.dataset["quadrants"] ?? "");
  const rect = find<SVGGraphicsElement>("[data-field]", svg);
  if (!(form instanceof HTMLFormElement) || !rect) return;
  const field = { form, rect, most: Number(svg.dataset["most"]), said: find("[data-moved]", form) };
  // A drawing becomes a set of things that can be held.
  svg.setAttribute("role", "group");
  for (const dot of all<SVGGElement>("[data-dot]", svg)) holdable(dot, field);
}

function holdable(dot: SVGGElement, field: Field): void {
  dot.tabIndex = 0;
  dot.setAttribute("role", "button");
  name(dot, field);
  dot.addEventListener("keydown", (event) => {
    const step = KEYS[event.key];
    if (step) {
      event.preventDefault();
      move(dot, Number(dot.dataset["x"]) + step[0], Number(dot.dataset["y"]) + step[1], field);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      move(dot, Number(dot.dataset["x"]), Number(dot.dataset["y"]), field);
      find("[name=reason]", field.form)?.focus();
    }
  });
  dot.addEventListener("pointerdown", (event) => {
    event.preventDefault();
    dot.parentNode?.append(dot); // the one that is moved lies on top
    dot.setPointerCapture(event.pointerId);
    dot.dataset["held"] = "";
    dot.focus();
  });
  dot.addEventListener("pointermove", (event) => {
    if (dot.dataset["held"] === undefined) return;
    const box = field.rect.getBoundingClientRect();
    const cells = field.most + 1;
    move(dot, Math.floor(((event.clientX - box.left) / box.width) * cells), Math.floor(((box.bottom - event.clientY) / box.height) * cells), field);
  });
  const drop = () => delete dot.dataset["held"];
  dot.addEventListener("pointerup", drop);
  dot.addEventListener("pointercancel", drop);
}

function move(dot: SVGGElement, x: number, y: number, field: Field): void {
  const within = (score: number) => Math.min(Math.max(score, 0), field.most);
  [x, y] = [within(x), within(y)];
  [dot.dataset["x"], dot.dataset["y"]] = [String(x), String(y)];
  const [left, top] = [number(field.rect, "x"), number(field.rect, "y")];
  const [width, height] = [number(field.rect, "width"), number(field.rect, "height")];
  const middle = (score: number) => (score + 0.5) / (field.most + 1);
  dot.setAttribute("transform", `translate(${left + width * middle(x)} ${top + height * (1 - middle(y))})`);
  fill(field.form, { placed: dot.dataset["dot"] ?? "", possibility: String(x), need: String(y) });
  name(dot, field);
  if (field.said) say(field.said, words(field.said, "text", { name: dot.dataset["name"] ?? "", x, y }));
}

/** What a screen reader says of a thing. */
function name(dot: SVGGElement, field: Field): void {
  const { name = "", x = "", y = "" } = dot.dataset;
  dot.setAttribute("aria-label", field.said ? words(field.said, "label", { name, x, y }) : name);
}

function fill(form: HTMLFormElement, values: Record<string, string>): void {
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements.namedItem(name);
    if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) control.value = value;
  }
}

function number(rect: Element, attribute: string): number {
  return Number(rect.getAttribute(attribute));
}
