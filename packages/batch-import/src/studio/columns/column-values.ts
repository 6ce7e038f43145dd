import type { Job } from "@x/batch-core";
import type { Survey } from "@x/batch-file";
import type { AccountDefinitions } from "../../account/account-definitions.ts";
import { createNotedChecks } from "../../check/noted-checks.ts";
import { isAgreed } from "../../check/rewritten.ts";
import type { ColumnMap } from "../../mapping/map-columns.ts";
import type { Edit } from "../../edits/edit.ts";
import { readEditedChunks } from "../../edits/edit-rows.ts";
import type { RowOptions } from "../../record/row-options.ts";
import { choicesOf, firstChoices, nearChoices } from "./choices.ts";
import type { ReadSource } from "../sources/sources.ts";
import type { ColumnValue, ColumnValues } from "../views/columns.ts";

const MOST_VALUES = 500;
/** The longest text that is counted as a value of a list. */
const MOST_CHARACTERS = 200;

type List = Pick<ColumnValues, "choices" | "column" | "kind" | "property">;

interface ReadTask {
  readonly source: ReadSource;
  readonly job: Job;
  readonly columns: ColumnMap;
  /** With the owners and pipelines that values may name. */
  readonly definitions: AccountDefinitions;
  readonly options: RowOptions;
  readonly edits: readonly Edit[] | undefined;
}

/** A value of a column, and how many rows have it. */
interface Counted {
  readonly rows: ReadonlyMap<string, number>;
  readonly otherRows: number;
}

/**
 * Returns a function that counts the values of columns whose properties take only values of a list, and finds what
 * HubSpot would make of them. While nothing but the meaning of values changes, the file is not read again.
 */
export function createColumnValues(): (task: ReadTask) => Promise<readonly ColumnValues[]> {
  let last:
    | { readonly survey: Survey; readonly key: string; readonly counted: Promise<Counted[]> }
    | undefined;

  async function count(task: ReadTask, lists: readonly List[]): Promise<Counted[]> {
    const { survey } = task.source;
    const key = JSON.stringify([lists.map(({ column }) => column), task.edits]);
    if (last?.survey !== survey || last.key !== key) {
      last = { survey, key, counted: countValues(task, lists) };
    }
    try {
      return await last.counted;
    } catch (error) {
      last = undefined;
      throw error;
    }
  }

  return async (task) => {
    const { job, columns, definitions, options } = task;
    const lists = job.operation === "archive" ? [] : listsOf(job.objectType, columns, definitions);
    if (lists.length === 0) return [];
    const counted = await count(task, lists);
    const checks = createNotedChecks(job, definitions, columns, options);
    return lists.map((list, place) => {
      const { rows, otherRows } = counted[place]!;
      const check = checks.ofColumn(list.property, list.column);
      const judge = (value: string): Pick<ColumnValue, "means" | "near"> => {
        const { error, coercion } = check(value) ?? {};
        if (error !== undefined) return { near: nearChoices(value, list)[0] };
        if (coercion === undefined) return { means: value };
        return { [isAgreed(coercion, options, columns) ? "means" : "near"]: coercion.to };
      };
      const values = [...rows].map(([value, count]): ColumnValue => ({
        value,
        rows: count,
        ...judge(value),
      }));
      values.sort(
        (one, other) =>
          Number(one.means !== undefined) - Number(other.means !== undefined) ||
          other.rows - one.rows,
      );
      const sent = new Set((columns.sendAs?.[list.column] ?? []).map(([, to]) => to));
      const notKnown = [...sent].filter((to) => to !== "" && judge(to).means === undefined);
      const choices = firstChoices(list.choices);
      return { ...list, choices, values, otherRows, notKnown };
    });
  };
}

async function countValues(
  { source: { survey, upload }, edits }: Pick<ReadTask, "edits" | "source">,
  lists: readonly List[],
): Promise<Counted[]> {
  const counted = lists.map(({ column }) => ({
    column,
    rows: new Map<string, number>(),
    otherRows: 0,
  }));
  for await (const chunk of readEditedChunks(upload.file, survey, edits)) {
    for (const { cells } of chunk) {
      for (const one of counted) {
        const cell = cells[one.column];
        if (cell === undefined || cell === "") continue;
        const known = one.rows.get(cell);
        if (known !== undefined) one.rows.set(cell, known + 1);
        else if (one.rows.size === MOST_VALUES || cell.length > MOST_CHARACTERS) one.otherRows += 1;
        // A copy: a cell may be a slice that holds a whole piece of the file in memory.
        else one.rows.set(structuredClone(cell), 1);
      }
    }
  }
  return counted;
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
