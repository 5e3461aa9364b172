/** What is asked of the server, and what its answers mean. No cookies go along, and nothing is kept. */

/** What became of something that was sent. */
export type Outcome = "kept" | "changed" | "busy" | "network" | "refused";

/** A message as the server has it. */
export interface Kept {
  from_person: boolean;
  at: string;
  sealed: string;
}

/** A contact as the server has it: dates and states in the clear, everything that somebody told sealed. */
export interface Box {
  state: string;
  organisation: string;
  phone: string;
  promised: string;
  asked_at: string;
  taken_at: string | null;
  purge_on: string | null;
  recipient: string;
  sealed: string | null;
  person_wrap: string | null;
  messages: Kept[];
  earlier: boolean;
  handover: { id: string; to: string } | null;
  consents: { to: string; at: string; how: string; withdrawn_at: string | null }[];
  opened: string[];
}

/** After so long nobody waits any more. */
const PATIENCE = 30_000;

/** Sends something that is sealed, or names a door. */
export async function send(address: string, body: object, ask: typeof fetch = fetch): Promise<Outcome> {
  const answer = await post(address, body, ask);
  if (!answer) return "network";
  if (answer.status === 204) return "kept";
  if (answer.status === 409) return "changed";
  if (answer.status === 429 || answer.status === 503) return "busy";
  // Somebody in between answers everything with a page of their own.
  return answer.status >= 400 ? "refused" : "network";
}

/** What belongs to a door; a door that opens nothing is answered alike. */
export async function knock(address: string, door: string, ask: typeof fetch = fetch): Promise<Box | Exclude<Outcome, "kept" | "changed">> {
  const answer = await post(address, { door }, ask);
  if (!answer) return "network";
  if (answer.status === 429 || answer.status === 503) return "busy";
  if (answer.status !== 200) return answer.status >= 400 ? "refused" : "network";
  return asBox(await answer.json().catch(() => null)) ?? "network";
}

function asBox(body: unknown): Box | undefined {
  if (typeof body !== "object" || body === null) return undefined;
  const { v, state, recipient, messages, consents, opened } = body as Partial<Record<string, unknown>>;
  const fits = v === 1 && typeof state === "string" && typeof recipient === "string";
  return fits && Array.isArray(messages) && Array.isArray(consents) && Array.isArray(opened) ? (body as Box) : undefined;
}

async function post(address: string, body: object, ask: typeof fetch): Promise<Response | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    return await ask(address, {
      method: "POST",
      body: JSON.stringify(body),
      headers: { accept: "application/json", "content-type": "application/json" },
      credentials: "omit",
      redirect: "manual",
      cache: "no-store",
      referrerPolicy: "no-referrer",
      signal: stop.signal,
    });
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}
