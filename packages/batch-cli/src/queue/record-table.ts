import { OWN_COLUMNS } from "@x/batch-import";
import type { Job } from "@x/batch-queue";

/** Records as rows of a table that `submit` reads: the id and the properties, each under its own name. */
export interface RecordTable {
  readonly header: readonly string[];
  cellsOf(this: void, record: unknown): string[];
}

/**
 * What no cell can say, as JSON: associations, properties that are cleared, and those that are called like a column of results.
 * `submit` asks about such a column.
 */
export const REST = "not in columns";

interface Given extends Readonly<Record<string, unknown>> {
  readonly properties?: Readonly<Record<string, unknown>> | null;
}

/** Learns from all records which columns their table has. A program may have submitted anything: nothing is taken for granted. */
export function createTableMaker({ operation, idProperty }: Pick<Job, "operation" | "idProperty">) {
  // Of all columns, `submit` first takes hs_id for that of record ids.
  const idName = operation === "create" ? undefined : (idProperty ?? "hs_id");
  const names = new Set(idName === undefined ? [] : [idName]);
  let hasRest = false;

  /** @param isColumn Whether there is, or will be, a column of the name. */
  function read(record: unknown, isColumn: (name: string) => boolean) {
    const { properties = {}, ...given } = Object(record) as Given;
    // A record may have its key among its properties alone.
    const { id = properties?.[idName ?? ""], ...others } = given;
    const isSaid = ([name, value]: [string, unknown]): boolean => {
      if (name === idName) return textOf(value) === textOf(id);
      // A blank cell clears nothing, and `submit` writes nothing of a column that is called like one of results.
      const isWritten = operation === "create" || textOf(value) !== "";
      return isColumn(name) && isWritten && !OWN_COLUMNS.has(name);
    };
    const entries = Object.entries(properties ?? {});
    const cells = new Map(entries.filter(isSaid).map(([name, value]) => [name, textOf(value)]));
    if (idName !== undefined) cells.set(idName, textOf(id));
    const unsaid = entries.filter((entry) => !isSaid(entry));
    const rest = {
      ...(unsaid.length > 0 && { properties: Object.fromEntries(unsaid) }),
      ...others,
    };
    return { cells, rest: Object.keys(rest).length === 0 ? "" : JSON.stringify(rest) };
  }

  return {
    note(record: unknown): void {
      const { cells, rest } = read(record, () => true);
      for (const name of cells.keys()) names.add(name);
      hasRest ||= rest !== "";
    },
    /** @param isOpen Records that were not noted may come. */
    table(isOpen: boolean): RecordTable {
      const titles = [...names];
      const withRest = hasRest || isOpen;
      return {
        header: withRest ? [...titles, REST] : titles,
        cellsOf(record) {
          const { cells, rest } = read(record, (name) => names.has(name));
          const own = titles.map((title) => cells.get(title) ?? "");
          return withRest ? [...own, rest] : own;
        },
      };
    },
  };
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
}
