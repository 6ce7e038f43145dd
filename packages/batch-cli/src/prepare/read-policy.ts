import { resolveJob } from "@x/batch-core";
import { type Decided, didYouMean, policyProblems, type WritePolicy } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";
import { hasPolicy, type PolicyOptions } from "./has-policy.ts";

/**
 * The policy that options ask for; undefined where they ask for none.
 *
 * @throws {UsageError} for a policy that the job cannot have, and a column that is not there.
 */
export function readPolicy(
  options: PolicyOptions,
  header: readonly string[],
  { job, columns }: Pick<Decided, "job" | "columns">,
): WritePolicy | undefined {
  if (!hasPolicy(options)) return undefined;
  const { onExisting, onMissing, overwrite = {} } = options;
  const names = columns.properties.filter((name) => name !== null);
  const problems: string[] = [];
  const givenOf = new Map<string, string>();
  const properties = Object.entries(overwrite).flatMap(([given, when]) => {
    const name = names.includes(given) ? given : columns.properties[header.indexOf(given)];
    if (typeof name === "string") {
      const twin = givenOf.get(name);
      if (twin !== undefined) {
        problems.push(
          `--overwrite: ${JSON.stringify(twin)} and ${JSON.stringify(given)} are one property, ${name}. Name it once.`,
        );
      }
      givenOf.set(name, given);
      return [[name, when] as const];
    }
    problems.push(
      `--overwrite: ${JSON.stringify(given)} is neither a column that is written nor its property.${didYouMean(given, [...names, ...header])} Expected one of ${names.join(", ")}.`,
    );
    return [];
  });
  const policy = {
    ...(onExisting !== undefined && { onExisting }),
    ...(onMissing !== undefined && { onMissing }),
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  };
  if (job.allOrNone === true) problems.push(ALL_OR_NONE);
  for (const { about, message } of policyProblems(
    resolveJob({ ...job, allOrNone: false }),
    policy,
  )) {
    problems.push(about === undefined ? message : `${OPTIONS[about]}: ${message}`);
  }
  const [first, ...others] = problems;
  if (first !== undefined) throw new UsageError(first, ...others);
  return policy;
}

const OPTIONS: Readonly<Record<keyof WritePolicy, string>> = {
  onExisting: "--on-existing",
  onMissing: "--on-missing",
  properties: "--overwrite",
};

const ALL_OR_NONE =
  "--all-or-none: one row that is left alone would leave all of them alone. Leave out --all-or-none, or --on-existing, --on-missing, --overwrite and --undoable.";
