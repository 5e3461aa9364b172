/** When what waits is sent while a page is open. iPhones have no Background Sync, so every page helps. */

const SOONEST = 15_000;

/** Something that waits for a network. */
export interface Waiting {
  /** `online` says that the network has just come back, or somebody. Tells when the next attempt is due. */
  sendAll(online: boolean): Promise<{ next: number | null }>;
}

/** Sends now, when the network is back, when the person comes back, and when the next is due. The answer sends at once. */
export function wake(queue: Waiting): () => void {
  let timer = 0;
  const send = async (online: boolean) => {
    clearTimeout(timer);
    if (!navigator.onLine) return;
    const round = await queue.sendAll(online).catch(() => undefined);
    // Hidden pages do not wait: phones stop their clocks anyway.
    if (round?.next == null || document.hidden) return;
    clearTimeout(timer);
    timer = window.setTimeout(() => void send(false), Math.max(SOONEST, round.next - Date.now()));
  };
  addEventListener("online", () => void send(true));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void send(true);
  });
  void send(true);
  return () => void send(false);
}

/** Asks the browser to wake the worker when there is a network. */
export async function askForSync(tag: string): Promise<void> {
  try {
    const home = (await navigator.serviceWorker.ready) as ServiceWorkerRegistration & {
      sync?: { register(tag: string): Promise<void> };
    };
    await home.sync?.register(tag);
  } catch {
    // Not everywhere, and not without permission: the page sends by itself when it is open.
  }
}
