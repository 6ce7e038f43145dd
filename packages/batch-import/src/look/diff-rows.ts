import { type DiffJob, resolveJob } from "@x/batch-core";
import type { Row } from "@x/batch-file";
import type { BatchEvent } from "@x/batch-http";
import type { Change, RecordError } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { createRowPreparer } from "../check/prepare-row.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";

/** The change that a row of a file would be. */
export interface RowChange {
  readonly line: number;
  readonly change: Change;
}

/**
 * Yields what an update or upsert of the rows of a file would change, one for each row in their order. Reads HubSpot's
 * records, and writes nothing. Associations are not compared, so no column may map to associations.
 *
 * @throws {JobStoppedError} when not all records could be read.
 *
 * @example
 * import { readRowChunks } from "@x/batch-file";
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const file = fromBlob(new Blob(["email,city\nada@example.com,London\n"]), "people.csv");
 * const rows = readRowChunks(file, await survey(file));
 * const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
 * const columns = { properties: ["email", "city"], leftOut: [] };
 * const definitions = await readAccountDefinitions(client, "contacts");
 * for await (const { line, change } of diffRows({ client, job, rows, columns, definitions })) {
 *   console.log(`line ${line}: ${change.status}`);
 * } //=> line 2: create
 */
export async function* diffRows(task: {
  readonly client: Pick<ImportClient, "diff">;
  readonly job: DiffJob;
  readonly rows: AsyncIterable<readonly Row[]>;
  readonly columns: ColumnMap;
  readonly definitions: AccountDefinitions;
  readonly rowOptions?: RowOptions | undefined;
  /** Returns why a row is refused, whatever its values are; undefined for other rows. @default no row is refused */
  readonly refuse?: ((line: number) => RecordError | undefined) | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onEvent?: ((event: BatchEvent) => void) | undefined;
}): AsyncGenerator<RowChange, void, undefined> {
  const { client, job, rows, columns, definitions, rowOptions, refuse, signal, onEvent } = task;
  const prepare = createRowPreparer({ job: resolveJob(job), columns, rowOptions }, definitions);
  const { properties, idColumn = -1 } = columns;
  const keyColumn = job.idProperty === undefined ? idColumn : properties.indexOf(job.idProperty);
  /** Rows whose change is not yielded yet, by index. */
  const open = new Map<
    number,
    { line: number; refused?: { key?: string; errors: readonly RecordError[] } }
  >();
  let next = 0;

  async function* records(): AsyncGenerator<unknown, void, undefined> {
    for await (const chunk of rows) {
      for (const { line, cells } of chunk) {
        const refused = refuse?.(line);
        const prepared = refused === undefined ? prepare(cells) : { errors: [refused] };
        if ("record" in prepared) {
          open.set(next++, { line });
          yield prepared.record;
          continue;
        }
        const { errors } = prepared;
        const key = cells[keyColumn] ?? "";
        open.set(next++, { line, refused: key.trim() === "" ? { errors } : { key, errors } });
        // A row that makes no record is refused, and not read.
        yield undefined;
      }
    }
  }

  const options = { definitions: definitions.properties, signal, onEvent };
  // Each record is checked before it is read.
  for await (const change of client.diff(job, records() as AsyncIterable<never>, options)) {
    const { index } = change;
    const { line, refused } = open.get(index)!;
    open.delete(index);
    yield {
      line,
      change: refused === undefined ? change : { index, ...refused, status: "refused" },
    };
  }
}
