/** The number of a key, read to each other by two people. */

/**
 * A number that tells one key from another, for two people who compare it: six groups of five digits, 99 bits of the recipient's SHA-256.
 * A server that slips a key of its own in between cannot make it show the same number.
 */
export async function numberOf(recipient: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(recipient)));
  const groups = [0, 4, 8, 12, 16, 20].map((at) => new DataView(digest.buffer).getUint32(at) % 100_000);
  return groups.map((group) => String(group).padStart(5, "0")).join(" ");
}
