/**
 * Sealing of victim support: age v1, X25519 recipients only, ASCII armour. A contact has an identity of its own; the record and every
 * message are sealed to it, and it is itself sealed to each holder (`wrap`). The server does the same in `support::seal`, where no
 * script runs. Both are tested with `test/support-vectors.json`.
 *
 * Everything is filled up before it is sealed, so that its size says nothing of what was written.
 */
import { armor, Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from "age-encryption";
import { readMessage, readRecord, type SupportRecord } from "./record";

/** A record fills whole blocks of so many bytes; nearly all fill one. */
export const RECORD_BLOCK = 2048;
/** A message fills exactly so many. */
export const MESSAGE_BLOCK = 4096;

/** A new identity of a contact. */
export interface Case {
  /** `AGE-SECRET-KEY-1…`: wrapped for its holders, then forgotten. */
  identity: string;
  /** `age1…`: stored, everything is sealed to it. */
  recipient: string;
}

/** Makes the identity of a contact. */
export async function makeCase(): Promise<Case> {
  const identity = await generateX25519Identity();
  return { identity, recipient: await identityToRecipient(identity) };
}

/** The recipient of an identity. */
export function recipientOf(identity: string): Promise<string> {
  return identityToRecipient(identity);
}

/** Seals a record to a contact. */
export function sealRecord(recipient: string, record: SupportRecord): Promise<string> {
  return seal(recipient, filled(JSON.stringify(record), RECORD_BLOCK));
}

/** Seals a message to a contact. */
export async function sealMessage(recipient: string, text: string): Promise<string> {
  const bytes = filled(JSON.stringify({ v: 1, text }), MESSAGE_BLOCK);
  if (bytes.length !== MESSAGE_BLOCK) throw new Error("the message is too long");
  return seal(recipient, bytes);
}

/** Opens a record of a contact. */
export async function openRecord(identity: string, armored: string): Promise<SupportRecord> {
  return readRecord(await openFilled(identity, armored, RECORD_BLOCK));
}

/** Opens a message of a contact. */
export async function openMessage(identity: string, armored: string): Promise<string> {
  return readMessage(await openFilled(identity, armored, MESSAGE_BLOCK));
}

/** Seals the identity of a contact, or any short secret, to a holder. */
export function wrap(secret: string, recipient: string): Promise<string> {
  return seal(recipient, new TextEncoder().encode(secret));
}

/** Opens what was wrapped for an identity. Throws when it is not for it, or was changed. */
export async function unwrap(identity: string, armored: string): Promise<string> {
  return new TextDecoder("utf-8", { fatal: true }).decode(await open(identity, armored));
}

/** Text as bytes, with spaces up to a whole block. JSON readers pass over them. */
export function filled(text: string, block: number): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const whole = new Uint8Array(Math.max(1, Math.ceil(bytes.length / block)) * block).fill(0x20);
  whole.set(bytes);
  return whole;
}

async function openFilled(identity: string, armored: string, block: number): Promise<string> {
  const bytes = await open(identity, armored);
  if (bytes.length === 0 || bytes.length % block !== 0) throw new Error("not filled up");
  return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
}

async function seal(recipient: string, bytes: Uint8Array): Promise<string> {
  // The library would also take other kinds: an address of another kind is a mistake, or somebody's attempt.
  if (!/^age1[02-9ac-hj-np-z]{58}$/.test(recipient)) throw new Error("not an X25519 recipient");
  const age = new Encrypter();
  age.addRecipient(recipient);
  return armor.encode(await age.encrypt(bytes));
}

function open(identity: string, armored: string): Promise<Uint8Array> {
  const age = new Decrypter();
  age.addIdentity(identity);
  return age.decrypt(armor.decode(armored));
}
