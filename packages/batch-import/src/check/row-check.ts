import type { CheckWarning, Coercion, Operation, ValueOf } from "@x/batch-core";
import type { RecordError } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import { ImportError } from "../errors/import-error.ts";
import type { Link } from "../mapping/link.ts";
import { linkedRecord } from "./linked-record.ts";
import type { LinkedRows } from "./linked-row.ts";
import { idsIn } from "../record/row-to-record.ts";
import { createSentCells, sentColumns } from "../mapping/sent-cells.ts";
import { associatedIdProblem, recordIdProblem } from "./check-ids.ts";
import { type ColumnCheck, createColumnChecks } from "./column-checks.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { NotedChecks } from "./noted-checks.ts";
import { isAgreed, isSurelyRefused, notRewritten } from "./rewritten.ts";

/** What is found out about the cells of one row. */
interface RowFindings {
  /** Why HubSpot would surely refuse the row, or store other values than are meant. */
  readonly errors: readonly RecordError[];
  /** Why HubSpot may refuse it. */
  readonly doubts: readonly RecordError[];
  readonly warnings: readonly CheckWarning[];
  readonly coercions: readonly Coercion[];
  /** The cells as they are to be sent, with the coerced values. */
  readonly cells: readonly (string | undefined)[];
}

const NOT_LINKED =
  "A column has keys of rows of another file, and these rows were not given. Open them with openLinkedRows.";

/** Checks the cells of one row. Returns `undefined` when there is nothing to say. */
export type RowCheck = (cells: readonly (string | undefined)[]) => RowFindings | undefined;

type Findings = {
  -readonly [Key in keyof RowFindings]: RowFindings[Key] extends readonly (infer One)[]
    ? One[]
    : never;
};

/**
 * Makes the check that a write, a dry run and `check` share.
 *
 * @param account What is known of the account's properties; without it, only ids are checked.
 */
export function createRowCheck(task: {
  readonly operation: Operation;
  readonly columns: ColumnMap;
  readonly account?:
    | { readonly checks: NotedChecks; readonly definitions: AccountDefinitions }
    | undefined;
  readonly options: RowOptions;
  /** The rows of other files that association columns lead to. */
  readonly linked?: LinkedRows | undefined;
}): { readonly check: RowCheck; readonly unlisted: readonly string[] } {
  const { operation, account, options, linked } = task;
  const columns = sentColumns(task.columns);
  const { idColumn, associations = [], properties } = columns;
  // Else keys would be sent as record ids.
  if (linked === undefined && associations.some(({ link }) => link !== undefined)) {
    throw new ImportError("RUN", NOT_LINKED);
  }
  const { checks, unlisted } =
    account === undefined || operation === "archive"
      ? { checks: [], unlisted: [] }
      : createColumnChecks(columns, account.checks, account.definitions);

  const sentCells = createSentCells(task.columns);
  let current: readonly (string | undefined)[] = [];
  const valueOf: ValueOf = (property) => current[properties.indexOf(property)];

  function checkValue(
    { column, check }: ColumnCheck,
    cell: string,
    findings: () => Findings,
  ): void {
    const checked = check(cell, valueOf);
    if (checked === undefined) return;
    const { error, coercion, warning } = checked;
    const { errors, doubts, warnings, coercions, cells } = findings();
    if (error !== undefined) errors.push(error);
    if (warning !== undefined) warnings.push(warning);
    if (coercion === undefined) return;
    if (isAgreed(coercion, options, columns)) {
      coercions.push(coercion);
      cells[column] = coercion.to;
    } else {
      (isSurelyRefused(coercion) ? errors : doubts).push(notRewritten(coercion));
    }
  }

  /** Puts the ids of records in the place of the keys of their rows. */
  function followLink(
    column: number,
    link: Link,
    keys: readonly string[],
    { errors, cells }: Findings,
  ): void {
    const ids: string[] = [];
    for (const key of keys) {
      const found = linkedRecord(key, link, linked!.find(column, key));
      if ("error" in found) errors.push(found.error);
      else if (found.id !== undefined) ids.push(found.id);
    }
    cells[column] = ids.join(";");
  }

  function check(given: readonly (string | undefined)[]): RowFindings | undefined {
    let found: Findings | undefined;
    const cells = sentCells(given);
    current = cells;
    const findings = (): Findings =>
      (found ??= { errors: [], doubts: [], warnings: [], coercions: [], cells: [...cells] });
    if (cells !== given) findings();
    const wrongId =
      idColumn === undefined
        ? undefined
        : recordIdProblem(cells[idColumn]?.trim() ?? "", operation);
    if (wrongId !== undefined) findings().errors.push(wrongId);
    // Not for…of: this runs for every cell.
    for (let place = 0; place < checks.length; place += 1) {
      const cell = cells[checks[place]!.column];
      if (cell !== undefined && cell !== "") checkValue(checks[place]!, cell, findings);
    }
    for (const { column, key, link } of associations) {
      // Whether the account has such records is found out when they are looked up.
      if (key !== undefined) continue;
      const ids = idsIn(cells[column]);
      const wrong = link === undefined ? associatedIdProblem(ids) : undefined;
      if (wrong !== undefined) findings().errors.push(wrong);
      if (link !== undefined && ids.length > 0) followLink(column, link, ids, findings());
    }
    return found;
  }
  return { check, unlisted };
}
