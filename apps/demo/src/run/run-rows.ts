import { emptyCounts, type Job } from "@x/batch-core";
import type { BatchClient } from "@x/batch-http";
import type { Counts, Outcome, Stop } from "@x/batch-types";
import type { Row, Table } from "../input/read-csv.ts";
import type { ColumnMap } from "../job/map-columns.ts";
import { rowToRecord } from "../job/row-to-record.ts";

/** How far a run is. */
export interface RunView {
  readonly job: Job;
  readonly table: Table;
  /** The outcome of each row, at the row's place; empty where there is none yet. */
  readonly outcomes: readonly (Outcome | undefined)[];
  readonly counts: Readonly<Counts>;
  readonly settled: number;
  readonly requests: number;
  readonly isOver: boolean;
  /** Why the job could not go on. */
  readonly stop?: Stop | undefined;
  /** Why the run broke off. */
  readonly problem?: string;
}

/** Outcomes come a hundred at a time; more often than this, nobody could read the page. */
const SHOW_EVERY_MILLISECONDS = 100;

/** Sends the rows, and shows how far it is while it goes on. */
export async function runRows(task: {
  client: Pick<BatchClient, "run">;
  job: Job;
  table: Table;
  columns: ColumnMap;
  signal: AbortSignal;
  show: (view: RunView) => void;
}): Promise<void> {
  const { client, job, table, columns, signal, show } = task;
  const outcomes: (Outcome | undefined)[] = Array.from({ length: table.rows.length });
  const start = { job, table, outcomes, settled: 0, requests: 0, isOver: false };
  show({ ...start, counts: emptyCounts() });

  const run = client.run(job, records(table.rows, job, columns), { signal });
  let settled = 0;
  const view = (): RunView => {
    const { counts, requests, stop } = run.stats;
    return { ...start, counts: { ...counts }, settled, requests: requests.sent, stop };
  };
  const timer = setInterval(() => show(view()), SHOW_EVERY_MILLISECONDS);
  try {
    for await (const outcome of run) {
      outcomes[outcome.index] = outcome;
      settled += 1;
    }
    show({ ...view(), isOver: true });
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    show({ ...view(), isOver: true, problem });
  } finally {
    clearInterval(timer);
  }
}

function* records(rows: readonly Row[], job: Job, columns: ColumnMap): Generator {
  for (const { cells } of rows) yield rowToRecord(cells, job.operation, columns);
}
