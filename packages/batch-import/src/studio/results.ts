import { toCsv } from "@x/batch-file";
import { createResultTable } from "../results/result-row.ts";
import { cellsOf, type KeptRow } from "../store/settled-row.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KnownRuns, OpenRun } from "./known-runs.ts";
import { readRowsInTurns, type RowIndex } from "./row-index.ts";
import type { ResultFilter, ResultOrder, ResultPage, ResultRow } from "./views.ts";

/** What became of the rows of runs, a part at a time. */
export interface Results {
  page(filter: ResultFilter & ResultOrder & { first: number; count: number }): Promise<ResultPage>;
  download(filter: ResultFilter): AsyncGenerator<string, void, undefined>;
}

const ROWS_PER_PIECE = 500;

export function createResults(runs: KnownRuns): Results {
  const remember = rememberLast<readonly number[]>();

  async function passing(
    filter: ResultFilter & ResultOrder,
    open: OpenRun,
  ): Promise<readonly number[]> {
    const { isDescending, run, search = "", sort, status } = filter;
    const key = JSON.stringify([run, status, search, sort, isDescending, open.index.settled]);
    return remember(key, async () => {
      const found =
        search === "" ? open.index.rowsWith(status) : await rowsThatHave(search, status, open);
      return inOrder(found, filter, open.index);
    });
  }
  return {
    page: (filter) =>
      runs.use(filter.run, async (open) => {
        const all = await passing(filter, open);
        const shown = all.slice(filter.first, filter.first + filter.count);
        return {
          header: open.store.task.header,
          total: all.length,
          rows: [...rowsAt(open.store, shown)].map((row) => resultOf(row, open.store)),
        };
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

async function rowsThatHave(
  search: string,
  status: ResultFilter["status"],
  { store }: OpenRun,
): Promise<readonly number[]> {
  const rows: number[] = [];
  const has = createSearch(search);
  await readRowsInTurns(store, (some) => {
    for (const one of some) {
      if ((status === undefined || one.status === status) && has(one)) rows.push(one.row);
    }
  });
  return rows;
}

/** @param rows In the order of the file. */
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

function resultOf(row: KeptRow, store: ImportStore): ResultRow {
  const { error, id, line, status } = row;
  const isSentAgain = store.givenTo(row.row)?.isConfirmed === true;
  return { line, status, id, error, cells: cellsOf(row), isSentAgain };
}

/** Finds a text in any case. */
function createSearch(search: string): (row: KeptRow) => boolean {
  const wanted = search.toLowerCase();
  // Cells are kept as JSON, where a quote has a backslash before it.
  const inCells = JSON.stringify(wanted).slice(1, -1);
  return ({ cells, error, id }) =>
    cells.toLowerCase().includes(inCells) ||
    id.includes(wanted) ||
    error.toLowerCase().includes(wanted);
}
