import type { ListReport } from "@x/batch-import";
import { numberText, plural } from "../terminal/plural.ts";
import { printable } from "../terminal/printable.ts";

/**
 * How far the records of a run are added to its list:
 * `added to list "Conference 2026": 1,204 (12 were members already)`.
 *
 * @param notSent How many rows are left to send: the list comes after them.
 */
export function listText(list: ListReport | undefined, notSent: number): string {
  if (list === undefined) return "";
  const { added, isDone, missing, name, problem, unchanged, unknown } = list;
  const called = printable(JSON.stringify(name));
  if (!isDone && problem === undefined && notSent > 0) {
    return `no record was added to list ${called} yet: that comes when all rows are written\n`;
  }
  const others = [
    unchanged > 0 && `${plural(unchanged, "was a member", "were members")} already`,
    missing > 0 && `${plural(missing, "is", "are")} not in HubSpot any more`,
    unknown > 0 && `${numberText(unknown)} may be members under another id`,
  ].filter((text) => text !== false);
  const counts = numberText(added) + (others.length === 0 ? "" : ` (${others.join(", ")})`);
  const rest = isDone
    ? ""
    : `not all records were added to it${problem === undefined ? "." : `: ${printable(problem)}`}\n`;
  return `added to list ${called}: ${counts}\n${rest}`;
}
