import type { RecordError } from "@x/batch-types";
import type { Batch, Interpretation } from "./batch.ts";
import type { Verdict } from "./classify-answer.ts";
import { findSuspects } from "./find-suspects.ts";
import { isolateBatch } from "./isolate-batch.ts";
import { readErrors } from "./read-errors.ts";
import { settleSent } from "./settle.ts";

/** HubSpot refused the whole batch, and nothing was written: who is to blame? */
export function refuseBatch(
  batch: Batch,
  { isolate, body, status }: Extract<Verdict, { kind: "refused" }>,
): Interpretation {
  const errors = readErrors(body, `HTTP_${status}`);
  if (batch.entries.length > 1) {
    if (batch.job.allOrNone) return refuseAll(batch, body, errors);
    if (isolate) return isolateBatch(batch, body, errors);
  }
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
