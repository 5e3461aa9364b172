import assert from "node:assert/strict";
import { test } from "node:test";
import { time } from "../src/live";

test("a clock tells minutes and seconds", () => {
  assert.deepEqual([0, 5, 59.9, 60, 245, 3_600].map(time), ["0:00", "0:05", "0:59", "1:00", "4:05", "60:00"]);
});
