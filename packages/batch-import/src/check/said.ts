import { type Job, planBatches } from "@x/batch-core";
import type { RecordError } from "@x/batch-types";
import type { Said } from "./groups.ts";

/** What core would refuse before anything is sent. */
export function refusedByCore(job: Job, record: unknown): Said[] {
  const [step] = planBatches(job, [record]);
  const outcome = step !== undefined && "outcome" in step ? step.outcome : undefined;
  if (outcome?.status !== "failed") return [];
  return [outcome.error, ...(outcome.moreErrors ?? [])].map(saidBy);
}

export function saidBy({ code, category, message, property }: RecordError): Said {
  return { code: code ?? category, message, ...(property !== undefined && { property }) };
}
