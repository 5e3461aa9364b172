/** The parts of a walk's screens that need no browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { between, blockOf, inside, pixelate } from "../src/walk/pixelate";
import { there, where } from "../src/walk/place";

test("where one is on a walk survives the address, and a foreign address leads to the first screen", () => {
  const at = { walk: "a-b", stop: "2", item: "c1", note: "", from: "" };
  assert.deepEqual(where(there(at)), at);
  assert.deepEqual(where(""), { walk: "", stop: "", item: "", note: "", from: "" });
  assert.deepEqual(where("#field-x"), where(""));
});

test("a box drawn in any direction lies inside the picture", () => {
  assert.deepEqual(between(30, 40, 10, 10), { x: 10, y: 10, width: 20, height: 30 });
  assert.deepEqual(inside({ x: -5, y: 90, width: 50, height: 50 }, 100, 100), { x: 0, y: 90, width: 45, height: 10 });
  assert.deepEqual(inside({ x: 200, y: 200, width: 5, height: 5 }, 100, 100), { x: 99, y: 99, width: 1, height: 1 });
});

test("a blurred block has one colour, the mean, and nothing outside it changes", () => {
  // Two blocks of 2 × 2 beside each other: one all different, one white.
  const grey = (value: number) => [value, value, value, 255];
  const pixels = Uint8ClampedArray.from([...grey(0), ...grey(100), ...grey(255), ...grey(255), ...grey(200), ...grey(100), ...grey(255), ...grey(255)]);
  pixelate(pixels, 4, 2, 2);
  const row = [...grey(100), ...grey(100), ...grey(255), ...grey(255)];
  assert.deepEqual([...pixels], [...row, ...row]);
});

test("blocks are large enough that no face is left: at most five across what is blurred", () => {
  for (const [width, height] of [[40, 60], [300, 200], [2048, 1536]] as const) {
    const block = blockOf({ x: 0, y: 0, width, height }, 2048);
    assert.ok(block >= 34 && Math.min(width, height) / block <= 5, `${width} × ${height}: ${block}`);
  }
});
