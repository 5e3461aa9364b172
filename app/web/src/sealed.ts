/**
 * Sealing of what a browser keeps: AES-GCM under a key that cannot leave the browser. Somebody who copies the phone's files, or reads
 * them after the browser's own protection, gets nothing of what was written.
 */

/** Something sealed, as it is stored. */
export interface Sealed {
  iv: Uint8Array<ArrayBuffer>;
  data: ArrayBuffer;
}

/** A key that seals and opens, and that no script can read. */
export function freshKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

/** Seals bytes. The name of their record is bound in, so that sealed parts cannot be moved between records. */
export async function seal(key: CryptoKey, name: string, bytes: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  return { iv, data: await crypto.subtle.encrypt(cipher(iv, name), key, bytes) };
}

/** Opens what was sealed under this name; fails when the key does not fit, or the name. */
export function open(key: CryptoKey, name: string, sealed: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt(cipher(sealed.iv, name), key, sealed.data);
}

/** Whether this browser holds a database already. Asked first, so that a page which only wants to look stores nothing. */
export async function isThere(database: string): Promise<boolean> {
  if (!globalThis.indexedDB) return false;
  if (!indexedDB.databases) return true; // older Firefox cannot say; then we look
  return (await indexedDB.databases()).some(({ name }) => name === database);
}

function cipher(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(name) };
}
