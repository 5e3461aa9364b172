/** Blurring that cannot be undone: each block of pixels becomes its mean. */

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The box as it lies inside a picture, in whole pixels. */
export function inside(box: Box, width: number, height: number): Box {
  const [x, y] = [clamp(Math.floor(box.x), width - 1), clamp(Math.floor(box.y), height - 1)];
  const [right, bottom] = [clamp(Math.ceil(box.x + box.width), width), clamp(Math.ceil(box.y + box.height), height)];
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

/** The box between two points, however they lie. */
export function between(ax: number, ay: number, bx: number, by: number): Box {
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

/** So large a block must be that no face is left in it: five over the shorter side of what is blurred, and never a small one. */
export function blockOf(box: Box, longest: number): number {
  return Math.max(16, Math.round(longest / 60), Math.ceil(Math.min(box.width, box.height) / 5));
}

/** Every block of the pixels (RGBA, row by row) becomes its mean. */
export function pixelate(pixels: Uint8ClampedArray, width: number, height: number, block: number): void {
  for (let top = 0; top < height; top += block) {
    for (let left = 0; left < width; left += block) {
      mean(pixels, width, left, top, Math.min(left + block, width), Math.min(top + block, height));
    }
  }
}

function mean(pixels: Uint8ClampedArray, width: number, left: number, top: number, right: number, bottom: number): void {
  const sum = [0, 0, 0];
  const each = (visit: (at: number) => void) => {
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) visit(4 * (y * width + x));
  };
  each((at) => {
    for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (pixels[at + c] ?? 0);
  });
  const many = (right - left) * (bottom - top);
  each((at) => {
    for (let c = 0; c < 3; c++) pixels[at + c] = Math.round((sum[c] ?? 0) / many);
    pixels[at + 3] = 255;
  });
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(0, value), most);
}
