import { type ImportStore, looksFirst } from "@x/batch-import";
import { leftTargetsText } from "../terminal/left-targets-text.ts";
import { printableWhole } from "../terminal/printable.ts";

/** Names the runs that this undo leaves alone, though they wrote rows of what it undoes. */
export function laterText(runs: readonly string[]): string {
  if (runs.length === 0) return "";
  const names = runs.map((run) => `    ${printableWhole(run)}\n`).join("");
  return `  Rows were sent again by ${runs.length === 1 ? "a later run" : "later runs"}, which this undo leaves alone. To undo first, if not done yet:\n${names}`;
}

/** How to have former values the next time, where an update kept none. */
export function valuesText(stores: readonly ImportStore[]): string {
  const keptNone = stores.some((store) => !looksFirst(store.task) && store.counts().updated > 0);
  return keptNone ? "  An update or upsert with --undoable keeps the values before.\n" : "";
}

/** How many records of which objects runs created to associate with. */
export function countTargets(stores: readonly ImportStore[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const store of stores) {
    for (const { objectType } of store.targets()) {
      counts[objectType] = (counts[objectType] ?? 0) + 1;
    }
  }
  return counts;
}

/** What happens to what is beside the records of the rows. */
export function leftText(
  stores: readonly ImportStore[],
  { archive }: { readonly archive: number },
  targetsLeft: Readonly<Record<string, number>>,
): string {
  const makes = stores.some((store) => store.task.columns.associations !== undefined);
  const lines = [
    makes && archive > 0 && "The associations of records that are archived go with them.",
    ...leftTargetsText(targetsLeft),
    archive > 0 &&
      "What others changed in other properties of records that are archived goes with them.",
  ].filter((line) => line !== false);
  return lines.map((line) => `  ${line}\n`).join("");
}
