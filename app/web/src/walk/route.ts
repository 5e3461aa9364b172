/** The first screen: the stops with how far they have come, light and weather, and being done. */
import { all, find, focusOn, say, show, words } from "../dom";
import { copied, type Here, itemName, type Screen, standing, status, tell } from "./here";
import { there } from "./place";
import { isUnsent, type Note, noted, of, stopOf } from "./record";

export const route: Screen = {
  wire(here) {
    addStop(here);
    conditions(here);
    send(here);
    done(here);
  },

  fill(here) {
    const { root, walk, notes, places } = here;
    const { told } = walk;
    say(find("[data-title]", root), told.title);
    say(find("[data-when]", root), told.when);
    say(find("[data-meeting]", root), told.meeting_point);
    show(find("[data-meeting-row]", root), told.meeting_point !== "");
    tell(find("[data-said]", root), status(here));
    say(find("[data-not-ready]", root), here.ready === false ? words(root, "notReady") : "");
    say(find("[data-until]", root), told.until && walk.over === "no" ? words(root, "until", { day: told.until }) : "");
    const been = places.filter(({ key }) => of(notes, key).length > 0).length;
    say(find("[data-progress]", root), places.length > 0 ? words(root, "progress", { done: been, all: places.length }) : "");
    stops(here);
    needs(here);
    others(here);
    const open = walk.over === "no" && !notes.some(({ kind }) => kind === "send");
    show(find("[data-add-stop]", root), told.own && open);
    show(find("[data-send]", root), told.own && walk.over === "no");
    show(find("[data-send-button]", root), open);
    if (!open && told.own) say(find("[data-send-said]", root), words(root, "sendWaits"));
    show(find("[data-conditions]", root)?.closest("section") ?? null, walk.over === "no");
    chosen(here);
  },
};

function stops({ root, walk, notes, places }: Here): void {
  const focused = document.activeElement?.closest<HTMLElement>("[data-stop]")?.dataset["stop"];
  const lines = places.map(({ key, name, note }) => {
    const line = copied("part", "stop");
    const link = find<HTMLAnchorElement>("[data-link]", line);
    if (link) [link.href, link.textContent, link.dataset["stop"]] = [there({ walk: walk.id, stop: key }), name, key];
    say(find("[data-note]", line), note);
    say(find("[data-noted]", line), words(root, "noted", { ...noted(walk, notes, key) }));
    return line;
  });
  find("[data-stops]", root)?.replaceChildren(...lines);
  if (focused) find(`[data-stop="${CSS.escape(focused)}"]`, root)?.focus();
}

/** What cannot go as it is, each with what can be done about it. */
function needs(here: Here): void {
  const wanting = here.notes.filter(({ state }) => state === "needs_you");
  const list = find("[data-needs-list]", here.root);
  show(find("[data-needs]", here.root), wanting.length > 0);
  // Drawn again only when it is another thing: somebody may have the focus in it.
  const drawn = wanting.map(({ id, version, problem }) => `${id} ${version} ${problem}`).join();
  if (!list || list.dataset["drawn"] === drawn) return;
  list.dataset["drawn"] = drawn;
  list.replaceChildren(...wanting.map((note) => need(here, note)));
}

function need(here: Here, note: Note): DocumentFragment {
  const { root, walk, notes, places } = here;
  const line = copied("part", "need");
  const isStop = note.kind === "stop";
  const stop = stopOf(note, notes);
  const item = isStop ? note.name : itemName(note.item);
  const name = places.find(({ key }) => key === stop)?.name;
  const told = isStop ? words(root, "stopNeeds", { name: note.name }) : [name, item].filter(Boolean).join(": ");
  say(find("[data-text]", line), `${told} – ${standing(root, note)}`);
  const change = find<HTMLAnchorElement>("[data-change]", line);
  const isOpen = walk.over === "no" && note.kind === "note" && name !== undefined && note.problem !== "gone";
  show(change, isOpen);
  if (change && isOpen) {
    change.href = there({ walk: walk.id, stop, item: note.item, note: note.id });
    change.textContent = words(root, "change", { item });
  }
  const rename = find("[data-rename]", line);
  say(rename, isStop ? words(root, "change", { item: note.name }) : "");
  rename?.addEventListener("click", () => renaming(root, note));
  const undo = find("[data-undo]", line);
  say(undo, isStop ? "" : words(root, "takeBack", { item }));
  undo?.addEventListener("click", () => void here.trail.takeBack(note.id).then(here.changed));
  return line;
}

