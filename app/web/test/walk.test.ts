/** A walk on the phone, against a database in memory and a server that does what each test says. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { NAME, sweep } from "../src/walk/base";
import { counts, KEPT, type Note, noted, places, type Told } from "../src/walk/record";
import { Trail, type World } from "../src/walk/trail";
import { raw } from "./raw";

const TOKEN = "ab".repeat(60);
const TOLD: Told = {
  title: "Kvällsvandring i centrum", slug: "kvallsvandring", own: false, when: "torsdag", meeting_point: "Torget vid klockan", until: "fredag",
  until_day: "2026-03-13", light: "", weather: "",
  stops: [{ number: 1, name: "Torget", note: "Titta på ljuset" }, { number: 2, name: "Gångtunneln", note: "" }],
  others: [{ stop: 1, item: "c1", ok: 1, fault: 2, unknown: 0, keep: 0 }],
};
const LAMP = { stop: "1", item: "c1", verdict: "fault" as const, severity: "2", words: "Lampan vid Kvarnvägen är släckt." };

interface Seen {
  path: string;
  method: string;
  form: FormData | URLSearchParams | undefined;
}

let clock: number;
let seen: Seen[];
/** What the server has: notes by key, as it would after this run. */
let kept: Map<string, FormData>;

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock = Date.UTC(2026, 2, 12, 18);
  seen = [];
  kept = new Map();
});

type Answer = (asked: Seen) => Response | Promise<Response>;

/** A server as ours: keeps each key once, takes back, tells the walk. */
const server: Answer = ({ path, method, form }) => {
  if (method === "GET") return Response.json(TOLD);
  const field = (name: string) => String(form?.get(name) ?? "");
  if (!/\/\d+$/.test(path)) {
    return field("do") === "stop" ? Response.json({ number: 7 }) : Response.json({ kept: field("do") });
  }
  const key = field("key");
  if (field("do") === "take_back") return Response.json({ key, gone: kept.delete(key) || true });
  const isNew = !kept.has(key);
  if (isNew) kept.set(key, form as FormData);
  return Response.json({ key, new: isNew });
};
const offline: Answer = () => Promise.reject(new TypeError("Failed to fetch"));
const says = (status: number, body: unknown = {}, headers: Record<string, string> = {}): Answer => () => Response.json(body, { status, headers });

function trail(answer: Answer, more: Partial<World> = {}): Trail {
  return new Trail({
    now: () => clock,
    chance: () => 0.5,
    fetch: async (path, init) => {
      const asked = { path: String(path), method: init?.method ?? "GET", form: init?.body as Seen["form"] };
      seen.push(asked);
      return answer(asked);
    },
    locks: undefined,
    tell: () => {},
    ...more,
  });
}

const posts = () => seen.filter(({ method }) => method === "POST");
const photo = () => new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]).buffer;
const states = (notes: Note[]) => notes.map(({ state, problem }) => `${state} ${problem}`);

test("looking at a phone without walks stores nothing", async () => {
  assert.deepEqual(await trail(server).walks(), []);
  assert.deepEqual(await trail(server).sendAll(), { sent: 0, waiting: 0, next: null });
  assert.equal(await sweep(clock), 0);
  assert.deepEqual(await indexedDB.databases(), []);
});

test("a whole route without a network arrives once, photos too", async () => {
  const away = trail(offline);
  const walk = await away.join(TOKEN, TOLD);
  for (let n = 0; n < 30; n++) {
    await away.note(walk, { ...LAMP, stop: String(1 + (n % 2)) }, n % 2 ? photo() : null);
    clock += 60_000;
  }
  await away.sendAll();
  await away.close();
  const back = trail(server);
  assert.equal((await back.sendAll(true)).sent, 30);
  await back.sendAll(true);
  assert.equal(kept.size, 30);
  assert.equal(posts().filter(({ form }) => kept.get(String(form?.get("key"))) === form).length, 30);
  const photos = [...kept.values()].map((form) => form.get("photo")).filter((one) => one instanceof File);
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
  assert.deepEqual([kept.size, posts().length], [1, 2]);
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
  assert.deepEqual([kept.size, kept.has(id), (kept.get(id)?.get("photo") as File).size], [1, true, 6]);
  assert.equal(await t.photo(id), undefined, "what has arrived needs no photo here");
});

test("429 with Retry-After makes everything wait, and loses nothing", async () => {
  const t = trail((asked) => (posts().length === 1 ? says(429, { fault: { TooMany: 90 } }, { "retry-after": "90" })(asked) : server(asked)));
  const walk = await t.join(TOKEN, TOLD);
  for (const item of ["a1", "a2", "a3"]) await t.note(walk, { ...LAMP, item });
  assert.deepEqual(await t.sendAll(), { sent: 0, waiting: 3, next: clock + 90_000 });
  clock += 89_000;
  await t.sendAll(true);
  assert.equal(posts().length, 1);
  clock += 1_000;
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
  assert.equal(kept.size, 1);
  await t.takeBack(id);
  assert.equal(noted((await t.walks())[0]!, await t.notes(walk), "1").n, 3, "at once out of the count");
  await t.sendAll();
  assert.deepEqual([kept.size, (await t.notes(walk)).length], [0, 0]);
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
  assert.deepEqual([kept.size, (await t.notes(walk)).length, posts().length], [0, 0, 2]);
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
  clock += KEPT + 1;
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
  clock += 1_000;
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
  assert.deepEqual([posts().length, kept.size], [3, 3]);
});
