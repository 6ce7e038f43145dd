import { toCsv } from "@x/batch-file";
import { createPlannedTable, type PlannedTable } from "../../results/planned-table.ts";
import { settledRows } from "../../results/report.ts";
import { createResultTable } from "../../results/result-row.ts";
import { cellsOf, type KeptRow } from "../../store/settled-row.ts";
import type { ImportStore } from "../../store/import-store.ts";
import type { Task } from "../../store/task.ts";
import type { Calls } from "../calls.ts";
import type { KnownRuns, OpenRun } from "../runs/known-runs.ts";
import { countReasons } from "./reasons.ts";
import type { MendRow } from "../mend/mend-row.ts";
import { createResultRows } from "./result-rows.ts";
import { readRowsInTurns, type RowIndex } from "../runs/row-index.ts";
import type { Mending } from "../views/mending.ts";
import type { ReasonView, ResultFilter, ResultOrder, ResultPage } from "../views/rows.ts";

/** What became of the rows of runs, a part at a time. */
export interface Results {
  page(asked: Parameters<Calls["results"]>[0]): Promise<ResultPage>;
  reasons(run: string): Promise<readonly ReasonView[]>;
  download(filter: ResultFilter): AsyncGenerator<string, void, undefined>;
}

const ROWS_PER_PIECE = 500;

export function createResults(
  runs: KnownRuns,
  mendRowOf: (task: Task, mending: Mending) => Promise<MendRow>,
): Results {
  const remember = rememberLast<readonly number[]>();
  const rememberReasons = rememberLast<readonly ReasonView[]>();

  async function passing(
    filter: ResultFilter & ResultOrder,
    { index, store }: OpenRun,
  ): Promise<readonly number[]> {
    const { isDescending, kind, run, search = "", sort, status } = filter;
    const rows = await index();
    const settled = [rows.settled, settledRows(store)];
    const key = JSON.stringify([run, status, kind, search, sort, isDescending, ...settled]);
    return remember(key, async () => {
      const isKnown = search === "" && kind === undefined && sort !== "reason";
      const found = isKnown ? rows.rowsWith(status) : await findRows(filter, store);
      return inOrder(found, filter, rows);
    });
  }
  return {
    page: ({ count, first, mending, ...filter }) =>
      runs.use(filter.run, async (open) => {
        const { store } = open;
        const all = await passing(filter, open);
        const mend = mending && (await mendRowOf(store.task, mending));
        const { tell, ...table } = createResultRows(store, mend);
        const rows = [...rowsAt(store, all.slice(first, first + count))].map(tell);
        return { ...table, total: all.length, rows };
      }),
    reasons: (run) =>
      runs.use(run, ({ store }) => {
        const key = JSON.stringify([run, settledRows(store)]);
        return rememberReasons(key, () => countReasons(store));
      }),
    async *download(filter) {
      const { task, rows } = await runs.use(filter.run, async (open) => ({
        task: open.store.task,
        rows: await passing(filter, open),
      }));
      const table = createResultTable(task);
      yield toCsv([table.header]);
      for (let first = 0; first < rows.length; first += ROWS_PER_PIECE) {
        const some = rows.slice(first, first + ROWS_PER_PIECE);
        yield await runs.use(filter.run, ({ store }) =>
          toCsv([...rowsAt(store, some)].map((row) => table.cellsOf(row))),
        );
      }
    },
  };
}

/** Remembers the last answer: a page that scrolls asks the same again and again. */
function rememberLast<Value>(): (key: string, find: () => Promise<Value>) => Promise<Value> {
  let last: { readonly key: string; readonly value: Promise<Value> } | undefined;
  return async (key, find) => {
    if (last?.key !== key) last = { key, value: find() };
    const { value } = last;
    try {
      return await value;
    } catch (error) {
      if (last?.value === value) last = undefined;
      throw error;
    }
  };
}

/** Reads every row: in the order of the file, or those with the same kind of reason together. */
async function findRows(
  { kind, search = "", sort, status }: ResultFilter & ResultOrder,
  store: ImportStore,
): Promise<readonly number[]> {
  const found: number[] = [];
  const has = search === "" ? () => true : createSearch(search, createPlannedTable(store.task));
  const byReason = sort === "reason" ? groupByReason() : undefined;
  const { add = ({ row }: KeptRow) => void found.push(row) } = byReason ?? {};
  await readRowsInTurns(store, (some) => {
    for (const one of some) {
      const isWanted =
        (status === undefined || one.status === status) &&
        (kind === undefined || one.kind === kind);
      if (isWanted && has(one)) add(one);
    }
  });
  return byReason?.rows() ?? found;
}

/** @param rows In the order of the file, or of their reasons. */
function inOrder(
  rows: readonly number[],
  { isDescending = false, sort = "line" }: ResultOrder,
  index: RowIndex,
): readonly number[] {
  const sorted = sort === "status" ? index.byStatus(rows) : rows;
  return isDescending ? sorted.toReversed() : sorted;
}

function* rowsAt(store: ImportStore, rows: readonly number[]): Generator<KeptRow> {
  for (const row of rows) {
    const [found] = store.rowsFrom(row, 1);
    if (found?.row === row) yield found;
  }
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
