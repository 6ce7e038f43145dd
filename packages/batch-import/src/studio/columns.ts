import { BatchError, InvalidOptionsError, type Job, resolveJob } from "@x/batch-core";
import type { Survey } from "@x/batch-file";
import type { RecordObjectType } from "@x/batch-types";
import { type AccountDefinitions, isWritable } from "../account/account-definitions.ts";
import { namedProperties, withAccountNames } from "../account/account-names.ts";
import type { ImportClient } from "../account/import-client.ts";
import { candidatesFor } from "../mapping/candidates.ts";
import { RECORD_ID } from "../mapping/find-id-property.ts";
import { doubledColumns } from "../mapping/doubled-columns.ts";
import { idPropertyProblems } from "../mapping/id-property-problems.ts";
import { type ColumnMap, mapColumns, type MapOptions } from "../mapping/map-columns.ts";
import { namedPropertyProblems } from "../mapping/named-property-problems.ts";
import { OWN_COLUMNS } from "../mapping/own-columns.ts";
import { createPropertyIndex } from "../mapping/property-index.ts";
import { nearest } from "../mapping/nearest.ts";
import { surePropertyOf } from "../mapping/sure-property.ts";
import { readWrittenMapping } from "../mapping/written-mapping.ts";
import { sentColumns } from "../mapping/sent-cells.ts";
import type { ImportChoice, JobChoice, SendAs } from "./views/choice.ts";
import type { Proposal } from "./views/columns.ts";

const MOST_NEAR = 3;

/** What each column is taken for, by its title and the account's names and labels. */
export function proposeColumns(
  { header }: Pick<Survey, "header">,
  { operation, idProperty }: JobChoice,
  definitions: AccountDefinitions | undefined,
): readonly Proposal[] {
  const properties = definitions?.properties;
  const doubled = doubledColumns(header, properties ?? []);
  const draft = mapColumns({
    header,
    operation,
    idProperty,
    map: [],
    saved: Object.fromEntries([...doubled.keys()].map((title) => [title, null])),
    definitions: properties,
    isDraft: true,
  });
  const found = "problems" in draft ? undefined : draft;
  const mapped: readonly (string | null)[] = found?.properties ?? [];
  const idColumn = found?.idColumn;
  const named = createPropertyIndex(properties ?? []);
  const taken = new Set(mapped.filter((name) => name !== null));
  const free = (properties ?? []).filter((one) => isWritable(one) && !taken.has(one.name));
  return header.map((title, column) => {
    const better = doubled.get(title);
    if (better !== undefined) {
      return { property: null, mayBe: [], near: [], isReadOnly: false, better };
    }
    const sure = surePropertyOf(title, free);
    const property = column === idColumn ? RECORD_ID : (mapped[column] ?? sure?.name ?? null);
    const isOpen = property === null && !OWN_COLUMNS.has(title);
    const { names = [], isReadOnly = false } = (isOpen && named(title)) || {};
    const near = isOpen && !isReadOnly ? nearOf(title, properties ?? [], taken) : [];
    return { property, mayBe: names.length > 1 ? names : [], near, isReadOnly };
  });
}

function nearOf(
  title: string,
  properties: AccountDefinitions["properties"],
  taken: ReadonlySet<string>,
): string[] {
  const free = candidatesFor(title, properties, taken);
  return nearest(title, free, ({ label, name }) => (label ? [name, label] : [name]))
    .slice(0, MOST_NEAR)
    .map(({ name }) => name);
}

/** A job as the engine takes it, with what is known of its columns; or why there is none. */
export type Mapped =
  | { readonly job: Job; readonly columns: ColumnMap }
  | { readonly problems: readonly string[] };

/**
 * Reads what a user chose for each column.
 *
 * @param associated Titles of the columns that name records to associate with.
 */
export function mapChosen(
  { format, header, nested, reading, typed, unclear, dateSystem }: Survey,
  chosen: Pick<ImportChoice, "job" | "columns" | "sendAs" | "constants">,
  definitions: AccountDefinitions | undefined,
  associated: readonly string[] = [],
): Mapped {
  const { columns, sendAs = [], constants = [] } = chosen;
  const job = jobOf(chosen.job);
  const { operation, idProperty } = job;
  const told: MapOptions = {
    header,
    nested,
    typed,
    format,
    reading,
    unclear,
    dateSystem,
    operation,
    idProperty,
    map: [],
    associated,
    definitions: definitions?.properties,
    saved: Object.fromEntries(header.map((title, place) => [title, columns[place] ?? null])),
    sendAs: valuesByTitle(header, sendAs),
    constants: Object.fromEntries(constants.map(({ property, value }) => [property, value])),
  };
  const mapped = mapColumns(told);
  const problems = [
    ...jobProblems(job),
    ...(definitions === undefined ? [] : accountProblems(job, told, definitions)),
    ...("problems" in mapped ? mapped.problems.map(({ message }) => message) : []),
  ];
  if (problems.length > 0 || "problems" in mapped) return { problems };
  const names =
    definitions === undefined || operation === "archive"
      ? []
      : namedProperties(job.objectType, definitions.properties, sentColumns(mapped).properties);
  return { job, columns: { ...mapped, ...(names.length > 0 && { names }) } };
}

function valuesByTitle(
  header: readonly string[],
  sendAs: readonly SendAs[],
): NonNullable<MapOptions["sendAs"]> {
  const byColumn = new Map<number, [from: string, to: string][]>();
  for (const { column, from, to } of sendAs) {
    const pairs = byColumn.get(column);
    if (pairs === undefined) byColumn.set(column, [[from, to]]);
    else pairs.push([from, to]);
  }
  return Object.fromEntries(
    header.map((title, column) => [title, Object.fromEntries(byColumn.get(column) ?? [])]),
  );
}

function accountProblems(job: Job, told: MapOptions, definitions: AccountDefinitions): string[] {
  const named = namedPropertyProblems(job, readWrittenMapping(told).mapping, definitions);
  return [
    ...idPropertyProblems(job, definitions),
    ...named.map((one) => (typeof one === "string" ? one : one.message)),
  ];
}

/** The definitions, with the owners and pipelines that values may name. */
export async function withNames(
  definitions: AccountDefinitions | undefined,
  client: Pick<ImportClient, "owners" | "pipelines">,
  { job, columns }: { readonly job: Pick<Job, "objectType">; readonly columns: ColumnMap },
): Promise<AccountDefinitions | undefined> {
  const objectType = job.objectType as RecordObjectType;
  return (
    definitions && withAccountNames(definitions, { client, objectType, properties: columns.names })
  );
}

function jobOf({ operation, objectType, idProperty }: JobChoice): Job {
  const takesIdProperty = operation === "update" || operation === "upsert";
  return {
    operation,
    objectType: objectType as Job["objectType"],
    ...(takesIdProperty && idProperty !== undefined && { idProperty }),
  };
}

function jobProblems(job: Job): readonly string[] {
  try {
    resolveJob(job);
    return [];
  } catch (error) {
    if (!BatchError.is(error)) throw error;
    return error instanceof InvalidOptionsError ? error.problems : [error.message];
  }
}
