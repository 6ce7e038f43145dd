import { type Job, resolveJob } from "@x/batch-core";
import type { KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";

/** The task of a run of `rows` rows with one column, `name`. */
export function aTask(rows: number, more: Partial<Task> & { job?: Job } = {}): Task {
  const job: Job = more.job ?? { operation: "create", objectType: "companies" };
  return {
    id: "run-1",
    tool: "0",
    header: ["name"],
    columns: { properties: ["name"], leftOut: [] },
    source: { path: "rows.csv", bytes: 0, rows },
    portal: { id: "1" },
    startedAt: 0,
    ...more,
    job: resolveJob(job),
  };
}

/** A row of such a run, as it is kept. */
export function aRow(row: number, status: KeptRow["status"] = "created"): KeptRow {
  const cells = JSON.stringify([`Company ${row}`]);
  const about = { id: String(row), error: "", kind: "", correlationId: "" };
  return { row, line: row + 2, cells, status, ...about };
}
