/**
 * Events of an actor that could not be sent for want of a network.
 *
 * They stay with the open tab (`sessionStorage`) and nowhere else: neither in the phone's database nor with the service worker, because
 * colleagues share phones and nothing of the office is kept on one. What is kept is marked with who typed it. It is gone when it is sent,
 * when the tab is closed, when anybody signs out in any tab of this browser, and when another person opens the page.
 *
 *     <form method="post" data-unsent data-guard>  <input type="hidden" name="key" value="UUID">  …  </form>
 *     <section data-unsent-list data-who="…" hidden data-waiting data-refused data-signed-out data-sent data-remove>
 *       <h2>…</h2> <p data-unsent-said role="status" hidden></p> <ul data-unsent-items></ul>
 *     </section>
 *
 * The server answers `201 {"to": "…"}` when it asks for JSON, the same again for a key it has already. Whatever else it says, the form is
 * sent once more as a plain form, and the page it answers with says so in words.
 */
import { all, find, say, words } from "./dom";

const KEPT = "lykta-unsent";
const SIGNED_OUT = "lykta-signed-out";
const AGAIN = 20_000;

type State = "waiting" | "refused" | "signedOut";
interface Unsent {
  key: string;
  who: string;
  to: string;
  body: string;
  label: string;
  state: State;
}

const elsewhere = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(SIGNED_OUT);

/** Listens for signing out on every page of the office, and for events where there is their form. */
export function unsent(): void {
  elsewhere?.addEventListener("message", () => {
    forget();
    draw();
  });
  for (const form of all<HTMLFormElement>('form[action="/personal/logga-ut"]')) {
    form.addEventListener("submit", () => {
      forget();
      elsewhere?.postMessage("out");
    });
  }
  const list = find("[data-unsent-list]");
  const form = find<HTMLFormElement>("form[data-unsent]");
  if (!list || !form) return;
  const who = list.dataset["who"] ?? "";
  // What somebody else left behind is nobody's to send, nor to see.
  if (kept().some((event) => event.who !== who)) forget();
  form.addEventListener("submit", (event) => void send(event, form, who));
  window.addEventListener("online", () => void sendAll());
  window.addEventListener("beforeunload", (event) => {
    if (kept().length > 0 && !leaving) event.preventDefault();
  });
  setInterval(() => void sendAll(), AGAIN);
  draw();
  void sendAll();
}

let leaving = false;

async function send(event: SubmitEvent, form: HTMLFormElement, who: string): Promise<void> {
  event.preventDefault();
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) if (typeof value === "string") body.append(name, value);
  const to = location.pathname;
  try {
    const answer = await post(to, body.toString());
    const next = answer.status === 201 ? ((await answer.json()) as { to: string }).to : "";
    leaving = true;
    if (next.startsWith("/")) location.assign(next);
    else plainly(form, event.submitter);
  } catch {
    body.set("do", "add");
    keep({ key: body.get("key") ?? "", who, to, body: body.toString(), label: labelOf(form), state: "waiting" });
    afresh(form);
    draw();
    find("[data-unsent-list]")?.scrollIntoView({ block: "nearest" });
  }
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

function post(to: string, body: string): Promise<Response> {
  const headers = { accept: "application/json", "content-type": "application/x-www-form-urlencoded" };
  return fetch(to, { method: "POST", headers, body, redirect: "manual", credentials: "same-origin" });
}

/** One at a time and in order; the first that finds no network ends the round. */
async function sendAll(): Promise<void> {
  for (const event of kept().filter((one) => one.state !== "refused")) {
    let status;
    try {
      status = (await post(event.to, event.body)).status;
    } catch {
      return;
    }
    if (status === 201) {
      drop(event.key);
      const list = find("[data-unsent-list]");
      if (list) say(find("[data-unsent-said]", list), words(list, "sent"));
    } else if (status === 503 || status === 429 || status >= 500) return;
    else mark(event.key, status === 401 || status === 403 || status === 0 ? "signedOut" : "refused");
    draw();
  }
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

function draw(): void {
  const list = find("[data-unsent-list]");
  const items = list && find("[data-unsent-items]", list);
  if (!list || !items) return;
  const events = kept();
  list.hidden = events.length === 0 && !find("[data-unsent-said]", list)?.textContent;
  items.replaceChildren(
    ...events.map((event) => {
      const item = document.createElement("li");
      const text = document.createElement("span");
      const remove = document.createElement("button");
      text.textContent = `${event.label}: ${words(list, event.state)}`;
      [remove.type, remove.className, remove.textContent] = ["button", "btn btn-quiet btn-small", words(list, "remove")];
      remove.addEventListener("click", () => {
        drop(event.key);
        draw();
      });
      item.className = "spread";
      item.append(text, remove);
      return item;
    }),
  );
}

function kept(): Unsent[] {
  try {
    return JSON.parse(sessionStorage.getItem(KEPT) ?? "[]") as Unsent[];
  } catch {
    return [];
  }
}

function put(events: Unsent[]): void {
  try {
    if (events.length > 0) sessionStorage.setItem(KEPT, JSON.stringify(events));
    else sessionStorage.removeItem(KEPT);
  } catch {
    // Storage is switched off in the browser: then the form says so by staying as it is.
  }
}

function keep(event: Unsent): void {
  put([...kept().filter((one) => one.key !== event.key), event]);
}

function drop(key: string): void {
  put(kept().filter((event) => event.key !== key));
}

function mark(key: string, state: State): void {
  put(kept().map((event) => (event.key === key ? { ...event, state } : event)));
}

function forget(): void {
  put([]);
}
