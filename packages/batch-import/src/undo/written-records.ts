import { keptValuesIn } from "@x/batch-core";
import type { Change, PropertyChange } from "@x/batch-types";
import { createIdReader } from "../look/named-id.ts";
import { idsIn } from "../record/row-to-record.ts";
import { rowsInFlight } from "../results/rows-in-flight.ts";
import {
  createWrittenRecordsTable,
  type WrittenLine,
  type WrittenRecordsTable,
} from "../sqlite/written-records-table.ts";
import { allRows } from "../store/all-rows.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptAssociation } from "../store/kept-association.ts";
import { cellsOf, type KeptRow } from "../store/settled-row.ts";
import { PARTLY_TAKEN_BACK } from "../store/taken-back.ts";
import { createGivenValues } from "./created-with.ts";

/**
 * Reads from a run what it did to each record, or may have done. Rows that wrote nothing are left out, unless their records
 * were added to the list of the run.
 */
export function readWrittenRecords(store: ImportStore): WrittenRecordsTable {
  const table = createWrittenRecordsTable(store.task.job.objectType);
  try {
    addRecords(table, store);
    return table;
  } catch (error) {
    table[Symbol.dispose]();
    throw error;
  }
}

function addRecords(table: WrittenRecordsTable, store: ImportStore): void {
  const { columns, job, policy } = store.task;
  const makes = columns.associations ?? [];
  const isLooked = policy !== undefined;
  const isWhole = isLooked && store.keepsAssociations();
  const given = createGivenValues(store.task);
  const planned = store.changes()[Symbol.iterator]();
  let kept = planned.next();

  /** Whether an update made associations of which it is not known whether they were there before. */
  function hasUnlooked(row: KeptRow, looked: readonly KeptAssociation[]): boolean {
    if (isWhole || looked.length > 0 || row.status !== "updated") return false;
    const cells = cellsOf(row);
    return makes.some(({ column }) => idsIn(cells[column]).length > 0);
  }

  /** HubSpot found the record by its key: that value is the same, or one of another property that is a key, too. */
  function rewrittenBy(row: KeptRow, change: Change | undefined): PropertyChange[] {
    const values = Object.entries(given(row, change)).filter(([name]) => name !== job.idProperty);
    return values.map(([property, to]) => ({ property, from: "", to }));
  }

  for (const one of rowsOf(store)) {
    const { row, line, kind } = one;
    const status = kind.startsWith(PARTLY_TAKEN_BACK) ? "updated" : one.status;
    // Both are in the order of the source.
    while (kept.done !== true && kept.value.change.index < row) kept = planned.next();
    const own = kept.done !== true && kept.value.change.index === row ? kept.value : undefined;
    const isUnknown = status === "unknown";
    const id = isUnknown && own?.change.status === "update" ? own.change.id : one.id;
    const isListed = status === "unchanged" && store.memberOf(id) !== undefined;
    if (!isListed && !isWritten(status)) continue;
    const looked = isLooked && makes.length > 0 ? store.associationsOf(row) : [];
    // An archive changes no value: whether it was carried out, the record tells.
    const hasNone = status === "unchanged" || (isUnknown && job.operation === "archive");
    const changes = hasNone ? [] : changesOf(own?.change);
    const isBlind = status === "updated" && changes === undefined;
    table.add(
      {
        line,
        id,
        status,
        key: isUnknown ? own?.change.key : undefined,
        changes: changes && leftThere(one, changes),
        wasMissing: own?.change.status === "create",
        hasUnlooked: hasUnlooked(one, looked),
        createdWith: status === "created" ? Object.keys(given(one, own?.change)) : undefined,
        rewritten: isBlind ? leftThere(one, rewrittenBy(one, own?.change)) : undefined,
      },
      own?.place ?? 0,
      looked,
    );
  }
}

/** What a row left in its record: where HubSpot kept another value than was sent, the row says which one. */
function leftThere({ error }: KeptRow, sent: readonly PropertyChange[]): readonly PropertyChange[] {
  const kept = keptValuesIn(error);
  if (kept.size === 0) return sent;
  return sent.map((one) => ({ ...one, to: kept.get(one.property) ?? one.to }));
}

/** The rows of a run that have their outcome, or were on their way when it ended, in the order of the source. */
function* rowsOf(store: ImportStore): Generator<KeptRow, void, undefined> {
  const inFlight = rowsInFlight(store, createIdReader(store.task));
  for (const one of allRows(store)) {
    while (inFlight.length > 0 && inFlight[0]!.row < one.row) yield inFlight.shift()!;
    yield one;
  }
  yield* inFlight;
}

function isWritten(status: string): status is WrittenLine["status"] {
  return ["created", "updated", "archived", "unknown"].includes(status);
}

/** The values that an update changed; those of a create have none before. An update may change associations alone. */
function changesOf(change: Change | undefined): readonly PropertyChange[] | undefined {
  if (change?.status === "unchanged") return [];
  return change?.status === "update" ? change.changes : undefined;
}
