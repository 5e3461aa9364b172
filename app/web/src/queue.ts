/**
 * The offline queue of reports: the only logic of our own among the scripts.
 *
 * Used by the page and by the service worker, which may both be awake at once. Rules:
 * nothing is stored unless the person saved a draft or pressed send; what is stored is encrypted; a report leaves the phone's storage only
 * after the server has answered with its code, or because the person deleted it; nothing is dropped in silence.
 */
import { type Outcome, post } from "./queue/post";
import {
  type Content, type Cover, type Draft, type Item, isDue, isOld, isSpent, placeOf, type Problem, pause, type State,
} from "./queue/record";
import { exists, Vault } from "./queue/vault";
import { alone, browser, Opened, type World } from "./queue/world";

export type { Draft, FieldError, Item, Lang, Photo, Problem, Receipt, State } from "./queue/record";
export type { World } from "./queue/world";

/** Tag of the Background Sync that asks the worker to empty the queue. */
export const SYNC_TAG = "lykta-reports";
/** Channel that tells other tabs to look again. It carries no content. */
export const CHANNEL = "lykta-queue";
const LOCK = "lykta-send";

/** What one round of sending came to. */
export interface Round {
  sent: number;
  stuck: number;
  /** Reports still waiting for their turn. */
  waiting: number;
  /** When the next of them is due, or null. */
  next: number | null;
}

/** The queue. `world` only in tests. */
export class Queue {
  private readonly opened = new Opened((closed) => Vault.open(closed));
  private readonly world: World;

  constructor(world: Partial<World> = {}) {
    this.world = { ...browser(CHANNEL), ...world };
  }

  /** Keeps a report on the phone because the person asked for it. Never sent by itself. */
  async saveDraft(draft: Draft): Promise<void> {
    await this.keep(draft, "draft");
  }

  /** Keeps a report that the person has sent, and lets it go as soon as it can, but not before `after` milliseconds. */
  async enqueue(draft: Draft, problem: Problem = "network", after = 0): Promise<void> {
    await this.keep(draft, "waiting", problem, after);
  }

  /** Everything on the phone, oldest first. Sent reports whose time is over go now. */
  async list(): Promise<Item[]> {
    if (!(await exists())) return [];
    await this.sweep();
    const vault = await this.vault();
    return Promise.all((await vault.covers()).map((cover) => this.item(vault, cover)));
  }

  /** Opens a report to be filled into the form again. */
  async load(clientId: string): Promise<Draft | undefined> {
    if (!(await exists())) return undefined;
    const vault = await this.vault();
    const [cover, content] = [await vault.cover(clientId), await vault.content(clientId)];
    if (!cover || !content || cover.state === "sent") return undefined;
    return { clientId, lang: cover.lang, fields: content.fields, photo: content.photo };
  }

  /**
   * Deletes a report, if it still stands as the person saw it. Waits for a sending in progress: a report that went off in the meantime
   * is not deleted, because its code is the only way to take it back.
   */
  async remove(clientId: string, seen: State): Promise<boolean> {
    return alone(this.world, LOCK, async () => {
      const vault = await this.vault();
      if ((await vault.cover(clientId))?.state !== seen) return false;
      await vault.drop(clientId);
      this.world.tell();
      return true;
    });
  }

  /** Forgets a report that the page itself has just sent. */
  async forget(clientId: string): Promise<void> {
    if (!(await exists())) return;
    await (await this.vault()).drop(clientId);
    this.world.tell();
  }

  /** "Try now": sends one report, however old it is and however often it was tried. */
  async sendOne(clientId: string): Promise<Round> {
    return this.round((cover) => cover.clientId === clientId && cover.state !== "draft" && cover.state !== "sent");
  }

  /** Sends what is due, one after another. `online` says that the network has just come back or that the page has just been opened. */
  async sendAll(online = false): Promise<Round> {
    return this.round((cover) => isDue(cover, this.world.now(), online));
  }

  /** Closes the storage (tests). */
  async close(): Promise<void> {
    await this.opened.close();
  }

