/** Sends one report and reads the answer. Knows the wire, not the storage. */
import { type Content, type Cover, type FieldError, type Photo, type Receipt, reportPath, retryAfter } from "./record";

/** What became of one attempt. */
export type Outcome =
  | { kind: "stored"; receipt: Receipt }
  | { kind: "later"; problem: "network" | "busy"; after: number }
  | { kind: "stuck"; problem: "answers" | "photo" | "refused"; errors: FieldError[] };

/** What goes with a photo on a weak network may take this long before we call it lost. */
const PATIENCE = 120_000;

/** The form as the page itself would send it. */
export function toForm(fields: [string, string][], photo: Photo | null): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  if (photo) form.append("photo", new Blob([photo.bytes], { type: photo.type }), photo.name);
  return form;
}

/** Posts one report. No cookies go with it: a resident's report belongs to no session. */
export async function post(send: typeof fetch, cover: Cover, content: Content, now: () => number): Promise<Outcome> {
  const body = toForm(content.fields, content.photo);
  const answer = await ask(send, reportPath(cover.lang), { method: "POST", body }, now);
  return answer ? understand(answer.status, answer.after, answer.body) : { kind: "later", problem: "network", after: 0 };
}

/** What came back: the status, for how long the server asks for peace, and the body if it is JSON. */
export interface Answer {
  status: number;
  after: number;
  body: unknown;
}

/** Any request of something that waited: for JSON, without cookies, never kept; `undefined` when nothing came back. */
export async function ask(send: typeof fetch, address: string, init: RequestInit, now: () => number = Date.now): Promise<Answer | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const headers = { accept: "application/json" };
    const answer = await send(address, { ...init, headers, credentials: "omit", redirect: "manual", cache: "no-store", signal: stop.signal });
    const after = retryAfter(answer.headers.get("retry-after"), now());
    return { status: answer.status, after, body: await answer.json().catch(() => null) };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Reads status and body. Only 201 with a code means stored: a sign-in page of a guest network answers 200 to anything,
 * and a report deleted on its word would be lost.
 */
export function understand(status: number, after: number, body: unknown): Outcome {
  const receipt = status === 201 ? asReceipt(body) : null;
  if (receipt) return { kind: "stored", receipt };
  if (status === 413 || status === 415) return { kind: "stuck", problem: "photo", errors: asErrors(body) };
  if (status === 422 && asErrors(body).length > 0) return { kind: "stuck", problem: "answers", errors: asErrors(body) };
  if (status === 408 || status === 425 || status === 429 || status >= 500) return { kind: "later", problem: "busy", after };
  if (status >= 400) return { kind: "stuck", problem: "refused", errors: asErrors(body) };
  return { kind: "later", problem: "network", after };
}

function asReceipt(body: unknown): Receipt | null {
  if (typeof body !== "object" || body === null) return null;
  const { code, url } = body as Partial<Record<string, unknown>>;
  // The address is followed later: only one of this site will do.
  if (typeof code !== "string" || code === "" || typeof url !== "string" || !/^\/(?![/\\])/.test(url)) return null;
  return { code, url };
}

/** The mistakes that an answer of ours tells. */
export function asErrors(body: unknown): FieldError[] {
  const errors = typeof body === "object" && body !== null ? (body as { errors?: unknown }).errors : null;
  if (!Array.isArray(errors)) return [];
  return errors.filter(
    (error): error is FieldError => typeof error?.field === "string" && typeof error?.message === "string",
  );
}
