import { createPlannedTable, type PlannedTable } from "../../results/planned-table.ts";
import { allRows } from "../../store/all-rows.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { cellsOf, type KeptRow } from "../../store/settled-row.ts";
import { inTurns } from "../runs/in-turns.ts";
import type { ResultFilter, ResultOrder } from "../views/rows.ts";

/** Reads every row: in the order of the file, or those with the same kind of reason together. */
export async function findRows(
  { kind, search = "", sort, status }: ResultFilter & ResultOrder,
  store: ImportStore,
): Promise<readonly number[]> {
  const found: number[] = [];
  const has = search === "" ? () => true : createSearch(search, createPlannedTable(store.task));
  const byReason = sort === "reason" ? groupByReason() : undefined;
  const { add = ({ row }: KeptRow) => void found.push(row) } = byReason ?? {};
  await inTurns(allRows(store), (row) => {
    const isWanted =
      (status === undefined || row.status === status) && (kind === undefined || row.kind === kind);
    if (isWanted && has(row)) add(row);
  });
  return byReason?.rows() ?? found;
}

/** Finds a text in any case. */
function createSearch(
  search: string,
  planned: PlannedTable | undefined,
): (row: KeptRow) => boolean {
  const wanted = search.toLowerCase();
  // Cells are kept as JSON, where a quote has a backslash before it.
  const inCells = JSON.stringify(wanted).slice(1, -1);
  const has = (text: string): boolean => text.toLowerCase().includes(wanted);
  const isInCells = (row: KeptRow): boolean =>
    planned === undefined
      ? // The marks between cells are no text of theirs; most rows have not even these.
        row.cells.toLowerCase().includes(inCells) && cellsOf(row).some(has)
      : planned.cellsOf(row).some(has);
  return (row) => isInCells(row) || row.id.includes(wanted) || has(row.error);
}

/** Puts rows with the same kind of reason together, in the order of the texts of the first ones. */
function groupByReason(): { add(this: void, row: KeptRow): void; rows(): readonly number[] } {
  const groups = new Map<string, { readonly text: string; readonly rows: number[] }>();
  return {
    add({ error, kind, row, status }) {
      const name = `${status} ${kind}`;
      const group = groups.get(name);
      if (group === undefined) groups.set(name, { text: error, rows: [row] });
      else group.rows.push(row);
    },
    rows: () =>
      [...groups.values()]
        .toSorted((one, other) => compareReasons(one.text, other.text))
        .flatMap(({ rows }) => rows),
  };
}

function compareReasons(one: string, other: string): number {
  if (one === "" || other === "") return Number(one === "") - Number(other === "");
  return one.localeCompare(other, "en");
}
