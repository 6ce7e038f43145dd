import { comparableKey, type Job, keyProperty, resolveJob, type ResolvedJob } from "@x/batch-core";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { Row } from "@x/batch-file";
import type { RowOptions } from "../record/row-options.ts";
import type { LinkedRows } from "./linked-row.ts";
import { rowsPerLook } from "./rows-per-look.ts";
import { countCleared, rowToRecord } from "../record/row-to-record.ts";
import { sentColumns } from "../mapping/sent-cells.ts";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import { type CountedTask, createRequestCounter, type RequestCount } from "./count-requests.ts";
import { createGroups, type Group, type Groups, type Said } from "./groups.ts";
import { rewrite } from "./rewritten.ts";
import { createRowCheck } from "./row-check.ts";
import { refusedByCore, saidBy } from "./said.ts";
import { createSeenKeys } from "./seen-keys.ts";
import type { TargetLookUp } from "./look-up-targets.ts";
import { createNotedChecks } from "./noted-checks.ts";

/** What was found out about all rows of a file. */
export interface Scan {
  readonly rows: number;
  /** Rows that a write refuses before it sends them, as HubSpot surely would. */
  readonly refused: number;
  readonly problems: readonly Group[];
  readonly warnings: readonly Group[];
  /** Values that are rewritten before they are sent. */
  readonly rewritten: readonly Group[];
  /** How many values of properties are cleared. */
  readonly cleared: number;
  /** Properties that could not be looked up. */
  readonly unlisted: readonly string[];
  /** Of those that are sent. */
  readonly firstRecords: readonly unknown[];
  readonly requests: RequestCount;
  /** By what rows about the same record are found, and whether all rows were compared. */
  readonly compared?: { readonly by: string; readonly isComplete: boolean };
}

const FIRST = 3;

