import type { FileBytes, Survey } from "@x/batch-file";
import type { Job, WritePolicy } from "@x/batch-core";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { describeColumns, type MappedColumn } from "../mapping/describe-columns.ts";
import type { LinkedRows } from "./linked-row.ts";
import type { CountedTask } from "./count-requests.ts";
import type { Edit } from "../edits/edit.ts";
import { readEditedChunks } from "../edits/edit-rows.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { looksFirst } from "../store/looks-first.ts";
import type { RowOptions } from "../record/row-options.ts";
import { type Estimate, estimate } from "./estimate.ts";
import { type CheckedTargets, createTargetLookUp, type TargetLookUp } from "./look-up-targets.ts";
import { type Scan, scanRows } from "./scan-rows.ts";

/** The result of a check of a file. Plain JSON. */
export interface CheckReport extends Omit<Scan, "requests"> {
  readonly operation: Job["operation"];
  readonly objectType: string;
  readonly file: string;
  readonly columns: readonly MappedColumn[];
  /** Rows that the user left out by hand; they are not among `rows`. Absent: none. */
  readonly leftOutRows?: number;
  /** Whether a write would look up first whether HubSpot has the records. This check did not. */
  readonly verifiesLater: boolean;
  /** Degrees of sensitivity whose properties this token may not list. */
  readonly hidden: AccountDefinitions["hidden"];
  readonly cost: Estimate;
  /** Absent where the file names no records to associate with by a property. */
  readonly targets?: CheckedTargets;
}

/** What is to be checked. */
export interface CheckTask {
  readonly job: Job;
  readonly file: FileBytes;
  readonly survey: Survey;
  readonly columns: ColumnMap;
  readonly definitions: AccountDefinitions;
  readonly options?: RowOptions | undefined;
  /** The policy of the write. A write reads the records for it; this check does not. */
  readonly policy?: WritePolicy | undefined;
  /** The list that the write adds the records to. */
  readonly toList?: CountedTask["toList"];
  /** The rows of other files that association columns lead to. */
  readonly linked?: LinkedRows | undefined;
  /** Told of each refused row, by its line. */
  readonly onRefused?: ((line: number) => void) | undefined;
  /** Told of each other row. `record` makes its record as it is sent; call it before this returns. */
  readonly onAccepted?: ((line: number, record: () => unknown) => void) | undefined;
  /** What the user changed in the rows by hand. @default nothing */
  readonly edits?: readonly Edit[] | undefined;
  /** How many lines and values each problem lists at most. @default 5 */
  readonly told?: number | undefined;
  /** Ends the check; it then rejects with the reason. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Judges every row of a file by the account's definitions, and looks up the records that it names by a property. Writes
 * nothing.
 *
 * @throws {FileError} when the file has changed since its survey.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const file = fromBlob(new Blob(["email,city\nada@example.com,London\nnobody,Rome\n"]), "people.csv");
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const report = await check({
 *   job,
 *   file,
 *   survey: await survey(file),
 *   columns: { properties: ["email", "city"], leftOut: [] },
 *   definitions: await readAccountDefinitions(client, "contacts"),
 * });
 * [report.rows, report.refused]; //=> [2, 1]
 * report.cost.requests; //=> 1
 */
export async function check({
  client,
  madeBefore,
  ...task
}: CheckTask & {
  /** Looks up records to associate with. @default they are not looked up, and `targets` says so */
  readonly client?: Pick<ImportClient, "read" | "search"> | undefined;
  /** Objects whose records are written before this file: they are not looked up, as they may not be there yet. */
  readonly madeBefore?: readonly string[] | undefined;
}): Promise<CheckReport> {
  const { job, columns } = task;
  const { associations } = columns;
  const targets = createTargetLookUp({ job, associations, client, madeBefore });
  return checkRows({ ...task, targets });
}

/** The same, with a given function that looks up the records to associate with. */
export async function checkRows(
  task: CheckTask & { readonly targets: TargetLookUp },
): Promise<CheckReport> {
  const { job, file, survey, columns, definitions, options = {}, policy, toList } = task;
  const { linked, onAccepted, onRefused, signal, targets } = task;
  let leftOutRows = 0;
  const looksAtRecords = looksFirst({ job, policy, rowOptions: options });
  const { requests, ...scan } = await scanRows({
    rows: untilAborted(
      readEditedChunks(file, survey, task.edits, () => (leftOutRows += 1)),
      signal,
    ),
    told: task.told,
    expected: survey.rows,
    job,
    columns,
    definitions,
    options,
    looksFirst: looksAtRecords,
    policy,
    toList,
    linked,
    targets,
    onRefused,
    onAccepted,
  });
  const { checked } = targets;
  return {
    operation: job.operation,
    objectType: job.objectType,
    file: survey.name,
    ...scan,
    ...(leftOutRows > 0 && { leftOutRows }),
    columns: describeColumns(survey.header, columns, definitions.properties),
    verifiesLater: looksAtRecords,
    hidden: definitions.hidden,
    cost: estimate(requests, definitions.quota),
    ...(checked !== undefined && { targets: checked }),
  };
}

async function* untilAborted<Chunk>(
  chunks: AsyncIterable<Chunk>,
  signal: AbortSignal | undefined,
): AsyncGenerator<Chunk, void, undefined> {
  for await (const chunk of chunks) {
    signal?.throwIfAborted();
    yield chunk;
  }
}
