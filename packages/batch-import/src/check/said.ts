import { planBatches, type ResolvedJob } from "@x/batch-core";
import { hasTargets, refusedAnyway } from "@x/batch-core/targets";
import type { RecordError } from "@x/batch-types";
import type { Said } from "./groups.ts";

/** What core would refuse before anything is sent, whatever the records are that the row is to be associated with. */
export function refusedByCore(job: ResolvedJob, record: unknown): Said[] {
  const whole = hasTargets(record) ? refusedAnyway(job, record) : record;
  if (whole === undefined) return [];
  const [step] = planBatches(job, [whole]);
  const outcome = step !== undefined && "outcome" in step ? step.outcome : undefined;
  if (outcome?.status !== "failed") return [];
  return [outcome.error, ...(outcome.moreErrors ?? [])].map(saidBy);
}

export function saidBy({ code, category, message, property }: RecordError): Said {
  return { code: code ?? category, message, ...(property !== undefined && { property }) };
}
