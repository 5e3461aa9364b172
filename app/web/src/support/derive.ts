/**
 * What a code opens. Two keys come from it, and neither tells anything of the other or of the code: the door, by which the server
 * finds the row, and the person's own age identity, which the server never sees.
 */
import { hkdf } from "@noble/hashes/hkdf.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bech32 } from "@scure/base";
import type { Code } from "./code";

const SALT = ascii("lykta support v1");

/** What comes from a code. */
export interface Derived {
  /** Names the row to the server: 32 bytes, base64url without padding. */
  door: string;
  /** Opens the person's wrap: `AGE-SECRET-KEY-1…`. */
  identity: string;
}

/** Derives both. */
export function derived(code: Code): Derived {
  const key = (info: string) => hkdf(sha256, code, SALT, ascii(info), 32);
  return { door: base64url(key("door")), identity: identityOf(key("key")) };
}

/** An X25519 scalar as age writes it. */
function identityOf(scalar: Uint8Array): string {
  return bech32.encodeFromBytes("AGE-SECRET-KEY-", scalar).toUpperCase();
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function ascii(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
