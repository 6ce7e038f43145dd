import { type DiffJob, type Job, whyKept } from "@x/batch-core";
import type { Row } from "@x/batch-file";
import type { Change } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { diffRows } from "../look/diff-rows.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { shorten } from "../results/shorten.ts";
import { refuse } from "./refuse.ts";
import type { ImportChoice } from "./views/choice.ts";
import type { PreviewPart, PreviewRow } from "./views/preview.ts";

/** Of a value, so that a part stays small. */
const MOST_CHARACTERS = 200;

/**
 * Compares some rows with HubSpot's records: 100 of them a request. Associations are not compared.
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
  const { associations: _, ...compared } = columns;
  const counts: Record<PreviewRow["status"], number> = {
    create: 0,
    update: 0,
    unchanged: 0,
    kept: 0,
    refused: 0,
  };
  const rows: PreviewRow[] = [];
  let read = 0;
  for await (const { line, change } of diffRows({
    client,
    job,
    rows: task.rows,
    columns: compared,
    definitions,
    rowOptions,
  })) {
    read += 1;
    const row = describe(line, change);
    counts[row.status] += 1;
    if (row.status !== "unchanged") rows.push(row);
  }
  return { read, counts, rows };
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
