import { lstat, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type ImportStore, makeReport } from "@x/batch-import";
import * as v from "valibot";

/** Why the last command that sent rows of a run sent no more. */
export interface LastStop {
  readonly reason: string;
  readonly message: string;
}

/** More is no report of ours. */
const MAX_BYTES = 1024 * 1024;

const SCHEMA = v.object({
  counts: v.unknown(),
  stop: v.optional(
    v.object({ reason: v.pipe(v.string(), v.regex(/^[a-z-]{1,30}$/)), message: v.string() }),
  ),
});

/**
 * Reads from `report.json` why a run sent no more; the rows that are kept do not say it. Returns undefined where the
 * run sent all, and where the report is not of the run as it is now: a process that was killed leaves none.
 */
export async function readLastStop(
  folder: string,
  store: ImportStore,
): Promise<LastStop | undefined> {
  const path = join(folder, "report.json");
  try {
    // The folder of a stranger may hold a pipe of that name, or a file without an end.
    const file = await lstat(path);
    if (!file.isFile() || file.size > MAX_BYTES) return undefined;
    const { counts, stop } = v.parse(SCHEMA, JSON.parse(await readFile(path, "utf8")));
    const { counts: now } = makeReport(store, [], undefined);
    return JSON.stringify(counts) === JSON.stringify(now) ? stop : undefined;
  } catch {
    return undefined;
  }
}
