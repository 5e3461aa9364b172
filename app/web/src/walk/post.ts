/** What goes to the server and what its answers mean. Knows the wire, not the storage. */
import { ask, asErrors } from "../queue/post";
import type { FieldError } from "../queue/record";
import type { Content, Cover, Stop, Told } from "./record";

/** What became of one attempt. */
export type Outcome =
  | { kind: "stored"; number: number | null; gone: boolean }
  /** `all`: nothing else of this walk will fare better just now. */
  | { kind: "later"; problem: "network" | "busy"; after: number; all: boolean }
  | { kind: "stuck"; problem: "answers" | "photo" | "refused"; errors: FieldError[] }
  /** There is no such thing: the stop is gone, or the days of the pass are over. */
  | { kind: "missing" };

/** The address of a walk's pass, in the language of whoever reads the answers. */
export function home(token: string, lang: string): string {
  return `${lang === "sv" ? "" : `/${lang}`}/ga/${token}`;
}

/** Sends one thing. `stop` is the number of its stop. No cookies go along. */
export async function post(
  send: typeof fetch,
  token: string,
  cover: Cover,
  content: Content,
  stop: string,
  photo: ArrayBuffer | undefined,
  now: () => number,
): Promise<Outcome> {
  const isNote = cover.kind === "note";
  const address = home(token, content.lang) + (isNote ? `/${stop}` : "");
  // What is not a note is a plain form, as the page without a script sends it.
  const body = isNote ? noteForm(cover, content, photo) : new URLSearchParams(fields(cover, content));
  const answer = await ask(send, address, { method: "POST", body }, now);
  return answer ? understand(cover, answer.status, answer.after, answer.body) : { kind: "later", problem: "network", after: 0, all: true };
}

/** Asks for the walk as it is now. `missing` only on the word of our own server. */
export async function look(send: typeof fetch, token: string, lang: string): Promise<Told | "missing" | "network"> {
  const answer = await ask(send, home(token, lang), {});
  if (!answer) return "network";
  if (answer.status === 404 && isFault(answer.body)) return "missing";
  return (answer.status === 200 && asTold(answer.body)) || "network";
}

function fields(cover: Cover, content: Content): [string, string][] {
  switch (cover.kind) {
    case "stop":
      return [["do", "stop"], ["stop", content.name]];
    case "conditions":
      return [["do", "conditions"], ["light", content.light], ["weather", content.weather]];
    case "send":
      return [["do", "send"]];
    case "note":
      return [["do", cover.taken ? "take_back" : "note"], ["key", cover.id], ["item", content.item], ["verdict", content.verdict],
        ["severity", content.severity], ["words", content.words], ["sure", content.sure ? "1" : ""]];
  }
}

function noteForm(cover: Cover, content: Content, photo: ArrayBuffer | undefined): FormData {
  const form = new FormData();
  for (const [name, value] of fields(cover, content)) form.append(name, value);
  if (photo && !cover.taken) form.append("photo", new Blob([photo], { type: "image/jpeg" }), "foto.jpg");
  return form;
}

/**
 * Reads status and body. Only 200 with what we asked for means stored: a sign-in page of a guest network answers 200 to anything, and what
 * was deleted on its word would be lost. The same goes for "not there".
 */
export function understand(cover: Cover, status: number, after: number, body: unknown): Outcome {
  if (status === 200 && isReceipt(cover, body)) {
    const { number, gone } = body as { number?: unknown; gone?: unknown };
    return { kind: "stored", number: typeof number === "number" ? number : null, gone: gone !== false };
  }
  if (status === 404 && isFault(body)) return { kind: "missing" };
  if (status === 413 || status === 415) return { kind: "stuck", problem: "photo", errors: asErrors(body) };
  if (status === 422 && asErrors(body).length > 0) return { kind: "stuck", problem: "answers", errors: asErrors(body) };
  if (status === 429 || status === 503) return { kind: "later", problem: "busy", after, all: true };
  if (status === 408 || status === 425 || status >= 500) return { kind: "later", problem: "busy", after, all: false };
  if (status >= 400 && status !== 404 && isFault(body)) return { kind: "stuck", problem: "refused", errors: [] };
  return { kind: "later", problem: "network", after, all: true };
}

function isReceipt(cover: Cover, body: unknown): boolean {
  if (typeof body !== "object" || body === null) return false;
  const { key, number, kept } = body as Partial<Record<string, unknown>>;
  if (cover.kind === "note") return key === cover.id;
  return cover.kind === "stop" ? typeof number === "number" : kept === cover.kind;
}

function isFault(body: unknown): boolean {
  return typeof body === "object" && body !== null && "fault" in body;
}

/** The walk, if this is one. */
export function asTold(body: unknown): Told | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { title, stops, others } = body as Partial<Record<string, unknown>>;
  const isStop = (one: unknown): one is Stop => typeof (one as Stop | null)?.number === "number" && typeof (one as Stop).name === "string";
  const fits = typeof title === "string" && Array.isArray(stops) && stops.every(isStop) && Array.isArray(others);
  return fits ? (body as Told) : undefined;
}