  private async keep(draft: Draft, state: State, problem: Problem | null = null, after = 0): Promise<void> {
    const vault = await this.vault();
    const before = await vault.cover(draft.clientId);
    const now = this.world.now();
    const cover: Cover = {
      clientId: draft.clientId,
      lang: draft.lang,
      state,
      createdAt: before?.createdAt ?? now,
      sentAt: null,
      attempts: 0,
      nextTry: now + after,
      problem,
    };
    await vault.put(cover, { fields: draft.fields, photo: draft.photo, errors: [], receipt: null });
    this.world.tell();
  }

  private async item(vault: Vault, cover: Cover): Promise<Item> {
    const old = isOld(cover, this.world.now());
    const content = await vault.content(cover.clientId);
    if (!content) {
      await vault.change(cover.clientId, { state: "needs_you", problem: "unreadable" });
      return { ...cover, state: "needs_you", problem: "unreadable", old, place: "", errors: [], receipt: null };
    }
    return { ...cover, old, place: placeOf(content.fields), errors: content.errors, receipt: content.receipt };
  }

  private async round(chosen: (cover: Cover) => boolean): Promise<Round> {
    if (!(await exists())) return { sent: 0, stuck: 0, waiting: 0, next: null };
    const [sent, stuck] = await alone(this.world, LOCK, async () => {
      const vault = await this.vault();
      const outcomes: Outcome["kind"][] = [];
      // Chosen inside the lock: another tab may have sent some while we waited for it.
      for (const cover of (await vault.covers()).filter(chosen)) {
        const outcome = await this.attempt(vault, cover);
        if (outcome) outcomes.push(outcome);
        if (outcome === "later" && (await vault.cover(cover.clientId))?.problem === "network") break; // no net for the others either
      }
      return [count(outcomes, "stored"), count(outcomes, "stuck")] as const;
    });
    return { sent, stuck, ...(await this.left()) };
  }

  private async attempt(vault: Vault, cover: Cover): Promise<Outcome["kind"] | undefined> {
    const content = await vault.content(cover.clientId);
    if (!content) {
      await vault.change(cover.clientId, { state: "needs_you", problem: "unreadable" });
      return undefined;
    }
    const outcome = await post(this.world.fetch, cover, content, this.world.now);
    await this.settle(vault, cover, content, outcome);
    this.world.tell();
    return outcome.kind;
  }

  private async settle(vault: Vault, cover: Cover, content: Content, outcome: Outcome): Promise<void> {
    const attempts = cover.attempts + 1;
    switch (outcome.kind) {
      case "stored": {
        const spent: Content = { fields: [], photo: null, errors: [], receipt: outcome.receipt };
        return vault.put({ ...cover, state: "sent", sentAt: this.world.now(), attempts, problem: null }, spent);
      }
      case "later": {
        const nextTry = this.world.now() + Math.max(outcome.after, pause(attempts, this.world.chance()));
        await vault.change(cover.clientId, { state: "waiting", attempts, nextTry, problem: outcome.problem });
        return;
      }
      case "stuck":
        return vault.put({ ...cover, state: "needs_you", attempts, problem: outcome.problem }, { ...content, errors: outcome.errors });
    }
  }

  private async sweep(): Promise<void> {
    const vault = await this.vault();
    const spent = (await vault.covers()).filter((cover) => isSpent(cover, this.world.now()));
    await Promise.all(spent.map((cover) => vault.drop(cover.clientId)));
  }

  private async left(): Promise<Pick<Round, "waiting" | "next">> {
    const now = this.world.now();
    const waiting = (await (await this.vault()).covers()).filter((cover) => cover.state === "waiting" && !isOld(cover, now));
    return { waiting: waiting.length, next: waiting.length ? Math.min(...waiting.map((cover) => cover.nextTry)) : null };
  }

  private vault(): Promise<Vault> {
    return this.opened.get();
  }
}

function count(outcomes: Outcome["kind"][], kind: Outcome["kind"]): number {
  return outcomes.filter((outcome) => outcome === kind).length;
}
