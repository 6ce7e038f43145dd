import { emptyCounts } from "@x/batch-core";
import type { Counts } from "@x/batch-types";
import { makeReport, type Report } from "../results/report.ts";
import { createTopReasons } from "../results/top-reasons.ts";
import { lookAtStep } from "./steps-folder.ts";
import type { Steps } from "./steps.ts";

/** The report of one step. */
export interface StepReport extends Report {
  readonly name: string;
}

/** The report of several runs in one folder. Plain JSON. */
export interface StepsReport {
  /** The command that began them. */
  readonly command: string;
  /** Of all steps together. */
  readonly rows: number;
  readonly counts: Counts;
  /** Rows that were not sent yet. */
  readonly notSent: number;
  readonly steps: readonly StepReport[];
}

/**
 * Returns the report of all steps of a folder, also of those that were not begun.
 *
 * @throws {ImportError} where a step cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * const { rows, notSent, steps } = await makeStepsReport("runs/plan", await readStepsFolder("runs/plan"));
 * [rows, notSent, steps[0]?.name]; //=> [1, 1, "1-contacts"]
 */
export async function makeStepsReport(folder: string, steps: Steps): Promise<StepsReport> {
  const reports: StepReport[] = [];
  for (const step of steps.steps) {
    const store = await lookAtStep(folder, step);
    try {
      const reasons = createTopReasons();
      for (const row of store.withStatus("failed", "skipped", "unknown")) reasons.add(row);
      reports.push({ name: step.name, ...makeReport(store, reasons.list(), undefined) });
    } finally {
      await store.close();
    }
  }
  const counts = emptyCounts();
  for (const { counts: own } of reports) {
    for (const status of Object.keys(own) as (keyof Counts)[]) counts[status] += own[status];
  }
  const sum = (of: (report: StepReport) => number): number =>
    reports.reduce((total, report) => total + of(report), 0);
  return {
    command: steps.command,
    rows: sum(({ rows }) => rows),
    counts,
    notSent: sum(({ notSent }) => notSent),
    steps: reports,
  };
}
