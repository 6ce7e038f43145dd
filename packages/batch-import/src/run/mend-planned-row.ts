import type { RecordObjectType } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import { withAccountNames } from "../account/account-names.ts";
import type { ImportClient } from "../account/import-client.ts";
import { ImportError } from "../errors/import-error.ts";
import type { RowOptions } from "../record/row-options.ts";
import { createPlannedTable } from "../results/planned-table.ts";
import { plannedChange } from "../store/planned-change.ts";
import type { KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
import { createMendChange, type PlannedWrite } from "./mend-change.ts";
import type { WhyRefused } from "./refused-rows.ts";

/**
 * Returns a row of an applied plan with mended values in its change, or why they cannot be written. Returns the row itself where
 * nothing was mended.
 *
 * @param cells One for each column that was compared; a blank one leaves its property alone.
 */
export type MendPlannedRow = (
  row: KeptRow,
  cells: readonly string[],
) => { readonly row: KeptRow; readonly change?: PlannedWrite } | { readonly why: WhyRefused };

/**
 * Returns what puts mended values into rows of an applied plan.
 *
 * @param about.client Asked for the names that values may have.
 * @returns undefined where the rows of a run are not changes, or the run does not say which columns they come from.
 * @throws {ImportError} with code `DEFINITIONS` where the definitions to check values by are missing.
 *
 * @example
 * async function mendCity(task: Task, client: ImportClient, row: KeptRow): Promise<KeptRow> {
 *   const definitions = await readAccountDefinitions(client, "contacts");
 *   const mend = await createMendPlannedRow(task, { client, definitions });
 *   const mended = mend?.(row, ["", "Bern"]); // The columns of the plan: email, city.
 *   return mended !== undefined && "row" in mended ? mended.row : row;
 * }
 */
export async function createMendPlannedRow(
  task: Task,
  {
    client,
    definitions,
    rowOptions = task.rowOptions,
  }: {
    readonly client: Pick<ImportClient, "owners" | "pipelines">;
    readonly definitions: AccountDefinitions | undefined;
    readonly rowOptions?: RowOptions | undefined;
  },
): Promise<MendPlannedRow | undefined> {
  const planned = createPlannedTable(task);
  if (planned === undefined) return undefined;
  if (definitions === undefined) throw new ImportError("DEFINITIONS", NOT_CHECKED);
  const { columns, job } = task;
  const { compared, look } = planned;
  const objectType = job.objectType as RecordObjectType;
  const properties = compared.flatMap(({ property }) => property ?? []);
  const named = await withAccountNames(definitions, { client, objectType, properties });
  const mend = createMendChange(job, compared, named, rowOptions);
  return (row, cells) => {
    const kept = JSON.parse(row.cells) as (string | null)[];
    const change = plannedChange(look, kept);
    // Damaged: the run says so of the row.
    if (change === undefined) return { row };
    const made = mend(change, cells);
    if ("why" in made) return made;
    if (made.change === change) return { row, change };
    kept[look.column] = JSON.stringify(made.change);
    const { key } = made.change;
    if (job.operation === "upsert" && columns.idColumn !== undefined && key !== undefined) {
      kept[columns.idColumn] = key;
    }
    return { row: { ...row, cells: JSON.stringify(kept) }, change: made.change };
  };
}

const NOT_CHECKED =
  "Corrected values of a plan are checked by the properties of the account, which could not be read. Nothing was sent.";
