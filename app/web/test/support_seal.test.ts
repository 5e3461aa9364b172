/** The cryptography of victim support, against vectors that the server reads too, and against files of the `age` command. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fresh, parsed, shown } from "../src/support/code";
import { derived } from "../src/support/derive";
import { length, LONGEST, readRecord, type SupportRecord, tidy } from "../src/support/record";
import * as seal from "../src/support/seal";

// Relative to app/web, where npm runs the tests.
const vectors = JSON.parse(readFileSync("test/support-vectors.json", "utf8"));
const hex = (text: string) => Uint8Array.from(text.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** A list with another value in one place. */
function changed<T>(list: T[], at: number, value: T): T[] {
  return list.map((one, n) => (n === at ? value : one));
}

/** The recipient stanzas and the length of the body of an armored file. */
function anatomy(armored: string): { stanzas: string[]; size: number } {
  const bytes = Buffer.from(armored.split("\n").slice(1, -2).join(""), "base64");
  const header = bytes.toString("latin1").split("\n--- ")[0] ?? "";
  const stanzas = [...header.matchAll(/^-> (\S+)/gm)].map(([, kind = ""]) => kind);
  return { stanzas, size: bytes.length };
}

test("codes are written and read as the server does", () => {
  for (const { bytes, shown: text, written } of vectors.codes) {
    assert.equal(shown(hex(bytes)), text);
    for (const way of [text, ...written]) assert.deepEqual(parsed(way), hex(bytes), way);
  }
  for (const text of vectors.not_codes) assert.equal(parsed(text), undefined, text);
});

test("any code is read back, one wrong or two swapped symbols never", () => {
  for (let n = 0; n < 200; n++) {
    const code = fresh();
    const text = shown(code);
    assert.match(text, /^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}-[0-9A-HJKMNP-TV-Z]{5}$/);
    assert.deepEqual(parsed(text.toLowerCase().replaceAll("-", " – ")), code);
    const symbols = [...text.replaceAll("-", "")];
    const [a, b] = [n % 17, (n * 7 + 3) % 17];
    const swapped = changed(changed(symbols, a, symbols[b] ?? ""), b, symbols[a] ?? "");
    if (symbols[a] !== symbols[b]) assert.equal(parsed(swapped.join("")), undefined);
    assert.equal(parsed(changed(symbols, a, symbols[a] === "7" ? "8" : "7").join("")), undefined);
  }
});

test("door and identity come from the code as on the server", async () => {
  for (const { code, door, identity, recipient } of vectors.derived) {
    const bytes = parsed(code);
    assert.ok(bytes);
    assert.deepEqual(derived(bytes), { door, identity });
    assert.equal(await seal.recipientOf(identity), recipient);
  }
});

test("what others sealed is opened: the server's way, and the age command", async () => {
  for (const one of vectors.sealed) {
    const identity = await seal.unwrap(one.holder, one.wrap);
    assert.equal(identity, one.identity, one.by);
    assert.equal(await seal.unwrap(derived(parsed(one.code)!).identity, one.person_wrap), one.identity, one.by);
    assert.deepEqual(await seal.openRecord(identity, one.sealed_record), vectors.record, one.by);
    assert.equal(await seal.openMessage(identity, one.sealed_message), vectors.message, one.by);
  }
});

test("what is sealed here is opened by its holder and by nobody else", async () => {
  const [made, other] = [await seal.makeCase(), await seal.makeCase()];
  const sealed = await seal.sealRecord(made.recipient, vectors.record);
  assert.deepEqual(await seal.openRecord(made.identity, sealed), vectors.record);
  await assert.rejects(seal.openRecord(other.identity, sealed));
  const wrapped = await seal.wrap(made.identity, other.recipient);
  assert.equal(await seal.unwrap(other.identity, wrapped), made.identity);
  await assert.rejects(seal.unwrap(made.identity, wrapped));
});

test("a changed byte keeps it shut", async () => {
  const { identity, recipient } = await seal.makeCase();
  const sealed = await seal.sealMessage(recipient, "Hej");
  const lines = sealed.split("\n");
  for (const at of [2, 4, lines.length - 4]) {
    const line = lines[at] ?? "";
    const other = changed(lines, at, (line.startsWith("A") ? "B" : "A") + line.slice(1)).join("\n");
    await assert.rejects(seal.openMessage(identity, other), `line ${at}`);
  }
});

test("a file has one recipient of one kind, and its size says nothing of what was written", async () => {
  const { recipient } = await seal.makeCase();
  const empty: SupportRecord = readRecord('{"v":1}');
  const records = await Promise.all([empty, vectors.record].map((record) => seal.sealRecord(recipient, record)));
  const messages = await Promise.all(["", "å".repeat(LONGEST.message), "😀".repeat(LONGEST.message)].map((text) => seal.sealMessage(recipient, text)));
  const wraps = await Promise.all([1, 2].map(async () => seal.wrap((await seal.makeCase()).identity, recipient)));
  for (const [files, size] of [[records, vectors.sizes.record], [messages, vectors.sizes.message], [wraps, vectors.sizes.wrap]] as const) {
    for (const file of files) assert.deepEqual(anatomy(file), { stanzas: ["X25519"], size });
  }
});

test("other kinds of recipients are refused, and messages that are too long", async () => {
  const { recipient } = await seal.makeCase();
  for (const text of ["", "age1", `age1pq1${"q".repeat(1952)}`, recipient.toUpperCase(), recipient.slice(0, -1) + (recipient.endsWith("q") ? "p" : "q")]) {
    await assert.rejects(seal.wrap("x", text), text.slice(0, 20));
  }
  await assert.rejects(seal.sealMessage(recipient, "😀".repeat(1100)));
});

test("what was not filled up is not opened", async () => {
  const { identity, recipient } = await seal.makeCase();
  const bare = await seal.wrap('{"v":1,"text":"Hej"}', recipient);
  await assert.rejects(seal.openMessage(identity, bare));
  await assert.rejects(seal.openRecord(identity, bare));
});

test("the longest message of whatever characters fits into one block", () => {
  for (const char of ["a", '"', "\\", "\n", "å", "😀", "\u0001", "\ud800", "\u2028"]) {
    const text = tidy(char.repeat(LONGEST.message));
    assert.ok(length(text) <= LONGEST.message);
    assert.equal(seal.filled(JSON.stringify({ v: 1, text }), seal.MESSAGE_BLOCK).length, seal.MESSAGE_BLOCK, JSON.stringify(char));
  }
});

test("a record of a stranger is read without trusting it", () => {
  assert.deepEqual(readRecord('{"v":1,"ways":[{"kind":"fax","value":"1"},{"kind":"phone","value":2},null],"needs":[1],"extra":1}').ways, []);
  for (const text of ["", "[]", "null", '{"v":2}', "{}"]) assert.throws(() => readRecord(text), text);
});
