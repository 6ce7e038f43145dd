import { emptyCounts, type Job } from "@x/batch-core";
import type { BatchClient } from "@x/batch-http";
import {
  type ColumnMap,
  type ImportEnd,
  type ImportRun,
  type ImportStore,
  findDefinitions,
  settledRows,
  start,
} from "@x/batch-import";
import { createMemoryStore } from "@x/batch-import/memory";
import type { ApiVersion, Counts, RecordObjectType } from "@x/batch-types";
import type { Table } from "../input/table.ts";

/** How far a run is. */
export interface RunView {
  readonly job: Job;
  readonly table: Table;
  /** Keeps every settled row. */
  readonly store: ImportStore;
  readonly counts: Readonly<Counts>;
  readonly settled: number;
  readonly requests: number;
  readonly isOver: boolean;
  /** How it ended. */
  readonly end?: ImportEnd;
  /** Why the run broke off. */
  readonly problem?: string;
}

/** Outcomes come a hundred at a time; more often than this, nobody could read the page. */
const SHOW_EVERY_MILLISECONDS = 100;

/** Sends the rows, and shows how far it is while it goes on. */
export async function runImport(task: {
  client: BatchClient<ApiVersion>;
  job: Job;
  table: Table;
  columns: ColumnMap;
  /** Is given the run, to be stopped. */
  onBegun: (run: ImportRun) => void;
  show: (view: RunView) => void;
}): Promise<void> {
  const { client, job, table, columns, onBegun, show } = task;
  let requests = 0;
  const { file, survey } = table;
  // Rows are checked by the account's properties, where the token may list them.
  const definitions =
    job.operation === "archive"
      ? undefined
      : await findDefinitions(client, job.objectType as RecordObjectType, undefined);
  const run = await start({
    client,
    job,
    file,
    survey,
    columns,
    definitions,
    store: createMemoryStore,
    onEvent({ type }) {
      if (type === "request-sent") requests += 1;
    },
  });
  onBegun(run);
  const { store } = run;
  const view = (): Omit<RunView, "isOver"> => {
    const counts = store.counts();
    return { job, table, store, counts, settled: settledRows(store), requests };
  };
  show({ ...view(), counts: emptyCounts(), isOver: false });
  const timer = setInterval(() => show({ ...view(), isOver: false }), SHOW_EVERY_MILLISECONDS);
  try {
    const end = await run.ended;
    show({ ...view(), isOver: true, end });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    show({ ...view(), isOver: true, problem });
  } finally {
    clearInterval(timer);
  }
}
