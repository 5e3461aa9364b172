/** Sends what waits, and understands the answers. Knows the wire and the shelf, not the page. */
import type { Shelf } from "./shelf";

const LOCK = "lykta-office-send";

/** An answer that takes longer is taken for lost; the same again is told once. */
const PATIENCE = 30_000;

/** How a form is sent: as the page itself would, asking for JSON, and saying whose it is. */
export function post(send: typeof fetch, who: string, to: string, body: string): Promise<Response> {
  const headers = { accept: "application/json", "content-type": "application/x-www-form-urlencoded", "lykta-who": who };
  const signal = AbortSignal.timeout(PATIENCE);
  return send(to, { method: "POST", headers, body, redirect: "manual", credentials: "same-origin", signal });
}

/** What a round needs of the world; tests give another. */
export interface World {
  fetch: typeof fetch;
  locks: LockManager | undefined;
}

/**
 * One at a time and in order; the first that finds no network, or a server that cannot just now, ends the round. Tells how many went off.
 * One tab sends at a time; without Web Locks the server's memory of keys has to do.
 */
export async function sendAll(shelf: Shelf, who: string, world: World): Promise<number> {
  const work = () => round(shelf, who, world.fetch);
  return world.locks ? await world.locks.request(LOCK, work) : await work();
}

async function round(shelf: Shelf, who: string, send: typeof fetch): Promise<number> {
  let sent = 0;
  for (const event of (await shelf.list()).filter((one) => one.state !== "refused")) {
    // Somebody may have signed out in another tab since the list was read.
    if (!(await shelf.has(event.key))) continue;
    const status = await post(send, who, event.to, event.body).then((answer) => answer.status, () => undefined);
    if (status === undefined || status === 429 || status >= 500) return sent;
    if (status === 201) {
      await shelf.drop(event.key);
      sent += 1;
    } else await shelf.mark(event.key, [0, 401, 403].includes(status) ? "signedOut" : "refused");
  }
  return sent;
}
