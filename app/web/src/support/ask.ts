/**
 * Asking for contact: the form is sealed here, and the code is made here.
 *
 *     <form data-support-ask data-targets="[…]" data-wire="/stod/skicka" data-sending data-no-net data-busy data-changed data-refused data-unloaded>
 *       <template data-mistakes data-no-org …> <template data-error> <p data-said role="status" hidden>
 *     </form>
 *     <template data-receipt>…#code…</template>             in place of [data-ask-page] when it is sent
 *
 * Nothing is stored: what was typed is in the form, and gone with the page.
 */
import { all, find, focusOn, oneLanguage, say, toTop, uncover, words } from "../dom";
import { watch } from "../report/mistakes";
import { copied } from "./copy";
import { isRight, type Mistake, recordOf, wrongIn } from "./form";
import type { SupportRecord } from "./record";
import type { Sealing, Target } from "./sealing";
import { type Outcome, send } from "./wire";

/** Wires the form. */
export function asking(form: HTMLFormElement): void {
  form.noValidate = true;
  watch(form);
  uncover();
  const said = find("[data-said]", form);
  // The answer may have been lost on its way: the same answers are sent again as they were sealed, or there would be two contacts.
  let last: { of: string; sealing: Sealing } | undefined;
  let busy = false;

  async function submit(): Promise<void> {
    const record = recordOf(form);
    if (!isRight(form, [...wrongOutside(form, true), ...wrongIn(record), ...wrongOutside(form, false)])) return say(said, "");
    say(said, words(form, "sending"));
    for (let round = 0; ; round++) {
      const { CHOOSE, sealAsk, targetOf, targetsOf } = await import("./sealing");
      const picked = String(new FormData(form).get("org"));
      const target = targetOf(targetsOf(form.dataset["targets"]), picked);
      if (!target) return say(said, words(form, "changed"));
      const of = keyOf(record, picked, target);
      if (last?.of !== of) last = { of, sealing: await sealAsk(target, picked === CHOOSE, record) };
      const outcome = await send(words(form, "wire"), { act: "ask", ...last.sealing.body });
      if (outcome === "kept") return receipt(last.sealing.code, target.id);
      // Somebody got or lost a key since the page was made: once more, to those who receive now.
      if (outcome !== "changed" || round > 0 || !(await renewed(form))) return say(said, words(form, WORDS[outcome]));
      last = undefined;
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    submit()
      // The part that seals did not come, or the browser cannot do it. Nothing is ever sent as it was typed.
      .catch(() => say(said, words(form, "unloaded")))
      .finally(() => (busy = false));
  });
  form.addEventListener("focusin", () => void import("./sealing").catch(() => undefined), { once: true });
}

const WORDS: Record<Exclude<Outcome, "kept">, string> = { changed: "changed", busy: "busy", network: "noNet", refused: "refused" };

/** What is wrong before and after the record. */
function wrongOutside(form: HTMLFormElement, before: boolean): Mistake[] {
  const data = new FormData(form);
  if (before) return data.get("org") ? [] : [["org", "noOrg"]];
  return data.get("consent") === "yes" ? [] : [["consent", "noConsent"]];
}

function keyOf(record: SupportRecord, picked: string, target: Target): string {
  return JSON.stringify([record, picked, target]);
}

/** Who receives now, asked anew. The choice and all answers stay. */
async function renewed(form: HTMLFormElement): Promise<boolean> {
  try {
    const answer = await fetch(form.action, { credentials: "omit", cache: "no-store", referrerPolicy: "no-referrer" });
    if (!answer.ok) return false;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const targets = find("form[data-support-ask]", page)?.dataset["targets"];
    if (!targets || targets === form.dataset["targets"]) return false;
    form.dataset["targets"] = targets;
    return true;
  } catch {
    return false;
  }
}

/** The receipt takes the place of the form, and of everything that was typed. */
function receipt(code: string, whom: string): void {
  const [page, shape] = [find("[data-ask-page]"), find<HTMLTemplateElement>("template[data-receipt]")];
  if (!page || !shape) return;
  page.replaceChildren(copied(shape));
  for (const promise of all("[data-promise]", page)) promise.hidden = promise.dataset["promise"] !== whom;
  oneLanguage();
  // It breaks after every second group, and nowhere else.
  const groups = code.match(/[^-]+-?/g) ?? [];
  const pairs = [groups.slice(0, 2), groups.slice(2)].map((pair) => {
    const span = document.createElement("span");
    span.textContent = pair.join("");
    return span;
  });
  find("#code", page)?.replaceChildren(...pairs);
  focusOn(find("h1", page));
  toTop();
}
