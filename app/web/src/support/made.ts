/**
 * What forms of the support room send besides what is typed: made here from an open key. Each kind has its name in `data-seal`, and finds what
 * it works on in other `data-` attributes of the form. The server takes the forms as it takes any other, and never sees a key.
 */
import { all, find } from "../dom";
import { answer, held, identityOf } from "./case";
import { lockKey, makeKey, proofOf, weakness, type OpenKey } from "./keys";
import { lockWithPasskey } from "./passkey";
import { LONGEST, length, tidy } from "./record";
import { carryOver, give, NEEDED, recover, setUp } from "./recovery";
import { readWraps, rewrap, type Wraps } from "./rewrap";
import { refer } from "./refer";
import { unwrap, wrap } from "./seal";

/** Something is missing or wrong; `sentence` names the words of the page that say it. */
export class Refused extends Error {
  constructor(readonly sentence: string) {
    super(sentence);
  }
}

/** What a form is made with. */
export interface Making {
  form: HTMLFormElement;
  fields: URLSearchParams;
  /** The open key, if one is open. */
  key: OpenKey | undefined;
  /** What the device calls a passkey: neutral. */
  passkeyName: string;
  /** How far it has come. */
  progress(done: number, all: number): void;
  /** A key that is the own one as soon as the server has it. */
  becomes(key: OpenKey): void;
  /** The code of somebody who is referred; the server never has it. */
  tells(code: string): void;
}

/** Every kind of form. */
export const KINDS: Record<string, (making: Making) => Promise<void>> = {
  make: async (making) => {
    await newKey(making);
  },
  rotate: async (making) => {
    const old = await proven(making);
    const fresh = await newKey(making);
    making.fields.set("wraps", list(await rewrap(old.identity, wraps(making), fresh.recipient, making.progress)));
    making.fields.set("shares", list(await carryOver(old.identity, wraps(making, "shares"), fresh.recipient)));
  },
  confirm: async (making) => {
    const mine = await proven(making);
    making.fields.set("wraps", list(await rewrap(mine.identity, wraps(making), told(making, "recipient"), making.progress)));
  },
  recovery: async (making) => {
    const mine = await proven(making);
    const chosen = new Set(making.fields.getAll("trustee"));
    const trustees = wraps(making, "trustees").filter(([id]) => chosen.has(id)).map(([id, recipient]) => ({ id, recipient }));
    if (trustees.length < NEEDED) throw new Refused("fewTrustees");
    const { recipient, shares } = await setUp(trustees);
    making.fields.set("recipient", recipient);
    making.fields.set("shares", list(shares));
    making.fields.set("wraps", list(await rewrap(mine.identity, wraps(making), recipient, making.progress)));
  },
  give: async (making) => {
    const mine = await proven(making);
    making.fields.set("share", await give(mine.identity, told(making, "share"), told(making, "recipient")));
  },
  finish: async (making) => {
    const given = wraps(making, "given").map(([, share]) => share);
    making.fields.set("wraps", list(await recover(open(making), given, told(making, "recipient"), wraps(making), making.progress)));
  },
  message: async (making) => {
    const text = tidy(find<HTMLTextAreaElement>("textarea", making.form)?.value ?? "");
    if (text === "") throw new Refused("noText");
    if (length(text) > LONGEST.message) throw new Refused("longText");
    making.fields.set("sealed", await answer(contact(), open(making), text));
  },
  handover: async (making) => {
    const identity = await identityOf(contact(), open(making));
    const given: Wraps = [];
    for (const [holder, recipient] of wraps(making, "holders")) given.push([holder, await wrap(identity, recipient)]);
    making.fields.set("wraps", list(given));
  },
  refer: async (making) => {
    const code = await refer(making.form, making.fields);
    if (code === undefined) throw new Refused("mistaken");
    making.tells(code);
  },
};

/** A key of one's own, locked by what was typed twice, and by a passkey where that was asked for. */
async function newKey({ form, fields, passkeyName, becomes }: Making): Promise<OpenKey> {
  const [passphrase = "", again = ""] = all<HTMLInputElement>("input[type=password]", form).map((input) => input.value);
  const weak = weakness(passphrase, again);
  if (weak) throw new Refused(weak);
  const key = await makeKey();
  // First: browsers show the question for a passkey only right after a press.
  const wantsPasskey = find<HTMLInputElement>("[data-passkey-choice] input", form)?.checked === true;
  if (wantsPasskey) fields.set("passkey", await lockWithPasskey(key, passkeyName).catch(() => Promise.reject(new Refused("noPasskey"))));
  fields.set("recipient", key.recipient);
  fields.set("passphrase", await lockKey(key, passphrase));
  becomes(key);
  return key;
}

/** The open key, if it is the one this page is for: what was locked to it is of that one. */
function open({ key }: Making): OpenKey {
  if (!key || find("[data-lock]")?.dataset["recipient"] !== key.recipient) throw new Refused("locked");
  return key;
}

/** The open key, and the proof for the server that it is open: an account alone must not make another key receive. */
async function proven(making: Making): Promise<OpenKey> {
  const key = open(making);
  const sealed = told(making, "proof");
  if (sealed) making.fields.set("proof", await proofOf(await unwrap(key.identity, sealed)));
  return key;
}

function told({ form }: Making, name: string): string {
  return form.dataset[name] ?? "";
}

function wraps(making: Making, name = "wraps"): Wraps {
  return readWraps(told(making, name));
}

function contact(): ReturnType<typeof held> {
  const section = find("[data-case]");
  if (!section) throw new Refused("unknown");
  return held(section);
}

function list(wraps: Wraps): string {
  return JSON.stringify(wraps);
}
