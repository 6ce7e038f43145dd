import type { Outcome } from "@x/batch-types";
import { MAX_BATCH_INPUTS } from "@x/batch-types/registry";
import type { Batch } from "./batch.ts";
import { InvalidOptionsError } from "./errors/invalid-options-error.ts";
import type { Planner, PlanStep } from "./plan-batches.ts";
import { settle } from "./settle.ts";

/**
 * A planner that gives nothing away before it has seen every record: all or none is possible only
 * within one request, and not at all once a record is refused before sending.
 */
export function holdAllOrNone(planner: Planner): Planner {
  const refused: Outcome[] = [];
  let held: Batch | undefined;

  function hold(steps: Iterable<PlanStep>): void {
    for (const step of steps) {
      if ("outcome" in step) refused.push(step.outcome);
      if (refused.length > MAX_BATCH_INPUTS || ("batch" in step && held !== undefined)) {
        throw new InvalidOptionsError([
          `allOrNone: HubSpot can do it only within one request, so for at most ${MAX_BATCH_INPUTS} records; the job has more.`,
        ]);
      }
      if ("batch" in step) held = step.batch;
    }
  }
  return {
    // oxlint-disable-next-line require-yield
    *take(records) {
      hold(planner.take(records));
    },
    *finish() {
      hold(planner.finish());
      for (const outcome of refused) yield { outcome };
      if (held === undefined) return;
      if (refused.length === 0) yield { batch: held };
      else for (const outcome of spare(held, refused.length)) yield { outcome };
    },
  };
}

function spare({ entries }: Batch, refused: number): Outcome[] {
  const message = `${refused} of the records cannot be sent, so none is.`;
  return entries.flatMap((entry) =>
    settle(entry, entry.attempts, { status: "skipped", reason: "all-or-none", message }),
  );
}
