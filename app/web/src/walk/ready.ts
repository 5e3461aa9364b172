/** Asks the worker to keep the page of the walk, so that it opens without a network. */
import { WALK_WISH } from "../worker/rules";

/** So long somebody who has just joined waits for it at most. */
const PATIENCE = 10_000;

/** Tells whether the page opens without a network from now on. */
export async function ready(): Promise<boolean> {
  const asked = ask().catch(() => false);
  return Promise.race([asked, new Promise<boolean>((done) => setTimeout(() => done(false), PATIENCE))]);
}

async function ask(): Promise<boolean> {
  const worker = (await navigator.serviceWorker?.ready)?.active;
  if (!worker) return false;
  const { port1, port2 } = new MessageChannel();
  return new Promise((done) => {
    port1.onmessage = ({ data }) => done(data === true);
    worker.postMessage(WALK_WISH, [port2]);
  });
}
