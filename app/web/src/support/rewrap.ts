/** Giving keys of contacts on: what one key opens is locked to another one, one contact after the other. */
import { recipientOf, unwrap, wrap } from "./seal";

/** What belongs to a contact or a recovery, and what is locked for somebody: `[id, armored]`. Travels as JSON in one field of a form. */
export type Wraps = [id: string, armored: string][];

/** One of them cannot be opened; nothing is given on then, for half of it would look like all of it. */
export class CannotOpen extends Error {
  constructor(readonly id: string) {
    super("cannot be opened");
  }
}

/** Everything that `identity` opens, locked to `recipient` instead. Says how far it has come. */
export async function rewrap(
  identity: string,
  wraps: Wraps,
  recipient: string,
  progress: (done: number, all: number) => void = () => undefined,
): Promise<Wraps> {
  const given: Wraps = [];
  for (const [id, armored] of wraps) {
    given.push([id, await wrap(await opened(identity, id, armored), recipient)]);
    progress(given.length, wraps.length);
  }
  return given;
}

async function opened(identity: string, id: string, armored: string): Promise<string> {
  const inside = await unwrap(identity, armored).catch(() => "");
  const isKey = inside !== "" && (await recipientOf(inside).catch(() => "")) !== "";
  if (!isKey) throw new CannotOpen(id);
  return inside;
}

/** The list of a page's `data-` attribute or of a form's field; what cannot be read is no list. */
export function readWraps(text: string | undefined): Wraps {
  if (!text) return [];
  const list: unknown = JSON.parse(text);
  const isPair = (pair: unknown): pair is [string, string] => Array.isArray(pair) && pair.length === 2 && pair.every((part) => typeof part === "string");
  if (!Array.isArray(list) || !list.every(isPair)) throw new TypeError("not a list of wraps");
  return list;
}
