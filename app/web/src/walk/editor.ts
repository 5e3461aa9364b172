/** The photo of a note: made small, blurred by hand where somebody is seen, and handed over as it then is. */
import { all, find, say, show, words } from "../dom";
import { drawn, jpeg } from "../shrink";
import { between, blockOf, type Box, inside, pixelate } from "./pixelate";

/** Less than this on the screen was a tap, not a box. */
const LEAST = 10;
/** So many can be undone; each keeps the pixels that were there. */
const UNDO = 8;
/** How far a button moves the box, and how much it grows, in parts of the picture. */
const STEP = 0.05;

/** Wires `[data-photo-box]`. */
export class Editor {
  private readonly canvas: HTMLCanvasElement | null;
  private readonly frame: HTMLElement | null;
  private readonly input: HTMLInputElement | null;
  private readonly before: { box: Box; pixels: ImageData }[] = [];
  private has = false;
  private box: Box | null = null;

  constructor(private readonly root: HTMLElement) {
    this.canvas = find<HTMLCanvasElement>("[data-canvas]", root);
    this.frame = find("[data-box]", root);
    this.input = find<HTMLInputElement>('input[type="file"]', root);
    this.input?.addEventListener("change", () => void this.choose());
    for (const button of all("[data-blur]", root)) button.addEventListener("click", () => this.press(button));
    for (const button of all("[data-move]", root)) button.addEventListener("click", () => this.move(button.dataset["move"] ?? ""));
    find("[data-tools]", root)?.addEventListener("keydown", (event) => this.key(event));
    this.draw();
    if (this.canvas && globalThis.ResizeObserver) new ResizeObserver(() => this.outline(this.box)).observe(this.canvas);
  }

  /** Shows a photo that was kept before. */
  async load(bytes: ArrayBuffer): Promise<void> {
    await this.take(new Blob([bytes], { type: "image/jpeg" }));
  }

  /** The photo as it is now; `null` when there is none. */
  async bytes(): Promise<ArrayBuffer | null> {
    if (!this.has || !this.canvas) return null;
    const blob = await jpeg(this.canvas);
    return blob && (await blob.arrayBuffer());
  }

  private async choose(): Promise<void> {
    const file = this.input?.files?.[0];
    if (!file) return;
    this.say("working");
    // Nothing goes unseen: what cannot be drawn cannot be blurred, so it is not taken.
    this.say((await this.take(file)) ? "placed" : "unreadable");
    if (this.input) this.input.value = "";
  }

  private async take(file: Blob): Promise<boolean> {
    const picture = await drawn(file);
    const pen = this.canvas?.getContext("2d");
    if (!picture || !pen || !this.canvas) return false;
    [this.canvas.width, this.canvas.height] = [picture.width, picture.height];
    pen.drawImage(picture, 0, 0);
    this.has = true;
    this.before.length = 0;
    this.look();
    return true;
  }

  private press(button: HTMLElement): void {
    if (button.dataset["blur"] === "undo") return this.undo();
    if (button.dataset["blur"] === "remove") return this.remove();
    const opens = this.box === null;
    button.setAttribute("aria-expanded", String(opens));
    this.place(opens && this.canvas ? middle(this.canvas) : null);
    show(find("[data-tools]", this.root), opens);
    if (opens) find("[data-move]", this.root)?.focus();
  }

  private remove(): void {
    this.has = false;
    this.place(null);
    this.before.length = 0;
    this.look();
    this.say("removed");
    this.input?.focus();
  }

  private undo(): void {
    const last = this.before.pop();
    if (last) this.canvas?.getContext("2d")?.putImageData(last.pixels, last.box.x, last.box.y);
    this.look();
    this.say("undone");
    if (this.before.length === 0) find('[data-blur="box"]', this.root)?.focus();
  }

  private key(event: KeyboardEvent): void {
    const how = { ArrowLeft: "left", ArrowRight: "right", ArrowUp: "up", ArrowDown: "down" }[event.key];
    if (!how) return;
    event.preventDefault();
    this.move(how);
  }