/** The form for a new stop takes another name for this one. */
function renaming(root: HTMLElement, note: Note): void {
  const form = find<HTMLFormElement>("[data-add-stop]", root);
  const field = form && find<HTMLInputElement>("input", form);
  if (!form || !field) return;
  form.dataset["id"] = note.id;
  field.value = note.name;
  field.focus();
}

function others({ root, others }: Here): void {
  show(find("[data-others]", root), others.length > 0);
  const lines = others.map((walk) => {
    const line = copied("part", "other");
    const link = find<HTMLAnchorElement>("[data-link]", line);
    if (link) [link.href, link.textContent] = [there({ walk: walk.id }), walk.told.title];
    return line;
  });
  find("[data-others-list]", root)?.replaceChildren(...lines);
}

function addStop(here: Here): void {
  const form = find<HTMLFormElement>("[data-add-stop]", here.root);
  const field = form && find<HTMLInputElement>("input", form);
  form?.addEventListener("submit", (event) => {
    event.preventDefault();
    const name = field?.value.trim() ?? "";
    if (!field || name === "") return field?.focus();
    const again = form.dataset["id"];
    delete form.dataset["id"];
    void here.trail.addStop(here.walk.id, name, here.lang, again).then((stop) => {
      field.value = "";
      here.changed();
      // One goes on at the stop; a name that was put right is just that.
      if (!again) location.hash = there({ walk: here.walk.id, stop });
    }, notKept(here));
  });
}

/** What was said last: on this phone, or else on the others. */
function chosen({ root, walk, notes }: Here): void {
  const form = find<HTMLFormElement>("[data-conditions]", root);
  // Nothing moves under a thumb.
  if (form?.contains(document.activeElement)) return;
  const said = notes.find(({ kind }) => kind === "conditions");
  const how = { light: said?.light || walk.told.light, weather: said?.weather || walk.told.weather };
  for (const input of form ? all<HTMLInputElement>("input", form) : []) {
    input.checked = input.value === how[input.name as "light" | "weather"];
  }
}

function conditions(here: Here): void {
  const form = find<HTMLFormElement>("[data-conditions]", here.root);
  form?.addEventListener("submit", (event) => event.preventDefault());
  form?.addEventListener("change", () => {
    const given = new FormData(form);
    const value = (name: string) => String(given.get(name) ?? "");
    const said = here.notes.find(({ kind }) => kind === "conditions");
    const how = { light: value("light") || (said?.light ?? ""), weather: value("weather") || (said?.weather ?? "") };
    void here.trail.conditions(here.walk.id, how).then(() => {
      tell(find("[data-conditions-said]", here.root), words(here.root, "conditionsKept"));
      here.changed();
    }, notKept(here));
  });
}

function send(here: Here): void {
  find("[data-send-button]", here.root)?.addEventListener("click", () => {
    const isEmpty = !here.notes.some(({ kind, taken }) => kind === "note" && !taken);
    say(find("[data-send-said]", here.root), isEmpty ? words(here.root, "empty") : "");
    if (!isEmpty) void here.trail.finish(here.walk.id, here.lang).then(here.changed, notKept(here));
  });
}

function done(here: Here): void {
  const { root } = here;
  const anyway = find("[data-done-anyway]", root);
  const said = find("[data-done-said]", root);
  const forget = () => void here.trail.forget(here.walk.id).then(() => location.assign(location.pathname));
  find("[data-done-button]", root)?.addEventListener("click", () => {
    const unsent = here.notes.filter(isUnsent).length;
    if (unsent === 0) return forget();
    say(said, words(root, "doneUnsent", { n: unsent }));
    show(anyway, true);
  });
  anyway?.addEventListener("click", forget);
}

/** No storage: a private window, a full phone. */
function notKept(here: Here): () => void {
  return () => {
    const said = find("[data-said]", here.root);
    tell(said, words(here.root, "notKept"));
    focusOn(said);
  };
}
