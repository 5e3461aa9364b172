/** Draws the walk that lies on the phone, screen by screen, and keeps it true while things are sent. */
import { find, focusOn, say, show, toTop, words } from "../dom";
import { askForSync } from "../wake";
import { copied, type Here, type Screen } from "./here";
import { note } from "./note";
import { where } from "./place";
import { ready } from "./ready";
import { isUnsent, places, stopOf, type Walk } from "./record";
import { route } from "./route";
import { stop } from "./stop";
import { CHANNEL, SYNC_TAG, type Trail } from "./trail";

/** So often the page asks what others noted, while somebody looks at it. */
const LOOK = 45_000;

export class Screens {
  private here: Here | undefined;
  private screen: Screen | undefined;
  private drawn = "";
  private drawing: Promise<void> = Promise.resolve();
  private ready: boolean | undefined;
  private looked = 0;
  /** The last word of a walk stands until the page is left. */
  private ended = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly trail: Trail,
    private readonly send: () => void,
  ) {}

  async start(): Promise<void> {
    show(find("[data-walk-script]"), false);
    if (globalThis.BroadcastChannel) new BroadcastChannel(CHANNEL).onmessage = () => this.draw();
    addEventListener("hashchange", () => this.draw());
    for (const event of ["online", "offline"]) addEventListener(event, () => this.draw());
    addEventListener("online", () => void this.look());
    document.addEventListener("visibilitychange", () => void this.look());
    setInterval(() => void this.look(), LOOK);
    this.draw();
    await this.drawing;
    void this.look();
    if (!this.here) return;
    this.ready = await ready();
    this.draw();
  }

  /** One after another: each sees the phone as it is by then. */
  private draw(): void {
    this.drawing = this.drawing.then(() => this.redraw()).catch(() => undefined);
  }

  private async redraw(): Promise<void> {
    if (this.ended) return;
    const asked = where(location.hash);
    const walks = await this.trail.walks();
    const walk = walks.find(({ id }) => id === asked.walk) ?? walks[0];
    show(this.root, walk !== undefined);
    show(find("[data-walk-none]"), walk === undefined);
    show(find("[data-walk-empty]"), walk === undefined);
    if (!walk) {
      this.here = undefined;
      return;
    }
    const notes = await this.trail.notes(walk.id);
    const { root, trail, ready } = this;
    // A stop that was added here is known by its number once it has one.
    const at = { ...asked, stop: stopOf(asked, notes) };
    const now: Here = {
      root, trail, walk, notes, at, ready, others: walks.filter((one) => one !== walk), places: places(walk, notes),
      lang: document.documentElement.lang || "sv", changed: () => this.changed(),
    };
    // Wired handlers look into the same object later.
    this.here = this.here ? Object.assign(this.here, now) : now;
    if (walk.over !== "no" && !notes.some(isUnsent)) return this.end(walk);
    this.open(this.here, `${asked.stop} ${asked.item} ${asked.note}`);
    this.screen?.fill(this.here);
  }

  /** Another screen than before: copied, wired, and announced by its heading. */
  private open(here: Here, asked: string): void {
    const isStop = here.places.some(({ key }) => key === here.at.stop);
    const name = !isStop ? "route" : here.at.item ? "note" : "stop";
    const drawn = `${name} ${here.walk.id} ${isStop ? asked : ""}`;
    if (drawn === this.drawn) return;
    const isFirst = this.drawn === "";
    this.drawn = drawn;
    this.screen = { route, stop, note }[name];
    here.root.replaceChildren(copied("screen", name));
    this.screen.wire?.(here);
    if (isFirst) return;
    toTop();
    focusOn(find("h1", here.root));
  }

  /** Everything is sent and the walk is over: it is said, and nothing stays on the phone. */
  private end(walk: Walk): void {
    this.ended = true;
    this.root.replaceChildren(copied("screen", "end"));
    const isSent = walk.over === "sent";
    say(find("[data-title]", this.root), isSent ? words(this.root, "sent") : walk.told.title);
    say(find("[data-text]", this.root), words(this.root, isSent ? "sentText" : "overSent"));
    focusOn(find("h1", this.root));
    void this.trail.forget(walk.id);
  }

  private changed(): void {
    this.draw();
    this.send();
    void askForSync(SYNC_TAG);
  }

  private async look(): Promise<void> {
    const walk = this.here?.walk;
    const now = Date.now();
    if (!walk || walk.over !== "no" || document.hidden || !navigator.onLine || now - this.looked < LOOK / 2) return;
    // What waits goes first, and tells as well whether the pass still works.
    if (this.here?.notes.some(({ state }) => state === "waiting")) return;
    this.looked = now;
    await this.trail.refresh(walk, document.documentElement.lang || "sv").catch(() => false);
  }
}
