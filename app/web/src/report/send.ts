/** Sends the form and shows how far it has come; keeps the report on the phone when it cannot go. */
import { find, focusOn, say, show, words } from "../dom";
import { type Queue, SYNC_TAG } from "../queue";
import { type Outcome, understand } from "../queue/post";
import { retryAfter } from "../queue/record";
import { clear, clientId, read } from "./answers";
import { askForSync } from "../wake";
import type { Steps } from "./steps";

/** Without any progress for this long the network counts as gone. */
const SILENCE = 45_000;

/** Takes over the sending of `<form data-report>`. `kept` and `saved` are called when a report was left on the phone: to go by itself, or as a draft. */
export class Sender {
  private busy = false;
  private readonly said: HTMLElement | null;
  private readonly beside: HTMLElement | null;

  constructor(
    private readonly form: HTMLFormElement,
    private readonly queue: Queue,
    private readonly steps: Steps,
    private readonly kept: (clientId: string) => void,
    private readonly saved: () => void,
  ) {
    this.said = find("[data-send-said]", form);
    this.beside = find("[data-save-said]", form);
  }

  /** Listens for sending and for "save on the phone". */
  start(): void {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      if (!this.busy && this.steps.check()) void this.send();
    });
    const save = find<HTMLButtonElement>("[data-save-draft]", this.form);
    show(save, Boolean(globalThis.indexedDB));
    save?.addEventListener("click", () => void this.save(save));
  }

  private async send(): Promise<void> {
    this.working(true);
    const outcome = navigator.onLine ? await this.upload() : understand(0, 0, null);
    this.working(false);
    switch (outcome.kind) {
      case "stored":
        await this.queue.forget(clientId(this.form)).catch(() => undefined);
        clear(this.form); // the back button shall not offer the same report once more
        return location.assign(outcome.receipt.url);
      case "later":
        return this.keep(outcome);
      case "stuck":
        return this.stuck(outcome);
    }
  }

  private async keep({ problem, after }: Extract<Outcome, { kind: "later" }>): Promise<void> {
    try {
      await this.queue.enqueue(await read(this.form), problem, after);
    } catch {
      // No storage (a private window, a full phone): the form keeps everything, and the person can try again.
      say(this.said, words(this.form, "notSaved"));
      return focusOn(this.said);
    }
    const kept = clientId(this.form);
    clear(this.form);
    void navigator.storage?.persist?.().catch(() => false);
    void askForSync(SYNC_TAG);
    this.kept(kept);
  }

  private stuck({ problem }: Extract<Outcome, { kind: "stuck" }>): void {
    // The server's own page shows every message beside its field, with what was typed.
    if (problem === "answers") return HTMLFormElement.prototype.submit.call(this.form);
    say(this.said, words(this.form, problem === "photo" ? "photoRefused" : "refused"));
    focusOn(this.said);
  }

  private upload(): Promise<Outcome> {
    return new Promise((done) => {
      const request = new XMLHttpRequest(); // fetch cannot tell how much has gone
      let timer = 0;
      const alive = () => {
        clearTimeout(timer);
        timer = window.setTimeout(() => request.abort(), SILENCE);
      };
      request.open("POST", this.form.action);
      request.setRequestHeader("accept", "application/json");
      request.responseType = "json";
      request.upload.onprogress = ({ loaded, total }) => {
        alive();
        this.progress(Math.floor((100 * loaded) / Math.max(total, 1)));
      };
      request.onloadend = () => {
        clearTimeout(timer);
        const after = request.status ? retryAfter(request.getResponseHeader("retry-after"), Date.now()) : 0;
        done(understand(request.status, after, request.response));
      };
      alive();
      request.send(new FormData(this.form));
    });
  }

  private async save(button: HTMLElement): Promise<void> {
    try {
      await this.queue.saveDraft(await read(this.form));
      say(this.beside, words(button, "done"));
    } catch {
      say(this.beside, words(this.form, "notSaved"));
    }
    this.saved();
  }

  private working(busy: boolean): void {
    this.busy = busy;
    for (const button of this.form.querySelectorAll<HTMLButtonElement>('[type="submit"]')) {
      // aria-disabled keeps the focus where it is; `disabled` would drop it.
      button.setAttribute("aria-disabled", String(busy));
    }
    show(find("[data-sending]", this.form), busy);
    if (busy) this.progress(0);
  }

  /** The bar moves all the time; the words, which are read aloud, every tenth. */
  private progress(percent: number): void {
    const bar = find<HTMLProgressElement>("progress[data-send-bar]", this.form);
    if (bar) [bar.max, bar.value] = [100, percent];
    const tenth = Math.floor(percent / 10) * 10;
    const text = words(this.form, "sending", { percent: tenth });
    const place = find("[data-send-text]", this.form);
    if (place && place.textContent !== text) place.textContent = text;
  }
}
