/** The second screen: the checklist at a stop. One tap says what is fine; the same tap again changes nothing. */
import { all, find, focusOn, say, show, words } from "../dom";
import { copied, type Here, itemName, type Screen, standing, status, tell, verdictName, what } from "./here";
import { there } from "./place";
import { counts, type Note, of, VERDICTS, type Verdict } from "./record";

/** What a tap says; everything else has the form. */
const QUICK: Verdict[] = ["ok", "unknown"];
const TONES: Record<Verdict, string> = { ok: "tone-ok", keep: "tone-ok", fault: "tone-danger", unknown: "tone-neutral" };

export const stop: Screen = {
  wire(here) {
    find("[data-checklist]", here.root)?.addEventListener("click", (event) => pressed(here, event));
    const place = here.places.findIndex(({ key }) => key === here.at.stop);
    turn(here, "[data-before]", place - 1);
    turn(here, "[data-next]", place + 1);
    const back = find<HTMLAnchorElement>("[data-back]", here.root);
    if (back) back.href = there({ walk: here.walk.id });
    for (const line of all("[data-item]", here.root)) {
      const link = find<HTMLAnchorElement>("[data-open]", line);
      if (link) link.href = there({ walk: here.walk.id, stop: here.at.stop, item: line.dataset["item"] ?? "" });
      show(find("[data-answers]", line), here.walk.over === "no");
    }
    // Come back from a note: where one was.
    const from = here.at.from && find(`[data-item="${CSS.escape(here.at.from)}"]`, here.root);
    const group = from && from.closest("details");
    if (!from || !group) return;
    group.open = true;
    requestAnimationFrame(() => {
      focusOn(find("[data-open]", from));
      from.scrollIntoView({ block: "center" });
    });
  },

  fill(here) {
    const { root, places, at } = here;
    const place = places.find(({ key }) => key === at.stop);
    say(find("[data-title]", root), place?.name ?? "");
    say(find("[data-note]", root), place?.note ?? "");
    tell(find("[data-said]", root), status(here));
    for (const group of all<HTMLDetailsElement>("details[data-group]", root)) {
      const lines = all("[data-item]", group);
      const done = lines.filter((line) => fillLine(here, line)).length;
      const name = find("[data-group-name]", group);
      if (name) tell(name, words(root, "groupNoted", { group: name.dataset["groupName"] ?? "", done, all: lines.length }));
    }
  },
};

/** Tells whether anybody noted something on the line. */
function fillLine(here: Here, line: HTMLElement): boolean {
  const item = line.dataset["item"] ?? "";
  const said = counts(here.walk, here.notes, here.at.stop, item);
  const mine = of(here.notes, here.at.stop).filter((note) => note.item === item);
  const marks = VERDICTS.filter((verdict) => said[verdict] > 0).map((verdict) => {
    const mark = document.createElement("span");
    mark.className = `tag ${TONES[verdict]}`;
    mark.textContent = `${verdictName(here.root, verdict)} ${said[verdict]}`;
    return mark;
  });
  find("[data-marks]", line)?.replaceChildren(...marks);
  show(find("[data-marks]", line), marks.length > 0);
  for (const button of all("[data-say]", line)) {
    button.setAttribute("aria-pressed", String(mine.some(({ verdict }) => verdict === button.dataset["say"])));
  }
  list(here, line, mine);
  return marks.length > 0;
}

/** What this phone noted on the line. Drawn again only when it changed: somebody may have the focus in it. */
function list(here: Here, line: HTMLElement, mine: Note[]): void {
  const place = find("[data-mine]", line);
  const drawn = mine.map((note) => `${note.id} ${note.version} ${standing(here.root, note)}`).join();
  if (!place || place.dataset["drawn"] === drawn) return;
  const hadFocus = place.contains(document.activeElement);
  place.dataset["drawn"] = drawn;
  place.replaceChildren(...mine.map((note) => own(here, note)));
  show(place, mine.length > 0);
  if (hadFocus) (find("[data-undo]", place) ?? find("[data-open]", line))?.focus();
}

function own({ root, walk, at }: Here, note: Note): DocumentFragment {
  const line = copied("part", "mine");
  say(find("[data-what]", line), what(root, note));
  say(find("[data-words]", line), note.words);
  say(find("[data-state]", line), standing(root, note));
  const item = itemName(note.item);
  const change = find<HTMLAnchorElement>("[data-change]", line);
  const isWanting = walk.over === "no" && note.state === "needs_you" && note.problem !== "gone";
  show(change, isWanting);
  if (change && isWanting) {
    change.href = there({ walk: walk.id, stop: at.stop, item: note.item, note: note.id });
    change.textContent = words(root, "change", { item });
  }
  const undo = find("[data-undo]", line);
  if (undo) [undo.textContent, undo.dataset["undo"]] = [words(root, "takeBack", { item }), note.id];
  show(undo, note.problem !== "answered" && walk.over === "no");
  return line;
}

function turn(here: Here, selector: string, place: number): void {
  const link = find<HTMLAnchorElement>(selector, here.root);
  const to = here.places[place];
  show(link, to !== undefined);
  if (link && to) link.href = there({ walk: here.walk.id, stop: to.key });
}

function pressed(here: Here, { target }: Event): void {
  const button = target instanceof Element ? target.closest<HTMLElement>("[data-say], [data-undo]") : null;
  const item = button?.closest<HTMLElement>("[data-item]")?.dataset["item"];
  if (!button || item === undefined) return;
  const undo = button.dataset["undo"];
  // One after another: somebody who taps twice means one thing.
  const did = before.then(() => (undo ? here.trail.takeBack(undo) : quick(here, item, button.dataset["say"] as Verdict)));
  before = did.catch(() => undefined);
  void did.then(here.changed, () => tell(find("[data-said]", here.root), words(here.root, "notKept")));
}

let before: Promise<unknown> = Promise.resolve();

/** One word of this phone for one line: another tap changes it. What was told in the form stays. */
async function quick(here: Here, item: string, verdict: Verdict): Promise<void> {
  const { trail, walk, at } = here;
  const mine = of(await trail.notes(walk.id), at.stop).filter((note) => note.item === item && QUICK.includes(note.verdict));
  if (mine.some((note) => note.verdict === verdict)) return;
  for (const note of mine) await trail.takeBack(note.id);
  await trail.note(walk.id, { stop: at.stop, item, verdict, lang: here.lang });
}
