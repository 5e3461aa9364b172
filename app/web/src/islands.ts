/**
 * Brings the islands of a page to life: loads the wasm module named on the script's own tag and hands each
 * `<leptos-island>` to its function. Runs when the browser is idle; the page works before that and without it.
 */

interface Glue {
  default(options: { module_or_path: string }): Promise<unknown>;
  hydrate(): void;
  [island: string]: unknown;
}

const tag = document.querySelector<HTMLScriptElement>("script[data-glue][data-wasm]");

async function liven(glueUrl: string, wasmUrl: string): Promise<void> {
  const glue = (await import(glueUrl)) as Glue;
  await glue.default({ module_or_path: wasmUrl });
  glue.hydrate();
  for (const island of document.querySelectorAll<HTMLElement>("leptos-island")) {
    const start = glue[island.dataset["component"] ?? ""];
    if (typeof start === "function") start(island);
  }
  document.documentElement.dataset["live"] = "";
}

function whenIdle(work: () => void): void {
  if ("requestIdleCallback" in window) window.requestIdleCallback(work, { timeout: 2000 });
  else setTimeout(work, 200);
}

const { glue, wasm } = tag?.dataset ?? {};
if (glue && wasm) whenIdle(() => void liven(glue, wasm));
