import type { PropertyDefinition, RecordError } from "@x/batch-types";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isObject } from "../internal/is-object.ts";
import { readProperties } from "../plan/read-properties.ts";
import type { Job } from "../job/job.ts";
import type { Notation } from "./notation.ts";
import type { CheckedRecord, CheckWarning, Coercion, RecordCheck } from "./record-check.ts";
import type { ValueOf } from "./verdict.ts";
import { createValueChecks, type ValueChecks } from "./value-checks.ts";

/** The parts of a job that decide what its records may hold. */
export type CheckJob = Pick<Job, "operation" | "objectType" | "apiVersion">;

/** Checks one record. The same record always gets the same result. */
export type Checker = <Input>(record: Input) => RecordCheck<Input>;

/**
 * Checks records against the account's property definitions, in input order, before they are planned. A value is
 * coerced only to another form of the same value, and each coercion is reported. Records without properties
 * (archive, read, deal splits) pass unchanged, as does a record that has passed.
 *
 * @param definitions Every definition of the object. A property without one is refused; HubSpot lists sensitive
 *   ones only when asked.
 * @param notation How values are written beside HubSpot's way.
 *
 * @example
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const age = { name: "age", type: "number" };
 * const records = [{ properties: { age: " 36" } }, { properties: { agee: 36 } }];
 * for (const checked of checkRecords(job, [age], records)) {
 *   console.log("errors" in checked ? checked.errors[0].message : checked.coercions);
 * }
 * //=> [{ property: "age", from: " 36", to: "36", why: "blanks" }]
 * //=> agee: not among the account's properties; did you mean age?
 */
export function* checkRecords<Input>(
  job: CheckJob,
  definitions: Iterable<PropertyDefinition>,
  records: Iterable<Input>,
  notation?: Notation,
): Generator<RecordCheck<Input>, void, undefined> {
  const check = createChecker(job, definitions, notation);
  for (const record of records) yield check(record);
}

/**
 * Returns a checker, as {@link checkRecords} uses it, for records that arrive over time. Reads the definitions
 * once: keep it for all records of a job.
 *
 * @param definitions As for {@link checkRecords}.
 * @param notation How values are written beside HubSpot's way.
 * @throws {InvalidOptionsError} for a text that is not a date format.
 *
 * @example
 * const job = { operation: "update", objectType: "companies" } as const;
 * const check = createChecker(job, [{ name: "founded_year", type: "number" }]);
 * const checked = check({ id: 512, properties: { founded_year: "1,5" } });
 * if ("errors" in checked) console.log(checked.errors[0].code); //=> "INVALID_INTEGER"
 */
export function createChecker(
  job: CheckJob,
  definitions: Iterable<PropertyDefinition>,
  notation?: Notation,
): Checker {
  const { operation, objectType } = job;
  const checks = createValueChecks(job, definitions, notation);
  const isWrite = operation === "create" || operation === "update" || operation === "upsert";
  const hasProperties = isWrite && objectType !== "deal_splits";

  return <Input>(record: Input): RecordCheck<Input> => {
    if (!isObject(record)) {
      const message = "Expected an object with an id or properties.";
      return { errors: [invalidRecord("NOT_AN_OBJECT", message)] };
    }
    const coercions: Coercion[] = [];
    const warnings: CheckWarning[] = [];
    if (!hasProperties) return { record: record as CheckedRecord<Input>, coercions, warnings };

    const errors: RecordError[] = [];
    const properties = readProperties(record["properties"], errors);
    checkProperties(properties, checks, { errors, coercions, warnings });
    if (errors.length > 0) return { errors: errors as [RecordError, ...RecordError[]] };
    warnings.push(...checks.missing((name) => Boolean(properties[name])));
    return { record: { ...record, properties } as CheckedRecord<Input>, coercions, warnings };
  };
}

interface Findings {
  readonly errors: RecordError[];
  readonly coercions: Coercion[];
  readonly warnings: CheckWarning[];
}

/** Checks each value, and puts the coerced ones into `properties`. */
function checkProperties(
  properties: Record<string, string>,
  checks: ValueChecks,
  { errors, coercions, warnings }: Findings,
): void {
  const valueOf: ValueOf = (name) => properties[name];
  for (const name of Object.keys(properties)) {
    const { error, coercion, warning } = checks.of(name)(properties[name]!, valueOf) ?? {};
    if (error !== undefined) errors.push(error);
    if (coercion !== undefined) {
      coercions.push(coercion);
      properties[name] = coercion.to;
    }
    if (warning !== undefined) warnings.push(warning);
  }
}