  private move(how: string): void {
    if (!this.box || !this.canvas) return;
    if (how === "here") return this.blur(this.box);
    const { width, height } = this.canvas;
    const [dx, dy] = [width * STEP, height * STEP];
    const by: Record<string, [number, number, number, number]> = {
      left: [-dx, 0, 0, 0], right: [dx, 0, 0, 0], up: [0, -dy, 0, 0], down: [0, dy, 0, 0],
      larger: [-dx / 2, -dy / 2, dx, dy], smaller: [dx / 2, dy / 2, -dx, -dy],
    };
    const [x, y, w, h] = by[how] ?? [0, 0, 0, 0];
    const size = { width: bounded(this.box.width + w, dx, width), height: bounded(this.box.height + h, dy, height) };
    this.place({ x: bounded(this.box.x + x, 0, width - size.width), y: bounded(this.box.y + y, 0, height - size.height), ...size });
  }

  /** With a finger or a pen: a box from where it comes down to where it is lifted, blurred at once. */
  private draw(): void {
    const canvas = this.canvas;
    let start: { x: number; y: number } | null = null;
    const at = ({ clientX, clientY }: PointerEvent, edge: DOMRect, to: HTMLCanvasElement) => ({
      x: ((clientX - edge.left) * to.width) / edge.width,
      y: ((clientY - edge.top) * to.height) / edge.height,
    });
    canvas?.addEventListener("pointerdown", (event) => {
      if (!event.isPrimary) return;
      event.preventDefault();
      canvas.setPointerCapture(event.pointerId);
      start = at(event, canvas.getBoundingClientRect(), canvas);
    });
    canvas?.addEventListener("pointermove", (event) => {
      const now = at(event, canvas.getBoundingClientRect(), canvas);
      if (start) this.outline(between(start.x, start.y, now.x, now.y));
    });
    canvas?.addEventListener("pointerup", (event) => {
      const edge = canvas.getBoundingClientRect();
      const now = at(event, edge, canvas);
      const box = start && between(start.x, start.y, now.x, now.y);
      start = null;
      this.outline(this.box);
      const least = (LEAST * canvas.width) / edge.width;
      if (box && box.width >= least && box.height >= least) this.blur(box);
    });
    canvas?.addEventListener("pointercancel", () => {
      start = null;
      this.outline(this.box);
    });
  }

  private blur(around: Box): void {
    const pen = this.canvas?.getContext("2d");
    if (!pen || !this.canvas) return;
    const box = inside(around, this.canvas.width, this.canvas.height);
    const pixels = () => pen.getImageData(box.x, box.y, box.width, box.height);
    this.before.push({ box, pixels: pixels() });
    if (this.before.length > UNDO) this.before.shift();
    const blurred = pixels();
    pixelate(blurred.data, box.width, box.height, blockOf(box, Math.max(this.canvas.width, this.canvas.height)));
    pen.putImageData(blurred, box.x, box.y);
    this.look();
    this.say("blurred");
  }

  private place(box: Box | null): void {
    this.box = box;
    this.outline(box);
  }

  private outline(box: Box | null): void {
    show(this.frame, box !== null);
    if (!box || !this.frame || !this.canvas) return;
    const { canvas, frame } = this;
    const scale = canvas.clientWidth / canvas.width;
    const size = (of: number, from = 0) => `${from + of * scale}px`;
    [frame.style.left, frame.style.width] = [size(box.x, canvas.offsetLeft), size(box.width)];
    [frame.style.top, frame.style.height] = [size(box.y, canvas.offsetTop), size(box.height)];
  }

  private look(): void {
    show(find("[data-editor]", this.root), this.has);
    show(find('[data-blur="undo"]', this.root), this.before.length > 0);
    if (this.has) return;
    show(find("[data-tools]", this.root), false);
    find('[data-blur="box"]', this.root)?.setAttribute("aria-expanded", "false");
  }

  private say(what: string): void {
    say(find("[data-photo-said]", this.root), words(this.root, what));
  }
}

function middle({ width, height }: HTMLCanvasElement): Box {
  return { x: width * 0.375, y: height * 0.375, width: width * 0.25, height: height * 0.25 };
}

function bounded(value: number, least: number, most: number): number {
  return Math.min(Math.max(least, value), most);
}
