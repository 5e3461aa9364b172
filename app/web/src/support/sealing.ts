/** From a record to what is sent: sealed to exactly those who receive, and the code that never leaves the browser. */
import { fresh, shown } from "./code";
import { derived } from "./derive";
import type { SupportRecord } from "./record";
import { makeCase, recipientOf, sealRecord, wrap } from "./seal";

/** An organisation that can be asked, as the page tells it. */
export interface Target {
  id: string;
  name: string;
  first_line: boolean;
  holders: { id: string; recipient: string }[];
}

/** What the question of whom says for "help me choose". */
export const CHOOSE = "choose";

/** The organisation that was picked: a certain one, or the one that helps to choose. */
export function targetOf(targets: Target[], picked: string): Target | undefined {
  return targets.find((one) => (picked === CHOOSE ? one.first_line : one.id === picked));
}

/** What goes to the server. */
export interface SealedAsk {
  organisation: string;
  chosen: boolean;
  recipient: string;
  sealed: string;
  person_wrap: string;
  door: string;
  wraps: [string, string][];
}

/** What is shown, and what is sent. */
export interface Sealing {
  /** The code, as the person reads it. */
  code: string;
  body: SealedAsk;
}

/** Seals a record for an organisation. `chosen`: the person asked for help to choose. */
export async function sealAsk(target: Target, chosen: boolean, record: SupportRecord): Promise<Sealing> {
  const code = fresh();
  const { door, identity } = derived(code);
  const made = await makeCase();
  const wraps = target.holders.map(async ({ id, recipient }): Promise<[string, string]> => [id, await wrap(made.identity, recipient)]);
  const body = {
    organisation: target.id,
    chosen,
    recipient: made.recipient,
    sealed: await sealRecord(made.recipient, record),
    person_wrap: await wrap(made.identity, await recipientOf(identity)),
    door,
    wraps: await Promise.all(wraps),
  };
  return { code: shown(code), body };
}

/** The organisations a page tells of; none when it tells nonsense. */
export function targetsOf(json: string | undefined): Target[] {
  try {
    const list: unknown = JSON.parse(json ?? "[]");
    return Array.isArray(list) ? list.filter(isTarget) : [];
  } catch {
    return [];
  }
}

function isTarget(one: unknown): one is Target {
  const { id, name, holders } = (one ?? {}) as Partial<Target>;
  return typeof id === "string" && typeof name === "string" && Array.isArray(holders) && holders.length > 0;
}
