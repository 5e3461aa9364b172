/** Brings the report form to life. Every part of it works without, and without the others. */
import { all, find } from "../dom";
import type { Queue } from "../queue";
import { fill, renew } from "./answers";
import { kept } from "./kept";
import { carryToOtherLanguages } from "./languages";
import { locate } from "./locate";
import type { Panel } from "./panel";
import { photo } from "./photo";
import { Sender } from "./send";
import { Steps } from "./steps";

const DRAFT = /^#utkast=([\w-]{36})$/;

/** Wires `<form data-report>`. */
export async function report(form: HTMLFormElement, queue: Queue, panel: Panel | undefined): Promise<void> {
  if (form.dataset["keepId"] === undefined) renew(form);
  for (const input of all<HTMLInputElement>("input[data-photo]", form)) photo(input);
  for (const button of all<HTMLButtonElement>("button[data-locate]", form)) locate(button);
  const steps = new Steps(form);
  new Sender(form, queue, steps, (id) => void kept(form, queue, panel, id), () => void panel?.draw()).start();
  carryToOtherLanguages(form);
  steps.start(await restore(form, queue));
  addEventListener("hashchange", () => void restore(form, queue).then((found) => found && steps.resume()));
}

/** Fills in the report that the address names. The name is taken out of the address at once. */
async function restore(form: HTMLFormElement, queue: Queue): Promise<boolean> {
  const clientId = DRAFT.exec(location.hash)?.[1];
  if (!clientId) return false;
  history.replaceState(history.state, "", location.pathname + location.search);
  const draft = await queue.load(clientId).catch(() => undefined);
  if (draft) fill(form, draft);
  find("h1")?.scrollIntoView({ block: "nearest" });
  return draft !== undefined;
}
