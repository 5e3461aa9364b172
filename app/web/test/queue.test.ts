/** The queue against a database in memory and a network that does what each test says. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { type Draft, Queue, type World } from "../src/queue";
import { KEPT } from "../src/queue/record";
import { raw } from "./raw";

const CODE = "MÅNE-1234";
const stored = () => Response.json({ code: CODE, url: "/arende/MANE-1234" }, { status: 201 });
const offline = () => Promise.reject(new TypeError("Failed to fetch"));

let clock: number;
let seen: { path: string; form: FormData; init: RequestInit }[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock = Date.UTC(2026, 2, 2, 8);
  seen = [];
});

function queue(answer: () => Response | Promise<Response>, more: Partial<World> = {}): Queue {
  return new Queue({
    now: () => clock,
    chance: () => 0.5,
    fetch: async (path, init) => {
      seen.push({ path: String(path), form: init?.body as FormData, init: init ?? {} });
      return answer();
    },
    locks: undefined,
    tell: () => {},
    ...more,
  });
}

function draft(clientId = crypto.randomUUID(), words = "Lampan vid tunneln är släckt."): Draft {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).buffer;
  const fields: Draft["fields"] = [["client_id", clientId], ["words", words], ["time", "evening"], ["time", "night"]];
  return { clientId, lang: "sv", fields, photo: { bytes, type: "image/jpeg", name: "foto.jpg" } };
}

test("looking at an unused queue stores nothing", async () => {
  assert.deepEqual(await queue(stored).list(), []);
  assert.deepEqual(await queue(stored).sendAll(), { sent: 0, stuck: 0, waiting: 0, next: null });
  assert.deepEqual(await indexedDB.databases(), []);
});

test("a draft is never sent by itself", async () => {
  const q = queue(stored);
  await q.saveDraft(draft());
  assert.equal((await q.sendAll(true)).sent, 0);
  assert.equal(seen.length, 0);
  assert.equal((await q.list())[0]?.state, "draft");
});

test("a waiting report is sent whole, and then only its code remains", async () => {
  const q = queue(stored);
  const report = draft();
  await q.enqueue(report);
  assert.equal((await q.sendAll()).sent, 1);

  const [request] = seen;
  assert.equal(request?.path, "/rapportera");
  assert.deepEqual(request?.form.getAll("time"), ["evening", "night"]);
  const photo = request?.form.get("photo") as File;
  assert.deepEqual([photo.name, photo.type, photo.size], ["foto.jpg", "image/jpeg", 7]);
  assert.equal(request?.init.credentials, "omit");
  assert.equal(new Headers(request?.init.headers).get("accept"), "application/json");

  const [item] = await q.list();
  assert.equal(item?.state, "sent");
  assert.deepEqual(item?.receipt, { code: CODE, url: "/arende/MANE-1234" });
  assert.equal(await q.load(report.clientId), undefined);
});

test("a report in Finnish goes to the Finnish form", async () => {
  const q = queue(stored);
  await q.enqueue({ ...draft(), lang: "fi" });
  await q.sendAll();
  assert.equal(seen[0]?.path, "/fi/rapportera");
});

test("a lost acknowledgement leads to the same client id again, never to a lost report", async () => {
  let first = true;
  const q = queue(() => {
    if (!first) return stored();
    first = false;
    return offline();
  });
  const report = draft();
  await q.enqueue(report);
  await q.sendAll();
  const [item] = await q.list();
  assert.deepEqual([item?.state, item?.problem, item?.attempts], ["waiting", "network", 1]);
  await q.sendAll(true);
  assert.equal((await q.list())[0]?.state, "sent");
  assert.deepEqual(seen.map(({ form }) => form.get("client_id")), [report.clientId, report.clientId]);
});

test("content survives a restart of the browser, photo included", async () => {
  const report = draft();
  const before = queue(offline);
  await before.enqueue(report);
  await before.sendAll();
  await before.close();
  const after = queue(stored);
  const back = await after.load(report.clientId);
  assert.deepEqual(back?.fields, report.fields);
  assert.deepEqual(new Uint8Array(back?.photo?.bytes ?? new ArrayBuffer(0)), new Uint8Array(report.photo?.bytes ?? new ArrayBuffer(1)));
});

test("nothing that was written lies readable in the database", async () => {
  const q = queue(stored);
  await q.enqueue(draft(undefined, "Hemlig mening om Kvarnvägen"));
  assert.doesNotMatch(await raw("lykta", "reports"), /Hemlig|Kvarnv|foto\.jpg|evening/);
  await q.sendAll();
  assert.doesNotMatch(await raw("lykta", "reports"), /MANE|1234|Hemlig/);
});

test("the page of a guest network is not taken for an answer", async () => {
  const q = queue(() => new Response("<html>Logga in på nätet</html>", { status: 200 }));
  await q.enqueue(draft());
  assert.equal((await q.sendAll()).waiting, 1);
  assert.equal((await q.list())[0]?.problem, "network");
});

test("an answer whose address leads elsewhere is not taken", async () => {
  const q = queue(() => Response.json({ code: CODE, url: "//example.org/x" }, { status: 201 }));
  await q.enqueue(draft());
  await q.sendAll();
  assert.equal((await q.list())[0]?.state, "waiting");
});

test("refused answers need the person, with the words of the server, and keep the content", async () => {
  const errors = [{ field: "words", message: "Skriv minst några ord." }];
  const q = queue(() => Response.json({ errors }, { status: 422 }));
  const report = draft();
  await q.enqueue(report);
  assert.equal((await q.sendAll()).stuck, 1);
  const [item] = await q.list();
  assert.deepEqual([item?.state, item?.problem, item?.errors], ["needs_you", "answers", errors]);
  assert.deepEqual((await q.load(report.clientId))?.fields, report.fields);
  await q.sendAll(true);
  assert.equal(seen.length, 1);
});

for (const [status, state, problem] of [
  [413, "needs_you", "photo"], [415, "needs_you", "photo"], [403, "needs_you", "refused"],
  [429, "waiting", "busy"], [500, "waiting", "busy"], [503, "waiting", "busy"], [408, "waiting", "busy"],
] as const) {
  test(`${status} leaves the report ${state}`, async () => {
    const q = queue(() => new Response("", { status }));
    await q.enqueue(draft());
    await q.sendAll();
    const [item] = await q.list();
    assert.deepEqual([item?.state, item?.problem], [state, problem]);
  });
}

test("Retry-After is obeyed even when the network comes back", async () => {
  const q = queue(() => new Response("", { status: 503, headers: { "retry-after": "600" } }));
  await q.enqueue(draft());
  assert.equal((await q.sendAll()).next, clock + 600_000);
  clock += 599_000;
  await q.sendAll(true);
  assert.equal(seen.length, 1);
  clock += 1_000;
  await q.sendAll();
  assert.equal(seen.length, 2);
});

test("a dead network stops the round at the first report and spares the others the attempt", async () => {
  const q = queue(offline);
  for (let n = 0; n < 4; n++) await q.enqueue(draft());
  assert.equal((await q.sendAll()).waiting, 4);
  assert.equal(seen.length, 1);
});

test("one report that the server cannot take does not stop the others", async () => {
  const q = queue(() => (seen.length === 1 ? new Response("", { status: 500 }) : stored()));
  for (let n = 0; n < 3; n++) await q.enqueue(draft());
  const round = await q.sendAll();
  assert.deepEqual([round.sent, round.waiting], [2, 1]);
});

test("after 14 days an unsent report waits for the person's word, and is still there", async () => {
  const q = queue(stored);
  const report = draft();
  await q.enqueue(report);
  clock += KEPT + 1;
  assert.deepEqual(await q.sendAll(true), { sent: 0, stuck: 0, waiting: 0, next: null });
  assert.equal((await q.list())[0]?.old, true);
  assert.equal((await q.sendOne(report.clientId)).sent, 1);
});

test("a code is shown for 14 days after sending and then goes", async () => {
  const q = queue(stored);
  await q.enqueue(draft());
  clock += KEPT - 1_000;
  await q.sendAll();
  clock += KEPT;
  assert.equal((await q.list()).length, 1);
  clock += 1;
  assert.equal((await q.list()).length, 0);
});

test("only what the person saw is deleted", async () => {
  const q = queue(stored);
  const report = draft();
  await q.enqueue(report);
  await q.sendAll();
  assert.equal(await q.remove(report.clientId, "waiting"), false);
  assert.equal((await q.list())[0]?.state, "sent");
  assert.equal(await q.remove(report.clientId, "sent"), true);
  assert.deepEqual(await q.list(), []);
});

test("one report can be deleted while the others stay", async () => {
  const q = queue(offline);
  const [a, b] = [draft(), draft()];
  await q.enqueue(a);
  await q.enqueue(b);
  await q.remove(a.clientId, "waiting");
  assert.deepEqual((await q.list()).map((item) => item.clientId), [b.clientId]);
});

test("two tabs and the worker waking at once send each report once", async () => {
  let busy: Promise<unknown> = Promise.resolve();
  const request = (_name: string, work: () => Promise<unknown>) => (busy = busy.then(work, work));
  const locks = { request } as unknown as LockManager;
  const tabs = [queue(stored, { locks }), queue(stored, { locks }), queue(stored, { locks })];
  const reports = [draft(), draft(), draft()];
  for (const report of reports) await tabs[0]?.enqueue(report);
  await Promise.all(tabs.map((tab) => tab.sendAll(true)));
  assert.equal(seen.length, 3);
  assert.equal(new Set(seen.map(({ form }) => form.get("client_id"))).size, 3);
});

test("two tabs that open the storage at once agree on one key", async () => {
  const [one, two] = [queue(stored), queue(stored)];
  const [a, b] = [draft(), draft()];
  await Promise.all([one.saveDraft(a), two.saveDraft(b)]);
  assert.ok(await one.load(b.clientId));
  assert.ok(await two.load(a.clientId));
});

test("when the key is lost the report says so instead of stopping the queue", async () => {
  const q = queue(stored);
  await q.enqueue(draft());
  await q.close();
  const db = await new Promise<IDBDatabase>((done) => {
    const open = indexedDB.open("lykta");
    open.onsuccess = () => done(open.result);
  });
  const tx = db.transaction("keys", "readwrite");
  tx.objectStore("keys").clear();
  await new Promise((done) => (tx.oncomplete = done));
  db.close();
  const next = queue(stored);
  assert.equal((await next.sendAll(true)).waiting, 0);
  const [item] = await next.list();
  assert.deepEqual([item?.state, item?.problem], ["needs_you", "unreadable"]);
});

test("a corrected report keeps its client id and its age", async () => {
  const q = queue(() => new Response("", { status: 413 }));
  const report = draft();
  await q.enqueue(report);
  const born = clock;
  await q.sendAll();
  clock += 5_000;
  await q.enqueue({ ...report, photo: null });
  const items = await q.list();
  assert.equal(items.length, 1);
  assert.deepEqual([items[0]?.state, items[0]?.createdAt, items[0]?.attempts], ["waiting", born, 0]);
});
