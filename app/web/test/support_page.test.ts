/** The pages for victims of crime: leaving, moving about, what is asked for and what is shown, as far as it needs no browser. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { shown } from "../src/support/code";
import { derived } from "../src/support/derive";
import { wrongIn, wrongInText } from "../src/support/form";
import { leaving, TWICE, type World } from "../src/support/leave";
import { keyOf, openBox } from "../src/support/opening";
import { day } from "../src/support/own_case";
import { readRecord, type SupportRecord } from "../src/support/record";
import { replacing } from "../src/support/replace";
import { type Target, targetsOf, sealAsk } from "../src/support/sealing";
import { makeCase, openRecord, recipientOf, sealMessage, sealRecord, unwrap, wrap } from "../src/support/seal";
import { type Box, knock, send } from "../src/support/wire";

/** As much of an element as leaving and moving ask for. */
class Element {
  constructor(
    readonly href = "",
    readonly isExit = false,
    readonly target = "",
  ) {}
  closest(selector: string): Element | null {
    return selector === "a[href]" || this.isExit ? this : null;
  }
  hasAttribute(): boolean {
    return false;
  }
}
Object.assign(globalThis, { Element });

/** A page with a way out, and what happened to it. */
function page(now: () => number = () => 0) {
  const heard = new Map<string, (event: object) => void>();
  const done: string[] = [];
  const document = {
    querySelector: () => new Element("https://weather.test/", true),
    addEventListener: (name: string, hear: (event: object) => void) => heard.set(name, hear),
    body: { replaceChildren: () => done.push("blank") },
    getElementById: () => null,
  } as unknown as Document;
  const replace = (to: string) => done.push(to);
  const location = { origin: "https://lyktkoping.test", pathname: "/stod", replace } as unknown as Location;
  const press = (event: object) => {
    const calls: string[] = [];
    heard.get("key" in event ? "keydown" : "click")?.({ preventDefault: () => calls.push("prevented"), button: 0, ...event });
    return calls;
  };
  return { world: { document, location, now } satisfies World, document, location, done, press };
}

test("the way out blanks the page first and leaves without a step in the history", () => {
  const { world, done, press } = page();
  leaving(world);
  assert.deepEqual(press({ target: new Element("https://weather.test/", true) }), ["prevented"]);
  assert.deepEqual(done, ["blank", "https://weather.test/"]);
});

test("Esc leaves when it is pressed twice within a second, and not otherwise", () => {
  let now = 0;
  const { world, done, press } = page(() => now);
  leaving(world);
  press({ key: "Escape" });
  now = TWICE + 1;
  press({ key: "Escape" });
  now += 1;
  press({ key: "Escape", repeat: true });
  press({ key: "a" });
  assert.deepEqual(done, []);
  now += TWICE - 1;
  press({ key: "Escape" });
  assert.deepEqual(done, ["blank", "https://weather.test/"]);
});

test("links of this site take the place of the page; others, telephones and new windows are the browser's business", () => {
  const { document, location, done, press } = page();
  replacing(document, location);
  press({ target: new Element("https://lyktkoping.test/stod/kontakt") });
  press({ target: new Element("https://lyktkoping.test/en/stod") });
  assert.deepEqual(done, ["https://lyktkoping.test/stod/kontakt", "https://lyktkoping.test/en/stod"]);
  done.length = 0;
  for (const href of ["https://www.boj.se/", "tel:116006", "https://lyktkoping.test/stod#main"]) press({ target: new Element(href) });
  press({ target: new Element("https://lyktkoping.test/stod", false, "_blank") });
  press({ target: new Element("https://lyktkoping.test/stod"), ctrlKey: true });
  press({ target: new Element("https://lyktkoping.test/stod"), button: 1 });
  press({ target: new Element("https://lyktkoping.test/stod"), defaultPrevented: true });
  assert.deepEqual(done, []);
});

const record = (more: Partial<SupportRecord>): SupportRecord => ({ ...readRecord('{"v":1}'), ...more });
const phone = (value: string) => record({ ways: [{ kind: "phone", value }] });

test("mistakes are those the server would find", () => {
  assert.deepEqual(wrongIn(record({})), [["phone", "noWay"]]);
  for (const value of ["0220-390 00", "+46 (0)70 174 06 35", "116 006", "070/1740635"]) assert.deepEqual(wrongIn(phone(value)), [], value);
  for (const value of ["112", "ring mig", "0220-390 00 x", "1".repeat(16)]) assert.deepEqual(wrongIn(phone(value)), [["phone", "noPhone"]], value);
  const ways = [{ kind: "email" as const, value: "anna@" }, { kind: "other" as const, value: "x".repeat(121) }];
  assert.deepEqual(wrongIn(record({ ways, name: "å".repeat(81), language: "å".repeat(41) })), [
    ["email", "noEmail"], ["other", "longWay"], ["name", "longName"], ["language", "longLanguage"],
  ]);
  assert.deepEqual(wrongInText(""), [["text", "noText"]]);
  assert.deepEqual([wrongInText("😀".repeat(1000)), wrongInText("😀".repeat(1001))], [[], [["text", "longText"]]]);
});

