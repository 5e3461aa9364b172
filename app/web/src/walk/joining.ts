/** Joining: the pass and the whole walk are fetched once and kept; from then on the phone needs no network. */
import { all, find, focusOn, say, show, words } from "../dom";
import { ask, asErrors } from "../queue/post";
import { there } from "./place";
import { look } from "./post";
import { ready } from "./ready";
import type { Trail } from "./trail";

/** Wires `<form data-walk-join>`. Whatever goes wrong on the phone, the form is sent as without a script. */
export async function joining(form: HTMLFormElement, trail: Trail): Promise<void> {
  let busy = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    void join(form, trail)
      .catch(() => HTMLFormElement.prototype.submit.call(form))
      .finally(() => (busy = false));
  });
  const known = await already(form, trail).catch(() => undefined);
  if (!known) return;
  for (const link of all<HTMLAnchorElement>("[data-walk-go]")) link.hash = there({ walk: known });
  show(find("[data-walk-joined]"), true);
}

/** The walk of this page, if this phone is on it: joining twice would make two phones of one. */
async function already(form: HTMLFormElement, trail: Trail): Promise<string | undefined> {
  const slug = form.dataset["walkJoin"];
  return slug ? (await trail.walks()).find((walk) => walk.told.slug === slug && walk.over === "no")?.id : undefined;
}

async function join(form: HTMLFormElement, trail: Trail): Promise<void> {
  const said = find("[data-join-said]", form);
  const lang = document.documentElement.lang || "sv";
  const known = await already(form, trail);
  if (known) return go(form, known);
  say(said, words(form, "working"));
  const answer = await ask(fetch, form.action, { method: "POST", body: new URLSearchParams(fields(form)) });
  if (!answer) return refused(said, words(form, "noNet"));
  const [wrong] = asErrors(answer.body);
  if (wrong) return refused(said, wrong.message, find(`[name="${wrong.field}"]`, form));
  const { token } = (answer.body ?? {}) as { token?: unknown };
  // Too many tries, or not our answer: the page of the server says what it is.
  if (typeof token !== "string") return HTMLFormElement.prototype.submit.call(form);
  const told = await look(fetch, token, lang);
  if (typeof told === "string") return refused(said, words(form, "noNet"));
  const id = await trail.join(token, told);
  void navigator.storage?.persist?.().catch(() => false);
  await ready();
  go(form, id);
}

function go(form: HTMLFormElement, walk: string): void {
  location.assign(words(form, "go") + there({ walk }));
}

function refused(said: HTMLElement | null, text: string, field: HTMLElement | null = null): void {
  say(said, text);
  focusOn(field);
}

function fields(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].flatMap(([name, value]) => (typeof value === "string" ? [[name, value] as [string, string]] : []));
}
