/** The key of an officer: locked, opened, refused, compared; and how long it stays open. */
import assert from "node:assert/strict";
import test from "node:test";
import { belongs, lockKey, makeKey, openKey, proofOf, UnknownKey, weakness, WrongPassphrase } from "../src/support/keys";
import { numberOf } from "../src/support/number";
import { IDLE, Keyring } from "../src/support/unlock";
import { recipientOf } from "../src/support/seal";

const PHRASE = "Lyktan-lyser-i-natten";
/** What one guess costs in these tests; the real cost is tried once. */
const CHEAP = { m: 64, t: 1, p: 1 };

test("a key is opened by its passphrase, and says nothing of itself while it is locked", async () => {
  const key = await makeKey();
  const stored = await lockKey(key, PHRASE);
  assert.deepEqual(await openKey(stored, key.recipient, PHRASE), key);
  assert.equal(await recipientOf(key.identity), key.recipient);
  const { m, t, p, kdf, v } = JSON.parse(stored) as Record<string, unknown>;
  assert.deepEqual({ m, t, p, kdf, v }, { m: 19_456, t: 2, p: 1, kdf: "argon2id", v: 1 });
  assert.ok(!stored.includes("AGE-SECRET-KEY") && !stored.includes(PHRASE));
});

test("a wrong passphrase opens nothing, however near it is", async () => {
  const key = await makeKey();
  const stored = await lockKey(key, PHRASE, CHEAP);
  for (const wrong of ["", "lyktan-lyser-i-natten", `${PHRASE} `, PHRASE.slice(1)]) {
    await assert.rejects(openKey(stored, key.recipient, wrong), WrongPassphrase, wrong);
  }
});

test("an å typed on another keyboard is the same å", async () => {
  const key = await makeKey();
  const stored = await lockKey(key, "Blåbärsris på åkern".normalize("NFD"), CHEAP);
  assert.deepEqual(await openKey(stored, key.recipient, "Blåbärsris på åkern".normalize("NFC")), key);
});

test("a locked key is bound to its recipient and to every byte of it", async () => {
  const [key, other] = [await makeKey(), await makeKey()];
  const stored = await lockKey(key, PHRASE, CHEAP);
  await assert.rejects(openKey(stored, other.recipient, PHRASE), WrongPassphrase);
  const changed = JSON.parse(stored) as { data: string };
  changed.data = (changed.data.startsWith("A") ? "B" : "A") + changed.data.slice(1);
  await assert.rejects(openKey(JSON.stringify(changed), key.recipient, PHRASE), WrongPassphrase);
  await assert.rejects(belongs(other.identity, key.recipient), UnknownKey);
});

test("what is no locked key, or would bring the browser to its knees, is not tried", async () => {
  const key = await makeKey();
  const good = JSON.parse(await lockKey(key, PHRASE, CHEAP)) as Record<string, unknown>;
  for (const wrong of ["", "null", "{}", "[]", JSON.stringify({ ...good, v: 2 }), JSON.stringify({ ...good, kdf: "none" }), JSON.stringify({ ...good, m: 4e9 }), JSON.stringify({ ...good, salt: "å" })]) {
    await assert.rejects(openKey(wrong, key.recipient, PHRASE), UnknownKey, wrong);
  }
});

test("two locks of the same key have nothing in common", async () => {
  const key = await makeKey();
  const [one, two] = [await lockKey(key, PHRASE, CHEAP), await lockKey(key, PHRASE, CHEAP)];
  const parts = (stored: string) => JSON.parse(stored) as { salt: string; nonce: string; data: string };
  assert.notEqual(parts(one).salt, parts(two).salt);
  assert.notEqual(parts(one).nonce, parts(two).nonce);
  assert.notEqual(parts(one).data, parts(two).data);
});

test("a passphrase is long, not one letter many times, and written twice alike", () => {
  assert.equal(weakness("kort-fras", "kort-fras"), "short");
  assert.equal(weakness("åäöåäöåäöåäö", "åäöåäöåäöåäö"), "short", "characters are counted, not bytes");
  assert.equal(weakness("abababababababab", "abababababababab"), "plain");
  assert.equal(weakness(PHRASE, `${PHRASE}!`), "differs");
  assert.equal(weakness(PHRASE, PHRASE), undefined);
});

test("keys are compared by a number that differs with the key", async () => {
  const [one, two] = [await makeKey(), await makeKey()];
  assert.match(await numberOf(one.recipient), /^\d{5}( \d{5}){5}$/);
  assert.notEqual(await numberOf(one.recipient), await numberOf(two.recipient));
  assert.equal(await numberOf(one.recipient), await numberOf(one.recipient));
});

test("what proves that a key is open is a digest, and not what was opened", async () => {
  assert.equal(await proofOf("AGE-SECRET-KEY-1TEST"), "cauUw6Sb4TNJMSILA2vLdOO6_xYHW_0kdpJIx6045QY");
});

test("an open key closes after a quarter of an hour without a touch, and at once when it is asked to", async () => {
  let now = 0;
  let told = 0;
  const ring = new Keyring(() => now);
  ring.onChange(() => told++);
  const key = await makeKey();
  ring.put(key);
  now += IDLE - 1;
  assert.equal(ring.key, key);
  ring.touch();
  now += IDLE - 1;
  assert.equal(ring.key, key, "a touch begins the time anew");
  now += 1;
  assert.equal(ring.key, undefined);
  ring.touch();
  assert.equal(ring.key, undefined, "a touch opens nothing");
  ring.put(key);
  ring.forget();
  ring.forget();
  assert.equal(ring.key, undefined);
  assert.equal(told, 4, "opened, closed by the clock, opened, closed by hand");
});
