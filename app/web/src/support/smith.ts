/**
 * Everything that works with keys, in one part that is fetched when somebody unlocks, or sends a form that is locked first: a list of contacts
 * needs none of it. The rest of the script knows only the names here.
 */
import { NotForThisKey } from "./case";
import { UnknownKey, WrongPassphrase } from "./keys";
import { Refused } from "./made";
import { NotEnough } from "./recovery";

export { close, open } from "./case";
export { openKey } from "./keys";
export { KINDS } from "./made";
export { openWithPasskey } from "./passkey";
export { showCode } from "./refer";

/** Why a key was not opened, as the name of a sentence of the page. */
export function notOpened(error: unknown): string {
  if (error instanceof WrongPassphrase) return "wrong";
  return error instanceof UnknownKey ? "unknown" : "notOpened";
}

/** Why a form was not made, as the name of a sentence of the page. */
export function notMade(error: unknown): string {
  if (error instanceof Refused) return error.sentence;
  if (error instanceof NotEnough) return "notEnough";
  return error instanceof NotForThisKey ? "notForKey" : "broken";
}
