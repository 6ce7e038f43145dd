import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ImportStore, isAtItsEnd, makeReport } from "@x/batch-import";

/**
 * Whether nothing is left to do of the run of a step: each row has its outcome, its records are added to its list,
 * and the report says the same. The report is written after the result files, so that those of a process that was
 * killed before are written again.
 *
 * @param folder Of the step.
 */
export async function isDone(store: ImportStore, folder: string): Promise<boolean> {
  if (!isAtItsEnd(store)) return false;
  try {
    const kept = JSON.parse(await readFile(join(folder, "report.json"), "utf8")) as {
      readonly counts?: unknown;
      readonly list?: unknown;
    } | null;
    const { counts, list } = makeReport(store, [], undefined);
    return JSON.stringify([kept?.counts, kept?.list]) === JSON.stringify([counts, list]);
  } catch {
    return false;
  }
}
