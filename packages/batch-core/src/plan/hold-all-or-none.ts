import type { Outcome } from "@x/batch-types";
import type { RecordBatch } from "./batch.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import type { ResolvedJob } from "../job/job-options.ts";
import type { Planner, PlanStep } from "./plan-batches.ts";
import { settleAll } from "../outcome/settle.ts";

/**
 * A planner that gives nothing away before it has seen every record: all or none is possible only
 * within one request, and not at all once a record is refused before sending.
 */
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
    // Also when it ends after that: whoever lets a failed source end in order must not send a part.
    if (isTooMuch) throw new InvalidOptionsError([tooMuch(job)]);
  }
  return {
    add(record) {
      hold(planner.add(record));
      return [];
    },
    finish(isCutShort = false) {
      hold(planner.finish());
      const steps: PlanStep[] = refused.map((outcome) => ({ outcome }));
      if (held === undefined) return steps;
      const reason = isCutShort
        ? "The source failed, so that nobody knows the others"
        : refused.length > 0 && `${refused.length} of the records cannot be sent`;
      if (reason === false) return [...steps, { batch: held }];
      return [...steps, ...spare(held, reason).map((outcome) => ({ outcome }))];
    },
  };
}

function tooMuch({ batchBytes, batchSize }: ResolvedJob): string {
  const bytes = batchBytes === undefined ? "" : `, ${batchBytes} bytes (batchBytes)`;
  return `allOrNone: HubSpot can do it only within one request, and these records need more than one. A request takes at most ${batchSize} records (batchSize)${bytes}, and no two of the same key.`;
}

function spare({ entries }: RecordBatch, reason: string): Outcome[] {
  const message = `${reason}: none is sent.`;
  return settleAll(entries, { status: "skipped", reason: "all-or-none", message });
}
