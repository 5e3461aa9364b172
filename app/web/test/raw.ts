/** Everything a database of the browser holds, as somebody reads it who has copied the phone's files. */
export async function raw(name: string, store: string): Promise<string> {
  const db = await new Promise<IDBDatabase>((done) => {
    const open = indexedDB.open(name);
    open.onsuccess = () => done(open.result);
  });
  const rows = await new Promise<Record<string, unknown>[]>((done) => {
    const all = db.transaction(store).objectStore(store).getAll();
    all.onsuccess = () => done(all.result);
  });
  db.close();
  const text = (value: unknown): string => {
    if (value instanceof ArrayBuffer) return Buffer.from(value).toString("latin1") + Buffer.from(value).toString("utf8");
    if (ArrayBuffer.isView(value)) return text(value.buffer);
    return value && typeof value === "object" ? Object.values(value).map(text).join(" ") : String(value);
  };
  return rows.map(text).join("\n");
}
