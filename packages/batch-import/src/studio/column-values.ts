import type { Job } from "@x/batch-core";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import { createNotedChecks } from "../check/noted-checks.ts";
import { isAgreed } from "../check/rewritten.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { Edit } from "../edits/edit.ts";
import { readEditedChunks } from "../edits/edit-rows.ts";
import type { RowOptions } from "../record/row-options.ts";
import { choicesOf, firstChoices, nearChoices } from "./choices.ts";
import type { ReadSource } from "./sources.ts";
import type { ColumnValue, ColumnValues } from "./views/columns.ts";

const MOST_VALUES = 500;
/** A longer text is no value of a list. */
const MOST_CHARACTERS = 200;

type List = Pick<ColumnValues, "choices" | "column" | "kind" | "property">;

/** Counts what columns say whose properties take only values of a list, and finds what HubSpot would make of it. */
export async function readColumnValues(task: {
  readonly source: ReadSource;
  readonly job: Job;
  readonly columns: ColumnMap;
  /** With the owners and pipelines that values may name. */
  readonly definitions: AccountDefinitions;
  readonly options: RowOptions;
  readonly edits: readonly Edit[] | undefined;
}): Promise<readonly ColumnValues[]> {
  const { job, columns, definitions, options } = task;
  const { survey, upload } = task.source;
  const lists = job.operation === "archive" ? [] : listsOf(job.objectType, columns, definitions);
  if (lists.length === 0) return [];
  const counted = lists.map((list) => ({ list, rows: new Map<string, number>(), otherRows: 0 }));
  for await (const chunk of readEditedChunks(upload.file, survey, task.edits)) {
    for (const { cells } of chunk) {
      for (const one of counted) {
        const cell = cells[one.list.column];
        if (cell === undefined || cell === "") continue;
        const known = one.rows.get(cell);
        if (known !== undefined) one.rows.set(cell, known + 1);
        else if (one.rows.size === MOST_VALUES || cell.length > MOST_CHARACTERS) one.otherRows += 1;
        // A copy: a cell may be a slice that holds a whole piece of the file in memory.
        else one.rows.set(structuredClone(cell), 1);
      }
    }
  }
  const checks = createNotedChecks(job, definitions, columns, options);
  return counted.map(({ list, rows, otherRows }) => {
    const check = checks.ofColumn(list.property, list.column);
    const values = [...rows].map(([value, count]): ColumnValue => {
      const { error, coercion } = check(value) ?? {};
      if (error !== undefined) return { value, rows: count, near: nearChoices(value, list)[0] };
      if (coercion === undefined) return { value, rows: count, means: value };
      const isSent = isAgreed(coercion, options);
      return { value, rows: count, [isSent ? "means" : "near"]: coercion.to };
    });
    values.sort(
      (one, other) =>
        Number(one.means !== undefined) - Number(other.means !== undefined) ||
        other.rows - one.rows,
    );
    return { ...list, choices: firstChoices(list.choices), values, otherRows };
  });
}

function listsOf(
  objectType: string,
  { properties }: ColumnMap,
  definitions: AccountDefinitions,
): List[] {
  return properties.flatMap((property, column) => {
    const found = choicesOf(objectType, property, definitions);
    return property === null || found === undefined ? [] : [{ column, property, ...found }];
  });
}
