/**
 * Moving about without leaving steps behind: a link to another page of this site takes the place of the page it stands on, so that the
 * Back button leads to where somebody was before, never to a page of support.
 */

/** Wires the links of a page. */
export function replacing(page: Document = document, here: Pick<Location, "origin" | "pathname" | "replace"> = location): void {
  page.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
    if (!link || event.defaultPrevented || isElsewhere(event, link)) return;
    const to = new URL(link.href);
    if (to.origin !== here.origin) return;
    event.preventDefault();
    // A place on the same page: going there must not add a step either.
    if (to.hash !== "" && to.pathname === here.pathname) toPlace(page, to.hash);
    else here.replace(to.href);
  });
}

/** Another window, a download, or a telephone: the browser's own business. */
function isElsewhere(event: MouseEvent, link: HTMLAnchorElement): boolean {
  const opens = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  return opens || (link.target !== "" && link.target !== "_self") || link.hasAttribute("download") || !/^https?:/.test(link.href);
}

function toPlace(page: Document, hash: string): void {
  const place = page.getElementById(decodeURIComponent(hash.slice(1)));
  if (!place) return;
  if (!place.hasAttribute("tabindex") && place.tabIndex < 0) place.tabIndex = -1;
  place.scrollIntoView();
  place.focus({ preventScroll: true });
}
