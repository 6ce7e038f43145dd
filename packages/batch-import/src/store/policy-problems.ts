import type { ResolvedJob, WritePolicy } from "@x/batch-core";

/** Says why a job cannot have a policy, one sentence for each reason. */
export function policyProblems(job: ResolvedJob, policy: WritePolicy): string[] {
  const { operation } = job;
  const { onExisting, onMissing, properties = {} } = policy;
  const problems: string[] = [];
  if (operation === "read") problems.push("A read writes nothing, so that it has no policy.");
  if (job.allOrNone) {
    problems.push("All or none: a row that is left alone would leave all of them alone.");
  }
  if (onExisting !== undefined && operation !== "upsert" && operation !== "create") {
    problems.push(
      `An ${operation} is only of records that HubSpot has. Say what to do about missing ones.`,
    );
  }
  if (onMissing !== undefined && operation === "create") {
    problems.push(
      "A create is only of records that HubSpot does not have. Say what to do about existing ones.",
    );
  }
  if (operation === "create" && onExisting !== "skip" && onExisting !== "fail") {
    problems.push("A create leaves existing records alone, or fails. To update them, use upsert.");
  }
  if (operation === "create" && job.uniqueProperty === undefined) {
    problems.push("To find existing records, a create needs a unique property.");
  }
  if (onMissing === "create" && operation !== "upsert") {
    problems.push(`An ${operation} creates nothing. To create missing records, use upsert.`);
  }
  if (operation === "archive" && onMissing === undefined) {
    problems.push("An archive has no values to keep. Say what to do about missing records.");
  }
  if (Object.keys(properties).length > 0 && operation !== "upsert" && operation !== "update") {
    problems.push("Only an update or upsert can leave single values alone.");
  }
  return problems;
}
