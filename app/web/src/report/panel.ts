/** The list of reports on this phone: what state each is in, and what can be done about it. */
import { all, find, focusOn, say, show, words } from "../dom";
import { CHANNEL, type Item, type Queue } from "../queue";
import { reportPath } from "../queue/record";

/** Wires `<section data-queue>`. */
export class Panel {
  private readonly list: HTMLElement | null;
  private readonly item: HTMLTemplateElement | null;

  constructor(
    private readonly section: HTMLElement,
    private readonly queue: Queue,
  ) {
    this.list = find("[data-queue-list]", section);
    this.item = find<HTMLTemplateElement>("template[data-queue-item]", section);
    if (globalThis.BroadcastChannel) new BroadcastChannel(CHANNEL).onmessage = () => void this.draw();
  }

  /** Shows the queue as it is now. Without reports the whole section is away. */
  async draw(): Promise<void> {
    const items = await this.queue.list().catch(() => []);
    const focused = document.activeElement?.closest<HTMLElement>("[data-client-id]")?.dataset["clientId"];
    this.list?.replaceChildren(...items.map((item) => this.line(item)));
    show(this.section, items.length > 0);
    if (focused) focusOn(this.lineOf(focused) ?? find("h2, h3", this.section));
  }

  private line(item: Item): Node {
    const line = (this.item?.content.cloneNode(true) ?? document.createDocumentFragment()) as DocumentFragment;
    const root = line.firstElementChild as HTMLElement | null;
    if (!root) return line;
    root.dataset["clientId"] = item.clientId;
    root.dataset["state"] = item.state;
    say(find("[data-item-state]", line), words(this.section, `state${camel(item.state)}`));
    say(find("[data-item-problem]", line), this.problem(item));
    say(find("[data-item-place]", line), item.place);
    this.when(find<HTMLTimeElement>("[data-item-when]", line), item);
    this.errors(find("[data-item-errors]", line), item);
    this.code(find<HTMLAnchorElement>("[data-item-code]", line), item);
    this.actions(line, item);
    return line;
  }

  private problem(item: Item): string {
    if (item.old && item.problem !== "unreadable") return words(this.section, "old");
    return item.problem ? words(this.section, `problem${camel(item.problem)}`) : "";
  }

  private when(place: HTMLTimeElement | null, item: Item): void {
    if (!place) return;
    const date = new Date(item.sentAt ?? item.createdAt);
    place.dateTime = date.toISOString();
    const lang = this.section.closest<HTMLElement>("[lang]")?.lang || "sv";
    const shape: Intl.DateTimeFormatOptions = { weekday: "long", day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" };
    const told = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang, shape).format(date);
    // Browsers write 14:05 in Swedish; everywhere else here it is 14.05.
    place.textContent = lang === "sv" ? told.replace(/(\d):(\d)/, "$1.$2") : told;
  }

  private errors(place: HTMLElement | null, item: Item): void {
    place?.replaceChildren(
      ...item.errors.map(({ message }) => {
        const line = document.createElement("li");
        line.textContent = message;
        return line;
      }),
    );
    show(place, item.errors.length > 0);
  }

  private code(link: HTMLAnchorElement | null, item: Item): void {
    show(link, item.receipt !== null);
    if (!link || !item.receipt) return;
    link.href = item.receipt.url;
    link.textContent = words(this.section, "follow", { code: item.receipt.code });
  }

  private actions(line: DocumentFragment, item: Item): void {
    const open = find<HTMLAnchorElement>("[data-item-open]", line);
    const readable = item.problem !== "unreadable";
    show(open, readable && (item.state === "draft" || item.state === "needs_you"));
    // In the fragment, which never leaves the phone: who knows the client id could ask the server for the code.
    if (open) open.href = `${reportPath(item.lang)}#utkast=${item.clientId}`;
    const retry = find<HTMLButtonElement>("[data-item-retry]", line);
    show(retry, item.state === "waiting" || (item.state === "needs_you" && item.problem === "refused"));
    retry?.addEventListener("click", () => void this.retry(retry, item));
    find("[data-item-delete]", line)?.addEventListener("click", () => void this.remove(item));
  }

  private async retry(button: HTMLButtonElement, item: Item): Promise<void> {
    button.disabled = true;
    this.tell(words(this.section, "sending"));
    const { sent } = await this.queue.sendOne(item.clientId).catch(() => ({ sent: 0 }));
    await this.draw();
    this.tell(words(this.section, sent > 0 ? "sent" : "notSent"));
  }

  private async remove(item: Item): Promise<void> {
    if (!confirm(words(this.section, item.state === "sent" ? "confirmSent" : "confirm"))) return;
    const gone = await this.queue.remove(item.clientId, item.state);
    await this.draw();
    this.tell(words(this.section, gone ? "deleted" : "changed"));
  }

  private tell(text: string): void {
    say(find("[data-queue-said]", this.section), text);
  }

  private lineOf(clientId: string): HTMLElement | null {
    return all("[data-client-id]", this.section).find((line) => line.dataset["clientId"] === clientId) ?? null;
  }
}

function camel(word: string): string {
  return word.split("_").map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
}
