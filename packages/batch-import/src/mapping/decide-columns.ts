import type { Job } from "@x/batch-core";
import { namedProperties } from "../account/account-names.ts";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportProblem } from "../errors/import-error.ts";
import { findIdProperty, RECORD_ID } from "./find-id-property.ts";
import { idPropertyProblems } from "./id-property-problems.ts";
import { type ColumnMap, mapColumns, type MapOptions } from "./map-columns.ts";
import { namedPropertyProblems } from "./named-property-problems.ts";
import { sentColumns } from "./sent-cells.ts";
import { readWrittenMapping } from "./written-mapping.ts";

/** What is known of the columns of a file, and what the user says of them. */
export interface ToldColumns extends Omit<MapOptions, "definitions" | "idProperty" | "operation"> {
  readonly job: Job;
  /** Whether records can be found by the id property only, and not by the record id. @default false */
  readonly needsIdProperty?: boolean | undefined;
  /** Values are sent unchecked, so that none is taken for the name of an owner, a pipeline or a stage. @default false */
  readonly isUnchecked?: boolean | undefined;
}

export interface DecidedColumns {
  /** With the id property by its own name: `email` where `Email` was said. */
  readonly job: Job;
  readonly columns: ColumnMap;
}

/**
 * Decides what each column is, for the command and the page alike.
 *
 * @param definitions The account's, where they are known.
 * @returns The decision, or every problem that stands in its way.
 */
export function decideColumns(
  { job: given, needsIdProperty, isUnchecked = false, ...told }: ToldColumns,
  definitions: AccountDefinitions | undefined,
): DecidedColumns | { readonly problems: readonly ImportProblem[] } {
  const job = withIdProperty(given, (name) =>
    findIdProperty(name, told.header, definitions?.properties),
  );
  if (job === undefined) return { problems: [upsertByRecordId(given)] };
  const options: MapOptions = {
    ...told,
    operation: job.operation,
    idProperty: job.idProperty ?? job.uniqueProperty,
    definitions: definitions?.properties,
  };
  const mapped = mapColumns(options);
  const problems = [
    ...(definitions
      ? [
          ...idPropertyProblems(job, definitions, needsIdProperty).map(ofMapping),
          ...namedPropertyProblems(
            job,
            { columns: readWrittenMapping(options).mapping, constants: told.constants },
            definitions,
          ),
        ]
      : []),
    ...("problems" in mapped ? mapped.problems : []),
  ];
  if (problems.length > 0 || "problems" in mapped) return { problems };
  const names = isUnchecked ? [] : namesIn(mapped, job, definitions);
  return { job, columns: { ...mapped, ...(names.length > 0 && { names }) } };
}

function ofMapping(message: string): ImportProblem {
  return { code: "MAPPING", message };
}

/**
 * A job with its id property by its own name. The record id is not one: HubSpot goes by it where no other is named.
 *
 * @returns undefined for an upsert by record id, which HubSpot does not offer.
 */
function withIdProperty(
  job: Job,
  nameOf: (given: string | undefined) => string | undefined,
): Job | undefined {
  const { idProperty, uniqueProperty, ...others } = job;
  const [id, unique] = [nameOf(idProperty), nameOf(uniqueProperty)];
  if (job.operation === "upsert" && id === RECORD_ID) return undefined;
  return {
    ...others,
    ...(id !== undefined && id !== RECORD_ID && { idProperty: id }),
    ...(unique !== undefined && unique !== RECORD_ID && { uniqueProperty: unique }),
  };
}

function upsertByRecordId({ idProperty }: Job): ImportProblem {
  return ofMapping(
    `An upsert finds records by a unique property, such as email, and not by record id (${JSON.stringify(idProperty)}). To write to records whose ids are known, update them.`,
  );
}

/** An archive sends no values. */
function namesIn(
  columns: ColumnMap,
  { objectType, operation }: Job,
  definitions: AccountDefinitions | undefined,
): string[] {
  if (operation === "archive" || definitions === undefined) return [];
  return namedProperties(objectType, definitions.properties, sentColumns(columns).properties);
}
