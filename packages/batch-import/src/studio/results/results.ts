import { toCsv } from "@x/batch-file";
import { settledRows } from "../../results/report.ts";
import { createResultTable } from "../../results/result-row.ts";
import type { KeptRow } from "../../store/settled-row.ts";
import type { ImportStore } from "../../store/import-store.ts";
import type { Definitions } from "../account/definitions.ts";
import type { Studio } from "../calls.ts";
import type { KnownRuns, OpenRun } from "../runs/known-runs.ts";
import { findRows } from "./find-rows.ts";
import { countReasons } from "./reasons.ts";
import { mendRowOf } from "../mend/mend-row.ts";
import { createResultRows } from "./result-rows.ts";
import type { RowIndex } from "../runs/row-index.ts";
import type { ReasonView, ResultFilter, ResultOrder } from "../views/rows.ts";

const ROWS_PER_PIECE = 500;

/** Returns functions that read the outcomes of the rows of runs, a part at a time. */
export function createResults(
  runs: KnownRuns,
  definitions: Pick<Definitions, "ofTask">,
): Pick<Studio<never>, "download" | "reasons" | "results"> {
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
    results: ({ count, first, mending, ...filter }) =>
      runs.use(filter.run, async (open) => {
        const { store } = open;
        const all = await passing(filter, open);
        const mend = mending && (await mendRowOf(definitions, store.task, mending));
        const { tell, ...table } = createResultRows(store, mend);
        const rows = [...rowsAt(store, all.slice(first, first + count))].map(tell);
        return { ...table, total: all.length, rows };
      }),
    reasons: ({ run }) =>
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
