import type { Job } from "@x/batch-core";
import type { RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { addValidationRules } from "../account/add-validation-rules.ts";
import { namedProperties, withAccountNames } from "../account/account-names.ts";
import {
  type AccountDefinitions,
  findDefinitions,
  readAccountDefinitions,
} from "../account/account-definitions.ts";
import { ImportError, type ImportProblem } from "../errors/import-error.ts";
import { sentColumns } from "./sent-cells.ts";
import { findCustomObjects, readAssociations } from "./read-associations.ts";
import { resolveAssociations } from "./resolve-associations.ts";
import { findColumn } from "./find-column.ts";
import { findIdProperty, RECORD_ID } from "./find-id-property.ts";
import { idPropertyProblems } from "./id-property-problems.ts";
import { inFile } from "./in-file.ts";
import { type ColumnMap, mapColumns, type MapOptions, needsLabels } from "./map-columns.ts";
import { namedPropertyProblems } from "./named-property-problems.ts";
import type { SavedMapping } from "./saved-mapping.ts";
import type { SurveyedTexts } from "./unclear-columns.ts";
import { readWrittenMapping } from "./written-mapping.ts";

/** Columns that map to nothing, to be asked about. */
export interface OpenColumns {
  readonly titles: readonly string[];
  /** Properties that other columns map to. */
  readonly taken: readonly string[];
  readonly definitions: AccountDefinitions["properties"];
}

/** The property of each column that was asked about; `null` leaves it out. */
export type ChosenColumns = Readonly<Record<string, string | null>>;

export interface DecideOptions extends SurveyedTexts {
  /** What messages call the file. @default "the file" */
  readonly name?: string | undefined;
  readonly header: readonly string[];
  readonly job: Job;
  /** Made only when it is needed: a header with mistakes needs no token. */
  readonly client: () => Promise<ImportClient>;
  /** `Column=property`; `Column=` leaves a column out. Goes before `saved`. */
  readonly map?: readonly string[] | undefined;
  readonly saved?: SavedMapping | undefined;
  /**
   * `objects:Column` or `objects:Column:Label`: columns of record ids to associate with. `objects:property=Column`:
   * of values of a property, by which the records are looked up.
   */
  readonly associate?: readonly string[] | undefined;
  /** Whether records are found by the id property, and cannot be by the record id. @default false */
  readonly needsIdProperty?: boolean | undefined;
  /** Whether blank cells clear their property; or the columns in which they do, by header. */
  readonly clearBlanks?: boolean | readonly string[] | undefined;
  /** Columns whose cells hold more than one value each, as a survey found them. */
  readonly nested?: MapOptions["nested"];
  /** Columns with numbers and dates by type, as a survey found them. */
  readonly typed?: MapOptions["typed"];
  /** Of a workbook, as a survey found it. */
  readonly dateSystem?: MapOptions["dateSystem"];
  /** When to ask for the account's definitions; only with `always` is it an error not to get them. */
  readonly ask: "always" | "if-allowed" | "for-labels";
  /** Asks the user about columns that map to nothing. `undefined`: the user gave up. */
  readonly choose?: ((open: OpenColumns) => Promise<ChosenColumns | undefined>) | undefined;
  /** Told why the definitions are not known, where the job can do without. */
  readonly onRefused?: ((reason: string) => void) | undefined;
  /** Told why the account's validation rules are not known. Values are then checked by the definitions alone. */
  readonly onRulesUnknown?: ((reason: string) => void) | undefined;
}

/** What each column is, and what was learnt of the account to find out. */
export interface Decided {
  /** With the id property by its own name: `email` where `Email` was said. */
  readonly job: Job;
  readonly columns: ColumnMap;
  readonly definitions: AccountDefinitions | undefined;
  /** Titles of columns that are left out though nobody has said so; none for an archive, which needs no more than the id. */
  readonly unmapped: readonly string[];
}

/**
 * Decides what each column is. The account is asked only where its labels can say more than the header
 * and the options do, or where the caller needs it anyway.
 *
 * @throws {ImportError} with code `MAPPING`, naming every problem.
 */
export async function decide(options: DecideOptions): Promise<Decided> {
  const { header, job, map = [], saved, ask } = options;
  const associate = [...(saved?.associate ?? []), ...(options.associate ?? [])];
  const custom = await findCustomObjects(associate, options.client);
  const written = readAssociations(associate, header, custom);
  const told: MapOptions = {
    header,
    operation: job.operation,
    idProperty: job.idProperty ?? job.uniqueProperty,
    map,
    saved: saved?.columns,
    sendAs: saved?.values,
    constants: saved?.constants,
    associated: written.map(({ title }) => title),
    clearBlanks: options.clearBlanks,
    nested: options.nested,
    typed: options.typed,
    format: options.format,
    reading: options.reading,
    unclear: options.unclear,
    dateSystem: options.dateSystem,
  };
  const asks = ask !== "for-labels" || needsLabels(told);
  // A header with mistakes is not worth a request.
  if (asks) orThrow(mapColumns({ ...told, isDraft: true }), options.name);
  const definitions = asks ? await askAccount(options) : undefined;
  const nameOf = (given: string | undefined): string | undefined =>
    findIdProperty(given, header, definitions?.properties);
  const found = withIdProperty(job, nameOf);
  const withLabels = {
    ...told,
    idProperty: found.idProperty ?? found.uniqueProperty,
    definitions: definitions?.properties,
  };
  const unfit = definitions
    ? [
        ...idPropertyProblems(found, definitions, options.needsIdProperty),
        ...namedPropertyProblems(job, readWrittenMapping(withLabels).mapping, definitions),
      ]
    : [];
  const draft = orThrow(mapColumns({ ...withLabels, isDraft: true }), options.name, unfit);
  const chosen = await choose(options, withLabels, draft);
  const all = { ...withLabels, saved: { ...told.saved, ...chosen } };
  const mapped = orThrow(mapColumns(all), options.name);
  const unmapped = unmappedOf(mapped, all);
  const names = ask === "for-labels" ? [] : namesIn(mapped, job, definitions);
  const columns = { ...mapped, ...(names.length > 0 && { names }) };
  const known = await readNames(definitions, columns, options);
  if (written.length === 0) return { job: found, columns, definitions: known, unmapped };
  const associations = await resolveAssociations(written, header, job, options.client);
  return {
    job: found,
    columns: { ...columns, associations, associate },
    definitions: known,
    unmapped,
  };
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

async function readNames(
  definitions: AccountDefinitions | undefined,
  { names }: ColumnMap,
  { client, job }: DecideOptions,
): Promise<AccountDefinitions | undefined> {
  if (definitions === undefined || names === undefined) return definitions;
  const objectType = job.objectType as RecordObjectType;
  return withAccountNames(definitions, { client: await client(), objectType, properties: names });
}

/**
 * A job with its id property by its own name. The record id is not one: HubSpot goes by it where no other is named.
 *
 * @throws {ImportError} for an upsert by record id, which HubSpot does not offer.
 */
function withIdProperty(job: Job, nameOf: (given: string | undefined) => string | undefined): Job {
  const { idProperty, uniqueProperty, ...others } = job;
  const [id, unique] = [nameOf(idProperty), nameOf(uniqueProperty)];
  if (job.operation === "upsert" && id === RECORD_ID) {
    throw new ImportError(
      "MAPPING",
      `An upsert finds records by a unique property, such as email, and not by record id (${JSON.stringify(idProperty)}). To write to records whose ids are known, update them.`,
    );
  }
  return {
    ...others,
    ...(id !== undefined && id !== RECORD_ID && { idProperty: id }),
    ...(unique !== undefined && unique !== RECORD_ID && { uniqueProperty: unique }),
  };
}

/** Asks about the columns that map to nothing, where there is somebody to ask, and something to propose. */
async function choose(
  { choose, job }: DecideOptions,
  told: MapOptions,
  draft: ColumnMap,
): Promise<ChosenColumns | undefined> {
  const { definitions } = told;
  // An archive needs no more than the record id.
  if (choose === undefined || definitions === undefined || job.operation === "archive") {
    return undefined;
  }
  const titles = unmappedOf(draft, told);
  if (titles.length === 0) return undefined;
  const taken = draft.properties.filter((name) => name !== null);
  const chosen = await choose({ titles, taken, definitions });
  if (chosen !== undefined) return chosen;
  throw new ImportError("MAPPING", "The mapping was not finished; nothing was sent.");
}

/** Labels are a help; a token without the scope for them can do without. Rules are for the values of a write. */
async function askAccount({
  client: getClient,
  job,
  ask,
  onRefused,
  onRulesUnknown,
}: DecideOptions): Promise<AccountDefinitions | undefined> {
  const objectType = job.objectType as RecordObjectType;
  const client = await getClient();
  const definitions =
    ask === "always"
      ? await readAccountDefinitions(client, objectType)
      : await findDefinitions(client, objectType, onRefused);
  if (definitions === undefined || job.operation === "archive") return definitions;
  return addValidationRules(client, objectType, definitions, onRulesUnknown);
}

/** A column without a title cannot be asked about. */
function unmappedOf({ leftOut }: ColumnMap, told: MapOptions): readonly string[] {
  if (told.operation === "archive") return [];
  return leftOut.filter((title) => title !== "" && !isTold(title, told));
}

/** Whether the user has said what becomes of a column. */
function isTold(title: string, { header, saved = {}, map }: MapOptions): boolean {
  const isSaved = Object.keys(saved).some((one) => findColumn(one, header) === title);
  return (
    isSaved ||
    map.some((text) => findColumn(text.slice(0, text.lastIndexOf("=")), header) === title)
  );
}

function orThrow(
  columns: ReturnType<typeof mapColumns>,
  name = "the file",
  others: readonly (string | ImportProblem)[] = [],
): ColumnMap {
  const found = "problems" in columns ? columns.problems : [];
  if (!("problems" in columns) && others.length === 0) return columns;
  throw new ImportError("MAPPING", ...others, ...inFile(found, name));
}
