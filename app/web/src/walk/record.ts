/** What a phone keeps of a walk, and the rules that need neither storage nor network. */
import type { FieldError } from "../queue/record";

/** What somebody thinks of a line of the checklist. */
export type Verdict = "ok" | "fault" | "unknown" | "keep";
export const VERDICTS: Verdict[] = ["ok", "fault", "unknown", "keep"];

/** A stop of the route, as the server tells it. */
export interface Stop {
  number: number;
  name: string;
  note: string;
}

/** How many other phones say what of a line at a stop. */
export type Others = { stop: number; item: string } & Record<Verdict, number>;

/** The whole walk, as the server tells it. */
export interface Told {
  title: string;
  slug: string;
  own: boolean;
  /** Day and hours in words. */
  when: string;
  meeting_point: string;
  /** The last day on which notes are taken, in words and as `2026-03-13`; empty on a walk of one's own. */
  until: string;
  until_day: string;
  light: string;
  weather: string;
  stops: Stop[];
  others: Others[];
}

/** A walk on this phone. */
export interface Walk {
  /** Made on the phone; opens nothing. */
  id: string;
  /** The pass: who has it writes on the walk. Never in an address of a page. */
  token: string;
  told: Told;
  over: Over;
}

/** Whether the pass still works: it does, its days are over, or the own walk was sent in. */
export type Over = "no" | "days" | "sent";

/** What is sent: a note, a stop of one's own walk, light and weather, the whole own walk. */
export type Kind = "note" | "stop" | "conditions" | "send";
export type State = "waiting" | "sent" | "needs_you";

/** Why something was not taken; the page has one text for each. */
export type Problem =
  | "network" // no answer, or one that was not from us
  | "busy" // the server asked us to come back later
  | "answers" // something must be put right first
  | "photo" // the photo was too large or of a kind the server does not take
  | "gone" // the stop is no longer on the walk
  | "refused" // refused for another reason
  | "answered" // in the protocol already: it cannot be taken back
  | "unreadable"; // the key of this phone is gone

/** What lies readable in the database: nothing of what the person wrote. */
export interface Cover {
  /** Made once on the phone: the server keeps one note of it, however often it is sent. */
  id: string;
  walk: string;
  kind: Kind;
  at: number;
  state: State;
  /** Taken back by the person; goes when the server has let go of it too. */
  taken: boolean;
  attempts: number;
  nextTry: number;
  problem: Problem | null;
  /** The number that the server gave to a stop. */
  number: number | null;
  hasPhoto: boolean;
  /** How often the person changed it: what is changed while it is under way goes once more. */
  version: number;
}

/** What was noted, before it is sealed. Which fields count depends on the kind. */
export interface Content {
  lang: string;
  /** The number of a stop, or the id of one that this phone added and that has no number yet. */
  stop: string;
  item: string;
  verdict: Verdict;
  severity: string;
  words: string;
  /** The words look like they point at somebody, and the person saved them all the same. */
  sure: boolean;
  /** The name of a stop. */
  name: string;
  light: string;
  weather: string;
  errors: FieldError[];
}

export const NOTHING: Content = {
  lang: "sv", stop: "", item: "", verdict: "ok", severity: "", words: "", sure: false, name: "", light: "", weather: "", errors: [],
};

/** One thing on the phone, opened. */
export type Note = Cover & Content;

/** So long a walk stays on a phone that nobody writes on any more, in milliseconds. */
export const KEPT = 7 * 24 * 3_600_000;

/** A clock that was put back keeps nothing longer. */
export function isOld(touched: number, now: number): boolean {
  return Math.abs(now - touched) > KEPT;
}

/** Whether it is its turn. A lost network may be back at any time; a server that asked for peace gets it. */
export function isDue(cover: Cover, now: number, online: boolean): boolean {
  if (cover.state !== "waiting") return false;
  return cover.nextTry <= now || (online && cover.problem === "network");
}

/** Is there something that has not come through? */
export function isUnsent(cover: Cover): boolean {
  return cover.state !== "sent";
}

/** The stop under which a note is shown: its number once it has one. */
export function stopOf(note: Pick<Note, "stop">, all: Pick<Cover, "id" | "number">[]): string {
  const added = all.find((one) => one.id === note.stop);
  return added?.number != null ? String(added.number) : note.stop;
}

/** A stop as the page shows it. */
export interface Place {
  key: string;
  name: string;
  note: string;
}

/** The stops in order: those of the server, then those this phone added that the server has not told of yet. */
export function places(walk: Walk, notes: Note[]): Place[] {
  const told = walk.told.stops.map(({ number, name, note }) => ({ key: String(number), name, note }));
  const added = notes.filter((one) => one.kind === "stop").map((one) => ({ key: stopOf({ stop: one.id }, notes), name: one.name, note: "" }));
  return [...told, ...added.filter(({ key }) => !told.some((one) => one.key === key))];
}

/** How many say what of a line at a stop: other phones, and this one. A phone that says it twice counts once. */
export function counts(walk: Walk, notes: Note[], stop: string, item: string): Record<Verdict, number> {
  const others = walk.told.others.find((one) => String(one.stop) === stop && one.item === item);
  const mine = of(notes, stop).filter((one) => one.item === item);
  const sum = (verdict: Verdict) => (others?.[verdict] ?? 0) + Number(mine.some((one) => one.verdict === verdict));
  return { ok: sum("ok"), fault: sum("fault"), unknown: sum("unknown"), keep: sum("keep") };
}

/** What this phone noted at a stop and has not taken back. */
export function of(notes: Note[], stop: string): Note[] {
  return notes.filter((one) => one.kind === "note" && !one.taken && stopOf(one, notes) === stop);
}

/** How much was noted at a stop, by everybody, and how many of it are faults. */
export function noted(walk: Walk, notes: Note[], stop: string): { n: number; faults: number } {
  const mine = of(notes, stop);
  const others = walk.told.others.filter((one) => String(one.stop) === stop);
  const all = others.reduce((sum, one) => sum + one.ok + one.fault + one.unknown + one.keep, 0);
  const faults = others.reduce((sum, one) => sum + one.fault, 0);
  return { n: all + mine.length, faults: faults + mine.filter((one) => one.verdict === "fault").length };
}
