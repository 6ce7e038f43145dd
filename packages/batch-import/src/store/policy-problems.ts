import type { ResolvedJob, WritePolicy } from "@x/batch-core";

/** Why a job cannot have a policy. */
export interface PolicyProblem {
  /** The part of the policy that is wrong. Absent where the job cannot have any policy. */
  readonly about?: keyof WritePolicy;
  /** A sentence or two. */
  readonly message: string;
}

/**
 * Returns all reasons why a job cannot have a policy.
 *
 * @example
 * import { resolveJob } from "@x/batch-core";
 *
 * const job = resolveJob({ operation: "update", objectType: "contacts" });
 * policyProblems(job, { onMissing: "create" }).map(({ about }) => about); //=> ["onMissing"]
 */
export function policyProblems(
  job: Pick<ResolvedJob, "allOrNone" | "operation" | "uniqueProperty">,
  policy: WritePolicy,
): PolicyProblem[] {
  const { operation } = job;
  const { onExisting, onMissing, properties = {} } = policy;
  const problems: PolicyProblem[] = [];
  const add = (message: string, about?: keyof WritePolicy): void =>
    void problems.push({ message, ...(about !== undefined && { about }) });
  if (operation === "read") add("A read writes nothing, so that it has no policy.");
  if (job.allOrNone) {
    add("All or none: a row that is left alone would leave all of them alone.");
  }
  if (onExisting !== undefined && operation !== "upsert" && operation !== "create") {
    add(
      `An ${operation} is only of records that HubSpot has. Say what to do about missing ones.`,
      "onExisting",
    );
  }
  if (onMissing !== undefined && operation === "create") {
    add(
      "A create is only of records that HubSpot does not have. Say what to do about existing ones.",
      "onMissing",
    );
  }
  if (operation === "create" && onExisting !== "skip" && onExisting !== "fail") {
    add(
      "A create leaves existing records alone, or fails. To update them, use upsert.",
      "onExisting",
    );
  }
  if (operation === "create" && job.uniqueProperty === undefined) {
    add("To find existing records, a create needs a unique property.");
  }
  if (onMissing === "create" && operation !== "upsert") {
    add(`An ${operation} creates nothing. To create missing records, use upsert.`, "onMissing");
  }
  if (operation === "archive" && onMissing === undefined) {
    add("An archive has no values to keep. Say what to do about missing records.", "onMissing");
  }
  if (Object.keys(properties).length > 0 && operation !== "upsert" && operation !== "update") {
    add("Only an update or upsert can leave single values alone.", "properties");
  }
  return problems;
}
