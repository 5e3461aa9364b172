/**
 * A walk on the phone, from joining it to letting go of it. Used by the page and by the service worker, which may both be awake at once.
 *
 * Rules: what somebody notes is on the phone, sealed, before anything else happens; it is sent one by one, with the key that the phone
 * made; it counts as sent when the server says so by that key; nothing that was not sent is dropped, except after a week without a touch
 * or by the person.
 */
import { pause } from "../queue/record";
import { alone, browser, Opened, type World } from "../queue/world";
import { sweep } from "./base";
import { look, type Outcome, post } from "./post";
import { type Content, type Cover, isDue, isUnsent, type Kind, type Note, NOTHING, stopOf, type Told, type Walk } from "./record";
import { exists, Vault } from "./vault";

export type { World } from "../queue/world";

/** Tag of the Background Sync that asks the worker to send. */
export const SYNC_TAG = "lykta-walk";
/** Channel that tells other tabs to look again. It carries no content. */
export const CHANNEL = "lykta-walk";
const LOCK = "lykta-walk-send";

/** What one round of sending came to: how much is left that can go, and when the next is due. */
export interface Round {
  sent: number;
  waiting: number;
  next: number | null;
}

/** What may be said of a note when it is kept. */
export type Noting = Pick<Content, "stop" | "item" | "verdict"> & Partial<Pick<Content, "severity" | "words" | "sure" | "lang">>;

export class Trail {
  private readonly opened = new Opened((closed) => Vault.open(closed));
  private readonly world: World;

  constructor(world: Partial<World> = {}) {
    this.world = { ...browser(CHANNEL), ...world };
  }

  /** The walks on this phone, the one joined last first. Looks only. */
  async walks(): Promise<Walk[]> {
    return (await exists()) ? (await this.vault()).walks() : [];
  }

  /** Everything noted on a walk, the oldest first. */
  async notes(walk: string): Promise<Note[]> {
    return (await this.vault()).notes(walk);
  }

  /** The photo of a note that has not been sent yet. */
  async photo(id: string): Promise<ArrayBuffer | undefined> {
    return (await this.vault()).photo(id);
  }

  /** Takes away what nobody needs here any more. */
  async sweep(): Promise<number> {
    return sweep(this.world.now());
  }

  /** Keeps a walk that was joined; tells by what name it is known on this phone. The same pass twice is one walk. */
  async join(token: string, told: Told): Promise<string> {
    const known = (await this.walks()).find((walk) => walk.token === token);
    if (known) return known.id;
    const id = crypto.randomUUID();
    await (await this.vault()).putWalk(id, { token, told }, this.world.now());
    this.world.tell();
    return id;
  }

  /** Keeps a note. With the `id` of one that needs the person it is put right, under the same key. */
  async note(walk: string, told: Noting, photo: ArrayBuffer | null = null, id: string = crypto.randomUUID()): Promise<string> {
    return this.keep(walk, "note", id, told, photo);
  }

  /** Notes light and weather; only the last word counts. */
  async conditions(walk: string, how: Pick<Content, "light" | "weather">): Promise<void> {
    await this.keep(walk, "conditions", `conditions ${walk}`, how);
  }

  /** Adds a stop to a walk of one's own; tells under what name notes may refer to it. With an `id` its name is put right. */
  async addStop(walk: string, name: string, lang: string, id: string = crypto.randomUUID()): Promise<string> {
    return this.keep(walk, "stop", id, { name, lang });
  }

  /** Sends a walk of one's own in, once everything noted on it has gone. */
  async finish(walk: string, lang: string): Promise<void> {
    await this.keep(walk, "send", `send ${walk}`, { lang });
  }

  /** Takes something back. What was never sent just goes; of the rest the server is told. */
  async takeBack(id: string): Promise<void> {
    await (await this.vault()).change(id, (cover) => (cover.attempts === 0 ? null : { taken: true, state: "waiting", nextTry: 0, problem: null }));
    this.world.tell();
  }

  /** Takes a walk off this phone, sent or not. */
  async forget(walk: string): Promise<void> {
    await alone(this.world, LOCK, async () => (await this.vault()).forget(walk));
    this.world.tell();
  }

  /** Asks what others noted. Tells whether the server answered. */
  async refresh(walk: Walk, lang: string): Promise<boolean> {
    const told = await look(this.world.fetch, walk.token, lang);
    if (told === "network") return false;
    const vault = await this.vault();
    if (told === "missing") await this.end(vault, walk);
    else await vault.tell(walk.id, { token: walk.token, told });
    this.world.tell();
    return true;
  }

  /** Sends what is due, one after another. `online` says that the network has just come back or that the page has just been opened. */
  async sendAll(online = false): Promise<Round> {
    if (!(await exists())) return { sent: 0, waiting: 0, next: null };
    const sent = await alone(this.world, LOCK, async () => {
      let done = 0;
      for (const walk of await (await this.vault()).walks()) {
        if (walk.over === "no") done += await this.sendWalk(walk, online);
      }
      return done;
    });
    return { sent, ...(await this.left()) };
  }

  /** Closes the storage (tests). */
  async close(): Promise<void> {
    await this.opened.close();
  }

  private async keep(walk: string, kind: Kind, id: string, what: Partial<Content>, photo: ArrayBuffer | null = null): Promise<string> {
    const vault = await this.vault();
    const before = await vault.cover(id);
    const now = this.world.now();
    const cover: Cover = {
      id, walk, kind, at: before?.at ?? now, state: "waiting", taken: false, attempts: before?.attempts ?? 0,
      nextTry: now, problem: null, number: null, hasPhoto: photo !== null, version: (before?.version ?? 0) + 1,
    };
    await vault.put(cover, { ...NOTHING, ...what }, photo);
    this.world.tell();
    return id;
  }

