import type { Coercion } from "@x/batch-core";
import type { RecordError } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { LinkedRows } from "./linked-row.ts";
import { countCleared, rowToRecord } from "../record/row-to-record.ts";
import { sentColumns } from "../mapping/sent-cells.ts";
import type { Task } from "../store/task.ts";
import { createRowCheck } from "./row-check.ts";
import { createNotedChecks } from "./noted-checks.ts";

/** The record of a row as it is sent, or why it is not sent. */
export type PreparedRow =
  | {
      readonly record: unknown;
      readonly coercions: readonly Coercion[];
      /** How many properties its blank cells clear. */
      readonly cleared: number;
    }
  | { readonly errors: readonly [RecordError, ...RecordError[]] };

const NONE: readonly Coercion[] = [];

/**
 * Returns a function that turns the cells of a row into the record that is sent, or into errors where HubSpot would
 * surely refuse it.
 *
 * @param definitions Of the account, to check values by; without them, only ids are checked.
 * @param linked The rows of other files that association columns lead to.
 *
 * @example
 * import { resolveJob } from "@x/batch-core";
 *
 * const job = resolveJob({ operation: "create", objectType: "contacts" });
 * const columns = { properties: ["email", null], leftOut: ["Notes"] };
 * const prepare = createRowPreparer({ job, columns }, undefined);
 * const prepared = prepare(["ada@example.com", "likes tea"]);
 * "record" in prepared && prepared.record; //=> { properties: { email: "ada@example.com" } }
 */
export function createRowPreparer(
  { job, columns, rowOptions = {} }: Pick<Task, "job" | "columns" | "rowOptions">,
  definitions: AccountDefinitions | undefined,
  linked?: LinkedRows,
): (cells: readonly (string | undefined)[]) => PreparedRow {
  const { operation } = job;
  const { clears } = columns;
  const account = definitions && {
    definitions,
    checks: createNotedChecks(job, definitions, columns, rowOptions),
  };
  const sent = sentColumns(columns);
  const { check } = createRowCheck({ operation, columns, account, options: rowOptions, linked });
  return (given) => {
    const { errors: [error, ...others] = [], cells = given, coercions = NONE } = check(given) ?? {};
    if (error !== undefined) return { errors: [error, ...others] };
    const cleared = clears === undefined ? 0 : countCleared(cells, clears);
    return { record: rowToRecord(cells, operation, sent), coercions, cleared };
  };
}
