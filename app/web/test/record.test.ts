/** Rules of the queue that need neither storage nor network. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { understand } from "../src/queue/post";
import { pause, reportPath, retryAfter } from "../src/queue/record";

test("pauses double up to an hour and are spread by a quarter each way", () => {
  assert.deepEqual([1, 2, 3, 4].map((attempts) => pause(attempts, 0.5)), [15_000, 30_000, 60_000, 120_000]);
  assert.equal(pause(40, 0.5), 3_600_000);
  assert.deepEqual([pause(1, 0), pause(1, 1)], [11_250, 18_750]);
});

test("Retry-After is read as seconds or as a date, and nonsense as nothing", () => {
  const now = Date.UTC(2026, 2, 2, 8);
  assert.equal(retryAfter("120", now), 120_000);
  assert.equal(retryAfter(new Date(now + 5_000).toUTCString(), now), 5_000);
  assert.equal(retryAfter("soon", now), 0);
  assert.equal(retryAfter(null, now), 0);
  assert.equal(retryAfter(new Date(now - 5_000).toUTCString(), now), 0);
  assert.equal(retryAfter("99999999", now), 86_400_000);
});

test("only 201 with a code and an address of this site means stored", () => {
  assert.equal(understand(201, 0, { code: "A", url: "/arende/A" }).kind, "stored");
  for (const body of [null, {}, { code: "A" }, { code: "", url: "/a" }, { code: "A", url: "https://example.org" }, { code: "A", url: "/\\x" }]) {
    assert.equal(understand(201, 0, body).kind, "later");
  }
  for (const status of [0, 200, 204, 302, 303]) assert.equal(understand(status, 0, { code: "A", url: "/arende/A" }).kind, "later");
});

test("a 422 without our errors is a refusal and not a list of nothing", () => {
  assert.deepEqual(understand(422, 0, null), { kind: "stuck", problem: "refused", errors: [] });
});

test("Swedish has no prefix", () => {
  assert.deepEqual([reportPath("sv"), reportPath("fi"), reportPath("en")], ["/rapportera", "/fi/rapportera", "/en/rapportera"]);
});
