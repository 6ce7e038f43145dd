import { type DiffJob, type Job, whyKept } from "@x/batch-core";
import type { Row } from "@x/batch-file";
import type { Change } from "@x/batch-types";
import type { AccountDefinitions } from "../../account/account-definitions.ts";
import type { ImportClient } from "../../account/import-client.ts";
import { diffRows } from "../../look/diff-rows.ts";
import type { ColumnMap } from "../../mapping/map-columns.ts";
import { associationsOf } from "../../record/row-to-record.ts";
import { shorten } from "../../results/shorten.ts";
import { refuse } from "../refuse.ts";
import type { ImportChoice } from "../views/choice.ts";
import type { PreviewPart, PreviewRow } from "../views/preview.ts";

/** Of a value, so that a part stays small. */
const MOST_CHARACTERS = 200;

/**
 * Compares some rows with HubSpot's records: 100 of them a request. Associations are not compared; it is counted how
 * many rows name some.
 *
 * @throws {StudioError} where there is nothing to compare.
 */
export async function previewRows(task: {
  readonly client: Pick<ImportClient, "diff">;
  readonly rows: AsyncIterable<readonly Row[]>;
  readonly job: Job;
  readonly columns: ColumnMap;
  readonly definitions: AccountDefinitions | undefined;
  readonly rowOptions: ImportChoice["rowOptions"];
}): Promise<PreviewPart> {
  const { client, columns, definitions, rowOptions } = task;
  const job = requireDiffJob(task.job);
  if (definitions === undefined) {
    refuse("HubSpot does not list the properties to this token, so that nothing can be compared.");
  }
  const { associations = [], ...compared } = columns;
  /** Lines of rows that name records to associate with. */
  const naming = new Set<number>();
  async function* noted(): AsyncGenerator<readonly Row[], void, undefined> {
    for await (const chunk of task.rows) {
      for (const { cells, line } of chunk) {
        if (associations.some((one) => associationsOf(cells, job.operation, one).length > 0))
          naming.add(line);
      }
      yield chunk;
    }
  }
  const counts: Record<PreviewRow["status"], number> = {
    create: 0,
    update: 0,
    unchanged: 0,
    kept: 0,
    refused: 0,
  };
  const rows: PreviewRow[] = [];
  let read = 0;
  let associating = 0;
  for await (const { line, change } of diffRows({
    client,
    job,
    rows: noted(),
    columns: compared,
    definitions,
    rowOptions,
  })) {
    read += 1;
    const row = describe(line, change);
    counts[row.status] += 1;
    if (row.status !== "refused" && naming.has(line)) associating += 1;
    if (row.status !== "unchanged") rows.push(row);
  }
  return { read, counts, associating, rows };
}

function requireDiffJob(job: Job): DiffJob {
  const { apiVersion, idProperty, objectType, operation } = job;
  if (operation !== "update" && operation !== "upsert") {
    return refuse("Only an update or upsert finds records of HubSpot to compare rows with.");
  }
  return {
    operation,
    objectType,
    ...(apiVersion && { apiVersion }),
    ...(idProperty !== undefined && { idProperty }),
  };
}

function describe(line: number, change: Change): PreviewRow {
  const { key = "", status } = change;
  const base = { line, key: short(key) };
  switch (status) {
    case "create":
    case "update":
      return {
        ...base,
        status,
        cells: change.changes.map(({ property, from, to }) => ({
          property,
          from: short(from),
          to: short(to),
        })),
      };
    case "kept":
      return {
        ...base,
        status,
        cells: change.kept.map(({ property, from = "?", to, why }) => ({
          property,
          from: short(from),
          to: short(to),
          note: whyKept(why),
        })),
      };
    case "refused":
      return { ...base, status, cells: [], error: change.errors[0]?.message };
    default:
      return { ...base, status: "unchanged", cells: [] };
  }
}

function short(text: string): string {
  return shorten(text, MOST_CHARACTERS);
}