test("what is asked for is opened by each holder and by the code, and by nobody else", async () => {
  const [officer, recovery, stranger] = [await makeCase(), await makeCase(), await makeCase()];
  const holders = [{ id: "a", recipient: officer.recipient }, { id: "b", recipient: recovery.recipient }];
  const target: Target = { id: "org", name: "Jouren", first_line: false, holders };
  const told = phone("0220-390 00");
  const { code, body } = await sealAsk(target, true, told);
  assert.deepEqual([body.organisation, body.chosen, body.wraps.map(([id]) => id)], ["org", true, ["a", "b"]]);
  for (const [at, holder] of [officer, recovery].entries()) {
    const identity = await unwrap(holder.identity, body.wraps[at]?.[1] ?? "");
    assert.deepEqual(await openRecord(identity, body.sealed), told);
    await assert.rejects(unwrap(stranger.identity, body.wraps[at]?.[1] ?? ""));
  }
  const key = keyOf(code.toLowerCase());
  assert.equal(key?.door, body.door);
  assert.equal(await recipientOf(await unwrap(key?.identity ?? "", body.person_wrap)), body.recipient);
  assert.ok(!JSON.stringify(body).includes(code) && !JSON.stringify(body).includes("0220"));
});

test("a page that tells nonsense has nobody to ask", () => {
  for (const json of [undefined, "", "{}", "[1]", '[{"id":"a","name":"b","holders":[]}]']) assert.deepEqual(targetsOf(json), []);
});

async function boxed(): Promise<{ box: Box; code: string; identity: string }> {
  const bytes = Uint8Array.from({ length: 10 }, (_, at) => at);
  const made = await makeCase();
  const { identity } = derived(bytes);
  const box: Box = {
    state: "sent", organisation: "Jouren", phone: "", promised: "2026-03-03", asked_at: "2026-03-02T08:00:00Z", taken_at: null, purge_on: null,
    recipient: made.recipient, sealed: await sealRecord(made.recipient, phone("0220-390 00")),
    person_wrap: await wrap(made.identity, await recipientOf(identity)), earlier: false, handover: null, consents: [], opened: [],
    messages: [
      { from_person: true, at: "2026-03-02T09:00:00Z", sealed: await sealMessage(made.recipient, "Hej") },
      { from_person: false, at: "2026-03-02T10:00:00Z", sealed: "no age file" },
    ],
  };
  return { box, code: shown(bytes), identity: made.identity };
}

test("a box is opened by its code; chance, or another's box, is nothing; one that was taken back is shown without words", async () => {
  const { box, code } = await boxed();
  const key = keyOf(code);
  assert.ok(key);
  const opened = await openBox(key, box);
  assert.equal(opened?.record?.ways[0]?.value, "0220-390 00");
  assert.deepEqual(opened?.messages, [{ mine: true, at: "2026-03-02T09:00:00Z", text: "Hej" }], "what cannot be opened is left out");
  const swapped = await openBox(key, { ...box, recipient: (await makeCase()).recipient });
  assert.equal(swapped?.box.recipient, box.recipient, "what is written next is sealed to nobody else");
  const other = keyOf(shown(new Uint8Array(10)));
  assert.ok(other);
  assert.equal(await openBox(other, box), undefined);
  assert.equal(await openBox(key, { ...box, person_wrap: "chance" }), undefined);
  const back = await openBox(key, { ...box, state: "withdrawn", person_wrap: null, sealed: null, messages: [] });
  assert.deepEqual([back?.record, back?.messages], [undefined, []]);
  assert.equal(keyOf("7KQ3"), undefined);
});

test("answers are read by their status, and a page in between is no answer", async () => {
  const said = (answer: () => Response | Promise<Response>) => send("/stod/skicka", { act: "withdraw" }, async () => answer());
  const none = () => Promise.reject(new TypeError("no net"));
  const answers = [204, 409, 429, 503, 400, 500, 200].map((status) => said(() => new Response(status === 204 ? null : "", { status })));
  assert.deepEqual(await Promise.all(answers), ["kept", "changed", "busy", "busy", "refused", "refused", "network"]);
  assert.equal(await said(none), "network");
  const { box } = await boxed();
  const asked = (body: unknown, status = 200) => knock("/stod/lada", "door", async () => Response.json(body, { status }));
  assert.deepEqual(await asked({ v: 1, ...box, pad: "x" }), { v: 1, ...box, pad: "x" });
  assert.equal(await asked({ v: 2 }), "network");
  assert.equal(await asked({}, 429), "busy");
});

test("nothing but what is asked goes along", async () => {
  let seen: RequestInit = {};
  await send("/stod/skicka", { act: "withdraw", door: "d" }, async (_, init) => {
    seen = init ?? {};
    return new Response(null, { status: 204 });
  });
  assert.deepEqual([seen.credentials, seen.cache, seen.referrerPolicy, seen.body], ["omit", "no-store", "no-referrer", '{"act":"withdraw","door":"d"}']);
});

test("days are said as people say them, in Sweden", () => {
  const now = new Date("2026-03-10T12:00:00Z");
  assert.equal(day("2026-03-02T23:30:00Z", "sv", now), "tisdag 3 mars");
  assert.equal(day("2026-03-03", "en", now), "Tuesday 3 March");
  assert.match(day("2025-12-31", "sv", now), /^onsdag 31 december 2025$/);
  assert.equal(day("nonsense", "sv", now), "");
});