  private async sendWalk(walk: Walk, online: boolean): Promise<number> {
    const vault = await this.vault();
    let done = 0;
    // Chosen inside the lock: another tab may have sent some while we waited for it.
    for (const { id } of (await vault.covers(walk.id)).filter((cover) => isDue(cover, this.world.now(), online))) {
      const outcome = await this.attempt(vault, walk, id);
      if (!outcome) continue;
      this.world.tell();
      if (outcome.kind === "stored") done += 1;
      if (outcome.kind === "later" && outcome.all) return done;
      if (outcome.kind === "missing" && (await this.isOver(vault, walk, id))) return done;
    }
    return done;
  }

  private async attempt(vault: Vault, walk: Walk, id: string): Promise<Outcome | undefined> {
    const all = await vault.notes(walk.id);
    const note = all.find((one) => one.id === id);
    if (!note) return this.unreadable(vault, id);
    const stop = stopOf(note, all);
    // Its stop has no number yet; an own walk goes last.
    if (note.kind === "note" && !/^\d+$/.test(stop)) return undefined;
    if (note.kind === "send" && all.some((one) => one.id !== id && isUnsent(one))) return undefined;
    const photo = await vault.photo(id).catch(() => null);
    if (photo === null) return this.unreadable(vault, id);
    // Counted first: from now on the server may have it, whatever we hear.
    const begun = await vault.change(id, ({ attempts }) => ({ attempts: attempts + 1 }));
    if (!begun) return undefined;
    const outcome = await post(this.world.fetch, walk.token, begun, note, stop, photo, this.world.now);
    await this.settle(vault, walk, begun, note, outcome);
    return outcome;
  }

  private async unreadable(vault: Vault, id: string): Promise<undefined> {
    await vault.change(id, () => ({ state: "needs_you", problem: "unreadable" }));
  }

  private async settle(vault: Vault, walk: Walk, sent: Cover, note: Note, outcome: Outcome): Promise<void> {
    switch (outcome.kind) {
      case "stored":
        if (sent.kind === "send") await vault.end(walk.id, "sent");
        await vault.change(sent.id, (now) => {
          if (sent.taken) return outcome.gone ? null : { state: "sent", taken: false, problem: "answered" };
          // Taken back or changed while it was under way: that goes next.
          if (now.taken || now.version !== sent.version) return { number: outcome.number };
          return { state: "sent", problem: null, number: outcome.number };
        });
        return;
      case "later":
        return this.wait(vault, sent, outcome);
      case "stuck":
        await vault.change(sent.id, (now) => (now.taken || now.version !== sent.version ? undefined : { state: "needs_you", problem: outcome.problem }), {
          ...content(note),
          errors: outcome.errors,
        });
        return;
      case "missing":
        return; // `isOver` finds out what is missing
    }
  }

  /** Who was refused for all waits with all: one that comes too early makes it longer for the others. */
  private async wait(vault: Vault, sent: Cover, { problem, after, all }: Extract<Outcome, { kind: "later" }>): Promise<void> {
    const nextTry = this.world.now() + Math.max(after, pause(sent.attempts, this.world.chance()));
    await vault.change(sent.id, () => ({ nextTry, problem }));
    if (!all) return;
    for (const other of await vault.covers(sent.walk)) {
      if (other.id === sent.id || other.state !== "waiting") continue;
      await vault.change(other.id, (now) => ({ nextTry: Math.max(now.nextTry, nextTry), problem }));
    }
  }

  /** The server knows no such thing: is it the walk, or only this? Tells whether sending ends here. */
  private async isOver(vault: Vault, walk: Walk, id: string): Promise<boolean> {
    const all = await vault.notes(walk.id);
    const note = all.find((one) => one.id === id);
    const told = await look(this.world.fetch, walk.token, note?.lang ?? "sv");
    if (told === "missing") await this.end(vault, walk);
    if (told === "missing" || told === "network") return true;
    await vault.tell(walk.id, { token: walk.token, told });
    const isThere = note && told.stops.some(({ number }) => String(number) === stopOf(note, all));
    // With its stop the note is gone too: nothing is left to take back.
    await vault.change(id, (now) => (now.taken ? null : { state: "needs_you", problem: isThere ? "refused" : "gone" }));
    return false;
  }

  /** A pass that no longer works. An own walk is closed by sending it in: then the answer alone was lost. */
  private async end(vault: Vault, walk: Walk): Promise<void> {
    const sending = (await vault.covers(walk.id)).find((cover) => cover.kind === "send" && cover.attempts > 0);
    if (sending) await vault.change(sending.id, () => ({ state: "sent", problem: null }));
    await vault.end(walk.id, sending ? "sent" : "days");
    this.world.tell();
  }

  private async left(): Promise<Pick<Round, "waiting" | "next">> {
    const vault = await this.vault();
    const walks = (await vault.walks()).filter((walk) => walk.over === "no");
    const covers = (await Promise.all(walks.map((walk) => vault.covers(walk.id)))).flat();
    const waiting = covers.filter((cover) => cover.state === "waiting");
    return { waiting: waiting.length, next: waiting.length ? Math.min(...waiting.map((cover) => cover.nextTry)) : null };
  }

  private vault(): Promise<Vault> {
    return this.opened.get();
  }
}

function content(note: Note): Content {
  const { lang, stop, item, verdict, severity, words, sure, name, light, weather, errors } = note;
  return { lang, stop, item, verdict, severity, words, sure, name, light, weather, errors };
}
