/**
 * Where events wait that an actor told without a network: a database of its own, so that residents' reports and what the office tells
 * never lie together. Readable in it is only whose an event is (the id of an account), when it was kept, and how it stands; what it says
 * is sealed, under a key that lies with the event and goes with it.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { freshKey, isThere, open, seal, type Sealed } from "../sealed";

/** The database. */
export const NAME = "lykta-office";
/** So long an event waits at most, in milliseconds; by then its period is closed, or somebody has told it in another way. */
export const KEPT = 7 * 24 * 3_600_000;

/** Why an event is still here. */
export type State = "waiting" | "refused" | "signedOut";

/** What an event says: where it goes, the form as it was filled in, and how the person knows it again. */
export interface Told {
  to: string;
  body: string;
  label: string;
}

/** An event that waits. */
export interface Unsent extends Told {
  key: string;
  state: State;
}

interface Row {
  key: string;
  who: string;
  at: number;
  state: State;
  lock: CryptoKey;
  sealed: Sealed;
}

interface Schema extends DBSchema {
  events: { key: string; value: Row };
}

/** The events of one person on this device. Nobody else's are read: they are taken away when they are met. */
export class Shelf {
  constructor(
    private readonly who: string,
    private readonly now: () => number = () => Date.now(),
  ) {}

  /** Keeps an event. The same key again replaces it. */
  async keep(key: string, told: Told): Promise<void> {
    const lock = await freshKey();
    const sealed = await seal(lock, this.name(key), new TextEncoder().encode(JSON.stringify(told)));
    const row: Row = { key, who: this.who, at: this.now(), state: "waiting", lock, sealed };
    await opened((db) => db.put("events", row));
  }

  /** What waits, the oldest first. Goes from the device first: what is somebody else's, too old, or cannot be read. */
  async list(): Promise<Unsent[]> {
    if (!(await isThere(NAME))) return [];
    return opened(async (db) => {
      const rows = await this.left(db);
      const events: Unsent[] = [];
      for (const row of rows.sort((a, b) => a.at - b.at)) {
        const told = await this.read(row);
        if (told) events.push({ ...told, key: row.key, state: row.state });
        else await db.delete("events", row.key);
      }
      return events;
    });
  }

  /** Is the event still here? */
  async has(key: string): Promise<boolean> {
    return opened(async (db) => (await db.get("events", key))?.who === this.who);
  }

  /** Notes how an event stands, if it is still here: one that was taken away meanwhile does not come back. */
  async mark(key: string, state: State): Promise<void> {
    await opened(async (db) => {
      const tx = db.transaction("events", "readwrite");
      const row = await tx.store.get(key);
      if (row) await tx.store.put({ ...row, state });
      await tx.done;
    });
  }

  /** Takes an event away. */
  async drop(key: string): Promise<void> {
    await opened((db) => db.delete("events", key));
  }

  private async left(db: IDBPDatabase<Schema>): Promise<Row[]> {
    const tx = db.transaction("events", "readwrite");
    const rows = await tx.store.getAll();
    const mine = rows.filter((row) => row.who === this.who && fresh(row, this.now()));
    for (const row of rows) if (!mine.includes(row)) await tx.store.delete(row.key);
    await tx.done;
    return mine;
  }

  private async read(row: Row): Promise<Told | undefined> {
    try {
      return JSON.parse(new TextDecoder().decode(await open(row.lock, this.name(row.key), row.sealed))) as Told;
    } catch {
      return undefined;
    }
  }

  /** Bound into what is sealed: an event cannot be handed to somebody else by changing its row. */
  private name(key: string): string {
    return `${this.who} ${key}`;
  }
}

/** Takes everything away, whoever's it is. */
export async function forget(): Promise<void> {
  if (await isThere(NAME)) await opened((db) => db.clear("events"));
}

/** Takes away what is too old. For pages where nobody is signed in: they show nothing, but time passes there too. */
export async function sweep(now: number = Date.now()): Promise<void> {
  if (!(await isThere(NAME))) return;
  await opened(async (db) => {
    const tx = db.transaction("events", "readwrite");
    for (const row of await tx.store.getAll()) if (!fresh(row, now)) await tx.store.delete(row.key);
    await tx.done;
  });
}

/** A clock that was put back keeps nothing longer: what seems to come from tomorrow is too old as well. */
function fresh(row: Row, now: number): boolean {
  return Math.abs(now - row.at) <= KEPT;
}

/** Opened for one thing and let go: nothing stands in the way of other tabs, and phones have nothing to cut off. */
async function opened<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
  const db = await openDB<Schema>(NAME, 1, {
    upgrade(made) {
      made.createObjectStore("events", { keyPath: "key" });
    },
  });
  try {
    return await work(db);
  } finally {
    db.close();
  }
}
