/**
 * What the phone keeps about one report, and the rules that need neither storage nor network.
 *
 * Four states, so that nobody wonders what has happened to a report:
 * `draft` (kept because the person asked), `waiting` (goes by itself), `sent` (only the code is left), `needs_you` (cannot go as it is).
 */

/** Where a report on this phone stands. */
export type State = "draft" | "waiting" | "sent" | "needs_you";

/** Languages of the public form. Swedish has no prefix in its address. */
export type Lang = "sv" | "fi" | "en";

/** Why the last attempt did not succeed; the page has one text for each. */
export type Problem =
  | "network" // no answer at all, or an answer that was not from us (the sign-in page of a café network)
  | "busy" // the server asked us to come back later
  | "answers" // the server wants something changed in the report
  | "photo" // the photo was too large or of a kind the server does not take
  | "refused" // refused for another reason
  | "unreadable"; // the key of this phone is gone, so what was kept cannot be read

/** A message from the server about one field, in the language of the report. */
export interface FieldError {
  field: string;
  message: string;
}

/** A photo as bytes: Safari has lost Blobs kept in IndexedDB. */
export interface Photo {
  bytes: ArrayBuffer;
  type: string;
  name: string;
}

/** A report as the form hands it over. */
export interface Draft {
  /** Made once on the phone. The server makes one report of it however often it is sent, and answers with its code: so it is a secret. */
  clientId: string;
  lang: Lang;
  /** Every field of the form but the photo, in order. */
  fields: [name: string, value: string][];
  photo: Photo | null;
}

/** What lies readable in the database: nothing of what the person wrote. */
export interface Cover {
  clientId: string;
  lang: Lang;
  state: State;
  createdAt: number;
  sentAt: number | null;
  attempts: number;
  /** Not to be tried before this time (milliseconds). */
  nextTry: number;
  problem: Problem | null;
}

/** The encrypted part, before it is sealed. */
export interface Content {
  fields: [name: string, value: string][];
  photo: Photo | null;
  errors: FieldError[];
  /** Set when the state is `sent`: the code and where to follow the report. */
  receipt: Receipt | null;
}

/** What the server answers when it has stored a report. */
export interface Receipt {
  code: string;
  url: string;
}

/** One line of the list that the person sees. */
export interface Item extends Cover {
  /** Unsent for so long that we ask before sending it. */
  old: boolean;
  /** The place in the person's own words, to tell one report from another; empty when there is none, and once it is sent. */
  place: string;
  errors: FieldError[];
  receipt: Receipt | null;
}

/** The place a report names in words, as the person would recognise it. */
export function placeOf(fields: Draft["fields"]): string {
  const named = ["place", "place_words"].map((name) => fields.find(([field]) => field === name)?.[1].trim() ?? "");
  return named.find((text) => text !== "") ?? "";
}

const SECOND = 1_000;
const DAY = 24 * 3_600 * SECOND;

/** So long a code is shown after sending, and so long an unsent report goes without asking. */
export const KEPT = 14 * DAY;

/** How long to wait after so many failed attempts: 15 s doubled up to an hour, spread so that phones do not return in step. */
export function pause(attempts: number, chance: number): number {
  const full = Math.min(15 * SECOND * 2 ** Math.max(0, attempts - 1), 3_600 * SECOND);
  return Math.round(full * (0.75 + chance / 2));
}

/** Reads `Retry-After`: seconds or a date (RFC 9110 §10.2.3). More than a day is taken as a day. */
export function retryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  const seconds = /^\d+$/.test(header.trim()) ? Number(header) * SECOND : Date.parse(header) - now;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), DAY) : 0;
}

/** Whether a report has lain unsent so long that the place may have changed. */
export function isOld(cover: Cover, now: number): boolean {
  return cover.state !== "sent" && now - cover.createdAt > KEPT;
}

/** Whether a sent report has shown its code long enough. */
export function isSpent(cover: Cover, now: number): boolean {
  return cover.state === "sent" && now - (cover.sentAt ?? cover.createdAt) > KEPT;
}

/** Whether it is this report's turn. A lost network may be back at any time; a server that asked for peace gets it. */
export function isDue(cover: Cover, now: number, online: boolean): boolean {
  if (cover.state !== "waiting" || isOld(cover, now)) return false;
  return cover.nextTry <= now || (online && cover.problem === "network");
}

/** The address of the form, which also takes the report. */
export function reportPath(lang: Lang): string {
  return lang === "sv" ? "/rapportera" : `/${lang}/rapportera`;
}
