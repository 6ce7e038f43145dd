import type {
  Change,
  Difference,
  KeptProperty,
  Outcome,
  PropertyDefinition,
  RecordError,
} from "@x/batch-types";
import { createChecker } from "../check/check-records.ts";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import type { Job, ResolvedJob } from "../job/job.ts";
import { comparableKey } from "../job/record-key.ts";
import { resolveJob } from "../job/resolve-job.ts";
import type { Errors } from "../outcome/errors.ts";
import { acceptRecord } from "../plan/accept-record.ts";
import { propertiesOf } from "../plan/properties-of.ts";
import { isMissing } from "../recover/look-up.ts";
import { createPropertiesComparer } from "./compare-properties.ts";
import { type Group, groupByRecord, type Wanted } from "./group-by-record.ts";

/** The parts of a job that decide how its records are compared. */
export type DiffJob = Pick<Job, "objectType" | "apiVersion" | "idProperty"> & {
  readonly operation: "update" | "upsert";
};

/** Records that are compared together: what to read of them, and what the read says. */
export interface DiffBatch {
  /** The records to read, each key once. */
  readonly ids: readonly { readonly id: string }[];
  /** For each record of the batch its place in `ids`; -1 for one that is refused, and not read. */
  readonly places: readonly number[];
  /** Every property that the records set, to be read. */
  readonly properties: readonly string[];
  /**
   * Returns one change for each record of the batch, in their order.
   *
   * @param read The outcomes of reading `ids` with `properties`, in any order.
   */
  compare(read: Iterable<Outcome>): Change[];
}

/**
 * Returns a function that takes the records of a diff batch by batch: it says what to read of a batch, and then
 * compares, as {@link diffRecords} does. Reads the definitions once: keep it for all records of a job.
 *
 * @param job What is to be done with the changes.
 * @param definitions Every definition of the object.
 * @throws {InvalidOptionsError} for a job that is not an update or upsert of records with properties.
 *
 * @example
 * const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
 * const diffBatch = createDiffBatches(job, ["email", "city"].map((name) => ({ name, type: "string" })));
 * const batch = diffBatch([{ properties: { email: "ada@example.com", city: "Paris" } }]);
 * batch.ids; //=> [{ id: "ada@example.com" }]
 * batch.properties; //=> ["email", "city"]
 */
export function createDiffBatches(
  job: DiffJob,
  definitions: Iterable<PropertyDefinition>,
): (records: Iterable<unknown>, firstIndex?: number) => DiffBatch {
  const resolved = resolveDiffJob(job);
  const known = [...definitions];
  const check = createChecker(resolved, known);
  const compare = createPropertiesComparer(resolved, known);
  const comparable = (key: string): string => comparableKey(resolved, key);

  function accept(record: unknown, index: number): Wanted | Refusal {
    const checked = check(record);
    if ("errors" in checked) {
      const { key } = acceptRecord(resolved, record, index);
      return { index, ...(key !== undefined && { key }), errors: checked.errors };
    }
    const accepted = acceptRecord(resolved, checked.record, index);
    if ("errors" in accepted) return { index, ...accepted };
    const { input, key = "", followUps = [] } = accepted;
    if (followUps.length > 0) return { index, key, errors: [associationsGiven()] };
    return { index, key, properties: propertiesOf(input) };
  }

  function differenceOf({ properties, outcome }: Group): Difference {
    if (outcome?.status === "found" && outcome.record !== undefined) {
      return compare(properties, outcome.record);
    }
    if (outcome?.status !== "failed" || !isMissing([outcome.error])) return notRead(properties);
    return resolved.operation === "upsert"
      ? compare(properties, undefined)
      : { status: "refused", errors: [outcome.error] };
  }

  return (records, firstIndex = 0) => {
    const accepted = Array.from(records, (record, place) => accept(record, firstIndex + place));
    const wanted = accepted.filter((one): one is Wanted => !("errors" in one));
    const places = new Map<string, number>();
    const ids: { readonly id: string }[] = [];
    for (const { key } of wanted) {
      if (places.has(comparable(key))) continue;
      places.set(comparable(key), ids.length);
      ids.push({ id: key });
    }
    return {
      ids,
      places: accepted.map((one) => ("errors" in one ? -1 : places.get(comparable(one.key))!)),
      properties: [...new Set(wanted.flatMap(({ properties }) => Object.keys(properties)))],
      compare(read) {
        const groupOf = groupByRecord(wanted, read, comparable);
        const groups = new Set(groupOf.values());
        const differences = new Map(Array.from(groups, (group) => [group, differenceOf(group)]));
        return accepted.map((one): Change => {
          if ("errors" in one) return { ...one, status: "refused" };
          const { index, key } = one;
          const group = groupOf.get(one)!;
          const mergedInto = group.first === index ? undefined : { mergedInto: group.first };
          return { index, key, ...mergedInto, ...differences.get(group)! };
        });
      },
    };
  };
}

/** A record that cannot be sent. */
interface Refusal {
  readonly index: number;
  readonly key?: string;
  readonly errors: Errors;
}

function resolveDiffJob(job: DiffJob): ResolvedJob {
  const resolved = resolveJob(job);
  const { operation, objectType } = resolved;
  const problems = [
    ...(operation === "update" || operation === "upsert"
      ? []
      : [`operation: expected update or upsert; got ${operation}.`]),
    ...(objectType === "deal_splits"
      ? ["objectType: deal_splits have no properties to compare."]
      : []),
  ];
  if (problems.length > 0) throw new InvalidOptionsError(problems);
  return resolved;
}

function notRead(properties: Readonly<Record<string, string>>): Difference {
  const kept = Object.entries(properties).map(([property, to]): KeptProperty => {
    return { property, to, why: "not-read" };
  });
  return { status: "kept", kept };
}

function associationsGiven(): RecordError {
  const message = "associations: they cannot be compared. Make them in a call of their own.";
  return invalidRecord("ASSOCIATIONS_NOT_COMPARED", message);
}
