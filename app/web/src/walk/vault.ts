/**
 * The storage of walks: everything that was told or written is sealed with a key that cannot leave the browser. Somebody who copies the
 * phone's files gets neither the pass nor a word nor a photo.
 */
import { ownKey } from "../queue/storage";
import { isThere, open, seal, type Sealed } from "../sealed";
import { type Base, drop, NAME, type NoteRow, opened, type WalkRow } from "./base";
import type { Content, Cover, Note, Over, Told, Walk } from "./record";

const KEY = "walk";

/** Whether this browser holds the database already. */
export function exists(): Promise<boolean> {
  return isThere(NAME);
}

type Inside = Pick<Walk, "token"> & { told: Told };

/** The open storage of one page or worker. */
export class Vault {
  private constructor(
    private readonly base: Base,
    private readonly key: CryptoKey,
  ) {}

  static async open(closed: () => void): Promise<Vault> {
    const base = await opened(closed);
    return new Vault(base, await ownKey(base, KEY));
  }

  /** Every walk that can be read, the one joined last first. */
  async walks(): Promise<Walk[]> {
    const rows = (await this.base.getAll("walks")).sort((a, b) => b.at - a.at);
    const all = await Promise.all(rows.map((row) => this.walk(row)));
    return all.filter((walk) => walk !== undefined);
  }

  /** Keeps a walk. */
  async putWalk(id: string, inside: Inside, now: number): Promise<void> {
    await this.base.put("walks", { id, at: now, touched: now, over: "no", sealed: await this.sealed(id, inside) });
  }

  /** Keeps what the server tells now, if the walk is still here. */
  async tell(id: string, inside: Inside): Promise<void> {
    const sealed = await this.sealed(id, inside);
    await this.changeWalk(id, { sealed });
  }

  /** Notes that a pass no longer works. */
  async end(id: string, over: Over): Promise<void> {
    await this.changeWalk(id, { over });
  }

  /** Takes a walk away, and everything noted on it. */
  async forget(id: string): Promise<void> {
    await drop(this.base, id);
  }

  /** Every cover, in the order things were noted. */
  async covers(walk: string): Promise<Cover[]> {
    return (await this.rows(walk)).map(toCover);
  }

  /** One cover as it is now. */
  async cover(id: string): Promise<Cover | undefined> {
    const row = await this.base.get("notes", id);
    return row && toCover(row);
  }

  /** The photo of a note. */
  async photo(id: string): Promise<ArrayBuffer | undefined> {
    const row = await this.base.get("notes", id);
    return row?.photo ? await open(this.key, `${id} photo`, row.photo) : undefined;
  }

  /** Everything of a walk, opened. What cannot be read is left out: its cover says so. */
  async notes(walk: string): Promise<Note[]> {
    const rows = await this.rows(walk);
    const all = await Promise.all(rows.map(async (row) => ({ cover: toCover(row), content: await this.read(row.id, row.text) })));
    return all.flatMap(({ cover, content }) => (content ? [{ ...(content as Content), ...cover }] : []));
  }

  /** Keeps a note, sealed. */
  async put(cover: Cover, content: Content, photo: ArrayBuffer | null): Promise<void> {
    const text = await this.sealed(cover.id, content);
    const sealed = photo && (await seal(this.key, `${cover.id} photo`, photo));
    const tx = this.base.transaction(["walks", "notes"], "readwrite");
    const walk = await tx.objectStore("walks").get(cover.walk);
    // A walk that was taken away meanwhile gets nothing more: nobody would find it.
    if (walk) {
      await tx.objectStore("walks").put({ ...walk, touched: cover.at });
      await tx.objectStore("notes").put({ ...cover, text, photo: sealed });
    }
    await tx.done;
  }

  /**
   * Changes a cover by what it is now, in one go: `null` takes it away, `undefined` leaves it. Tells what it is afterwards, where it was
   * changed. A new content comes with the change or not at all.
   */
  async change(id: string, to: (cover: Cover) => Partial<Cover> | null | undefined, content?: Content): Promise<Cover | undefined> {
    const text = content && (await this.sealed(id, content));
    const tx = this.base.transaction("notes", "readwrite");
    const row = await tx.store.get(id);
    const change = row && to(toCover(row));
    let after: NoteRow | undefined;
    if (row && change === null) await tx.store.delete(id);
    if (row && change) {
      after = { ...row, ...(text ? { text } : {}), ...change };
      // What has arrived needs no photo here any more.
      if (after.state === "sent") after.photo = null;
      await tx.store.put(after);
    }
    await tx.done;
    return after && toCover(after);
  }

  close(): void {
    this.base.close();
  }

  private async rows(walk: string): Promise<NoteRow[]> {
    const all = await this.base.getAll("notes");
    return all.filter((row) => row.walk === walk).sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
  }

  private async walk(row: WalkRow): Promise<Walk | undefined> {
    const inside = (await this.read(row.id, row.sealed)) as Inside | undefined;
    return inside && { id: row.id, over: row.over, ...inside };
  }

  private async changeWalk(id: string, to: Partial<WalkRow>): Promise<void> {
    const tx = this.base.transaction("walks", "readwrite");
    const row = await tx.store.get(id);
    if (row) await tx.store.put({ ...row, ...to });
    await tx.done;
  }

  private sealed(name: string, what: unknown): Promise<Sealed> {
    return seal(this.key, name, new TextEncoder().encode(JSON.stringify(what)));
  }

  private async read(name: string, sealed: Sealed): Promise<unknown> {
    try {
      return JSON.parse(new TextDecoder().decode(await open(this.key, name, sealed)));
    } catch {
      return undefined;
    }
  }
}

function toCover(row: NoteRow): Cover {
  const { id, walk, kind, at, state, taken, attempts, nextTry, problem, number, hasPhoto, version } = row;
  return { id, walk, kind, at, state, taken, attempts, nextTry, problem, number, hasPhoto, version };
}
