import { printable } from "../../terminal/printable.ts";

/**
 * Says that a sync reads another source than the last one of its name. A file with the date in its name does that each
 * night, and a wrong file once.
 *
 * @param last Where the rows of the last sync came from, where that is known.
 */
export function sourceText(now: string, last: string | undefined): string | undefined {
  if (last === undefined || last === now) return undefined;
  return `The last sync of this name read ${printable(last)}, and this one reads ${printable(now)}.`;
}
