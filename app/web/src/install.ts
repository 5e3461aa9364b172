/** The hint that the page can be put on the home screen. Shown only where it leads somewhere, and never in the way. */
import { find, show } from "./dom";

/** Chromium's event; no standard. */
interface InstallPrompt extends Event {
  prompt(): Promise<void>;
  userChoice: Promise<{ outcome: "accepted" | "dismissed" }>;
}

/** Wires `<section data-install>`. */
export function install(section: HTMLElement): void {
  if (matchMedia("(display-mode: standalone)").matches) return;
  find("[data-install-close]", section)?.addEventListener("click", () => show(section, false));
  const button = find("[data-install-button]", section);
  addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    show(section, true);
    show(button, true);
    button?.addEventListener("click", () => void ask(event as InstallPrompt, section), { once: true });
  });
  if (onIosSafari()) {
    show(section, true);
    show(find("[data-install-ios]", section), true);
  }
}

async function ask(prompt: InstallPrompt, section: HTMLElement): Promise<void> {
  await prompt.prompt();
  await prompt.userChoice;
  show(section, false); // the browser allows one question; a dead button would remain
}

/** Safari on iPhone and iPad has no such event, only the share menu. An iPad says it is a Mac, but no Mac has a touch screen. */
function onIosSafari(): boolean {
  const { userAgent, maxTouchPoints } = navigator;
  const apple = /iPhone|iPad/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  const installed = (navigator as { standalone?: boolean }).standalone === true;
  return apple && /Safari\//.test(userAgent) && !/CriOS|FxiOS|EdgiOS/.test(userAgent) && !installed;
}
