/**
 * The receipt code, as `kernel::receipt` of the server writes and reads it: 80 bits in sixteen symbols and one that checks them,
 * `7KQ3-M2XH-9TPA-4WECR`. Made here, it never leaves the browser. Both sides are tested with `test/support-vectors.json`.
 */

/** Without I, L, O and U, which are taken for others. */
const SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DATA = 16;
const BYTES = 10;
/** Spaces and every dash that a keyboard or a word processor puts between the groups. */
const FILLERS = /[\s\-\u2010-\u2015\u2212._]/u;

/** The bytes of a code. Whoever has them reads everything that belongs to it. */
export type Code = Uint8Array<ArrayBuffer>;

/** A new code. */
export function fresh(): Code {
  return crypto.getRandomValues(new Uint8Array(BYTES));
}

/** The code as people read it. */
export function shown(code: Code): string {
  const bits = code.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const values = Array.from({ length: DATA }, (_, at) => Number((bits >> BigInt(5 * (DATA - 1 - at))) & 31n));
  const text = [...values, check(values)].map((value) => SYMBOLS[value]).join("");
  return [text.slice(0, 4), text.slice(4, 8), text.slice(8, 12), text.slice(12)].join("-");
}

/** Reads a code as people write it: any case, with or without dashes, O for 0, I or L for 1. */
export function parsed(text: string): Code | undefined {
  const values = [...text].filter((char) => !FILLERS.test(char)).map(valueOf);
  if (values.length !== DATA + 1 || values.includes(-1)) return undefined;
  const data = values.slice(0, DATA);
  if (check(data) !== values[DATA]) return undefined;
  const bits = data.reduce((sum, value) => (sum << 5n) | BigInt(value), 0n);
  return Uint8Array.from({ length: BYTES }, (_, at) => Number((bits >> BigInt(8 * (BYTES - 1 - at))) & 255n));
}

/** ASCII letters only are raised: `ı` and the like are no symbols. */
function valueOf(char: string): number {
  const raised = /^[a-z]$/.test(char) ? char.toUpperCase() : char;
  const symbol = raised === "O" ? "0" : raised === "I" || raised === "L" ? "1" : raised;
  return symbol.length === 1 ? SYMBOLS.indexOf(symbol) : -1;
}

/** A sum over the field of 32 elements with another weight for each place: one wrong or two swapped symbols always show. */
function check(data: number[]): number {
  let weight = 1;
  return data.reduce((sum, value) => {
    weight = times(weight, 2);
    return sum ^ times(weight, value);
  }, 0);
}

/** Product in the field of 32 elements made by x⁵ + x² + 1. */
function times(a: number, b: number): number {
  let product = 0;
  for (let bit = 0; bit < 5; bit++) {
    if ((b >> bit) & 1) product ^= a;
    a = a & 16 ? (a << 1) ^ 0b10_0101 : a << 1;
  }
  return product;
}
