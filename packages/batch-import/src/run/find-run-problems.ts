import { plural } from "@x/batch-file";
import {
  type Batch,
  BATCH_FORMAT,
  createPlanner,
  type Entry,
  findBatchProblems,
  indexesOf,
  type ResolvedJob,
} from "@x/batch-core";
import { plannedRow } from "../look/planned-row.ts";
import type { AssociationColumn } from "../mapping/association-column.ts";
import { rowToRecord } from "../record/row-to-record.ts";
import { createSentCells, sentColumns } from "../mapping/sent-cells.ts";
import type { ImportStore, KeptBatch } from "../store/import-store.ts";
import type { LookTask } from "../store/look-task.ts";
import type { Task } from "../store/task.ts";
import { isSame } from "./is-same.ts";

/**
 * Whether what is kept of a run fits together: batches are of its job and of its rows, and no row is settled or in
 * flight twice. A store that others can write to is checked by this before its run goes on.
 *
 * @returns every problem as a sentence without its end.
 */
export function findRunProblems(store: ImportStore): string[] {
  const { task } = store;
  const rows = new Set<number>();
  const indexes = new Set<number>();
  return store.batches().flatMap((kept) => {
    const problem = problemOf(kept, task) ?? problemOfRows(kept.rows, store, rows, indexes);
    return problem === undefined ? [] : [`batch ${kept.id}: ${problem}`];
  });
}

function problemOf(kept: KeptBatch, task: Task): string | undefined {
  const { batch, format, rows } = kept;
  if (format !== BATCH_FORMAT) {
    return `format ${format}, and this version sends format ${BATCH_FORMAT}; use the version that began the run${task.tool && `, ${task.tool}`}`;
  }
  const [first] = findBatchProblems(batch);
  if (first !== undefined) return first.replace(/\.$/, "");
  if (!isList(rows)) return "its rows cannot be read";
  const byIndex = new Map(rows.map(([index, , , cells]) => [index, cells]));
  const indexes = indexesOf(batch);
  if (indexes.length !== rows.length || !indexes.every((index) => byIndex.has(index))) {
    return "its rows are not those of its records";
  }
  if (!isOfJob(batch, task)) return "not of the job of the run";
  const wrong = entriesOf(batch).find((entry) => !isOfItsRows(entry, byIndex, task));
  return wrong && `the record at index ${wrong.index} is not what its row says`;
}

function problemOfRows(
  rows: KeptBatch["rows"],
  store: ImportStore,
  seen: Set<number>,
  indexes: Set<number>,
): string | undefined {
  for (const [index, row] of rows) {
    const count = store.task.source.rows;
    if (row >= count) return `row ${row} is not one of ${plural(count, "row")}`;
    if (seen.has(row) || indexes.has(index)) return `row ${row} is in flight twice`;
    if (store.rowsFrom(row, 1)[0]?.row === row) return `row ${row} is settled`;
    seen.add(row);
    indexes.add(index);
  }
  return undefined;
}

/** A stranger may have written anything. */
function isList(rows: unknown): rows is KeptBatch["rows"] {
  const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;
  return (
    Array.isArray(rows) &&
    rows.every(
      (row) =>
        Array.isArray(row) &&
        row.length === 4 &&
        row.slice(0, 3).every(isCount) &&
        Array.isArray(row[3]) &&
        row[3].every((cell) => cell === null || typeof cell === "string"),
    )
  );
}

function isOfJob(batch: Batch, { job }: Task): boolean {
  if (batch.followUp === undefined) return isSame(batch.job, job);
  const { apiVersion, maxRetries, objectType, operation } = job;
  const jobs = [batch.job, ...batch.followUp.groups.map((group) => group.job)];
  return (
    (operation === "update" || operation === "upsert") &&
    jobs.every((one) => one.from === objectType && one.apiVersion === apiVersion) &&
    jobs.every((one) => one.maxRetries === maxRetries)
  );
}

/** The records that a batch sends, now or later; a follow-up sends none. */
function entriesOf(batch: Batch): readonly Entry[] {
  if (batch.followUp !== undefined) return [];
  return [...batch.entries, ...(batch.search?.waiting.flatMap(({ entries }) => entries) ?? [])];
}

