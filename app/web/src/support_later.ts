/**
 * What the pages for victims of crime fetch when there is something to write or to open there. A script of its own, whose address the
 * page tells (`data-script`): so `support.ts`, which has the way out, needs no other file. What seals and opens is fetched later still.
 */
export { asking } from "./support/ask";
export { own } from "./support/own";
