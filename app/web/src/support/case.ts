/**
 * A contact on the screen of the officer who opened it. What was opened stands in the page as text and nowhere else, and is taken out
 * again when the key is closed.
 *
 *     <section data-case="{recipient, wrapped, sealed, messages: [[id, armored], …]}" data-vocabulary="{way: {phone: 'Telefon'}, …}">
 *       <p data-case-said role="status" hidden>
 *       <div data-when="silent|left|unleft|interpreter" hidden>           what to know before calling
 *       <div data-told="name|ways|hours|language|age|crime|needs|sex" hidden> <dt>…</dt> <dd></dd> </div>
 *     </section>
 *     <li data-message="id"> <div data-words></div> </li>
 *     <select id="field-age|field-crime|field-sex">                        on the form that closes: begins with what was told
 */
import { all, find, say, show, words } from "../dom";
import type { OpenKey } from "./keys";
import type { SupportRecord, Way } from "./record";
import { readWraps, type Wraps } from "./rewrap";
import { openMessage, openRecord, recipientOf, sealMessage, unwrap } from "./seal";

/** What the page holds of a contact, locked. */
export interface Held {
  recipient: string;
  /** The contact's key, locked to mine; nothing when it was never locked to it. */
  wrapped: string;
  /** What the person told; nothing when it is gone. */
  sealed: string;
  messages: Wraps;
}

type Vocabulary = Record<string, Record<string, string>>;

/** The key of this contact cannot be opened with the officer's key. */
export class NotForThisKey extends Error {}

/** The contact of a page. */
export function held(section: HTMLElement): Held {
  const raw = JSON.parse(section.dataset["case"] ?? "{}") as Partial<Record<keyof Held, unknown>>;
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    recipient: text(raw.recipient), wrapped: text(raw.wrapped), sealed: text(raw.sealed),
    messages: readWraps(JSON.stringify(raw.messages ?? [])),
  };
}

/** The contact's own key. It must be the key whose recipient the page names: nothing is sealed to another one. */
export async function identityOf(contact: Held, key: OpenKey): Promise<string> {
  const identity = await unwrap(key.identity, contact.wrapped).catch(() => "");
  if (!identity || (await recipientOf(identity).catch(() => "")) !== contact.recipient) throw new NotForThisKey();
  return identity;
}

/** A message, sealed for the person and for those who may read the contact. */
export async function answer(contact: Held, key: OpenKey, text: string): Promise<string> {
  return sealMessage(await recipientOf(await identityOf(contact, key)), text);
}

/** Opens a contact on the page, unless the key is closed meanwhile. */
export async function open(section: HTMLElement, key: OpenKey, isStillOpen: () => boolean, sentences: HTMLElement): Promise<void> {
  const said = find("[data-case-said]", section);
  const contact = held(section);
  if (!contact.sealed) return;
  try {
    const identity = await identityOf(contact, key);
    const record = await openRecord(identity, contact.sealed);
    const messages = new Map<string, string>();
    for (const [id, armored] of contact.messages) messages.set(id, await openMessage(identity, armored).catch(() => words(sentences, "unread")));
    if (!isStillOpen()) return;
    say(said, "");
    tell(section, record);
    for (const line of all("[data-message]")) paragraphs(line, messages.get(line.dataset["message"] ?? "") ?? words(sentences, "unread"));
  } catch {
    if (isStillOpen()) say(said, words(sentences, "notForKey"));
  }
}

/** Takes out of the page what was opened. */
export function close(section: HTMLElement): void {
  say(find("[data-case-said]", section), "");
  for (const part of all("[data-when], [data-told]", section)) show(part, false);
  for (const value of all("[data-told] dd", section)) value.replaceChildren();
  for (const line of all("[data-message] [data-words]")) line.replaceChildren();
  for (const choice of all<HTMLSelectElement>("select[data-told-here]")) {
    if (choice.value === choice.dataset["toldHere"]) choice.value = "";
    delete choice.dataset["toldHere"];
  }
}

function tell(section: HTMLElement, record: SupportRecord): void {
  const vocabulary = JSON.parse(section.dataset["vocabulary"] ?? "{}") as Vocabulary;
  const name = (list: string, code: string) => vocabulary[list]?.[code] ?? code;
  const names = (list: string, codes: string[]) => codes.map((code) => name(list, code)).join(", ");
  const when: Record<string, boolean> = {
    silent: record.silent, left: record.message, unleft: !record.message, interpreter: record.interpreter,
  };
  for (const part of all("[data-when]", section)) show(part, when[part.dataset["when"] ?? ""] === true);
  fact(section, "name", [record.name]);
  fact(section, "ways", record.ways.map((way) => reach(way, name("way", way.kind))));
  // Who chose nothing is promised the day, and nobody is to guess that.
  fact(section, "hours", [record.hours.length > 0 ? names("hours", record.hours) : name("hours", "")]);
  fact(section, "language", [record.language]);
  fact(section, "needs", [names("needs", record.needs)]);
  for (const list of ["age", "crime", "sex"] as const) {
    fact(section, list, [record[list] && name(list, record[list])]);
    const choice = document.getElementById(`field-${list}`);
    // Marked, so that it goes again with everything else; what the officer has chosen instead stays.
    if (choice instanceof HTMLSelectElement && choice.value === "" && record[list]) choice.value = choice.dataset["toldHere"] = record[list];
  }
}

function fact(section: HTMLElement, told: string, lines: (string | Node)[]): void {
  const place = find(`[data-told="${told}"]`, section);
  const value = place && find("dd", place);
  const there = lines.filter((line) => line !== "");
  value?.replaceChildren(...there.map((line) => paragraph(line)));
  show(place, there.length > 0);
}

/** How to reach the person, as something to press where it is a number or an address. */
function reach(way: Way, kind: string): Node {
  const line = document.createDocumentFragment();
  const number = way.value.replace(/[^\d+]/g, "");
  const href = way.kind === "phone" && number ? `tel:${number}` : way.kind === "email" && /^[^\s@]+@[^\s@]+$/.test(way.value) ? `mailto:${way.value.split("@").map(encodeURIComponent).join("@")}` : "";
  line.append(`${kind}: `);
  if (href) {
    const link = document.createElement("a");
    link.href = href;
    link.textContent = way.value;
    line.append(link);
  } else line.append(way.value);
  return line;
}

function paragraphs(line: HTMLElement, text: string): void {
  const lines = text.split("\n").filter((part) => part.trim() !== "");
  find("[data-words]", line)?.replaceChildren(...lines.map((part) => paragraph(part)));
}

function paragraph(content: string | Node): HTMLElement {
  const part = document.createElement("p");
  part.append(content);
  return part;
}