/** Judges every row by the account's definitions. Memory stays flat however many there are. */
export async function scanRows(task: {
  readonly rows: AsyncIterable<readonly Row[]>;
  /** How many there are. */
  readonly expected: number;
  readonly job: Job;
  readonly columns: ColumnMap;
  readonly definitions: AccountDefinitions;
  readonly options: RowOptions;
  /** Whether the write reads each record first. */
  readonly looksFirst: boolean;
  readonly toList?: CountedTask["toList"];
  readonly policy?: CountedTask["policy"];
  readonly linked?: LinkedRows | undefined;
  readonly targets: TargetLookUp;
  /** Told of each refused row, by its line. */
  readonly onRefused?: ((line: number) => void) | undefined;
  /** Told of each other row. `record` makes its record as it is sent; call it before this returns. */
  readonly onAccepted?: ((line: number, record: () => unknown) => void) | undefined;
  /** How many lines and values each group lists at most. */
  readonly told?: number | undefined;
}): Promise<Scan> {
  const { job, definitions, options, linked, targets } = task;
  const { operation } = job;
  const columns = sentColumns(task.columns);
  const { properties } = columns;
  const hasTargets = columns.associations?.some(({ key }) => key !== undefined) === true;
  const checks = createNotedChecks(job, definitions, columns, options);
  const account = { checks, definitions };
  const { check, unlisted } = createRowCheck({
    operation,
    columns: task.columns,
    account,
    options,
    linked,
  });
  const columnOf = new Map(properties.map((name, column) => [name, column]));
  const requests = createRequestCounter({ ...task, rowOptions: options });
  const resolved = resolveJob(job);
  const key = keyOf(resolved, columns);
  const seen = createSeenKeys(key === undefined ? 0 : task.expected);
  const problems = createGroups(task.told);
  const warnings = createGroups(task.told);
  const rewritten = createGroups(task.told);
  const firstRecords: unknown[] = [];
  let rows = 0;
  let refused = 0;
  let cleared = 0;
  let cells: readonly (string | undefined)[] = [];
  let line = 0;
  let isRefused = false;
  const noted: [Groups, Said][] = [];

  // The key alone says where an update goes, and nothing to write there.
  const finder = operation === "update" ? resolved.idProperty : undefined;
  const isBlank = (name: string | null, column: number): boolean =>
    name === null || name === finder || !cells[column];
  const record = (): unknown => rowToRecord(cells, operation, columns);
  const sent = (): unknown => (hasTargets ? targets.sentOf(record()) : record());
  function refuse(said: Said): void {
    isRefused = true;
    problems.add(line, said);
  }

  /** What is said about a property is about the value of its column. */
  function withValue(said: Said): Said {
    const { property } = said;
    const value = property === undefined ? undefined : cells[columnOf.get(property) ?? -1];
    return value === undefined || value === "" ? said : { ...said, value };
  }

  /** What is said of a row counts only if the row is sent. */
  function note(groups: Groups, said: Said): void {
    noted.push([groups, said]);
  }

  function checkCells(): void {
    const found = check(cells);
    if (operation !== "archive") {
      const sent = found?.cells ?? cells;
      const has = (property: string): boolean => Boolean(sent[columnOf.get(property) ?? -1]);
      for (const said of checks.missing(has)) note(warnings, said);
    }
    if (found === undefined) return;
    for (const error of found.errors) refuse(withValue(saidBy(error)));
    for (const doubt of found.doubts) note(warnings, withValue(saidBy(doubt)));
    for (const warning of found.warnings) note(warnings, withValue(warning));
    for (const coercion of found.coercions) note(rewritten, withValue(rewrite(coercion)));
    cells = found.cells;
  }

  function checkKey(by: string, value: string): void {
    if (value === "") {
      const message = `${by}: blank, so that HubSpot does not see whether it has the record: written twice, it is there twice.`;
      note(warnings, { code: "NO_KEY", property: by, message });
      return;
    }
    const firstLine = seen.firstLine(comparableKey(resolved, value), line);
    if (firstLine === undefined) return;
    const about = { code: "DUPLICATE_KEY", value, firstLine };
    const message = `the same ${by} as line ${firstLine}`;
    if (operation === "create" && task.looksFirst) {
      note(warnings, {
        ...about,
        message: `${message}; the later one finds what the earlier one created.`,
      });
    } else if (operation === "create") {
      refuse({ ...about, message: `${message}; only the first of them is created.` });
    } else note(warnings, { ...about, message: `${message}; both go to one record.` });
  }

  function checkTargets(): void {
    const { errors, warnings: doubts } = targets.saidOf(cells);
    for (const error of errors) refuse(error);
    for (const doubt of doubts) note(warnings, doubt);
  }

  for await (const chunk of hasTargets ? rowsPerLook(task.rows) : task.rows) {
    await targets.find(chunk);
    for (const row of chunk) {
      ({ cells, line } = row);
      rows += 1;
      isRefused = false;
      noted.length = 0;
      checkCells();
      // A row that is refused before it is sent costs no request.
      if (!isRefused) requests.add(row.cells);
      if (hasTargets) checkTargets();
      const value = key && (cells[key.column] ?? "");
      if (value?.trim() === "" || (operation !== "archive" && properties.every(isBlank))) {
        // Core itself says what it refuses before anything is sent; such rows are few.
        for (const said of refusedByCore(resolved, record())) refuse(said);
      }
      // A row that is not sent has no record, and takes the key from no other row.
      if (key !== undefined && !isRefused) checkKey(key.by, value ?? "");
      if (isRefused) {
        refused += 1;
        task.onRefused?.(line);
        continue;
      }
      for (const [groups, said] of noted) groups.add(line, said);
      if (columns.clears !== undefined) cleared += countCleared(cells, columns.clears);
      task.onAccepted?.(line, sent);
      if (firstRecords.length < FIRST) firstRecords.push(sent());
    }
  }
  return {
    rows,
    refused,
    problems: problems.list(),
    warnings: warnings.list(),
    rewritten: rewritten.list(),
    cleared,
    unlisted,
    firstRecords,
    requests: requests.count(),
    ...(key && { compared: { by: key.by, isComplete: seen.isComplete } }),
  };
}

/** The column that tells the records of a job apart. */
function keyOf(
  job: ResolvedJob,
  { idColumn, properties }: ColumnMap,
): { by: string; column: number } | undefined {
  if (idColumn !== undefined) return { by: "record id", column: idColumn };
  const by = keyProperty(job);
  const column = by === undefined ? -1 : properties.indexOf(by);
  return by === undefined || column === -1 ? undefined : { by, column };
}
