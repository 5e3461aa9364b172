/** The database of walks on this phone, and how long anything stays in it. Small: every public page carries it. */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { lettingGo } from "../queue/storage";
import { isThere, type Sealed } from "../sealed";
import { type Cover, isOld, isUnsent, type Over } from "./record";

/** A database of its own: reports, walks and what the office tells never lie together. */
export const NAME = "lykta-walk";

/** A walk as stored: its pass and everything the server told lie in the sealed part. */
export interface WalkRow {
  id: string;
  /** When it was joined, and when somebody last wrote on it. */
  at: number;
  touched: number;
  over: Over;
  sealed: Sealed;
}

/** A note as stored: readable cover, sealed words, sealed photo. */
export interface NoteRow extends Cover {
  text: Sealed;
  photo: Sealed | null;
}

export interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  walks: { key: string; value: WalkRow };
  notes: { key: string; value: NoteRow };
}

export type Base = IDBPDatabase<Schema>;

/** Opens it. `closed` is called when the browser takes it away again. */
export function opened(closed: () => void = () => {}): Promise<Base> {
  return openDB<Schema>(NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore("keys");
      fresh.createObjectStore("walks", { keyPath: "id" });
      fresh.createObjectStore("notes", { keyPath: "id" });
    },
    ...lettingGo(closed),
  });
}

/** Takes a walk away with everything that belongs to it. */
export async function drop(base: Base, id: string): Promise<void> {
  const tx = base.transaction(["walks", "notes"], "readwrite");
  for (const note of await tx.objectStore("notes").getAll()) {
    if (note.walk === id) await tx.objectStore("notes").delete(note.id);
  }
  await tx.objectStore("walks").delete(id);
  await tx.done;
}

/**
 * Takes away what nobody needs here any more: walks that are over with everything sent, and those that nobody wrote on for a week.
 * Tells how many are left.
 */
export async function sweep(now: number = Date.now()): Promise<number> {
  if (!(await isThere(NAME))) return 0;
  const base = await opened();
  try {
    const [walks, notes] = [await base.getAll("walks"), await base.getAll("notes")];
    const isDone = (walk: WalkRow) => walk.over !== "no" && !notes.some((note) => note.walk === walk.id && isUnsent(note));
    const gone = walks.filter((walk) => isDone(walk) || isOld(walk.touched, now));
    for (const walk of gone) await drop(base, walk.id);
    return walks.length - gone.length;
  } finally {
    base.close();
  }
}
