/** On narrow screens: one question at a time, with the phone's own back button going one question back. */
import { all, find, focusOn, isControl, say, show, words } from "../dom";
import { summarise } from "./review";

const NARROW = "(max-width: 699px)";

/** The steps of one form. On wide screens all of them show at once. */
export class Steps {
  private readonly narrow = matchMedia(NARROW);
  private readonly sections: HTMLFieldSetElement[];
  private readonly texts: HTMLTemplateElement | null;
  private now = 0;

  constructor(private readonly form: HTMLFormElement) {
    this.sections = all<HTMLFieldSetElement>("fieldset[data-step]", form);
    this.texts = find<HTMLTemplateElement>("template[data-steps]", form);
    // A hidden field cannot show the browser's bubble, which would stop the form without a word. We check, and open the right step.
    form.noValidate = true;
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

  /** Checks the whole form; opens the step of the first wrong answer and lets the browser say what is wrong. */
  check(): boolean {
    const wrong = [...this.form.elements].filter(isControl).find((control) => !control.checkValidity());
    if (!wrong) return true;
    this.reveal(wrong);
    wrong.reportValidity();
    return false;
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

  /** Back to the first step, for another report. */
  restart(): void {
    this.go(0);
  }

  private addNavigation(texts: HTMLTemplateElement): void {
    const parts = texts.content.cloneNode(true) as DocumentFragment;
    const head = find("[data-steps-head]", parts);
    find("[data-back]", parts)?.addEventListener("click", () => this.back());
    find("[data-next]", parts)?.addEventListener("click", () => this.next());
    if (head) this.sections[0]?.before(head);
    this.sections.at(-1)?.after(parts);
  }

  private next(): void {
    const wrong = controlsOf(this.sections[this.now]).find((control) => !control.checkValidity());
    if (wrong) wrong.reportValidity();
    else this.go(this.now + 1);
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
    this.draw();
    if (!this.narrow.matches) return;
    const section = this.sections[step];
    focusOn(section ? (find("legend, h2", section) ?? section) : null);
    find("[data-steps-head]", this.form)?.scrollIntoView({ block: "nearest" });
  }

  private draw(): void {
    const [one, last, total] = [this.narrow.matches, this.sections.length - 1, this.sections.length];
    this.sections.forEach((section, step) => show(section, !one || step === this.now));
    for (const part of all("[data-steps-head], [data-steps-foot]", this.form)) show(part, one);
    for (const part of all("[data-first-step]")) show(part, !one || this.now === 0);
    show(find("[data-back]", this.form), this.now > 0);
    show(find("[data-next]", this.form), this.now < last);
    if (this.texts) say(find("[data-steps-text]", this.form), words(this.texts, "stepOf", { n: this.now + 1, total }));
    const bar = find<HTMLProgressElement>("progress[data-steps-bar]", this.form);
    if (bar) [bar.max, bar.value] = [total, this.now + 1];
    const list = find("[data-review]", this.form);
    if (list && (!one || this.now === last)) summarise(list, this.sections.slice(0, -1), (step) => this.go(step));
    show(list, one && this.now === last);
  }

  private firstUnanswered(): number {
    const step = this.sections.findIndex((section) => controlsOf(section).some((control) => !control.checkValidity()));
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

function controlsOf(section: HTMLFieldSetElement | undefined) {
  return section ? [...section.elements].filter(isControl) : [];
}

function stepOf(state: unknown): number | undefined {
  const step = (state as { step?: unknown } | null)?.step;
  return typeof step === "number" ? step : undefined;
}
