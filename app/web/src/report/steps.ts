/** On narrow screens: one question at a time, with the phone's own back button going one question back. */
import { all, find, focusOn, say, show, words } from "../dom";
import { isWrong, judge, watch } from "./mistakes";
import { summarise } from "./review";

const NARROW = "(max-width: 699px)";

/** The steps of one form. On wide screens all of them show at once. */
export class Steps {
  private readonly narrow = matchMedia(NARROW);
  private readonly sections: HTMLFieldSetElement[];
  private readonly texts: HTMLTemplateElement | null;
  private now = 0;
  /** Somebody went back from the review to change one answer, and wants to return there. */
  private changing = false;

  constructor(private readonly form: HTMLFormElement) {
    this.sections = all<HTMLFieldSetElement>("fieldset[data-step]", form);
    this.texts = find<HTMLTemplateElement>("template[data-steps]", form);
    form.noValidate = true; // see mistakes.ts
    watch(form);
  }

  /**
   * Starts at the first error; for a report from the phone at the first unanswered question; else where the person was when the page was
   * reloaded, but never beyond an unanswered question.
   */
  start(resumed: boolean): void {
    if (!this.texts || this.sections.length < 2) return;
    this.addNavigation(this.texts);
    const wrong = this.sections.findIndex((section) => find('[aria-invalid="true"]', section) !== null);
    this.now = wrong >= 0 ? wrong : Math.min(resumed ? Infinity : (stepOf(history.state) ?? 0), this.firstUnanswered());
    history.replaceState({ step: this.now }, "");
    window.addEventListener("popstate", (event) => {
      const step = stepOf(event.state);
      if (step !== undefined) this.open(Math.min(step, this.sections.length - 1)); // without a step it was a link within the page
    });
    // Back from the receipt to the emptied form.
    window.addEventListener("pageshow", (event) => {
      if (event.persisted && this.firstUnanswered() < this.now) this.go(this.firstUnanswered());
    });
    // Links in the error summary and "change" buttons lead into steps that may be hidden.
    window.addEventListener("click", (event) => this.follow(event));
    this.narrow.addEventListener("change", () => this.draw());
    this.draw();
  }

  /** Checks the whole form; opens the step of the first wrong answer and says what is wrong. */
  check(): boolean {
    const wrong = judge(this.form);
    if (wrong) this.show(wrong);
    return wrong === null;
  }

  /** Opens the step that holds an element. */
  reveal(element: Element): void {
    const step = this.sections.findIndex((section) => section.contains(element));
    if (step >= 0 && step !== this.now) this.go(step);
  }

  /** To the first unanswered question of a report that was just put into the form, or to the review. */
  resume(): void {
    this.go(this.firstUnanswered());
  }

  private addNavigation(texts: HTMLTemplateElement): void {
    const parts = texts.content.cloneNode(true) as DocumentFragment;
    const head = find("[data-steps-head]", parts);
    find("[data-next]", parts)?.addEventListener("click", () => this.next());
    if (head) this.sections[0]?.before(head);
    // Without a script the next page shows the answers; with one, this is the end.
    const send = find("[data-send]", this.form);
    if (send) send.textContent = words(send, "send");
    this.sections.at(-1)?.after(parts);
    // One in the bar that follows the questions, one in the bar of the review.
    for (const button of all("[data-back]", this.form)) button.addEventListener("click", () => this.back());
  }

  private next(): void {
    const section = this.sections[this.now];
    const wrong = section ? judge(section) : null;
    if (wrong) this.show(wrong);
    else this.go(this.changing ? this.sections.length - 1 : this.now + 1);
  }

  private show(wrong: HTMLElement): void {
    this.reveal(wrong);
    wrong.focus({ preventScroll: true });
    const field = wrong.closest(".field");
    ((field && find(".error", field)) ?? wrong).scrollIntoView({ block: "center" });
  }

  private back(): void {
    if (stepOf(history.state) === this.now && this.now > 0 && history.state.from === this.now - 1) history.back();
    else this.go(Math.max(0, this.now - 1));
  }

  private go(step: number): void {
    const from = this.now;
    if (this.narrow.matches && step !== from) history.pushState({ step, from }, "");
    this.open(step);
  }

  private open(step: number): void {
    this.now = step;
    if (step === this.sections.length - 1) this.changing = false;
    this.draw();
    if (!this.narrow.matches) return;
    const section = this.sections[step];
    focusOn(section ? (find("legend, h2", section) ?? section) : null);
    find("[data-steps-head]", this.form)?.scrollIntoView({ block: "nearest" });
  }

  private draw(): void {
    const [one, last, total] = [this.narrow.matches, this.sections.length - 1, this.sections.length];
    this.sections.forEach((section, step) => show(section, !one || step === this.now));
    show(find("[data-steps-head]", this.form), one);
    show(find("[data-steps-foot]", this.form), one && this.now < last);
    for (const part of all("[data-first-step]")) show(part, !one || this.now === 0);
    for (const button of all("[data-back]", this.form)) show(button, one && this.now > 0);
    const next = find("[data-next]", this.form);
    if (next) next.textContent = words(next, this.changing ? "done" : "on");
    if (this.texts) say(find("[data-steps-text]", this.form), words(this.texts, "stepOf", { n: this.now + 1, total }));
    const bar = find<HTMLProgressElement>("progress[data-steps-bar]", this.form);
    if (bar) [bar.max, bar.value] = [total, this.now + 1];
    const list = find("[data-review]", this.form);
    if (list && (!one || this.now === last)) summarise(list, this.sections.slice(0, -1), (step) => this.change(step));
    show(list, one && this.now === last);
  }

  private change(step: number): void {
    this.changing = true;
    this.go(step);
  }

  private firstUnanswered(): number {
    const step = this.sections.findIndex(isWrong);
    return step >= 0 ? step : this.sections.length - 1;
  }

  private follow(event: MouseEvent): void {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    const target = link && document.getElementById(link.hash.slice(1));
    if (!target || !this.form.contains(target)) return;
    event.preventDefault();
    this.reveal(target);
    focusOn(target);
  }
}

function stepOf(state: unknown): number | undefined {
  const step = (state as { step?: unknown } | null)?.step;
  return typeof step === "number" ? step : undefined;
}
