/** Notes on the phone, and how they go: once each, in their order, with nothing lost. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { NAME, sweep } from "../src/walk/base";
import { noted } from "../src/walk/record";
import type { Trail } from "../src/walk/trail";
import { raw } from "./raw";
import { LAMP, offline, photo, posts, says, server, states, TOKEN, TOLD, trail, world, fresh } from "./walk_server";

beforeEach(fresh);

test("looking at a phone without walks stores nothing", async () => {
  assert.deepEqual(await trail(server).walks(), []);
  assert.deepEqual(await trail(server).sendAll(), { sent: 0, waiting: 0, next: null });
  assert.equal(await sweep(world.clock), 0);
  assert.deepEqual(await indexedDB.databases(), []);
});

test("a whole route without a network arrives once, photos too", async () => {
  const away = trail(offline);
  const walk = await away.join(TOKEN, TOLD);
  for (let n = 0; n < 30; n++) {
    await away.note(walk, { ...LAMP, stop: String(1 + (n % 2)) }, n % 2 ? photo() : null);
    world.clock += 60_000;
  }
  await away.sendAll();
  await away.close();
  const back = trail(server);
  assert.equal((await back.sendAll(true)).sent, 30);
  await back.sendAll(true);
  assert.equal(world.kept.size, 30);
  assert.equal(posts().filter(({ form }) => world.kept.get(String(form?.get("key"))) === form).length, 30);
  const photos = [...world.kept.values()].map((form) => form.get("photo")).filter((one) => one instanceof File);
  assert.deepEqual([photos.length, photos[0]?.size, photos[0]?.type], [15, 6, "image/jpeg"]);
  assert.ok((await back.notes(walk)).every(({ state }) => state === "sent"));
});

test("an answer that got lost leads to the same key again", async () => {
  let lose = true;
  const t = trail(async (asked) => {
    const answer = await server(asked);
    if (!lose) return answer;
    lose = false;
    throw new TypeError("Failed to fetch");
  });
  const walk = await t.join(TOKEN, TOLD);
  await t.note(walk, LAMP, photo());
  await t.sendAll();
  assert.deepEqual(states(await t.notes(walk)), ["waiting network"]);
  assert.equal((await t.sendAll(true)).sent, 1);
  assert.deepEqual([world.kept.size, posts().length], [1, 2]);
});

test("the network fails in the middle: what went is sent, the rest waits, in its order", async () => {
  const t = trail((asked) => (posts().length > 2 ? offline(asked) : server(asked)));
  const walk = await t.join(TOKEN, TOLD);
  for (const item of ["a1", "a2", "a3", "a4"]) await t.note(walk, { ...LAMP, item });
  const round = await t.sendAll();
  assert.deepEqual([round.sent, round.waiting, posts().length], [2, 2, 3]);
  assert.equal((await t.notes(walk)).filter(({ state }) => state === "sent").length, 2);
});

test("nothing that was told or written lies readable in the database", async () => {
  const t = trail(says(422, { errors: [{ field: "words", message: "Det ser ut som personuppgifter." }] }));
  const walk = await t.join(TOKEN, TOLD);
  await t.note(walk, LAMP, photo());
  await t.addStop(walk, "Bron vid Storån", "sv");
  await t.sendAll();
  await t.close();
  for (const store of ["walks", "notes"]) {
    assert.doesNotMatch(await raw(NAME, store), /Kvarnv|Lampan|Torget|Kväll|Gångt|Storån|abababab|"fault"|severity|personuppg/, store);
  }
});

test("what the server refuses is kept with its words, and goes under the same key when it is put right", async () => {
  const errors = [{ field: "words", message: "Det ser ut som personuppgifter." }];
  const t = trail((asked) => (asked.form?.get("sure") === "1" ? server(asked) : Response.json({ errors }, { status: 422 })));
  const walk = await t.join(TOKEN, TOLD);
  const id = await t.note(walk, LAMP, photo());
  assert.equal((await t.sendAll()).sent, 0);
  const [note] = await t.notes(walk);
  assert.deepEqual([note?.state, note?.errors, note?.words], ["needs_you", errors, LAMP.words]);
  assert.equal((await t.photo(id))?.byteLength, 6);
  await t.sendAll(true);
  assert.equal(posts().length, 1, "not again by itself");
  await t.note(walk, { ...LAMP, sure: true }, (await t.photo(id)) ?? null, id);
  assert.equal((await t.sendAll()).sent, 1);
  assert.deepEqual([world.kept.size, world.kept.has(id), (world.kept.get(id)?.get("photo") as File).size], [1, true, 6]);
  assert.equal(await t.photo(id), undefined, "what has arrived needs no photo here");
});

test("429 with Retry-After makes everything wait, and loses nothing", async () => {
  const t = trail((asked) => (posts().length === 1 ? says(429, { fault: { TooMany: 90 } }, { "retry-after": "90" })(asked) : server(asked)));
  const walk = await t.join(TOKEN, TOLD);
  for (const item of ["a1", "a2", "a3"]) await t.note(walk, { ...LAMP, item });
  assert.deepEqual(await t.sendAll(), { sent: 0, waiting: 3, next: world.clock + 90_000 });
  world.clock += 89_000;
  await t.sendAll(true);
  assert.equal(posts().length, 1);
  world.clock += 1_000;
  assert.equal((await t.sendAll()).sent, 3);
});

test("one note that the server cannot take does not stop the others", async () => {
  const t = trail((asked) => (posts().length === 1 ? says(500)(asked) : server(asked)));
  const walk = await t.join(TOKEN, TOLD);
  for (const item of ["a1", "a2", "a3"]) await t.note(walk, { ...LAMP, item });
  const { sent, waiting } = await t.sendAll();
  assert.deepEqual([sent, waiting], [2, 1]);
});

test("the page of a guest network is not taken for an answer", async () => {
  for (const status of [200, 404]) {
    const t = trail(() => new Response("<html>Logga in på nätet</html>", { status }));
    const walk = await t.join(TOKEN, TOLD);
    await t.note(walk, LAMP);
    await t.sendAll();
    assert.deepEqual(states(await t.notes(walk)), ["waiting network"]);
    assert.equal((await t.walks())[0]?.over, "no");
    await t.forget(walk);
  }
});

test("taken back before it was sent it never leaves the phone; afterwards the server is told", async () => {
  const t = trail(server);
  const walk = await t.join(TOKEN, TOLD);
  await t.takeBack(await t.note(walk, LAMP));
  await t.sendAll();
  assert.equal(posts().length, 0);
  const id = await t.note(walk, LAMP);
  await t.sendAll();
  assert.equal(world.kept.size, 1);
  await t.takeBack(id);
  assert.equal(noted((await t.walks())[0]!, await t.notes(walk), "1").n, 3, "at once out of the count");
  await t.sendAll();
  assert.deepEqual([world.kept.size, (await t.notes(walk)).length], [0, 0]);
});

test("taken back while it is under way it is taken back on the server too", async () => {
  let t: Trail;
  let id = "";
  t = trail(async (asked) => {
    if (posts().length === 1) await t.takeBack(id);
    return server(asked);
  });
  const walk = await t.join(TOKEN, TOLD);
  id = await t.note(walk, LAMP);
  await t.sendAll();
  await t.sendAll();
  assert.deepEqual([world.kept.size, (await t.notes(walk)).length, posts().length], [0, 0, 2]);
});

test("what a protocol answers already comes back as noted", async () => {
  const t = trail((asked) => (asked.form?.get("do") === "take_back" ? Response.json({ key: asked.form.get("key"), gone: false }) : server(asked)));
  const walk = await t.join(TOKEN, TOLD);
  const id = await t.note(walk, LAMP);
  await t.sendAll();
  await t.takeBack(id);
  await t.sendAll();
  assert.deepEqual(states(await t.notes(walk)), ["sent answered"]);
});

