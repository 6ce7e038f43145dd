import type { Job } from "@x/batch-core";
import type { BatchClient } from "@x/batch-http";
import type { ApiVersion, RecordObjectType } from "@x/batch-types";
import { type ColumnMap, mapColumns, type MapOptions, needsLabels } from "../input/map-columns.ts";
import type { Io } from "../io.ts";
import { printable } from "../output/printable.ts";
import { UsageError } from "../usage-error.ts";
import {
  type AccountDefinitions,
  isRefused,
  readAccountDefinitions,
} from "./account-definitions.ts";
import type { WrittenAssociation } from "./association-columns.ts";
import type { SavedMapping } from "./mapping-file.ts";
import type { Proposal } from "./propose-properties.ts";

/** What the user says of the columns, in options. */
export interface MappingOptions {
  readonly map: readonly string[];
  readonly mapping?: string;
  readonly saveMapping?: string;
  readonly associate?: readonly string[];
}

/** What each column is, and what was learnt of the account to find out. */
export interface DecidedColumns {
  readonly columns: ColumnMap;
  readonly definitions: AccountDefinitions | undefined;
}

/**
 * Decides what each column is. The account is asked only where its labels can say more than the header
 * and the options do, or where the caller needs it anyway.
 *
 * @param client Made only when it is needed: a header with mistakes needs no token.
 * @throws {UsageError} naming every problem.
 */
export async function decideColumns(task: {
  readonly header: readonly string[];
  readonly job: Job;
  readonly options: MappingOptions;
  readonly client: () => Promise<BatchClient<ApiVersion>>;
  readonly io: Io;
  /** When to ask for the definitions; only with `always` is it an error not to get them. */
  readonly ask: "always" | "if-allowed" | "for-labels";
  /** Whether the user can be asked. */
  readonly interactive: boolean;
}): Promise<DecidedColumns> {
  const { header, job, options, io, ask } = task;
  const { operation } = job;
  const saved = await loadMapping(options.mapping);
  const associate = [...(saved?.associate ?? []), ...(options.associate ?? [])];
  const associations = await readAssociateOptions(associate, header);
  const told: MapOptions = {
    header,
    operation,
    idProperty: job.idProperty ?? job.uniqueProperty,
    written: options.map,
    saved: saved?.columns,
    associated: associations.map(({ title }) => title),
  };
  const asks = ask !== "for-labels" || needsLabels(told);
  const definitions = asks
    ? await askAccount(task, job.objectType as RecordObjectType, ask === "always")
    : undefined;
  const withLabels = { ...told, definitions: definitions?.properties };
  const proposal = await propose(task, withLabels);
  const chosen = { ...told.saved, ...proposal?.columns };
  const mapped = orThrow(mapColumns({ ...withLabels, saved: chosen }));
  const columns = await withAssociations(mapped, associations, associate, task);
  const saveTo = options.saveMapping ?? proposal?.saveTo;
  if (saveTo !== undefined) {
    const { saveMappingFile } = await import("./mapping-file.ts");
    await saveMappingFile(saveTo, header, columns);
    io.stderr.write(`mapping saved: ${printable(saveTo)}\n`);
  }
  return { columns, definitions };
}

type Task = Parameters<typeof decideColumns>[0];

/** Asks about the columns that map to nothing, where there is somebody to ask, and something to propose. */
async function propose(
  { interactive, job, options, io }: Task,
  told: MapOptions,
): Promise<Proposal | undefined> {
  const { definitions } = told;
  // An archive needs no more than the record id.
  if (!interactive || definitions === undefined || job.operation === "archive") return undefined;
  const draft = orThrow(mapColumns({ ...told, isDraft: true }));
  const leftOut = draft.leftOut.filter((title) => title !== "" && !isTold(title, told));
  if (leftOut.length === 0) return undefined;
  const { proposeProperties } = await import("./propose-properties.ts");
  const proposal = await proposeProperties({
    leftOut,
    taken: draft.properties.filter((name) => name !== null),
    definitions,
    offerToSave: options.saveMapping === undefined,
    io,
  });
  if (proposal !== undefined) return proposal;
  throw new UsageError("The mapping was not finished; nothing was sent.");
}

async function withAssociations(
  columns: ColumnMap,
  written: readonly WrittenAssociation[],
  associate: readonly string[],
  { header, job, client }: Task,
): Promise<ColumnMap> {
  if (written.length === 0) return columns;
  const { resolveAssociations } = await import("./association-columns.ts");
  const associations = await resolveAssociations(written, header, job, client);
  return { ...columns, associations, associate };
}

async function loadMapping(path: string | undefined): Promise<SavedMapping | undefined> {
  if (path === undefined) return undefined;
  const { readMappingFile } = await import("./mapping-file.ts");
  return readMappingFile(path);
}

async function readAssociateOptions(
  texts: readonly string[],
  header: readonly string[],
): Promise<WrittenAssociation[]> {
  if (texts.length === 0) return [];
  const { readAssociations } = await import("./association-columns.ts");
  return readAssociations(texts, header);
}

/** Labels are a help; a token without the scope for them can do without. */
async function askAccount(
  { client, io }: Pick<Task, "client" | "io">,
  objectType: RecordObjectType,
  isNeeded: boolean,
): Promise<AccountDefinitions | undefined> {
  try {
    return await readAccountDefinitions(await client(), objectType);
  } catch (error) {
    if (isNeeded || !isRefused(error)) throw error;
    io.stderr.write(
      `columns map by name only, as HubSpot does not list the properties: ${printable(error.message)}\n`,
    );
    return undefined;
  }
}

/** Whether the user has said what becomes of a column. */
function isTold(title: string, { saved = {}, written }: MapOptions): boolean {
  return title in saved || written.some((text) => text.startsWith(`${title}=`));
}

function orThrow(columns: ReturnType<typeof mapColumns>): ColumnMap {
  if ("problems" in columns) throw new UsageError(...(columns.problems as [string, ...string[]]));
  return columns;
}
