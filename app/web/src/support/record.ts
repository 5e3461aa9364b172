/** What a contact is made of, in the clear: only in the browser of the person, and in those of the officers who open it. */

/** A way to reach the person. */
export interface Way {
  kind: "phone" | "email" | "other";
  value: string;
}

/** What the person says about themself. Codes are those of `support::model`; an empty text says nothing. */
export interface SupportRecord {
  v: 1;
  name: string;
  ways: Way[];
  hours: string[];
  /** May a message be left? */
  message: boolean;
  /** Not to be said who calls. */
  silent: boolean;
  language: string;
  interpreter: boolean;
  age: string;
  crime: string;
  needs: string[];
  sex: string;
}

/** The most characters of each text. The server says the same where no script runs. */
export const LONGEST = { name: 80, way: 120, language: 40, message: 1000 };

const KINDS = ["phone", "email", "other"];

/** The text of a record, if it is one of ours; what is added by a later version is left out. */
export function readRecord(text: string): SupportRecord {
  const raw = object(text);
  const ways = Array.isArray(raw["ways"]) ? raw["ways"] : [];
  return {
    v: 1,
    name: string(raw["name"]),
    ways: ways.filter((way): way is Way => KINDS.includes(way?.kind) && typeof way?.value === "string"),
    hours: strings(raw["hours"]),
    message: raw["message"] === true,
    silent: raw["silent"] === true,
    language: string(raw["language"]),
    interpreter: raw["interpreter"] === true,
    age: string(raw["age"]),
    crime: string(raw["crime"]),
    needs: strings(raw["needs"]),
    sex: string(raw["sex"]),
  };
}

/** The words of a message. */
export function readMessage(text: string): string {
  return string(object(text)["text"]);
}

/** What is typed, without what no letter has: control characters, halves of characters, space at both ends. Line breaks stay. */
export function tidy(text: string): string {
  return text.replaceAll("\r\n", "\n").replace(/[^\P{Cc}\t\n]|\p{Cs}|[\u2028\u2029]/gu, "").trim();
}

/** How many characters people count: an emoji is one, or two. */
export function length(text: string): number {
  return [...text].length;
}

function object(text: string): Record<string, unknown> {
  const raw: unknown = JSON.parse(text);
  if (typeof raw !== "object" || raw === null || (raw as { v?: unknown }).v !== 1) throw new Error("not a version we know");
  return raw as Record<string, unknown>;
}

function string(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === "string") : [];
}
