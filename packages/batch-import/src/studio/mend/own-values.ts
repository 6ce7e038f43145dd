import type { AccountDefinitions } from "../../account/account-definitions.ts";
import { createRowPreparer } from "../../check/prepare-row.ts";
import type { Task } from "../../store/task.ts";

/** As a run makes records of its rows, without associations: the records that they name may have to be looked up. */
export function prepareOwnValues(
  task: Task,
  definitions: AccountDefinitions | undefined,
): ReturnType<typeof createRowPreparer> {
  const { associations: _, ...columns } = task.columns;
  return createRowPreparer({ ...task, columns }, definitions);
}
