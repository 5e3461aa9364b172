/** What stands in place of the form when a report was left on the phone: what happens with it now, and what has become of it. */
import { find, focusOn, say, show, words } from "../dom";
import { CHANNEL, type Queue } from "../queue";
import type { Panel } from "./panel";

/** Puts the answer in place of the form, and follows the report until it has gone. */
export async function kept(form: HTMLFormElement, queue: Queue, panel: Panel | undefined, clientId: string): Promise<void> {
  const place = find("[data-kept]");
  await panel?.draw();
  if (!place) return;
  show(form, false);
  for (const part of document.querySelectorAll<HTMLElement>("[data-first-step], #error-summary")) show(part, false);
  show(place, true);
  place.scrollIntoView({ block: "start" });
  focusOn(find("h2", place));
  const news = globalThis.BroadcastChannel ? new BroadcastChannel(CHANNEL) : undefined;
  const look = async () => {
    const report = (await queue.list().catch(() => [])).find((item) => item.clientId === clientId);
    if (report?.state !== "sent") return;
    say(find("h2", place), words(place, "sentTitle"));
    say(find("[data-kept-text]", place), words(place, "sentText"));
    news?.close();
  };
  if (news) news.onmessage = () => void look();
  await look(); // it may have gone before anybody listened
}
