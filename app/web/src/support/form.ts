/** The fields of a record: what was answered, and what is wrong with it, in the words of the page. */
import { all, find, focusOn, isControl, words } from "../dom";
import { forget, tell } from "../report/mistakes";
import { length, LONGEST, type SupportRecord, tidy, type Way } from "./record";

/** A mistake: the name of the control, and the name of the words. */
export type Mistake = [field: string, words: string];

/** Figures and what stands between them, in any country's way of writing. */
const PHONE = /^[\d +\-–()/.]+$/;
/** As strict as a person can be: something, an at sign, a domain with a dot. */
const EMAIL = /^[^\s@<>,]+@[^\s@<>,.]+(\.[^\s@<>,.]+)+$/;

/** What was answered. */
export function recordOf(form: HTMLFormElement): SupportRecord {
  const data = new FormData(form);
  const text = (name: string) => tidy(String(data.get(name) ?? ""));
  const texts = (name: string) => data.getAll(name).map(String);
  const ways: Way[] = (["phone", "email", "other"] as const).map((kind) => ({ kind, value: text(kind) }));
  return {
    v: 1,
    name: text("name"),
    ways: ways.filter((way) => way.value !== ""),
    hours: texts("hours"),
    message: text("message") === "yes",
    silent: text("silent") === "yes",
    language: text("language"),
    interpreter: text("interpreter") === "yes",
    age: text("age"),
    crime: text("crime"),
    needs: texts("needs"),
    sex: text("sex"),
  };
}

/** Fills the fields with what was told before. */
export function fill(form: HTMLFormElement, record: SupportRecord): void {
  const way = (kind: Way["kind"]) => record.ways.find((one) => one.kind === kind)?.value ?? "";
  const texts: Record<string, string> = {
    name: record.name, phone: way("phone"), email: way("email"), other: way("other"), language: record.language,
    age: record.age, crime: record.crime, sex: record.sex,
  };
  const ticked: Record<string, string[]> = {
    hours: record.hours, needs: record.needs, message: record.message ? ["yes"] : [], silent: record.silent ? ["yes"] : [],
    interpreter: record.interpreter ? ["yes"] : [],
  };
  for (const control of [...form.elements].filter(isControl)) {
    const text = texts[control.name];
    const list = ticked[control.name];
    if (text !== undefined) control.value = text;
    if (list && control instanceof HTMLInputElement) control.checked = list.includes(control.value);
  }
}

/** What is wrong with a record, as the server would say it where no script runs. */
export function wrongIn(record: SupportRecord): Mistake[] {
  const wrong: Mistake[] = [];
  if (record.ways.length === 0) wrong.push(["phone", "noWay"]);
  for (const { kind, value } of record.ways) {
    const figures = value.replace(/\D/g, "").length;
    if (length(value) > LONGEST.way) wrong.push([kind, "longWay"]);
    else if (kind === "phone" && (!PHONE.test(value) || figures < 5 || figures > 15)) wrong.push([kind, "noPhone"]);
    else if (kind === "email" && !EMAIL.test(value)) wrong.push([kind, "noEmail"]);
  }
  if (length(record.name) > LONGEST.name) wrong.push(["name", "longName"]);
  if (length(record.language) > LONGEST.language) wrong.push(["language", "longLanguage"]);
  return wrong;
}

/** What is wrong with a message. */
export function wrongInText(text: string): Mistake[] {
  if (text === "") return [["text", "noText"]];
  return length(text) > LONGEST.message ? [["text", "longText"]] : [];
}

/** Says each mistake beside its field and leads to the first. Tells whether there was none. */
export function isRight(form: HTMLFormElement, wrong: Mistake[]): boolean {
  const said = find<HTMLTemplateElement>("template[data-mistakes]", form) ?? find<HTMLTemplateElement>("template[data-mistakes]");
  for (const field of all(".field.has-error", form)) forget(field);
  for (const [name, what] of wrong) {
    const field = fieldOf(form, name);
    if (field && said) tell(field, words(said, what));
  }
  const [first] = wrong;
  if (first) open(form, first[0]);
  return wrong.length === 0;
}

/** The field that holds a control of this name. */
export function fieldOf(form: HTMLFormElement, name: string): HTMLElement | null {
  return find(`[name="${name}"]`, form)?.closest<HTMLElement>(".field") ?? null;
}

/** What is folded away is unfolded, for nobody finds a mistake they cannot see. */
function open(form: HTMLFormElement, name: string): void {
  const control = find(`[name="${name}"]`, form);
  control?.closest("details")?.setAttribute("open", "");
  focusOn(control);
}