/** Plans the rows of an entry anew: several, where later ones were merged into the first. */
function isOfItsRows(
  entry: Entry,
  byIndex: ReadonlyMap<number, readonly (string | null)[]>,
  task: Task,
): boolean {
  const { columns, job, look, policy } = task;
  if (look !== undefined) return isPlanned(entry, byIndex, job, look);
  // Of a row that was looked at, only what differs is sent.
  if (policy !== undefined || isRewritten(task) || hasLinks(task)) {
    return isOfColumns(entry, sentColumns(columns).properties);
  }
  const { index, key, merged = [] } = entry;
  const { associations = [] } = columns;
  const named = associations.filter((one) => one.key !== undefined);
  // What was found by a key is not in the row.
  const withIds = { ...columns, associations: associations.filter((one) => one.key === undefined) };
  const sentCells = createSentCells(columns);
  const planner = createPlanner({ ...job, allOrNone: false }, { firstIndex: index });
  const steps = [index, ...merged].flatMap((one) => {
    const cells = byIndex.get(one)!.map((cell) => cell ?? undefined);
    return planner.add(rowToRecord(sentCells(cells), job.operation, sentColumns(withIds)));
  });
  const [step, another] = [...steps, ...planner.finish()];
  if (step === undefined || another !== undefined || !("batch" in step)) return false;
  const [expected] = step.batch.entries;
  return (
    expected !== undefined &&
    key === expected.key &&
    isSame(asInRow(entry, columns.names, named), asInRow(expected, columns.names, named))
  );
}

/** Whether a change of a plan, or several of one record, have all that is sent. */
function isPlanned(
  { input, index, key, merged = [] }: Entry,
  byIndex: ReadonlyMap<number, readonly (string | null)[]>,
  job: ResolvedJob,
  look: LookTask,
): boolean {
  const operation = job.operation === "update" ? "update" : "upsert";
  const planned = [index, ...merged].map(
    (one) => plannedRow({ ...job, operation }, look, byIndex.get(one)!)?.record,
  );
  const [first] = planned;
  const sent = "properties" in input ? Object.entries(input.properties) : [];
  return (
    first !== undefined &&
    key === first.id &&
    sent.every(([name, value]) => planned.some((one) => one?.properties[name] === value))
  );
}

/** Whether values may be sent otherwise than the row has them. The definitions that say how are the account's. */
function isRewritten({ rowOptions }: Task): boolean {
  const { coerce = false, dateFormat, decimalMark } = rowOptions ?? {};
  return coerce || dateFormat !== undefined || decimalMark !== undefined;
}

/**
 * What of an entry its row says: not the ids that stand for names of owners, pipelines and stages, and not the
 * associations with records that were found by a key.
 */
function asInRow(
  { followUps = [], input }: Pick<Entry, "followUps" | "input">,
  names: readonly string[] = [],
  named: readonly AssociationColumn[],
): unknown {
  const isNamed = (objectType: string | undefined, types: unknown): boolean =>
    named.some(
      (one) =>
        (objectType === undefined || objectType === one.objectType) &&
        isSame(types ?? [], one.types ?? []),
    );
  const others = followUps.filter(({ to, types }) => !isNamed(to.objectType, types));
  if (!("properties" in input)) return { input, others };
  const { properties, ...rest } = input;
  const associations = "associations" in input ? (input.associations ?? []) : [];
  const values = Object.entries(properties).filter(([name]) => !names.includes(name));
  return {
    ...rest,
    associations: associations.filter(({ types }) => !isNamed(undefined, types)),
    properties: Object.fromEntries(values),
    others,
  };
}

/** Whether associations are not what the row has, but the records of rows of another file. */
function hasLinks({ columns }: Task): boolean {
  return columns.associations?.some(({ link }) => link !== undefined) === true;
}

function isOfColumns({ input }: Entry, names: readonly (string | null)[]): boolean {
  const properties = "properties" in input ? Object.keys(input.properties) : [];
  return properties.every((name) => names.includes(name));
}
