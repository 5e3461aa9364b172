import assert from "node:assert/strict";
import { test } from "node:test";
import { between, written } from "../src/office/cover";

test("what is dragged is whole hundredths, whichever way it was dragged", () => {
  const part = { left: 10, top: 20, width: 31, height: 21 };
  assert.deepEqual(between([0.101, 0.205], [0.405, 0.401]), part);
  assert.deepEqual(between([0.405, 0.401], [0.101, 0.205]), part);
});

test("nothing reaches beyond the photo, and nothing is without a size", () => {
  assert.deepEqual(between([-1, 0.5], [2, 0.5]), { left: 0, top: 50, width: 100, height: 1 });
  assert.deepEqual(between([1, 1], [3, 3]), { left: 99, top: 99, width: 1, height: 1 });
});

test("what is dragged is what the form takes", () => {
  for (let nth = 0; nth < 500; nth += 1) {
    const point = (): [number, number] => [Math.random() * 1.4 - 0.2, Math.random() * 1.4 - 0.2];
    const { left, top, width, height } = between(point(), point());
    assert.deepEqual(written([left, top, width, height].map(String)), { left, top, width, height });
  }
});

test("a line that says nothing, or too much, is not drawn", () => {
  for (const line of [["", "", "", ""], ["1", "2", "3", ""], ["80", "0", "30", "5"], ["a", "1", "1", "1"], ["-1", "1", "1", "1"], ["1", "1"]]) {
    assert.equal(written(line), null, line.join());
  }
});
