/**
 * Draws a contact from what was opened. Every word and piece comes from the HTML (`pages/public/own_view.rs`):
 *
 *     <template data-case>   data-fill="…" a text, data-if="…" shown when it is so, <ol data-list="messages">, <template data-message>
 *     <template data-words>  <p data-word="state-sent">…</p>: a text with places such as {name}
 *
 * What somebody wrote is set as text, never as HTML.
 */
import { all, find } from "../dom";
import { copied } from "./copy";
import { fill } from "./form";
import type { SupportRecord } from "./record";
import type { Box } from "./wire";

/** A contact as it was opened here. */
export interface Opened {
  box: Box;
  record: SupportRecord | undefined;
  messages: { mine: boolean; at: string; text: string }[];
}

/** States in which somebody is still to do something. */
const OPEN = ["registered", "consented", "sent", "received", "contacted", "unreached"];

/** Puts the contact in place of what was there. */
export function draw(root: HTMLElement, { box, record, messages }: Opened): void {
  const shape = find<HTMLTemplateElement>("template[data-case]");
  if (!shape) return;
  root.replaceChildren(copied(shape));
  const isOpen = OPEN.includes(box.state);
  const readable = !["withdrawn", "purged"].includes(box.state);
  const purge = box.purge_on ? day(box.purge_on) : "";
  const texts: Record<string, string> = {
    state: word(`state-${box.state}`),
    "state-text": word(`state-${box.state}-text`),
    name: readable && box.taken_at ? box.organisation : "",
    "sent-to": readable && !box.taken_at ? box.organisation : "",
    phone: readable ? box.phone : "",
    asked: day(box.asked_at),
    promised: isOpen && !box.taken_at ? day(box.promised) : "",
    purge: readable ? purge : "",
    rest: readable ? "" : purge,
    handover: box.handover ? word("handover", { name: box.handover.to }) : "",
    broken: box.opened.map((at) => day(at)).join(", "),
  };
  const shown: Record<string, boolean> = {
    open: isOpen,
    readable,
    earlier: box.earlier,
    nothing: messages.length === 0,
  };
  for (const place of all("[data-fill]", root)) put(place, texts[place.dataset["fill"] ?? ""] ?? "");
  for (const part of all("[data-if]", root)) {
    const name = part.dataset["if"] ?? "";
    part.hidden = !(shown[name] ?? texts[name]);
  }
  find('[data-list="messages"]', root)?.replaceChildren(...messages.map((message) => line(root, box, message)));
  find('[data-list="consents"]', root)?.replaceChildren(...box.consents.map(consent));
  const change = find<HTMLFormElement>('form[data-act="replace"]', root);
  if (change && record) fill(change, record);
}

function put(place: HTMLElement, text: string): void {
  place.textContent = text;
  if (place instanceof HTMLAnchorElement) place.href = `tel:${text.replace(/[^\d+]/g, "")}`;
}

function line(root: HTMLElement, box: Box, { mine, at, text }: Opened["messages"][number]): Node {
  const shape = find<HTMLTemplateElement>("template[data-message]", root);
  const copy = document.importNode(shape?.content ?? document.createDocumentFragment(), true);
  const item = copy.firstElementChild;
  if (!(item instanceof HTMLElement)) return copy;
  item.classList.toggle("support-mine", mine);
  const set = (selector: string, words: string) => {
    const place = find(selector, item);
    if (place) place.textContent = words;
  };
  set("[data-who]", mine ? word("you") : box.organisation);
  set("[data-when]", day(at));
  set("[data-text]", text);
  return item;
}

function consent({ to, at, how, withdrawn_at: withdrawn }: Box["consents"][number]): Node {
  const item = document.createElement("li");
  const given = word("consent", { name: to, when: day(at), how: word(`how-${how}`) });
  item.textContent = withdrawn ? `${given} ${word("withdrawn", { when: day(withdrawn) })}` : given;
  return item;
}

/** A text of the page, with its places filled. */
function word(name: string, places: Record<string, string> = {}): string {
  const said = find<HTMLTemplateElement>("template[data-words]")?.content;
  const text = said?.querySelector(`[data-word="${CSS.escape(name)}"]`)?.textContent ?? "";
  return text.replace(/\{(\w+)\}/g, (whole, place: string) => places[place] ?? whole);
}

const LANGUAGES: Record<string, string> = { sv: "sv-SE", fi: "fi-FI", en: "en-GB" };

/** A day as people say it, in Sweden: "tisdag 3 mars", with its year when it is not this one. */
export function day(moment: string, lang: string = document.documentElement.lang, now: Date = new Date()): string {
  const at = new Date(moment.length === 10 ? `${moment}T12:00:00Z` : moment);
  if (Number.isNaN(at.getTime())) return "";
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(LANGUAGES[lang] ?? "sv-SE", { timeZone: "Europe/Stockholm", ...options });
  const year = format({ year: "numeric" });
  const other = year.format(at) === year.format(now) ? {} : { year: "numeric" as const };
  return format({ weekday: "long", day: "numeric", month: "long", ...other }).format(at);
}
