/**
 * Getting back in when nobody's key opens the contacts any more: a key of its own, parted among trustees. Two of them together have it;
 * one alone has nothing, not even a hint (Shamir).
 */
import { combine, split } from "shamir-secret-sharing";
import { base64, belongs, bytes, makeKey, type OpenKey } from "./keys";
import { rewrap, type Wraps } from "./rewrap";
import { unwrap, wrap } from "./seal";

/** So many trustees are needed to recover. */
export const NEEDED = 2;
/** A share as text: 75 bytes, one for each character of an age identity and one that says which share it is. */
const SHARE = /^[A-Za-z0-9+/]{100}$/;

/** Somebody who keeps a share. */
export interface Trustee {
  id: string;
  recipient: string;
}

/** Fewer shares than it takes, or shares that do not belong together. */
export class NotEnough extends Error {}

/** A new recovery: its recipient, and a share for each trustee, locked to the trustee. The key itself is forgotten here. */
export async function setUp(trustees: Trustee[]): Promise<{ recipient: string; shares: Wraps }> {
  if (trustees.length < NEEDED) throw new NotEnough();
  const key = await makeKey();
  const parts = await split(new TextEncoder().encode(key.identity), trustees.length, NEEDED);
  const shares: Wraps = [];
  for (const [at, { id, recipient }] of trustees.entries()) {
    const part = parts[at];
    if (!part) throw new NotEnough();
    shares.push([id, await wrap(base64(part), recipient)]);
    part.fill(0);
  }
  return { recipient: key.recipient, shares };
}

/** A trustee's share, locked to the key of the person who asks. What is no share is not given on, whatever the page calls it. */
export async function give(mine: string, share: string, asking: string): Promise<string> {
  const opened = await unwrap(mine, share);
  if (!SHARE.test(opened)) throw new NotEnough();
  return wrap(opened, asking);
}

/**
 * The key of a recovery, joined from what the trustees gave. It must be the key whose recipient is known, or it is none. Any two that
 * belong together are enough: one that does not must not spoil what the others gave.
 */
export async function join(mine: string, given: string[], recipient: string): Promise<OpenKey> {
  const parts: Uint8Array[] = [];
  for (const share of given) {
    const part = await unwrap(mine, share).catch(() => "");
    if (SHARE.test(part)) parts.push(bytes(part));
  }
  for (const [at, one] of parts.entries()) {
    for (const two of parts.slice(at + 1)) {
      const key = await joined([one, two], recipient);
      if (key) return key;
    }
  }
  throw new NotEnough();
}

/** What two parts make, if that is the key. */
async function joined(parts: Uint8Array[], recipient: string): Promise<OpenKey | undefined> {
  try {
    return await belongs(new TextDecoder().decode(await combine(parts)), recipient);
  } catch {
    return undefined;
  }
}

/** Everything that was locked to the recovery, locked to the key of the person who asked. */
export async function recover(
  mine: OpenKey,
  given: string[],
  recipient: string,
  wraps: Wraps,
  progress?: (done: number, all: number) => void,
): Promise<Wraps> {
  const key = await join(mine.identity, given, recipient);
  return rewrap(key.identity, wraps, mine.recipient, progress);
}

/** Shares that a trustee keeps, locked to the trustee's new key. What is none for this key goes on as it is, as in `rewrap`. */
export async function carryOver(mine: string, shares: Wraps, recipient: string): Promise<Wraps> {
  const carried: Wraps = [];
  for (const [id, share] of shares) carried.push([id, await give(mine, share, recipient).catch(() => share)]);
  return carried;
}
