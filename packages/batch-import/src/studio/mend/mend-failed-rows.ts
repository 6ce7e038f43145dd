import type { AccountDefinitions } from "../../account/account-definitions.ts";
import type { Portal } from "../../account/portal.ts";
import type { MendPlannedRow } from "../../run/mend-planned-row.ts";
import { type RetryRows, retry } from "../../run/retry.ts";
import { originalFile } from "../../store/row-origin.ts";
import { whyNotMended } from "../../results/why-not-mended.ts";
import type { ImportStore } from "../../store/import-store.ts";
import type { KeptRow } from "../../store/settled-row.ts";
import { fileName } from "../../results/describe-run.ts";
import { createMendRow } from "./mend-row.ts";
import { refuse } from "../refuse.ts";
import { isFailed } from "./view-mending.ts";
import type { Mending } from "../views/mending.ts";

/**
 * Takes the failed rows that the user has mended, and no others.
 *
 * @param mendPlanned Of a run of a plan.
 * @throws {ImportError} naming the rows that may not be sent again, or not with these values.
 * @throws {StudioError} where no row of the run is to be mended, or there is no such column.
 */
export function mendFailedRows(
  store: ImportStore,
  portal: Portal,
  mending: Mending,
  definitions: AccountDefinitions | undefined,
  mendPlanned: MendPlannedRow | undefined,
): RetryRows {
  const { task } = store;
  const why = whyNotMended(task);
  if (why !== undefined) refuse(`The failed rows cannot be corrected here: ${why}.`);
  const file = fileName(originalFile(task.source).file);
  requireFailed(retry(store, { portal }), mending, file);
  const mend = createMendRow(task, mending, definitions);

  /** Undefined where it is not sent. */
  function mendedRow(row: KeptRow): KeptRow | undefined {
    if (!isFailed(row)) return undefined;
    const { cells, fate } = mend(row);
    if (fate !== "sent") return undefined;
    if (mendPlanned === undefined) {
      return { ...row, cells: JSON.stringify(cells.map((cell) => cell ?? null)) };
    }
    const made = mendPlanned(
      row,
      cells.map((cell) => cell ?? ""),
    );
    if ("row" in made) return made.row;
    rows.refuse(file, row.line, made.why);
    return undefined;
  }
  const rows = retry(store, { portal, pick: mendedRow });
  // Nothing is sent where one of them cannot be.
  for (const _ of rows.all());
  rows.finish();
  if (rows.count === 0) refuse("No failed row is corrected.");
  return rows;
}

/** @throws {ImportError} where the user has mended a row that is not to be sent again, such as one that another tab has sent. */
function requireFailed(rows: RetryRows, { asTheyAre, edits }: Mending, file: string): void {
  const named = [...edits.filter(({ kind }) => kind === "cell"), ...asTheyAre];
  const lines = new Set(named.flatMap((one) => ("line" in one ? [one.line] : [])));
  for (const line of lines) {
    const found = rows.check(file, { line, cells: [] }, String(line));
    if (found !== undefined && !isFailed(found)) rows.refuse(file, line, NOT_REFUSED);
  }
  rows.finish();
}

const NOT_REFUSED = {
  one: "this row was not refused; it is sent again as it is, by itself.",
  many: "were not refused; they are sent again as they are, by themselves.",
};
