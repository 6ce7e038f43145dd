import { type Job, keyProperty, resolveJob } from "@x/batch-core";

/** Returns whether creates without an answer are looked for, which is by their unique property. */
export function looksUpCreates(job: Job): boolean {
  return job.operation === "create" && keyProperty(resolveJob(job)) !== undefined;
}
