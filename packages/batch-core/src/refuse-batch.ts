import type { RecordError } from "@x/batch-types";
import type { Batch, Interpretation } from "./batch.ts";
import type { Verdict } from "./classify-answer.ts";
import { findSuspects } from "./find-suspects.ts";
import { readErrors } from "./read-errors.ts";
import { settleSent } from "./settle.ts";

type Refusal = Extract<Verdict, { kind: "refused" }>;

/** Whether the records to blame are to be searched for: the others may be fine. */
export function isToBeTakenApart(
  { entries, job, reconciliation }: Batch,
  { isolate }: Refusal,
): boolean {
  return isolate && entries.length > 1 && !job.allOrNone && reconciliation === undefined;
}

/** HubSpot refused the whole batch, nothing was written, and that is that. */
export function refuseBatch(batch: Batch, { body, status }: Refusal): Interpretation {
  const errors = readErrors(body, `HTTP_${status}`);
  if (batch.entries.length > 1 && batch.job.allOrNone) return refuseAll(batch, body, errors);
  return { outcomes: settleSent(batch.entries, failed(errors)), again: [], errors: [] };
}

/** All or none was asked for, and it is none. Those who are named are to blame; the rest is spared. */
function refuseAll(
  batch: Batch,
  body: Record<string, unknown>,
  errors: readonly [RecordError, ...RecordError[]],
): Interpretation {
  const { condemned, suspects } = findSuspects(batch.entries, body, errors, batch.job);
  const isNamed = (entry: (typeof batch.entries)[number]): boolean =>
    condemned.has(entry) || suspects.has(entry);
  const named = batch.entries.filter(isNamed);
  const spared = named.length === 0 ? [] : batch.entries.filter((entry) => !isNamed(entry));
  const outcomes = [
    ...settleSent(named.length === 0 ? batch.entries : named, failed(errors)),
    ...settleSent(spared, {
      status: "skipped",
      reason: "all-or-none",
      message: `HubSpot refused the batch because of other records: ${errors[0].message}`,
    }),
  ];
  return { outcomes, again: [], errors: [] };
}

function failed([error, ...moreErrors]: readonly [RecordError, ...RecordError[]]) {
  return { status: "failed", error, ...(moreErrors.length > 0 && { moreErrors }) } as const;
}
