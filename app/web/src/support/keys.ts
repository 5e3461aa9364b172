/**
 * The key of somebody who answers contacts: made in the browser, locked by a passphrase before it leaves it.
 *
 * What the server keeps is `{"v":1,"kdf":"argon2id","m":19456,"t":2,"p":1,"salt","nonce","data"}`: the age identity under AES-256-GCM, with
 * the recipient bound in, so that a locked key cannot be passed off as that of another recipient.
 */
import { argon2idAsync } from "@noble/hashes/argon2.js";
import { makeCase, recipientOf } from "./seal";

/** Shortest passphrase that is taken. The server cannot look at it, so only this script can ask for it. */
export const SHORTEST = 14;
/** Fewest different characters of a passphrase: fourteen times the same one is no passphrase. */
const FEWEST_KINDS = 6;
/** What one guess costs: 19 MiB and two rounds (OWASP, RFC 9106 for those with little memory). */
const COST: Cost = { m: 19_456, t: 2, p: 1 };
/** More than any key of ours asks for: a foreign lock must not bring the browser to its knees. */
const MOST: Cost = { m: 1_048_576, t: 16, p: 4 };
const BOUND = "lykta support key v1|";
const PROOF = "lykta support proof v1|";

interface Cost {
  m: number;
  t: number;
  p: number;
}

/** A locked key, as it is stored. */
export interface Locked extends Cost {
  v: 1;
  kdf: "argon2id";
  salt: string;
  nonce: string;
  data: string;
}

/** An open key. Only ever in memory. */
export interface OpenKey {
  identity: string;
  recipient: string;
}

/** The passphrase does not open this key. */
export class WrongPassphrase extends Error {}
/** What is stored is no key that this script knows. */
export class UnknownKey extends Error {}

/** A key that nobody has had before. */
export function makeKey(): Promise<OpenKey> {
  return makeCase();
}

/** What is wrong with a passphrase, as the name of a sentence of the page; nothing when it may be used. */
export function weakness(passphrase: string, again: string): "short" | "plain" | "differs" | undefined {
  const characters = [...passphrase.normalize("NFC")];
  if (characters.length < SHORTEST) return "short";
  if (new Set(characters).size < FEWEST_KINDS) return "plain";
  return passphrase === again ? undefined : "differs";
}

/** Locks a key. */
export async function lockKey(key: OpenKey, passphrase: string, cost: Cost = COST): Promise<string> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const nonce = crypto.getRandomValues(new Uint8Array(12));
  const aes = await derive(passphrase, salt, cost, "encrypt");
  const data = await crypto.subtle.encrypt(cipher(nonce, key.recipient), aes, utf8(key.identity));
  const locked: Locked = {
    v: 1, kdf: "argon2id", m: cost.m, t: cost.t, p: cost.p, salt: base64(salt), nonce: base64(nonce), data: base64(new Uint8Array(data)),
  };
  return JSON.stringify(locked);
}

/** Opens a locked key, and makes sure that it is the key of this recipient. */
export async function openKey(stored: string, recipient: string, passphrase: string): Promise<OpenKey> {
  const locked = read(stored);
  const aes = await derive(passphrase, bytes(locked.salt), locked, "decrypt");
  let plain: ArrayBuffer;
  try {
    plain = await crypto.subtle.decrypt(cipher(bytes(locked.nonce), recipient), aes, bytes(locked.data));
  } catch {
    throw new WrongPassphrase();
  }
  return belongs(new TextDecoder().decode(plain), recipient);
}

/** An identity together with its recipient, if they belong together. */
export async function belongs(identity: string, recipient: string): Promise<OpenKey> {
  const own = await recipientOf(identity).catch(() => "");
  if (own !== recipient) throw new UnknownKey();
  return { identity, recipient };
}

/**
 * What shows that the own key was open: the digest of a text that the server sealed to it. Never the text itself, or a page could hand us the
 * key of a contact to open, and get it.
 */
export async function proofOf(opened: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", utf8(PROOF + opened)));
  return base64(digest).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** Bytes as standard base64. */
export function base64(data: Uint8Array): string {
  return btoa(String.fromCharCode(...data));
}

/** The bytes of standard base64. */
export function bytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}

function read(stored: string): Locked {
  let locked: Partial<Locked>;
  try {
    locked = (JSON.parse(stored) ?? {}) as Partial<Locked>;
    for (const part of [locked.salt, locked.nonce, locked.data]) bytes(part ?? "");
  } catch {
    throw new UnknownKey();
  }
  const { v, kdf, m = 0, t = 0, p = 0, salt, nonce, data } = locked;
  const bounded = m >= 8 && m <= MOST.m && t >= 1 && t <= MOST.t && p >= 1 && p <= MOST.p;
  if (v !== 1 || kdf !== "argon2id" || !bounded || !salt || !nonce || !data) throw new UnknownKey();
  return { v, kdf, m, t, p, salt, nonce, data };
}

async function derive(passphrase: string, salt: Uint8Array, { m, t, p }: Cost, use: KeyUsage): Promise<CryptoKey> {
  const raw = await argon2idAsync(utf8(passphrase.normalize("NFC")), salt, { m, t, p, dkLen: 32 });
  const key = await crypto.subtle.importKey("raw", Uint8Array.from(raw), "AES-GCM", false, [use]);
  raw.fill(0);
  return key;
}

function cipher(iv: Uint8Array<ArrayBuffer>, recipient: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: utf8(BOUND + recipient) };
}

function utf8(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(new TextEncoder().encode(text));
}
