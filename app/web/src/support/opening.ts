/** What is fetched when somebody has a code: from the text to the key, and from the box to what is in it. */
import { parsed } from "./code";
import { derived, type Derived } from "./derive";
import type { Opened } from "./own_case";
import { openMessage, openRecord, recipientOf, unwrap } from "./seal";
import type { Box } from "./wire";

/** What a code opens; nothing when it is none. */
export function keyOf(text: string): Derived | undefined {
  const code = parsed(text);
  return code && derived(code);
}

/**
 * Opens a box. Nothing when it is not for this key: then no contact has this code, and what came is chance. A box without a lock is
 * that of a contact which was taken back.
 */
export async function openBox(key: Derived, box: Box): Promise<Opened | undefined> {
  if (box.person_wrap === null) return { box, record: undefined, messages: [] };
  const identity = await unwrap(key.identity, box.person_wrap).catch(() => undefined);
  if (identity === undefined) return undefined;
  // What is written next is sealed to the key the person holds, never to another one that the answer names.
  const recipient = await recipientOf(identity).catch(() => undefined);
  if (recipient === undefined) return undefined;
  const record = box.sealed === null ? undefined : await openRecord(identity, box.sealed).catch(() => undefined);
  const messages = await Promise.all(
    box.messages.map(async ({ from_person: mine, at, sealed }) => {
      const text = await openMessage(identity, sealed).catch(() => undefined);
      return text === undefined ? [] : [{ mine, at, text }];
    }),
  );
  return { box: { ...box, recipient }, record, messages: messages.flat() };
}
