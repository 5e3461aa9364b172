/** What the tests of a walk share: a server as ours, and a clock that stands still. */
import { IDBFactory } from "fake-indexeddb";
import type { Note, Told } from "../src/walk/record";
import { Trail, type World } from "../src/walk/trail";

export const TOKEN = "ab".repeat(60);
export const TOLD: Told = {
  title: "Kvällsvandring i centrum", slug: "kvallsvandring", own: false, when: "torsdag", meeting_point: "Torget vid klockan", until: "fredag",
  until_day: "2026-03-13", light: "", weather: "",
  stops: [{ number: 1, name: "Torget", note: "Titta på ljuset" }, { number: 2, name: "Gångtunneln", note: "" }],
  others: [{ stop: 1, item: "c1", ok: 1, fault: 2, unknown: 0, keep: 0 }],
};
export const LAMP = { stop: "1", item: "c1", verdict: "fault" as const, severity: "2", words: "Lampan vid Kvarnvägen är släckt." };

export interface Seen {
  path: string;
  method: string;
  form: FormData | URLSearchParams | undefined;
}

/** The time, what was asked, and what the server has: notes by key. */
export const world = { clock: 0, seen: [] as Seen[], kept: new Map<string, FormData>() };

/** A new phone, a new server. */
export function fresh(): void {
  globalThis.indexedDB = new IDBFactory();
  world.clock = Date.UTC(2026, 2, 12, 18);
  world.seen = [];
  world.kept = new Map();
}

export type Answer = (asked: Seen) => Response | Promise<Response>;

/** A server as ours: keeps each key once, takes back, tells the walk. */
export const server: Answer = ({ path, method, form }) => {
  if (method === "GET") return Response.json(TOLD);
  const field = (name: string) => String(form?.get(name) ?? "");
  if (!/\/\d+$/.test(path)) {
    return field("do") === "stop" ? Response.json({ number: 7 }) : Response.json({ kept: field("do") });
  }
  const key = field("key");
  if (field("do") === "take_back") return Response.json({ key, gone: world.kept.delete(key) || true });
  const isNew = !world.kept.has(key);
  if (isNew) world.kept.set(key, form as FormData);
  return Response.json({ key, new: isNew });
};
export const offline: Answer = () => Promise.reject(new TypeError("Failed to fetch"));
export const says = (status: number, body: unknown = {}, headers: Record<string, string> = {}): Answer => () => Response.json(body, { status, headers });

export function trail(answer: Answer, more: Partial<World> = {}): Trail {
  return new Trail({
    now: () => world.clock,
    chance: () => 0.5,
    fetch: async (path, init) => {
      const asked = { path: String(path), method: init?.method ?? "GET", form: init?.body as Seen["form"] };
      world.seen.push(asked);
      return answer(asked);
    },
    locks: undefined,
    tell: () => {},
    ...more,
  });
}

export const posts = () => world.seen.filter(({ method }) => method === "POST");
export const photo = () => new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]).buffer;
export const states = (notes: Note[]) => notes.map(({ state, problem }) => `${state} ${problem}`);
