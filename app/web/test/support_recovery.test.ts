/** Keys of contacts given on, and a recovery parted among trustees: two have it, one has nothing. */
import assert from "node:assert/strict";
import test from "node:test";
import { base64, bytes, makeKey, type OpenKey } from "../src/support/keys";
import { carryOver, give, join, NotEnough, recover, setUp } from "../src/support/recovery";
import { readWraps, rewrap, type Wraps } from "../src/support/rewrap";
import { makeCase, openMessage, sealMessage, unwrap, wrap } from "../src/support/seal";

/** Three contacts, each locked to a holder; and what they are. */
async function contacts(holder: string): Promise<{ wraps: Wraps; identities: string[]; recipients: string[] }> {
  const cases = [await makeCase(), await makeCase(), await makeCase()];
  const wraps: Wraps = [];
  for (const [at, one] of cases.entries()) wraps.push([`contact-${at}`, await wrap(one.identity, holder)]);
  return { wraps, identities: cases.map((one) => one.identity), recipients: cases.map((one) => one.recipient) };
}

/** A recovery with three trustees. */
async function recovery(): Promise<{ trustees: OpenKey[]; recipient: string; shares: Wraps }> {
  const trustees = [await makeKey(), await makeKey(), await makeKey()];
  return { trustees, ...(await setUp(trustees.map((key, at) => ({ id: `trustee-${at}`, recipient: key.recipient })))) };
}

const share = (shares: Wraps, at: number) => shares[at]?.[1] ?? "";
const identity = (keys: OpenKey[], at: number) => keys[at]?.identity ?? "";

test("a colleague opens what was given on, and it is the same contact", async () => {
  const [mine, colleague] = [await makeKey(), await makeKey()];
  const { wraps, identities, recipients } = await contacts(mine.recipient);
  const seen: string[] = [];
  const given = await rewrap(mine.identity, wraps, colleague.recipient, (done, all) => seen.push(`${done}/${all}`));
  assert.deepEqual(seen, ["1/3", "2/3", "3/3"]);
  assert.deepEqual(given.map(([id]) => id), ["contact-0", "contact-1", "contact-2"]);
  for (const [at, [, armored]] of given.entries()) {
    assert.equal(await unwrap(colleague.identity, armored), identities[at]);
    await assert.rejects(unwrap(mine.identity, armored), "what is the colleague's is not mine");
  }
  const said = await sealMessage(recipients[0] ?? "", "Jag ringer i morgon.");
  const opened = await unwrap(colleague.identity, given[0]?.[1] ?? "");
  assert.equal(await openMessage(opened, said), "Jag ringer i morgon.");
});

test("a contact that somebody sent locked to nobody keeps no other one here", async () => {
  const [mine, other, nobody] = [await makeKey(), await makeKey(), await makeKey()];
  const { wraps, identities } = await contacts(mine.recipient);
  const foreign = await contacts(nobody.recipient);
  const noKey: Wraps = [["contact-9", await wrap("not a key", mine.recipient)], ["contact-10", "no age file"]];
  const given = await rewrap(mine.identity, [...foreign.wraps, ...wraps, ...noKey], other.recipient);
  assert.deepEqual(given.slice(0, 3), foreign.wraps, "as it came: it opens as little as before");
  for (const [at, [, armored]] of given.slice(3, 6).entries()) assert.equal(await unwrap(other.identity, armored), identities[at]);
  assert.deepEqual(given.slice(6), noKey);
});

test("two trustees open the recovery together, whichever two they are", async () => {
  const { trustees, recipient, shares } = await recovery();
  const asking = await makeKey();
  const { wraps, identities } = await contacts(recipient);
  for (const [one, two] of [[0, 1], [1, 2], [2, 0]] as const) {
    const given = [
      await give(identity(trustees, one), share(shares, one), asking.recipient),
      await give(identity(trustees, two), share(shares, two), asking.recipient),
    ];
    const opened = await recover(asking, given, recipient, wraps);
    for (const [at, [, armored]] of opened.entries()) assert.equal(await unwrap(asking.identity, armored), identities[at]);
  }
});

test("one share that does not belong there does not spoil what two others gave", async () => {
  const [{ trustees, recipient, shares }, old] = [await recovery(), await recovery()];
  const asking = await makeKey();
  const given = [
    await give(identity(old.trustees, 0), share(old.shares, 0), asking.recipient),
    await wrap("not a share", asking.recipient),
    await give(identity(trustees, 0), share(shares, 0), asking.recipient),
    await give(identity(trustees, 2), share(shares, 2), asking.recipient),
  ];
  assert.equal((await join(asking.identity, given, recipient)).recipient, recipient);
  await assert.rejects(join(asking.identity, given.slice(0, 3), recipient), NotEnough);
});

