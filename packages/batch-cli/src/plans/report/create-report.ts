import type { RowChange, ValueLabels } from "@x/batch-import";
import type { PlanHeader } from "@x/batch-types";
import type { PlanCounts } from "../plan-folder.ts";
import type { TextFile } from "../text-file.ts";
import { pageEnd, pageStart, type ReportSubject } from "./page.ts";
import { dataBlock, reportRow } from "./report-row.ts";

export type { ReportSubject } from "./page.ts";

/** A page that shows the changes of a plan. It needs no other file, and no network. */
export interface Report {
  add(row: RowChange): Promise<void>;
  finish(counts: PlanCounts): Promise<void>;
  close(): Promise<void>;
}

/** The most characters of rows, about, that are held: rows may be large. */
const TEXT_PER_BLOCK = 256 * 1024;

/**
 * Where the page ends, so that a browser opens it in a second or two. What comes after is counted on it, and is in the
 * other files of the plan.
 */
export interface ReportSize {
  readonly rows: number;
  /** Characters of all rows. */
  readonly text: number;
}

const MOST: ReportSize = { rows: 100_000, text: 32 * 1024 * 1024 };

/** @param file Is empty. It is written as changes come, so that a plan may have any number of them. */
export function createReport(
  file: TextFile,
  plan: PlanHeader,
  subject: ReportSubject,
  labels: ValueLabels,
  most: ReportSize = MOST,
): Report {
  let held: string[] = [];
  let size = 0;
  let rows = 0;
  let allText = 0;
  let isBegun = false;

  async function flush(): Promise<void> {
    const start = isBegun ? "" : pageStart(plan, subject);
    isBegun = true;
    const text = held.length === 0 ? "" : dataBlock("changes", `[${held.join(",\n")}]`);
    held = [];
    size = 0;
    await file.write(start + text);
  }
  return {
    async add(row) {
      if (rows >= most.rows || allText >= most.text) return;
      const text = JSON.stringify(reportRow(row, plan.idProperty, labels));
      held.push(text);
      rows += 1;
      size += text.length;
      allText += text.length;
      if (size >= TEXT_PER_BLOCK) await flush();
    },
    async finish(counts) {
      await flush();
      await file.write(dataBlock("counts", JSON.stringify(counts)) + pageEnd());
    },
    close: () => file.close(),
  };
}
