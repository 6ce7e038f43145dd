import { decideByPlan, type DiffJob, type ResolvedJob } from "@x/batch-core";
import type { Change, PropertyDefinition } from "@x/batch-types";
import type { PreparedRow } from "../check/prepare-row.ts";
import { rowError } from "../check/row-error.ts";
import type { SourceRow } from "../store/settled-row.ts";
import type { LookTask } from "../store/look-task.ts";
import { createCompareFirst } from "./compare-first.ts";
import { decideAgain } from "./decide-again.ts";
import type { Look } from "./look.ts";
import { type PlannedRow, plannedRow } from "./planned-row.ts";
import type { ReadBefore } from "./read-before.ts";

/**
 * Looks at the records of rows that are changes of a plan.
 *
 * @param definitions Every definition of the object.
 * @param sentBefore What an earlier process sent of a row, or was about to send.
 */
export function createLookAtPlan(
  job: ResolvedJob,
  task: LookTask,
  definitions: readonly PropertyDefinition[],
  reading: ReadBefore,
  sentBefore: (row: SourceRow) => Change | undefined,
): Look {
  const { objectType, apiVersion, idProperty } = job;
  const operation = job.operation === "update" ? "update" : "upsert";
  const diffJob: DiffJob = { operation, objectType, apiVersion, idProperty };
  const compareFirst = createCompareFirst(diffJob, definitions, reading);

  return {
    looksAgain: true,
    prepare(cells) {
      const planned = plannedRow(diffJob, task, cells);
      return planned === undefined ? NO_CHANGE : { record: planned, coercions: [], cleared: 0 };
    },
    async look(rows) {
      const planned = rows.map(({ wanted }) => wanted as PlannedRow);
      const { compared, stop } = await compareFirst(planned.map(({ record }) => record));
      const looked = compared.map((one, at) => {
        const { row, wanted } = rows[at]!;
        const { change, record } = planned[at]!;
        const { id } = record;
        const first = decideByPlan(change, one.now, task.ifChanged);
        // In the spelling of the plan: what is in flight is checked against it when the run goes on.
        const decision = decideAgain(first, one.now, record.properties, sentBefore(row));
        const { properties } = decision.action === "send" ? decision : {};
        return { row, wanted, key: id, decision, record: { id, properties }, read: one.read };
      });
      return { looked, stop };
    },
  };
}

const NO_CHANGE: PreparedRow = {
  errors: [
    rowError(
      "NO_CHANGE",
      "This line of the plan is not a change that can be written. Make the plan again.",
    ),
  ],
};
