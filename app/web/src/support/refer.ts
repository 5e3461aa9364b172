/**
 * A referral by staff: sealed here like everybody's own, to exactly those who receive. What was typed about the person stays in the browser;
 * what goes along in the clear is who refers and how the person consented.
 */
import { find } from "../dom";
import { isRight, recordOf, wrongIn, type Mistake } from "./form";
import { CHOOSE, sealAsk, targetOf, targetsOf, type Sealing } from "./sealing";

/** What may be read on the way. */
const CLEAR = ["do", "org", "source", "how", "consent"];

// The answer may have been lost on its way: the same answers are sent again as they were sealed, or there would be two contacts.
let last: { of: string; sealing: Sealing } | undefined;

/** Seals the form. Tells the code, which the server never has; nothing when something is to be put right first. */
export async function refer(form: HTMLFormElement, fields: URLSearchParams): Promise<string | undefined> {
  const record = recordOf(form);
  const picked = fields.get("org") ?? "";
  const outside: Mistake[] = picked === "" ? [["org", "noOrg"]] : [];
  if (!isRight(form, [...outside, ...wrongIn(record)])) return undefined;
  const target = targetOf(targetsOf(form.dataset["targets"]), picked);
  if (!target) return undefined;
  const of = JSON.stringify([record, picked, target]);
  if (last?.of !== of) last = { of, sealing: await sealAsk(target, picked === CHOOSE, record) };
  for (const name of [...fields.keys()]) if (!CLEAR.includes(name)) fields.delete(name);
  fields.set("sealed", JSON.stringify({ act: "ask", ...last.sealing.body }));
  return last.sealing.code;
}

/** Writes the code into its box. It breaks after every second group, and nowhere else. */
export function showCode(place: HTMLElement, code: string): void {
  last = undefined;
  const groups = code.match(/[^-]+-?/g) ?? [];
  const pairs = [groups.slice(0, 2), groups.slice(2)].map((pair) => {
    const span = document.createElement("span");
    span.textContent = pair.join("");
    return span;
  });
  find("#code", place)?.replaceChildren(...pairs);
}
