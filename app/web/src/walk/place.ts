/** Where somebody is on the walk, as it stands behind `#` in the address: the back button leads from a note to its stop. */

export interface Where {
  /** The walk, by the name it has on this phone. */
  walk: string;
  /** A stop; none on the first screen. */
  stop: string;
  /** A line of the checklist whose form is open. */
  item: string;
  /** A note that is put right. */
  note: string;
  /** The line one comes back from. */
  from: string;
}

const NAMES = ["walk", "stop", "item", "note", "from"] as const;

export function where(hash: string): Where {
  const said = new URLSearchParams(hash.replace(/^#/, ""));
  return { walk: said.get("walk") ?? "", stop: said.get("stop") ?? "", item: said.get("item") ?? "", note: said.get("note") ?? "", from: said.get("from") ?? "" };
}

export function there(to: Partial<Where>): string {
  const said = new URLSearchParams();
  for (const name of NAMES) if (to[name]) said.set(name, to[name]);
  return `#${said}`;
}
