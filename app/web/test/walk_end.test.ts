/** A walk of one's own, what ends a walk, and how counts are joined. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { NAME } from "../src/walk/base";
import { counts, KEPT, noted, places } from "../src/walk/record";
import { raw } from "./raw";
import { LAMP, offline, posts, says, server, states, TOKEN, TOLD, trail, world, fresh } from "./walk_server";

beforeEach(fresh);

test("when the days of the pass are over the phone says so and keeps what did not come through", async () => {
  const t = trail(says(404, { fault: "NotFound" }));
  const walk = await t.join(TOKEN, TOLD);
  for (const item of ["a1", "a2"]) await t.note(walk, { ...LAMP, item });
  await t.sendAll();
  assert.equal((await t.walks())[0]?.over, "days");
  assert.equal((await t.notes(walk)).length, 2);
  await t.sendAll(true);
  assert.equal(posts().length, 1, "and asks no more");
  assert.equal(await t.sweep(), 1, "unsent, so it stays for a week");
  world.clock += KEPT + 1;
  assert.equal(await t.sweep(), 0);
});

test("a stop that left the walk takes only its own notes along", async () => {
  const t = trail((asked) => (asked.method === "POST" && asked.path.endsWith("/9") ? says(404, { fault: "NotFound" })(asked) : server(asked)));
  const walk = await t.join(TOKEN, TOLD);
  await t.note(walk, { ...LAMP, stop: "9" });
  await t.note(walk, LAMP);
  assert.equal((await t.sendAll()).sent, 1);
  assert.deepEqual(states(await t.notes(walk)).sort(), ["needs_you gone", "sent null"]);
});

test("light and weather said twice without a network are sent once, as they are now", async () => {
  const away = trail(offline);
  const walk = await away.join(TOKEN, TOLD);
  await away.conditions(walk, { light: "dusk", weather: "" });
  await away.conditions(walk, { light: "dark", weather: "rain" });
  const t = trail(server);
  await t.sendAll();
  assert.deepEqual(posts().map(({ form }) => [form?.get("do"), form?.get("light"), form?.get("weather")]), [["conditions", "dark", "rain"]]);
});

test("stops added without a network get their number first, and an own walk is sent in last", async () => {
  const away = trail(offline);
  const walk = await away.join(TOKEN, { ...TOLD, own: true, stops: [], others: [] });
  await away.finish(walk, "sv");
  const stop = await away.addStop(walk, "Bron", "sv");
  world.clock += 1_000;
  await away.note(walk, { ...LAMP, stop });
  await away.sendAll();
  assert.deepEqual(places((await away.walks())[0]!, await away.notes(walk)).map(({ name }) => name), ["Bron"]);
  const t = trail(server);
  for (let round = 0; round < 3; round++) await t.sendAll(true);
  const sent = posts().filter(({ path }) => path !== "").map(({ path, form }) => `${path.replace(TOKEN, "…")} ${form?.get("do")}`);
  assert.deepEqual(sent.slice(-3), ["/ga/… stop", "/ga/…/7 note", "/ga/… send"]);
  assert.equal((await t.walks())[0]?.over, "sent");
  assert.equal(await t.sweep(), 0);
});

test("sent in, but the answer got lost: a closed pass says that it arrived", async () => {
  let arrived = false;
  const t = trail((asked) => {
    if (arrived) return says(404, { fault: "NotFound" })(asked);
    arrived = asked.form?.get("do") === "send";
    return arrived ? offline(asked) : server(asked);
  });
  const walk = await t.join(TOKEN, { ...TOLD, own: true });
  await t.finish(walk, "sv");
  await t.sendAll();
  await t.sendAll(true);
  assert.equal((await t.walks())[0]?.over, "sent");
  assert.deepEqual(states(await t.notes(walk)), ["sent null"]);
});

test("a walk that is over with everything sent leaves the phone", async () => {
  let over = false;
  const t = trail((asked) => (over ? says(404, { fault: "NotFound" })(asked) : server(asked)));
  const walk = await t.join(TOKEN, TOLD);
  await t.note(walk, LAMP);
  await t.sendAll();
  over = true;
  assert.equal(await t.refresh((await t.walks())[0]!, "sv"), true);
  assert.equal(await t.sweep(), 0);
  assert.deepEqual([await t.walks(), await raw(NAME, "notes")], [[], ""]);
});

test("the same pass twice is one walk", async () => {
  const t = trail(server);
  assert.equal(await t.join(TOKEN, TOLD), await t.join(TOKEN, TOLD));
  assert.equal((await t.walks()).length, 1);
});

test("counts join what others told with what this phone has, once", async () => {
  const t = trail(server);
  const walk = await t.join(TOKEN, TOLD);
  await t.note(walk, LAMP);
  await t.note(walk, { ...LAMP, words: "En till." });
  await t.sendAll();
  await t.refresh((await t.walks())[0]!, "sv");
  const [now, notes] = [(await t.walks())[0]!, await t.notes(walk)];
  assert.deepEqual(counts(now, notes, "1", "c1"), { ok: 1, fault: 3, unknown: 0, keep: 0 });
  assert.deepEqual(noted(now, notes, "1"), { n: 5, faults: 4 });
});

test("a page and the worker waking at once send each note once", async () => {
  let busy: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => (busy = busy.then(work, work));
  const locks = { request } as unknown as LockManager;
  const [one, two] = [trail(server, { locks }), trail(server, { locks })];
  const walk = await one.join(TOKEN, TOLD);
  for (const item of ["a1", "a2", "a3"]) await one.note(walk, { ...LAMP, item });
  await Promise.all([one.sendAll(true), two.sendAll(true)]);
  assert.deepEqual([posts().length, world.kept.size], [3, 3]);
});
