import { writeFile } from "node:fs/promises";
import { createCsvFile, type CsvFileOptions } from "@x/batch-file/node";
import type { RowChange, ValueLabels } from "@x/batch-import";
import type { PlanHeader } from "@x/batch-types";
import { CELL_COLUMNS, changedCells } from "./changed-cells.ts";
import { planFiles, type PlanCounts, type PlanSource } from "./plan-folder.ts";
import { isLeftOut, isWritten, planLine } from "./plan-line.ts";
import { createReport, type ReportSubject } from "./report/create-report.ts";
import { openTextFile } from "./text-file.ts";

/** Writes a plan, change by change. */
export interface PlanWriter {
  add(row: RowChange): Promise<void>;
  /** Makes a plan of what was added. */
  finish(): Promise<PlanCounts>;
  /** Where it did not finish: no `plan.json` is left, so that nobody takes it for a plan. */
  close(): Promise<void>;
}

/** @param folder Exists, and has no plan. */
export async function createPlanWriter(
  folder: string,
  plan: PlanHeader,
  { at, ...source }: ReportSubject & PlanSource,
  labels: ValueLabels,
  csvOptions: CsvFileOptions,
): Promise<PlanWriter> {
  const paths = planFiles(folder);
  const { idProperty } = plan;
  const cells = await createCsvFile(paths.cells, CELL_COLUMNS, csvOptions);
  const changes = openTextFile(paths.changes);
  const leftOut = openTextFile(paths.leftOut);
  const report = createReport(openTextFile(paths.report), plan, { ...source, at }, labels);
  let closed: Promise<unknown> | undefined;
  const counts = { create: 0, update: 0, values: 0, unchanged: 0, kept: 0, refused: 0, merged: 0 };

  function count({ change }: RowChange): void {
    if (change.mergedInto !== undefined) counts.merged += 1;
    else if (change.status !== "archive") {
      counts[change.status] += 1;
      if (change.status === "update") counts.values += change.changes.length;
    }
  }
  /** Once: the mark at the start of a CSV is put there when it is closed. */
  function closeAll(): Promise<unknown> {
    closed ??= Promise.all([cells, changes, leftOut, report].map((file) => file.close()));
    return closed;
  }
  return {
    async add(row) {
      count(row);
      const isToWrite = isWritten(row.change);
      if (!isToWrite && !isLeftOut(row.change)) return;
      await (isToWrite ? changes : leftOut).write(`${JSON.stringify(planLine(row))}\n`);
      const written = isToWrite ? changedCells(row, idProperty, labels) : [];
      for (const one of written) await cells.add(one);
      await report.add(row);
    },
    async finish() {
      await report.finish(counts);
      await closeAll();
      const about = { plan, source, counts };
      const header = `${JSON.stringify(about, undefined, 2)}\n`;
      await writeFile(paths.header, header, { flag: "wx", mode: 0o600 });
      return counts;
    },
    async close() {
      await closeAll().catch(() => {});
    },
  };
}
