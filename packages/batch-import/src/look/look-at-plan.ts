import {
  createDiffBatches,
  decideByPlan,
  type Decision,
  type DiffJob,
  type ResolvedJob,
} from "@x/batch-core";
import type { Change, Outcome, PropertyDefinition, Stop } from "@x/batch-types";
import type { SourceRow } from "../store/settled-row.ts";
import type { LookTask } from "../store/look-task.ts";
import { type PlannedRow, plannedRow } from "./planned-row.ts";
import { type ReadBefore, readBefore } from "./read-before.ts";

/** What is to become of a row, now that its record was read. */
interface Looked<One extends SourceRow = SourceRow> {
  readonly row: One;
  /** The record that the row is about. */
  readonly id: string;
  readonly decision: Decision;
  /** What reading the record came to. */
  readonly read: Outcome | undefined;
}

/** Rows in their order. Where HubSpot cannot be asked, none; `stop` says why. */
interface Look<One extends SourceRow> {
  readonly looked: readonly Looked<One>[];
  readonly stop?: Stop | undefined;
}

/** Looks at the records of rows that are changes of a plan. */
export type LookAtPlan = <One extends SourceRow>(rows: readonly One[]) => Promise<Look<One>>;

/** @param definitions Every definition of the object. */
export function createLookAtPlan(
  job: ResolvedJob,
  task: LookTask,
  definitions: readonly PropertyDefinition[],
  reading: ReadBefore,
): LookAtPlan {
  const { objectType, apiVersion, idProperty } = job;
  const operation = job.operation === "update" ? "update" : "upsert";
  const diffJob: DiffJob = { operation, objectType, apiVersion, idProperty };
  const diffBatch = createDiffBatches(diffJob, definitions);

  return async (rows) => {
    const planned = rows.map((row) => ({ row, planned: plannedRow(diffJob, task, row.cells) }));
    const known = planned.flatMap((one) => (one.planned === undefined ? [] : [one.planned]));
    const { ids, places, properties } = diffBatch(known.map(({ record }) => record));
    const by = { idProperty, properties: properties.length > 0 ? properties : ["hs_object_id"] };
    const { outcomes, stop } =
      ids.length === 0 ? { outcomes: [] } : await readBefore(reading, ids, by);
    if (stop !== undefined) return { looked: [], stop };
    const found = new Map<PlannedRow, [now: Change, read: Outcome | undefined]>();
    for (const [at, one] of known.entries()) {
      const read = outcomes[places[at]!];
      // Each by itself: of two changes of one record, each is compared with its own values.
      const [now] = diffBatch([one.record]).compare(read === undefined ? [] : [read]);
      found.set(one, [now!, read]);
    }
    const looked = planned.map(({ row, planned: one }): Looked<(typeof rows)[number]> => {
      if (one === undefined) return { row, id: "", decision: NO_CHANGE, read: undefined };
      const [change, read] = found.get(one)!;
      const decision = decideByPlan(one.change, change, task.ifChanged);
      return { row, id: one.record.id, decision, read };
    });
    return { looked };
  };
}

const NO_CHANGE: Decision = {
  action: "settle",
  fate: {
    status: "failed",
    error: {
      category: "INVALID_RECORD",
      code: "NO_CHANGE",
      message: "This line of the plan is no change that can be written. Make the plan again.",
    },
  },
};
