import type { Job } from "@x/batch-core";
import type { RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { addValidationRules } from "../account/add-validation-rules.ts";
import { withAccountNames } from "../account/account-names.ts";
import {
  type AccountDefinitions,
  findDefinitions,
  readAccountDefinitions,
} from "../account/account-definitions.ts";
import { ImportError } from "../errors/import-error.ts";
import { findCustomObjects, readAssociations } from "./read-associations.ts";
import { resolveAssociations } from "./resolve-associations.ts";
import { decideColumns, type DecidedColumns, type ToldColumns } from "./decide-columns.ts";
import { findColumn } from "./find-column.ts";
import { inFile } from "./in-file.ts";
import { type ColumnMap, type MapOptions, needsLabels } from "./map-columns.ts";
import type { SavedMapping } from "./saved-mapping.ts";
import type { SurveyedTexts } from "./unclear-columns.ts";

/** The columns to ask about: they map to nothing. */
export interface OpenColumns {
  readonly titles: readonly string[];
  /** Properties that other columns map to. */
  readonly taken: readonly string[];
  readonly definitions: AccountDefinitions["properties"];
}

/** The property of each column that was asked about; `null`: it is not written. */
export type ChosenColumns = Readonly<Record<string, string | null>>;

export interface DecideOptions extends SurveyedTexts {
  /** What messages call the file. @default "the file" */
  readonly name?: string | undefined;
  readonly header: readonly string[];
  readonly job: Job;
  /** Made only when it is needed: a header with mistakes needs no token. */
  readonly client: () => Promise<ImportClient>;
  /** `Column=property`; `Column=` does not write a column. Goes before `saved`. */
  readonly map?: readonly string[] | undefined;
  readonly saved?: SavedMapping | undefined;
  /**
   * `objects:Column` or `objects:Column:Label`: columns of record ids to associate with. `objects:property=Column`:
   * of values of a property, by which the records are looked up.
   */
  readonly associate?: readonly string[] | undefined;
  /** Whether records can be found by the id property only, and not by the record id. @default false */
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
  /** Titles of columns that are not written though nobody asked for that. Empty for an archive, which needs only the id. */
  readonly unmapped: readonly string[];
}

/**
 * Decides what each column is. The account is asked only where its labels can say more than the header
 * and the options do, or where the caller needs it anyway.
 *
 * @throws {ImportError} with code `MAPPING`, naming every problem.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const { columns, unmapped } = await decide({
 *   header: ["Email", "Town", "Notes"],
 *   job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
 *   client: async () => client,
 *   map: ["Town=city"],
 *   ask: "always",
 * });
 * columns.properties; //=> ["email", "city", null]
 * unmapped; //=> ["Notes"]
 */
export async function decide(options: DecideOptions): Promise<Decided> {
  const { header, job, map = [], saved, ask } = options;
  const associate = [...(saved?.associate ?? []), ...(options.associate ?? [])];
  const custom = await findCustomObjects(associate, options.client);
  const written = readAssociations(associate, header, custom);
  const told: ToldColumns = {
    header,
    job,
    needsIdProperty: options.needsIdProperty,
    isUnchecked: ask === "for-labels",
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
  // A header with mistakes is reported without a request.
  if (asks) orThrow(decideColumns({ ...told, isDraft: true }, undefined), options.name);
  const definitions = asks ? await askAccount(options) : undefined;
  const draft = orThrow(decideColumns({ ...told, isDraft: true }, definitions), options.name);
  const chosen = await choose(options, told, definitions, draft.columns);
  const all = { ...told, saved: { ...told.saved, ...chosen } };
  const { job: found, columns } = orThrow(decideColumns(all, definitions), options.name);
  const unmapped = unmappedOf(columns, all);
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

async function readNames(
  definitions: AccountDefinitions | undefined,
  { names }: ColumnMap,
  { client, job }: DecideOptions,
): Promise<AccountDefinitions | undefined> {
  if (definitions === undefined || names === undefined) return definitions;
  const objectType = job.objectType as RecordObjectType;
  return withAccountNames(definitions, { client: await client(), objectType, properties: names });
}

/** Asks about the columns that map to nothing, where there is somebody to ask, and something to propose. */
async function choose(
  { choose, job }: DecideOptions,
  told: ToldColumns,
  account: AccountDefinitions | undefined,
  draft: ColumnMap,
): Promise<ChosenColumns | undefined> {
  // An archive needs no more than the record id.
  if (choose === undefined || account === undefined || job.operation === "archive") {
    return undefined;
  }
  const titles = unmappedOf(draft, told);
  if (titles.length === 0) return undefined;
  const taken = draft.properties.filter((name) => name !== null);
  const chosen = await choose({ titles, taken, definitions: account.properties });
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
function unmappedOf({ leftOut }: ColumnMap, told: ToldColumns): readonly string[] {
  if (told.job.operation === "archive") return [];
  return leftOut.filter((title) => title !== "" && !isTold(title, told));
}

/** Whether the user has said what becomes of a column. */
function isTold(title: string, { header, saved = {}, map }: ToldColumns): boolean {
  const isSaved = Object.keys(saved).some((one) => findColumn(one, header) === title);
  return (
    isSaved ||
    map.some((text) => findColumn(text.slice(0, text.lastIndexOf("=")), header) === title)
  );
}

function orThrow(decided: ReturnType<typeof decideColumns>, name = "the file"): DecidedColumns {
  if (!("problems" in decided)) return decided;
  throw new ImportError("MAPPING", ...inFile(decided.problems, name));
}
