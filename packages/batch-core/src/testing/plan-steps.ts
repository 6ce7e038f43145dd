import type { Job } from "../job/job.ts";
import { planBatches } from "../plan/plan-batches.ts";

/** The steps of a plan: the indexes of the records of each batch, or a status with the index of a record that is not sent. */
export function steps(job: Job, records: unknown[]) {
  return [...planBatches(job, records)].map((step) =>
    "batch" in step
      ? { batch: step.batch.entries.map(({ index }) => index) }
      : { [step.outcome.status]: step.outcome.index },
  );
}