test("one trustee is not enough, and neither is the same one twice", async () => {
  const { trustees, recipient, shares } = await recovery();
  const asking = await makeKey();
  const { wraps } = await contacts(recipient);
  const one = await give(identity(trustees, 0), share(shares, 0), asking.recipient);
  const again = await give(identity(trustees, 0), share(shares, 0), asking.recipient);
  await assert.rejects(recover(asking, [], recipient, wraps), NotEnough);
  await assert.rejects(recover(asking, [one], recipient, wraps), NotEnough);
  await assert.rejects(recover(asking, [one, again], recipient, wraps), NotEnough);
});

test("a share beside a made-up one opens nothing, and shows nothing of the key", async () => {
  const { trustees, recipient, shares } = await recovery();
  const asking = await makeKey();
  const mine = bytes(await unwrap(identity(trustees, 0), share(shares, 0)));
  assert.equal(mine.length, asking.identity.length + 1, "a byte for each character, and which share it is");
  assert.ok(!new TextDecoder().decode(mine).includes("AGE-SECRET"));
  const made = new Uint8Array(mine.length);
  crypto.getRandomValues(made);
  const given = [await wrap(base64(mine), asking.recipient), await wrap(base64(made), asking.recipient)];
  await assert.rejects(join(asking.identity, given, recipient), NotEnough, "a made-up share does not open it");
});

test("shares of two recoveries do not go together", async () => {
  const [old, now] = [await recovery(), await recovery()];
  const asking = await makeKey();
  const given = [
    await give(identity(old.trustees, 0), share(old.shares, 0), asking.recipient),
    await give(identity(now.trustees, 1), share(now.shares, 1), asking.recipient),
  ];
  for (const recipient of [old.recipient, now.recipient]) await assert.rejects(join(asking.identity, given, recipient), NotEnough);
});

test("a share is given to the one who asks and to nobody else, and moves along to a trustee's new key", async () => {
  const { trustees, recipient, shares } = await recovery();
  const [asking, fresh, stranger] = [await makeKey(), await makeKey(), await makeKey()];
  const one = await give(identity(trustees, 0), share(shares, 0), asking.recipient);
  await assert.rejects(unwrap(stranger.identity, one));
  await assert.rejects(give(stranger.identity, share(shares, 1), asking.recipient), "a share is opened by its trustee only");
  const carried = await carryOver(identity(trustees, 1), [["recovery", share(shares, 1)]], fresh.recipient);
  const two = await give(fresh.identity, share(carried, 0), asking.recipient);
  assert.equal((await join(asking.identity, [one, two], recipient)).recipient, recipient);
  await assert.rejects(give(identity(trustees, 1), share(carried, 0), asking.recipient), "the old key no longer opens it");
  const broken: Wraps = [["recovery", await wrap("not a share", trustees[1]?.recipient ?? "")]];
  assert.deepEqual(await carryOver(identity(trustees, 1), broken, fresh.recipient), broken, "what is none keeps nobody from a new key");
  const contact = await wrap((await makeCase()).identity, trustees[0]?.recipient ?? "");
  await assert.rejects(give(identity(trustees, 0), contact, stranger.recipient), NotEnough, "the key of a contact is no share");
});

test("a recovery takes two trustees at least", async () => {
  const one = await makeKey();
  await assert.rejects(setUp([{ id: "a", recipient: one.recipient }]), NotEnough);
});

test("lists of wraps are read, or refused as a whole", () => {
  assert.deepEqual(readWraps('[["a","b"]]'), [["a", "b"]]);
  assert.deepEqual(readWraps(undefined), []);
  for (const wrong of ["{}", '[["a"]]', '[["a",1]]', "[1]"]) assert.throws(() => readWraps(wrong), wrong);
});

test("shares as the server's demonstration makes them go together here", async () => {
  const [key, asking] = [await makeKey(), await makeKey()];
  const secret = new TextEncoder().encode(key.identity);
  const slopes = crypto.getRandomValues(new Uint8Array(secret.length));
  const part = (place: number) => base64(Uint8Array.from([...secret].map((byte, at) => byte ^ times(slopes[at] ?? 0, place)).concat(place)));
  const given = [await wrap(part(1), asking.recipient), await wrap(part(2), asking.recipient)];
  assert.deepEqual(await join(asking.identity, given, key.recipient), key);
});

/** A product in the field of 256 elements made by x⁸ + x⁴ + x³ + x + 1, as server/src/demo/support_keys.rs has it. */
function times(a: number, b: number): number {
  let product = 0;
  for (; b > 0; b >>= 1) {
    if (b & 1) product ^= a;
    a = ((a << 1) & 0xff) ^ (a & 0x80 ? 0x1b : 0);
  }
  return product;
}
