/**
 * Drawing what is covered on a photo: dragging with a mouse or a pen fills the next empty line of numbers, and what the numbers say is
 * drawn over the photo. Only sending the form changes anything; without this script people write the numbers. A finger scrolls.
 *
 *     <div data-cover="FORM-ID"> <img> <svg viewBox="0 0 100 100" preserveAspectRatio="none"></svg> </div>
 *     <form id="FORM-ID"> … <input name="left"> <input name="top"> <input name="width"> <input name="height"> … </form>     one of each for a line
 */
import { find } from "../dom";

/** A part of the photo, in hundredths of its sides. */
export interface Part {
  left: number;
  top: number;
  width: number;
  height: number;
}

const SIDES = ["left", "top", "width", "height"] as const;

/** What lies between two points, given as shares of the photo: whole hundredths, never nothing, never beyond its edge. */
export function between(one: [number, number], other: [number, number]): Part {
  const [left, width] = span(one[0], other[0]);
  const [top, height] = span(one[1], other[1]);
  return { left, top, width, height };
}

function span(one: number, other: number): [number, number] {
  const within = (share: number) => Math.min(Math.max(share * 100, 0), 100);
  const from = Math.min(Math.floor(within(Math.min(one, other))), 99);
  return [from, Math.max(Math.ceil(within(Math.max(one, other))) - from, 1)];
}

/** What a line of numbers says, if it is a part of the photo. */
export function written(numbers: string[]): Part | null {
  const [left, top, width, height] = numbers.map((text) => (/^\s*\d+\s*$/.test(text) ? Number(text) : NaN));
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  const good = width > 0 && height > 0 && left + width <= 100 && top + height <= 100;
  return good ? { left, top, width, height } : null;
}

export function cover(field: HTMLElement): void {
  const form = document.getElementById(field.dataset["cover"] ?? "");
  const svg = find<SVGSVGElement>("svg", field);
  if (!(form instanceof HTMLFormElement) || !svg) return;
  const lines = linesOf(form);
  const draw = () => svg.replaceChildren(...lines.flatMap((line) => written(line.map((input) => input.value)) ?? []).map(rect));
  form.addEventListener("input", draw);
  field.dataset["drawn"] = "";
  let held: { line: HTMLInputElement[]; from: [number, number] } | null = null;
  const at = (event: PointerEvent): [number, number] => {
    const box = field.getBoundingClientRect();
    return [(event.clientX - box.left) / box.width, (event.clientY - box.top) / box.height];
  };
  field.addEventListener("pointerdown", (event) => {
    const line = lines.find((line) => line.every((input) => input.value.trim() === ""));
    if (event.pointerType === "touch" || event.button !== 0 || !line) return;
    event.preventDefault(); // the browser would carry the photo away
    field.setPointerCapture(event.pointerId);
    held = { line, from: at(event) };
  });
  field.addEventListener("pointermove", (event) => {
    if (!held) return;
    const part = between(held.from, at(event));
    held.line.forEach((input, nth) => {
      const side = SIDES[nth];
      if (side) input.value = String(part[side]);
    });
    draw();
  });
  const drop = () => (held = null);
  field.addEventListener("pointerup", drop);
  field.addEventListener("pointercancel", drop);
}

/** The numbers of each line, in the order of [`SIDES`]. */
function linesOf(form: HTMLFormElement): HTMLInputElement[][] {
  const columns = SIDES.map((side) => [...form.querySelectorAll<HTMLInputElement>(`input[name=${side}]`)]);
  return (columns[0] ?? []).map((_, nth) => columns.flatMap((column) => column[nth] ?? []));
}

function rect(part: Part): SVGRectElement {
  const drawn = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  const values = { x: part.left, y: part.top, width: part.width, height: part.height };
  for (const [name, value] of Object.entries(values)) drawn.setAttribute(name, String(value));
  return drawn;
}
