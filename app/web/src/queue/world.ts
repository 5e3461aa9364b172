/** What waits on this phone and those who send it: the same for reports and for walks, which the page and the worker may both want at once. */

/** What they need of the world: time, chance and network are given to them, so that tests can give others. */
export interface World {
  now: () => number;
  chance: () => number;
  fetch: typeof fetch;
  locks: LockManager | undefined;
  tell: () => void;
}

/** The world of a browser. `tell` tells other tabs over this channel to look again; it carries no content. */
export function browser(channel: string): World {
  return {
    now: () => Date.now(),
    chance: () => Math.random(),
    fetch: (...request) => fetch(...request),
    locks: globalThis.navigator?.locks,
    tell: () => announce(channel),
  };
}

function announce(name: string): void {
  if (!globalThis.BroadcastChannel) return;
  const channel = new BroadcastChannel(name);
  channel.postMessage("changed");
  channel.close();
}

/** One at a time over all tabs and the worker. Without Web Locks the server's memory of keys has to do. */
export async function alone<T>({ locks }: World, name: string, work: () => Promise<T>): Promise<T> {
  return locks ? await locks.request(name, work) : await work();
}

/** A storage that is opened when it is needed first. */
export class Opened<V extends { close(): void }> {
  private now: Promise<V> | undefined;

  /** `open` is told what to call when the browser takes the storage away again. */
  constructor(private readonly open: (closed: () => void) => Promise<V>) {}

  get(): Promise<V> {
    // A failed opening is not remembered, so that the next attempt may succeed.
    const again = () => {
      this.now = undefined;
    };
    this.now ??= this.open(again).catch((problem: unknown) => {
      again();
      throw problem;
    });
    return this.now;
  }

  async close(): Promise<void> {
    (await this.now)?.close();
    this.now = undefined;
  }
}
