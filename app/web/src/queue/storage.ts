/** What the storage of reports and that of walks have in common: a key of this browser, and letting go when somebody else needs the database. */
import type { DBSchema, IDBPDatabase, OpenDBCallbacks } from "idb";
import { freshKey } from "../sealed";

interface Keys extends DBSchema {
  keys: { key: string; value: CryptoKey };
}

/** How a database lets go. `closed` is called when the browser takes it away again. */
export function lettingGo(closed: () => void): Pick<OpenDBCallbacks<unknown>, "blocking" | "terminated"> {
  return {
    // Another tab runs a newer version: let it upgrade.
    blocking(_now, _next, event) {
      (event.target as IDBDatabase).close();
      closed();
    },
    // Phones cut the connection of pages that sleep.
    terminated: closed,
  };
}

/** The key of this browser. Two tabs may both make one; the first that is written counts for both. */
export async function ownKey<S extends Keys>(base: IDBPDatabase<S>, name: string): Promise<CryptoKey> {
  const db = base as unknown as IDBPDatabase<Keys>;
  const known = await db.get("keys", name);
  if (known) return known;
  const fresh = await freshKey();
  const tx = db.transaction("keys", "readwrite");
  const first = await tx.store.get(name);
  if (!first) await tx.store.put(fresh, name);
  await tx.done;
  return first ?? fresh;
}
