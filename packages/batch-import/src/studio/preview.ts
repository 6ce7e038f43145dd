import type { DiffJob, Job } from "@x/batch-core";
import type { Row } from "@x/batch-file";
import type { Change } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { diffRows } from "../look/diff-rows.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { readEditedChunks } from "../edits/edit-rows.ts";
import { shorten } from "../results/shorten.ts";
import { refuse } from "./refuse.ts";
import type { ReadSource } from "./sources.ts";
import type { ImportChoice, PreviewPart, PreviewRow } from "./views.ts";

/** Of a value, so that a part stays small. */
const MOST_CHARACTERS = 200;

/**
 * Compares some rows with HubSpot's records: 100 of them a request. Associations are not compared.
 *
 * @throws {StudioError} where there is nothing to compare.
 */
export async function previewRows(task: {
  readonly client: Pick<ImportClient, "diff">;
  readonly source: ReadSource;
  readonly job: Job;
  readonly columns: ColumnMap;
  readonly definitions: AccountDefinitions | undefined;
  readonly choice: Pick<ImportChoice, "edits" | "values">;
  readonly first: number;
  readonly count: number;
}): Promise<PreviewPart> {
  const { client, source, columns, definitions, choice, first, count } = task;
  const job = requireDiffJob(task.job);
  if (definitions === undefined) {
    refuse("HubSpot does not list the properties to this token, so that nothing can be compared.");
  }
  const { associations: _, ...compared } = columns;
  const all = readEditedChunks(source.upload.file, source.survey, choice.edits);
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
    rows: sliceOf(all, first, count),
    columns: compared,
    definitions,
    rowOptions: choice.values,
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

async function* sliceOf(
  chunks: AsyncIterable<readonly Row[]>,
  first: number,
  count: number,
): AsyncGenerator<readonly Row[], void, undefined> {
  let place = 0;
  for await (const chunk of chunks) {
    const from = Math.max(0, first - place);
    const some = chunk.slice(from, Math.max(from, first + count - place));
    place += chunk.length;
    if (some.length > 0) yield some;
    if (place >= first + count) return;
  }
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
          note: NOTES[why],
        })),
      };
    case "refused":
      return { ...base, status, cells: [], error: change.errors[0]?.message };
    default:
      return { ...base, status: "unchanged", cells: [] };
  }
}

type Why = Extract<Change, { status: "kept" }>["kept"][number]["why"];

const NOTES: Readonly<Record<Why, string>> = {
  "not-read": "HubSpot's value could not be read",
  rewritten: "HubSpot may have written the same value in its own form",
  "forward-only": "HubSpot keeps the later stage",
  "changed-since": "HubSpot has another value by now",
};

function short(text: string): string {
  return shorten(text, MOST_CHARACTERS);
}
