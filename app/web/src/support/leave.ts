/**
 * Leaving at once: the button that is always in sight, and Esc twice within a second. The page is blank before anything else happens,
 * for a weak network may keep it on the screen for seconds; and its place in the history is taken, so that Back does not lead here.
 *
 * Small, alone and first: nothing of it waits for the cryptography.
 */

/** Two presses within this time are meant. */
export const TWICE = 1_000;

/** What leaving needs of the browser; handed in by the tests. */
export interface World {
  document: Document;
  location: Pick<Location, "replace">;
  now(): number;
}

/** Wires every `a[data-leave]` and the Esc key. */
export function leaving(world: World = { document, location, now: () => performance.now() }): void {
  const exit = world.document.querySelector<HTMLAnchorElement>("a[data-leave]");
  if (!exit) return;
  const to = exit.href;
  // While the event goes down: no other listener comes first, and none can keep it.
  world.document.addEventListener(
    "click",
    (event) => {
      if (!(event.target instanceof Element) || !event.target.closest("a[data-leave]")) return;
      event.preventDefault();
      leave(world, to);
    },
    true,
  );
  let last = -Infinity;
  world.document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.repeat) return;
      const now = world.now();
      if (now - last <= TWICE) leave(world, to);
      last = now;
    },
    true,
  );
}

/** Nothing is left on the screen, then the browser goes. */
function leave({ document, location }: World, to: string): void {
  document.body.replaceChildren();
  location.replace(to);
}
