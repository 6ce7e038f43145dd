import { plural } from "./plural.ts";

/** Says how many records an undo leaves that its run created to associate with; "" for none. */
export function leftTargetsText(count: number): string {
  if (count === 0) return "";
  return `${plural(count, "record")} that ${count === 1 ? "was" : "were"} created to associate with ${count === 1 ? "stays" : "stay"}.`;
}
