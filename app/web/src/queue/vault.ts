/**
 * The storage: one IndexedDB database with a key that cannot leave the browser and records sealed with it.
 * Somebody who copies the phone's files, or reads them after the browser's own protection, gets no words and no photo.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { isThere, open, seal, type Sealed } from "../sealed";
import type { Content, Cover, Photo } from "./record";
import { lettingGo, ownKey } from "./storage";

const NAME = "lykta";
const KEY = "report";

/** A record as stored: readable cover, sealed content. */
interface Stored extends Cover {
  text: Sealed;
  photo: Sealed | null;
}

interface Schema extends DBSchema {
  keys: { key: string; value: CryptoKey };
  reports: { key: string; value: Stored };
}

/** The part of the content that is sealed as JSON; the bytes of the photo are sealed beside it. */
type Text = Omit<Content, "photo"> & { photo: Omit<Photo, "bytes"> | null };

/** Whether this browser holds a queue already. */
export function exists(): Promise<boolean> {
  return isThere(NAME);
}

/** The open storage of one page or worker. */
export class Vault {
  private constructor(
    private readonly db: IDBPDatabase<Schema>,
    private readonly key: CryptoKey,
  ) {}

  /** Opens the storage, and makes the key the first time. `closed` is called when the browser takes it away again. */
  static async open(closed: () => void): Promise<Vault> {
    const db = await openDB<Schema>(NAME, 1, {
      upgrade(fresh) {
        fresh.createObjectStore("keys");
        fresh.createObjectStore("reports", { keyPath: "clientId" });
      },
      ...lettingGo(closed),
    });
    return new Vault(db, await ownKey(db, KEY));
  }

  /** Every cover, oldest first. Opens no content. */
  async covers(): Promise<Cover[]> {
    const all = await this.db.getAll("reports");
    return all.map(toCover).sort((a, b) => a.createdAt - b.createdAt);
  }

  /** One cover, if it is there. */
  async cover(clientId: string): Promise<Cover | undefined> {
    const stored = await this.db.get("reports", clientId);
    return stored && toCover(stored);
  }

  /** Opens the content of one record. `undefined` when it is not there or the key no longer fits. */
  async content(clientId: string): Promise<Content | undefined> {
    const stored = await this.db.get("reports", clientId);
    if (!stored) return undefined;
    try {
      const text = JSON.parse(new TextDecoder().decode(await open(this.key, clientId, stored.text))) as Text;
      const bytes = stored.photo && (await open(this.key, clientId, stored.photo));
      return { ...text, photo: text.photo && bytes ? { ...text.photo, bytes } : null };
    } catch {
      return undefined;
    }
  }

  /** Writes cover and content. Sealing happens before the transaction, which would close while it waits. */
  async put(cover: Cover, content: Content): Promise<void> {
    const text: Text = { ...content, photo: content.photo && { type: content.photo.type, name: content.photo.name } };
    const sealed = await seal(this.key, cover.clientId, new TextEncoder().encode(JSON.stringify(text)));
    const photo = content.photo && (await seal(this.key, cover.clientId, content.photo.bytes));
    await this.db.put("reports", { ...cover, text: sealed, photo });
  }

  /** Changes the cover only, and says whether the record was there. */
  async change(clientId: string, to: Partial<Cover>): Promise<boolean> {
    const tx = this.db.transaction("reports", "readwrite");
    const stored = await tx.store.get(clientId);
    if (stored) await tx.store.put({ ...stored, ...to });
    await tx.done;
    return stored !== undefined;
  }

  /** Takes a record away. */
  async drop(clientId: string): Promise<void> {
    await this.db.delete("reports", clientId);
  }

  /** Lets go of the database. */
  close(): void {
    this.db.close();
  }
}

function toCover(stored: Stored): Cover {
  const { clientId, lang, state, createdAt, sentAt, attempts, nextTry, problem } = stored;
  return { clientId, lang, state, createdAt, sentAt, attempts, nextTry, problem };
}
