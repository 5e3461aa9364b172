/** When waiting reports are sent while a page is open. iPhones have no Background Sync, so every page helps. */
import type { Queue, Round } from "./queue";

const SOONEST = 15_000;

/** Sends now, when the network is back, when the person comes back, and when the next report is due. */
export function wake(queue: Queue): void {
  let timer = 0;
  const send = async (online: boolean) => {
    clearTimeout(timer);
    if (!navigator.onLine) return;
    const round: Round | undefined = await queue.sendAll(online).catch(() => undefined);
    // Hidden pages do not wait: phones stop their clocks anyway.
    if (round?.next == null || document.hidden) return;
    timer = window.setTimeout(() => void send(false), Math.max(SOONEST, round.next - Date.now()));
  };
  addEventListener("online", () => void send(true));
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) void send(true);
  });
  void send(true);
}
