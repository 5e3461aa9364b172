/**
 * Events of an actor that could not be sent for want of a network.
 *
 * They wait sealed in the browser (unsent/shelf.ts), never with the service worker, and go off from whichever page of the office that
 * person opens when the network is back. What waits is marked with who typed it, and gone when it is sent, when anybody signs out in any
 * tab of this browser, when another person opens a page of the office, and after seven days: colleagues share phones.
 *
 *     <div data-who="…">                                                   on every page of the office: who is signed in, as an opaque id
 *     <form method="post" data-unsent data-guard>  <input type="hidden" name="key" value="UUID">  …  <p data-unsent-not-kept role="alert" hidden>
 *     </form>
 *     <section data-unsent-list hidden data-waiting data-refused data-signed-out data-sent data-remove>
 *       <h2>…</h2> <p>…</p> <p data-unsent-said role="status" hidden></p> [<p data-unsent-again hidden>…</p>] <ul data-unsent-items></ul>
 *     </section>
 *
 * The server answers `201 {"to": "…"}` when it asks for JSON, the same again for a key it has already, and 403 when somebody else than
 * `lykta-who` is signed in by now. Whatever else it says, the form is sent once more as a plain form, and the page it answers with says
 * so in words.
 */
import { all, find, say, show, words } from "./dom";
import { post, sendAll, type World } from "./unsent/round";
import { forget, Shelf, sweep, type Unsent } from "./unsent/shelf";

const CHANNEL = "lykta-office";
const AGAIN = 20_000;

const elsewhere = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(CHANNEL);
const world: World = { fetch: (...request) => fetch(...request), locks: globalThis.navigator?.locks };

let who = "";
let shelf: Shelf;
/** Somebody signed out in another tab: what is typed here from now on is kept no more. */
let signedOut = false;

/** Listens for signing out on every page of the office, sends what waits, and shows it where there is a place for it. */
export function unsent(): void {
  for (const form of all<HTMLFormElement>('form[action="/personal/logga-ut"]')) {
    form.addEventListener("submit", (event) => void leave(event, form));
  }
  who = find("[data-who]")?.dataset["who"] ?? "";
  if (!who) return void sweep().catch(() => undefined);
  shelf = new Shelf(who);
  elsewhere?.addEventListener("message", ({ data }) => {
    if (data === "out") signedOut = true;
    void draw();
  });
  const form = find<HTMLFormElement>("form[data-unsent]");
  form?.addEventListener("submit", (event) => void send(event, form));
  window.addEventListener("online", () => void sendWaiting());
  setInterval(() => void sendWaiting(), AGAIN);
  void draw().then(sendWaiting);
}

/** First what waits is gone, then the session ends: the page that comes next knows nobody who could take it away. */
async function leave(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  event.preventDefault();
  signedOut = true;
  // A database that does not answer keeps nobody signed in.
  await Promise.race([forget().catch(() => undefined), new Promise((late) => setTimeout(late, 2_000))]);
  elsewhere?.postMessage("out");
  form.submit();
}

async function send(event: SubmitEvent, form: HTMLFormElement): Promise<void> {
  event.preventDefault();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === "string") body.append(name, value);
  const to = location.pathname;
  let next;
  try {
    const answer = await post(world.fetch, who, to, body.toString());
    if (answer.status === 403) return show(find("[data-unsent-not-kept]", form), true);
    next = answer.status === 201 ? ((await answer.json()) as { to: string }).to : "";
  } catch {
    return keep(form, to, body);
  }
  if (next.startsWith("/")) location.assign(next);
  else plainly(form, event.submitter);
}

/** As a browser sends it by itself; the button that was pressed goes along. */
function plainly(form: HTMLFormElement, submitter: HTMLElement | null): void {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const pressed = document.createElement("input");
    [pressed.type, pressed.name, pressed.value] = ["hidden", submitter.name, submitter.value];
    form.append(pressed);
  }
  form.submit();
}

/** Keeps an event for later. Where nothing can be kept, the form stays as it is and says so. */
async function keep(form: HTMLFormElement, to: string, body: URLSearchParams): Promise<void> {
  body.set("do", "add");
  const told = { to, body: body.toString(), label: labelOf(form) };
  const kept = !signedOut && (await shelf.keep(body.get("key") ?? "", told).then(() => true, () => false));
  show(find("[data-unsent-not-kept]", form), !kept);
  if (!kept) return;
  afresh(form);
  await draw();
  elsewhere?.postMessage("changed");
  find("[data-unsent-list]")?.scrollIntoView({ block: "nearest" });
}

async function sendWaiting(): Promise<void> {
  if (signedOut) return;
  const sent = await sendAll(shelf, who, world).catch(() => 0);
  await draw();
  if (sent === 0) return;
  elsewhere?.postMessage("changed");
  const list = find("[data-unsent-list]");
  if (!list) return;
  say(find("[data-unsent-said]", list), words(list, "sent"));
  show(find("[data-unsent-again]", list), true);
  show(list, true);
}

function labelOf(form: HTMLFormElement): string {
  const picked = (name: string) => {
    const select = find<HTMLSelectElement>(`select[name="${name}"]`, form);
    return select?.value ? (select.selectedOptions[0]?.textContent ?? "").trim() : "";
  };
  return [picked("category"), picked("area"), picked("time_band")].filter(Boolean).join(", ");
}

/** The next event may be told at once: category and area stay, as they do with a network. */
function afresh(form: HTMLFormElement): void {
  const key = find<HTMLInputElement>('input[name="key"]', form);
  if (key) key.value = crypto.randomUUID();
  const text = find<HTMLTextAreaElement>('textarea[name="words"]', form);
  if (text) {
    text.value = "";
    text.dispatchEvent(new window.Event("input"));
  }
  const number = find<HTMLInputElement>('input[name="number"]', form);
  if (number) number.value = "1";
}

async function draw(): Promise<void> {
  const events = await shelf.list().catch(() => []);
  const list = find("[data-unsent-list]");
  if (!list) return;
  find("[data-unsent-items]", list)?.replaceChildren(...events.map((event) => line(list, event)));
  // What has gone off is told below; that it lies on the phone is true no more.
  for (const part of all("h2, h2 + p", list)) show(part, events.length > 0);
  show(list, events.length > 0 || Boolean(find("[data-unsent-said]", list)?.textContent));
}

function line(list: HTMLElement, event: Unsent): HTMLElement {
  const [item, text, remove] = [document.createElement("li"), document.createElement("span"), document.createElement("button")];
  // What cannot be sent is shown whole, so that it can be told in another way.
  const said = event.state === "refused" ? (new URLSearchParams(event.body).get("words") ?? "") : "";
  text.textContent = [`${event.label}: ${words(list, event.state)}`, said].filter(Boolean).join(" ");
  [remove.type, remove.className, remove.textContent] = ["button", "btn btn-quiet btn-small", words(list, "remove")];
  remove.addEventListener("click", () => {
    void shelf.drop(event.key).then(() => {
      elsewhere?.postMessage("changed");
      return draw();
    });
  });
  item.className = "spread";
  item.append(text, remove);
  return item;
}
