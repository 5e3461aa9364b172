/**
 * A page that follows what others do: the meeting, and the picture while it is made. Without a script it shows what stood
 * there when it was fetched.
 *
 *     <div data-live="…/strom" data-number="17">       where changes are told, and the last one the page has
 *       <p data-live-lost role="status" hidden></p>    while there is no contact
 *       <div data-live-news hidden>…</div>             where it is: a change is told there, and the page stays as it is
 *       <section data-part="…">…</section>             brought up to date; one that somebody is writing in waits
 *       <b data-clock data-passed="61" data-planned="240" data-left="{time} kvar" data-over="{time} över tiden"></b>   seconds
 */
import { all, find, show, words } from "./dom";

/** How long until another try after the browser gave up by itself. */
const AGAIN = 2_000;
/** The same on a page that only tells of news: whoever writes there is not asked to sign in for that. */
const LATER = 60_000;

export function follow(page: HTMLElement): void {
  let seen = Number(page.dataset["number"] ?? 0);
  const news = find("[data-live-news]", page);
  let asking = false;
  let behind = false;

  const refresh = async (): Promise<void> => {
    behind = true;
    if (asking) return;
    asking = true;
    try {
      while (behind) {
        behind = false;
        const answer = await fetch(location.pathname + location.search, { headers: { accept: "text/html" } });
        // Signed out, or no longer of the group: the page itself says so.
        if (answer.redirected || answer.status === 401 || answer.status === 404) return location.reload();
        if (!answer.ok) throw new Error(String(answer.status));
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
        seen = Math.max(seen, Number(find<HTMLElement>("[data-live]", fresh)?.dataset["number"] ?? 0));
        renew(page, fresh);
      }
    } catch {
      behind = true;
      setTimeout(() => void refresh(), AGAIN);
    } finally {
      asking = false;
    }
  };

  const lost = (is: boolean): void => show(find("[data-live-lost]", page), is);
  let source: EventSource | undefined;

  const listen = (): void => {
    source?.close();
    const mine = new EventSource(`${page.dataset["live"]}?efter=${seen}`);
    source = mine;
    mine.addEventListener("open", () => lost(false));
    mine.addEventListener("change", (event) => {
      seen = Math.max(seen, Number(event.lastEventId));
      if (news) show(news, true);
      else void refresh();
    });
    mine.addEventListener("error", () => {
      const gone = mine.readyState === EventSource.CLOSED;
      // The server ends each stream after a while and the browser asks again within a second: only what lasts is told.
      setTimeout(() => {
        if (source !== mine || mine.readyState === EventSource.OPEN) return;
        lost(true);
        // Refused, not cut off: if this person may not follow any more, the page itself says so.
        if (gone && news) setTimeout(listen, LATER);
        else if (gone) {
          void refresh();
          listen();
        }
      }, AGAIN);
    });
  };

  listen();
  addEventListener("offline", () => lost(true));
  addEventListener("online", () => {
    listen();
    // What was missed comes by the stream, from the number seen.
    if (!news) void refresh();
  });
  tick(page);
  setInterval(() => tick(page), 1_000);
}

/** Puts the fresh parts in place of the old ones, but for what somebody is writing in. */
function renew(page: HTMLElement, fresh: Document): void {
  for (const part of all<HTMLElement>("[data-part]", page)) {
    const other = find<HTMLElement>(`[data-part="${part.dataset["part"]}"]`, fresh);
    if (!other || plain(part) === plain(other)) continue;
    if (busy(part)) {
      part.classList.add("meeting-changed");
      continue;
    }
    for (const form of all<HTMLFormElement>("form", other)) form.noValidate = true;
    part.replaceWith(document.adoptNode(other));
  }
  const lead = find("h1", fresh)?.parentElement;
  const old = find("h1", page)?.parentElement;
  if (lead && old && lead.outerHTML !== old.outerHTML) old.replaceWith(document.adoptNode(lead));
  tick(page);
}

/** A part as it says the same whatever its clocks show. */
function plain(part: HTMLElement): string {
  const copy = part.cloneNode(true) as HTMLElement;
  copy.classList.remove("meeting-changed");
  for (const clock of all("[data-clock]", copy)) {
    clock.textContent = "";
    for (const name of ["data-passed", "data-began"]) clock.removeAttribute(name);
  }
  return copy.innerHTML;
}

/** Is somebody writing here? */
function busy(part: HTMLElement): boolean {
  const fields = all<HTMLInputElement | HTMLTextAreaElement>("textarea, input:not([type=hidden])", part);
  const written = fields.some((field) =>
    field instanceof HTMLInputElement && ["checkbox", "radio"].includes(field.type)
      ? field.checked !== field.defaultChecked
      : field.value !== field.defaultValue,
  );
  return written || (part.contains(document.activeElement) && document.activeElement?.matches("input, textarea, select") === true);
}

function tick(page: HTMLElement): void {
  const now = performance.now();
  for (const clock of all<HTMLElement>("[data-clock]", page)) {
    // Counted from when the part came: the server's time decides, not the phone's clock.
    const began = Number((clock.dataset["began"] ??= String(now)));
    const passed = Number(clock.dataset["passed"]) + (now - began) / 1_000;
    const left = Number(clock.dataset["planned"]) - passed;
    clock.textContent = words(clock, left > 0 ? "left" : "over", { time: time(Math.abs(left)) });
    clock.closest(".clock")?.classList.toggle("clock-over", left <= 0);
  }
}

/** `4:05`. */
export function time(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
