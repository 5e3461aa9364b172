/** Giving keys of contacts on: what one key opens is locked to another one, one contact after the other. */
import { recipientOf, unwrap, wrap } from "./seal";

/** What belongs to a contact or a recovery, and what is locked for somebody: `[id, armored]`. Travels as JSON in one field of a form. */
export type Wraps = [id: string, armored: string][];

/**
 * Everything that `identity` opens, locked to `recipient` instead. Says how far it has come.
 *
 * What does not open goes on as it is: anybody may send a contact, and nobody but its holders sees whether its key was locked to them.
 * One that was not must not keep the others here, neither from a new key nor from two trustees. So the caller makes sure that
 * `identity` is the right one: with the wrong one nothing would be given on, and all of it would look as if it were.
 */
export async function rewrap(
  identity: string,
  wraps: Wraps,
  recipient: string,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<Wraps> {
  const given: Wraps = [];
  for (const [id, armored] of wraps) {
    const inside = await opened(identity, armored);
    given.push([id, inside === "" ? armored : await wrap(inside, recipient)]);
    progress(given.length, wraps.length);
  }
  return given;
}

/** The key of a contact; empty when there is none in it for this identity. */
async function opened(identity: string, armored: string): Promise<string> {
  const inside = await unwrap(identity, armored).catch(() => "");
  const isKey = inside !== "" && (await recipientOf(inside).catch(() => "")) !== "";
  return isKey ? inside : "";
}

/** The list of a page's `data-` attribute or of a form's field; what cannot be read is no list. */
export function readWraps(text: string | undefined): Wraps {
  if (!text) return [];
  const list: unknown = JSON.parse(text);
  const isPair = (pair: unknown): pair is [string, string] => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string");
  if (!Array.isArray(list) || !list.every(isPair)) throw new TypeError("not a list of wraps");
  return list;
}
