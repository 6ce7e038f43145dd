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

/**
 * Compares records with the outcomes of a read. Returns one change for each record, in their order.
 *
 * @param read What a read of the keys of all records came to, in any order.
 * @param firstIndex The index of the first record. @default 0
 */
export type Differ = (
  records: Iterable<unknown>,
  read: Iterable<Outcome>,
  firstIndex?: number,
) => Change[];

/**
 * Compares records, as an update or upsert takes them, with what HubSpot has. Returns one change for each record, in
 * their order: what the update or upsert would do. Records find their outcome by key, as HubSpot compares keys, and
 * never by their place.
 *
 * - Two records of one key, or of two e-mails of one contact, become one change; later properties win. The later
 *   record has the same change and `mergedInto`.
 * - A record that HubSpot does not have is `create` for an upsert, and `refused` for an update.
 * - A record without an outcome, or with one that is neither found nor missing, is `kept`.
 *
 * @param job What is to be done with the changes.
 * @param definitions Every definition of the object.
 * @param records Without associations: these are not compared, and a record that has some is refused.
 * @param read The outcomes of a read of these records, by the same `idProperty`, with every property they set.
 * @throws {InvalidOptionsError} for a job that is no update or upsert of records with properties.
 *
 * @example
 * const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
 * const definitions = ["email", "city"].map((name) => ({ name, type: "string" }));
 * const records = [{ id: "Ada@example.com", properties: { city: "London" } }];
 * const record = { id: "512", properties: { email: "ada@example.com", city: "Paris" } };
 * const key = "ada@example.com";
 * const found = { index: 0, key, attempts: 1, status: "found", id: "512", record, warnings: [] } as const;
 * const [change] = diffRecords(job, definitions, records, [found]);
 * console.log(change?.status === "update" && change.changes);
 * //=> [{ property: "city", from: "Paris", to: "London" }]
 */
export function diffRecords(
  job: DiffJob,
  definitions: Iterable<PropertyDefinition>,
  records: Iterable<unknown>,
  read: Iterable<Outcome>,
): Change[] {
  return createDiffer(job, definitions)(records, read);
}

/**
 * Returns a differ, as {@link diffRecords} uses it, for records that are read batch by batch. Reads the definitions
 * once: keep it for all records of a job. Only records of one call are merged.
 *
 * @param definitions As for {@link diffRecords}.
 * @throws {InvalidOptionsError} for a job that is no update or upsert of records with properties.
 *
 * @example
 * const job = { operation: "update", objectType: "companies" } as const;
 * const diff = createDiffer(job, [{ name: "name", type: "string" }]);
 * const change = diff([{ id: 7, properties: { name: "Acme" } }], [], 100)[0];
 * change?.index; //=> 100
 * if (change?.status === "kept") console.log(change.kept[0]?.why); //=> "not-read"
 */
export function createDiffer(job: DiffJob, definitions: Iterable<PropertyDefinition>): Differ {
  const resolved = resolveDiffJob(job);
  const known = [...definitions];
  const check = createChecker(resolved, known);
  const compare = createPropertiesComparer(resolved, known);

  function accept(record: unknown, index: number): Wanted | Refusal {
    const checked = check(record);
    if ("errors" in checked) return { index, errors: checked.errors };
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

  return (records, read, firstIndex = 0) => {
    const accepted = Array.from(records, (record, place) => accept(record, firstIndex + place));
    const wanted = accepted.filter((one): one is Wanted => !("errors" in one));
    const groupOf = groupByRecord(wanted, read, (key) => comparableKey(resolved, key));
    const groups = new Set(groupOf.values());
    const differences = new Map(Array.from(groups, (group) => [group, differenceOf(group)]));
    return accepted.map((one): Change => {
      if ("errors" in one) return { ...one, status: "refused" };
      const { index, key } = one;
      const group = groupOf.get(one)!;
      const mergedInto = group.first === index ? undefined : { mergedInto: group.first };
      return { index, key, ...mergedInto, ...differences.get(group)! };
    });
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
