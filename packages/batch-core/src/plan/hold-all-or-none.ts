import type { Outcome } from "@x/batch-types";
import type { RecordBatch } from "./batch.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import type { ResolvedJob } from "../job/job.ts";
import type { Planner, PlanStep } from "./planner.ts";
import { settleAll } from "../outcome/settle.ts";

/** Makes a planner return no batch before it has seen every record: all must fit in one request. */
export function holdAllOrNone(planner: Planner, job: ResolvedJob): Planner {
  const refused: Outcome[] = [];
  let held: RecordBatch | undefined;
  let isTooMuch = false;

  function hold(steps: readonly PlanStep[]): void {
    for (const step of steps) {
      if ("outcome" in step) refused.push(step.outcome);
      isTooMuch ||= refused.length > job.batchSize || ("batch" in step && held !== undefined);
      if ("batch" in step) held = step.batch;
    }
    // Thrown by `finish` too: a caller that finishes after an error must not send a part.
    if (isTooMuch) throw new InvalidOptionsError([tooMuch(job)]);
  }
  return {
    add(record) {
      hold(planner.add(record));
      return [];
    },
    skipTo: (index) => planner.skipTo(index),
    settle(fate) {
      hold(planner.settle(fate));
      return [];
    },
    preview(records, isCutShort = false) {
      const { sent, batches } = planner.preview(records);
      const isWhole = sent.length === records.length && refused.length === 0;
      const isOne = batches <= 1 && held === undefined;
      return isWhole && isOne && !isCutShort ? { sent, batches } : { sent: [], batches: 0 };
    },
    finish(isCutShort = false) {
      hold(planner.finish());
      const steps: PlanStep[] = refused.map((outcome) => ({ outcome }));
      if (held === undefined) return steps;
      const reason = isCutShort
        ? "the source failed before its end"
        : refused.length > 0 && `${refused.length} of the records cannot be sent`;
      if (reason === false) return [...steps, { batch: held }];
      return [...steps, ...skipAll(held, reason).map((outcome) => ({ outcome }))];
    },
  };
}

function tooMuch({ batchBytes, batchSize }: ResolvedJob): string {
  const bytes = batchBytes === undefined ? "" : `, ${batchBytes} bytes (batchBytes)`;
  return `allOrNone: HubSpot offers it within one request only, and these records need more than one. A request holds at most ${batchSize} records (batchSize)${bytes}, and no two of the same key.`;
}

function skipAll({ entries }: RecordBatch, reason: string): Outcome[] {
  const message = `All records or none are to be written, and none is sent: ${reason}.`;
  return settleAll(entries, { status: "skipped", reason: "all-or-none", message });
}
