import { buildRequest, type DiffJob, plannedRecord, planBatches } from "@x/batch-core";
import type { AccountDefinitions } from "../../account/account-definitions.ts";
import type { ImportStore } from "../../store/import-store.ts";
import {
  categoryOf,
  type KeptRow,
  REFUSED_UNSENT,
  sparseCellsOf,
} from "../../store/settled-row.ts";
import { prepareOwnValues } from "../mend/own-values.ts";
import type { RowRequest } from "../views/rows.ts";

/**
 * What is sent of a row, made again from what is kept of it by the functions that a run makes it by; without its
 * associations, as the records that they name may have to be looked up.
 */
export function rowRequest(
  store: Pick<ImportStore, "changeOf" | "task">,
  row: KeptRow,
  definitions: AccountDefinitions | undefined,
): RowRequest {
  const { columns, job } = store.task;
  const made = recordOf(store, row, definitions);
  if ("why" in made) return { notes: [made.why] };
  const [step] = planBatches(job, [made.record]);
  if (step === undefined || "outcome" in step) return { notes: [NO_VALUES] };
  const { body, method, path } = buildRequest(step.batch);
  const { objectWriteTraceId: _, ...input } = body.inputs[0] as Record<string, unknown>;
  return {
    request: { method, path, input: JSON.stringify(input, undefined, 2) },
    notes: [
      ...(columns.associations === undefined ? [] : ["Its associations are not shown."]),
      ...(job.duplicates === "merge" ? ["Rows of one key are sent as one record."] : []),
    ],
  };
}

const NO_VALUES = "It has no value that is sent.";

function recordOf(
  { changeOf, task }: Pick<ImportStore, "changeOf" | "task">,
  row: KeptRow,
  definitions: AccountDefinitions | undefined,
): { readonly record: unknown } | { readonly why: string } {
  const { job, look, policy, takeBack } = task;
  if (categoryOf(row) === "left-out") return { why: "It was left out by hand." };
  if (categoryOf(row) === REFUSED_UNSENT) return { why: "It was refused before it was sent." };
  if (takeBack !== undefined) {
    return { why: "What it takes back is sent in requests of its own, which are not shown." };
  }
  const isCompared = look !== undefined || policy !== undefined;
  if (isCompared && (job.operation === "update" || job.operation === "upsert")) {
    const change = changeOf(row.row);
    const isSent = change?.status === "create" || change?.status === "update";
    const record = isSent ? plannedRecord(job as DiffJob, change) : undefined;
    return record === undefined
      ? {
          why: "No change of a value is kept of it: this run reads the records first, and sends only what differs.",
        }
      : { record };
  }
  const made = prepareOwnValues(task, definitions)(sparseCellsOf(row));
  return "record" in made ? made : { why: `It is not sent: ${made.errors[0].message}` };
}
