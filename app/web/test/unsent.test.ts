/** Events that wait for a network, against a database in memory and a network that does what each test says. */
import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { sendAll } from "../src/unsent/round";
import { forget, KEPT, NAME, Shelf, sweep, type Told } from "../src/unsent/shelf";
import { raw } from "./raw";

const [ANNA, BO] = ["11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"];
const TOLD: Told = {
  to: "/personal/bidrag/skola/handelse",
  body: "do=add&key=one&category=2.3&area=norra-skolan&words=Samling+vid+f%C3%B6rr%C3%A5det",
  label: "2.3 Skolgård eller fritidsgård, Norra skolan",
};

let clock: number;
let seen: { path: string; init: RequestInit }[];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  clock = Date.UTC(2026, 2, 2, 8);
  seen = [];
});

const shelf = (who = ANNA) => new Shelf(who, () => clock);
const labels = async (who = ANNA) => (await shelf(who).list()).map((event) => `${event.key} ${event.state}`);

function send(answer: () => Response | Promise<Response>, who = ANNA): Promise<number> {
  const network = async (path: string | URL | Request, init?: RequestInit) => {
    seen.push({ path: String(path), init: init ?? {} });
    return answer();
  };
  return sendAll(shelf(who), who, { fetch: network, locks: undefined });
}

const taken = () => Response.json({ to: "/personal/bidrag/skola" }, { status: 201 });
const offline = () => Promise.reject(new TypeError("Failed to fetch"));
const status = (code: number) => () => new Response(null, { status: code });

test("looking, sending and forgetting make no database where nothing was kept", async () => {
  assert.deepEqual(await labels(), []);
  assert.equal(await send(taken), 0);
  await forget();
  await sweep(clock);
  assert.deepEqual(await indexedDB.databases(), []);
});

test("what is kept can be read by nobody but the page", async () => {
  await shelf().keep("one", TOLD);
  const found = await raw(NAME, "events");
  for (const word of ["skola", "2.3", "Samling", "Skolg", "handelse", "category"]) assert.ok(!found.includes(word), word);
  assert.ok(found.includes(ANNA) && found.includes("waiting"));
  assert.deepEqual(await shelf().list(), [{ ...TOLD, key: "one", state: "waiting" }]);
});

test("the key of what is kept cannot leave the browser", async () => {
  await shelf().keep("one", TOLD);
  const db = await new Promise<IDBDatabase>((done) => {
    const open = indexedDB.open(NAME);
    open.onsuccess = () => done(open.result);
  });
  const row = await new Promise<{ lock: CryptoKey }>((done) => {
    const one = db.transaction("events").objectStore("events").get("one");
    one.onsuccess = () => done(one.result);
  });
  db.close();
  await assert.rejects(crypto.subtle.exportKey("raw", row.lock));
});

test("what waits outlives the page and goes off once, as it was typed and for whom", async () => {
  await shelf().keep("one", TOLD);
  assert.equal(await send(taken), 1);
  assert.equal(await send(taken), 0);
  const [{ path, init } = { path: "", init: {} }] = seen;
  assert.deepEqual([seen.length, path, init.body], [1, TOLD.to, TOLD.body]);
  assert.equal(new Headers(init.headers).get("lykta-who"), ANNA);
  assert.equal(await raw(NAME, "events"), "");
});

test("another person neither sees nor sends it, and it is gone then", async () => {
  await shelf().keep("one", TOLD);
  assert.equal(await send(taken, BO), 0);
  assert.deepEqual([seen, await labels(BO), await raw(NAME, "events"), await labels()], [[], [], "", []]);
});

test("a row that is handed to another person cannot be opened", async () => {
  await shelf().keep("one", TOLD);
  const db = await new Promise<IDBDatabase>((done) => {
    const open = indexedDB.open(NAME);
    open.onsuccess = () => done(open.result);
  });
  await new Promise((done) => {
    const store = db.transaction("events", "readwrite").objectStore("events");
    const one = store.get("one");
    one.onsuccess = () => {
      store.put({ ...one.result, who: BO }).onsuccess = done;
    };
  });
  db.close();
  assert.deepEqual([await labels(BO), await raw(NAME, "events")], [[], ""]);
});

test("signing out takes all of it away, also what is about to be sent or marked", async () => {
  await shelf().keep("one", TOLD);
  clock += 1;
  await shelf().keep("two", { ...TOLD, body: "key=two" });
  const sent = await send(async () => {
    await forget();
    return status(401)();
  });
  assert.deepEqual([sent, seen.length, await raw(NAME, "events")], [0, 1, ""]);
});

test("after seven days it is gone, on whatever page that is noticed", async () => {
  await shelf().keep("one", TOLD);
  clock += KEPT;
  await sweep(clock);
  assert.deepEqual(await labels(), ["one waiting"]);
  clock += 1;
  await sweep(clock);
  assert.equal(await raw(NAME, "events"), "");
  await shelf().keep("two", TOLD);
  clock += KEPT + 1;
  assert.equal(await send(taken), 0);
  assert.deepEqual([seen, await raw(NAME, "events")], [[], ""]);
});

test("without a network, and while the server cannot, everything waits", async () => {
  await shelf().keep("one", TOLD);
  clock += 1;
  await shelf().keep("two", { ...TOLD, body: "key=two" });
  for (const answer of [offline, status(503), status(429), status(500)]) assert.equal(await send(answer), 0);
  assert.equal(seen.length, 4, "the first that cannot go ends the round");
  assert.deepEqual(await labels(), ["one waiting", "two waiting"]);
});

test("what the server refuses stays to be seen, and does not stand in the way of the next", async () => {
  await shelf().keep("one", TOLD);
  clock += 1;
  await shelf().keep("two", { ...TOLD, body: "key=two" });
  const answers = [status(409), taken];
  assert.equal(await send(() => answers.shift()!()), 1);
  assert.deepEqual(await labels(), ["one refused"]);
  assert.equal(await send(taken), 0, "it is not sent again");
  await shelf().drop("one");
  assert.deepEqual(await labels(), []);
});

test("whoever is signed out is told, and after signing in again it goes", async () => {
  await shelf().keep("one", TOLD);
  for (const code of [401, 403]) {
    assert.equal(await send(status(code)), 0);
    assert.deepEqual(await labels(), ["one signedOut"]);
  }
  assert.equal(await send(taken), 1);
});
