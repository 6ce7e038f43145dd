import { type CheckedValue, type CoercionReason, type Job, planBatches } from "@x/batch-core";
import type { RecordError } from "@x/batch-types";
import type { Said } from "./groups.ts";

/** A write sends cells as they are: one that HubSpot takes only when written otherwise is a problem. */
export function problemOf({ error, coercion }: CheckedValue): Said | undefined {
  if (error !== undefined) return saidBy(error);
  if (coercion === undefined) return undefined;
  const { property, from, to, why } = coercion;
  const message = `${property}: write ${quote(to)} for ${quote(from)} (${REASONS[why]}).`;
  return { code: "WRITE_OTHERWISE", property, message };
}

const REASONS: Readonly<Record<CoercionReason, string>> = {
  blanks: "no blanks around it",
  number: "digits with at most one point",
  option: "the value of the option, in its own upper and lower case",
  list: "each option once, without blanks",
  day: "a day",
  moment: "a moment in UTC",
};

export function noRecordId(text: string): Said {
  return {
    code: "INVALID_ASSOCIATION_ID",
    message: `expected record ids, several separated by semicolons; got ${quote(text)}.`,
  };
}

/** What core would refuse before anything is sent. */
export function refusedByCore(job: Job, record: unknown): Said[] {
  const [step] = planBatches(job, [record]);
  const outcome = step !== undefined && "outcome" in step ? step.outcome : undefined;
  if (outcome?.status !== "failed") return [];
  return [outcome.error, ...(outcome.moreErrors ?? [])].map(saidBy);
}

function saidBy({ code, category, message, property }: RecordError): Said {
  return { code: code ?? category, message, ...(property !== undefined && { property }) };
}

function quote(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
