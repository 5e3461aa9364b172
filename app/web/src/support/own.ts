/**
 * The way back with the code. The code is read here and goes nowhere: the server is asked with the door that comes from it, and what it
 * answers is opened here.
 *
 *     <div data-support-own data-hatch="/stod/lada" data-wire="/stod/skicka" data-opening data-wrong data-sending data-no-net data-busy
 *          data-refused data-too-late data-unloaded data-done-say data-done-replace data-done-agree data-done-withdraw>
 *       <form data-own-code> <input name="kod"> <p data-said role="status" hidden> <template data-mistakes> <template data-error> </form>
 *     </div>
 *     <template data-case>…</template> <template data-words>…</template>      see own_case.ts
 *
 * Whoever puts the phone away is not to leave it open: after ten minutes without a touch, and when the page is left, all of it is gone.
 */
import { find, focusOn, oneLanguage, say, toTop, uncover, words } from "../dom";
import { tell, watch } from "../report/mistakes";
import { isRight, recordOf, wrongIn, wrongInText } from "./form";
import { draw, type Opened } from "./own_case";
import { tidy } from "./record";
import { type Box, knock, type Outcome, send } from "./wire";

/** Without a touch for so long, it is closed. */
const IDLE = 10 * 60_000;

/** What a code opened: held in memory, and nowhere else. */
interface Key {
  door: string;
  identity: string;
}

/** Wires the page. */
export function own(root: HTMLElement): void {
  const form = find<HTMLFormElement>("form[data-own-code]", root);
  if (!form) return;
  form.noValidate = true;
  watch(form);
  uncover();
  form.addEventListener("focusin", () => void import("./opening").catch(() => undefined), { once: true });
  let busy = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    const said = find("[data-said]", form);
    say(said, words(root, "opening"));
    enter(root, form)
      .catch(() => "unloaded")
      .then((problem) => say(said, problem && words(root, problem)))
      .finally(() => (busy = false));
  });
}

/** Opens what the code opens. Answers the name of the words for what went wrong, or nothing. */
async function enter(root: HTMLElement, form: HTMLFormElement): Promise<string> {
  const input = find<HTMLInputElement>('[name="kod"]', form);
  const { keyOf } = await import("./opening");
  const key = keyOf(input?.value ?? "");
  const opened = key && (await look(root, key));
  if (typeof opened === "string") return opened;
  if (!key || !opened) {
    const field = input?.closest<HTMLElement>(".field");
    if (field) tell(field, words(root, "wrong"));
    focusOn(input);
    return "";
  }
  if (input) input.value = "";
  new Case(root, key).show(opened, "");
  return "";
}

/** What is there now; nothing when the code opens nothing, or the name of the words for what went wrong. */
async function look(root: HTMLElement, key: Key): Promise<Opened | undefined | string> {
  const box = await knock(words(root, "hatch"), key.door);
  if (typeof box === "string") return WORDS[box];
  const { openBox } = await import("./opening");
  return openBox(key, box);
}

const WORDS: Record<Exclude<Outcome, "kept">, string> = { changed: "tooLate", busy: "busy", network: "noNet", refused: "refused" };

/** An open contact. */
class Case {
  private timer = 0;
  private busy = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly key: Key,
  ) {
    for (const touch of ["pointerdown", "keydown", "scroll"]) addEventListener(touch, () => this.wait(), { passive: true });
    this.wait();
  }

  /** Draws it, and wires what can be done. */
  show(opened: Opened, said: string): void {
    draw(this.root, opened);
    oneLanguage();
    const status = find("[data-said]", this.root);
    say(status, said);
    for (const form of this.root.querySelectorAll<HTMLFormElement>("form[data-act]")) {
      form.noValidate = true;
      watch(form);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void this.act(form, opened.box, event.submitter);
      });
    }
    focusOn(said === "" ? find("h1", this.root) : status);
    if (said === "") toTop();
  }

  private async act(form: HTMLFormElement, box: Box, button: HTMLElement | null): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    const status = find("[data-said]", this.root);
    try {
      const body = await this.bodyOf(form, box, button);
      if (!body) return;
      say(status, words(this.root, "sending"));
      const outcome = await send(words(this.root, "wire"), { ...body, door: this.key.door });
      if (outcome !== "kept" && outcome !== "changed") return this.failed(status, WORDS[outcome]);
      const opened = await look(this.root, this.key);
      if (typeof opened !== "object") return this.failed(status, opened ?? "refused");
      const typed = outcome === "changed" ? typedIn(this.root) : "";
      this.show(opened, words(this.root, outcome === "kept" ? DONE[body.act] : WORDS.changed));
      retype(this.root, typed);
    } catch {
      this.failed(status, "unloaded");
    } finally {
      this.busy = false;
    }
  }

  /** What the form sends, sealed; nothing when something is wrong with it. */
  private async bodyOf(form: HTMLFormElement, box: Box, button: HTMLElement | null): Promise<Body | undefined> {
    const { sealMessage, sealRecord } = await import("./seal");
    switch (form.dataset["act"]) {
      case "say": {
        const text = tidy(String(new FormData(form).get("text") ?? ""));
        return isRight(form, wrongInText(text)) ? { act: "say", sealed: await sealMessage(box.recipient, text) } : undefined;
      }
      case "replace": {
        const record = recordOf(form);
        return isRight(form, wrongIn(record)) ? { act: "replace", sealed: await sealRecord(box.recipient, record) } : undefined;
      }
      case "agree": {
        const yes = button instanceof HTMLButtonElement && button.value === "yes";
        return box.handover ? { act: "agree", handover: box.handover.id, yes } : undefined;
      }
      case "withdraw":
        return { act: "withdraw" };
      default:
        return undefined;
    }
  }

  private failed(status: HTMLElement | null, what: string): void {
    say(status, words(this.root, what));
    status?.scrollIntoView({ block: "center" });
  }

  /** Another while without a touch. */
  private wait(): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => location.reload(), IDLE);
  }
}

/** Something to be sent. */
type Body =
  | { act: "say" | "replace"; sealed: string }
  | { act: "agree"; handover: string; yes: boolean }
  | { act: "withdraw" };

const DONE: Record<Body["act"], string> = { say: "doneSay", replace: "doneReplace", agree: "doneAgree", withdraw: "doneWithdraw" };

/** A message that was not taken is not lost. */
function typedIn(root: HTMLElement): string {
  return find<HTMLTextAreaElement>('[name="text"]', root)?.value ?? "";
}

function retype(root: HTMLElement, text: string): void {
  const field = find<HTMLTextAreaElement>('[name="text"]', root);
  if (field && text !== "") field.value = text;
}
