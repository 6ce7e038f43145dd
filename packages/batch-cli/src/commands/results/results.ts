import {
  createExporter,
  createResultFolder,
  holdsRun,
  holdsSteps,
  lookAtStep,
  openRunFolder,
  readStepsFolder,
} from "@x/batch-import/sqlite";
import { join } from "node:path";
import type { ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { accessOf } from "../../run/access-of.ts";
import { exitCode } from "../../run/end-of-run.ts";
import { readLastStop } from "../../run/last-stop.ts";
import { findOtherRuns } from "../../run/other-runs.ts";
import { findRun } from "../../run/run-folder.ts";
import { fileReport, reportText, saveReport } from "../../run/run-report.ts";
import { endOfSteps } from "../../steps/end-of-steps.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";
import { print } from "../../terminal/print.ts";

export interface ResultsOptions {
  readonly out?: string;
  readonly json?: boolean;
}

/** Writes the result files of a run again, from what is kept of it. */
export async function results(
  given: string | undefined,
  options: ResultsOptions,
  process: Io,
): Promise<ExitCode> {
  const folder = await findRun(given);
  const to = openOutput(options.json, process);
  return holdsSteps(folder) ? resultsOfSteps(folder, options, to) : resultsOf(folder, options, to);
}

type Output = ReturnType<typeof openOutput>;

/** Those of each step that was begun, and the report of all. */
async function resultsOfSteps(
  folder: string,
  { out }: ResultsOptions,
  { io, events }: Output,
): Promise<ExitCode> {
  const steps = await readStepsFolder(folder);
  for (const { name } of steps.steps) {
    const own = join(folder, name);
    if (!holdsRun(own)) continue;
    print(io.stdout, `${printable(name)}\n`);
    const to = out === undefined ? {} : { out: join(out, name) };
    await resultsOf(own, to, { io, events }, steps.command === "import");
  }
  const store = await lookAtStep(folder, steps.steps[0]!);
  const access = await accessOf(store, io.env);
  await store.close();
  return endOfSteps({ folder, out, steps, io, events, options: access }, undefined);
}

async function resultsOf(
  folder: string,
  options: ResultsOptions,
  { io, events }: Output,
  isOfPlan = false,
): Promise<ExitCode> {
  const store = await openRunFolder(folder);
  try {
    const out = options.out ?? folder;
    if (out !== folder) await createResultFolder(out);
    const exporter = await createExporter(store, out);
    const files = await exporter.finish();
    if (exporter.problem !== undefined) {
      throw new UsageError(`The result files in ${out} are not complete. ${exporter.problem}`);
    }
    const { reasons } = exporter;
    const access = await accessOf(store, io.env);
    const stop = await readLastStop(folder, store);
    const others = await findOtherRuns(folder, store, io.env);
    const report = fileReport({ folder, out, store, others, reasons, stop, files, access });
    await saveReport(out, report);
    print(io.stdout, reportText(report, reasons, isOfPlan));
    const code = exitCode(report, stop);
    events?.ended(report, code);
    return code;
  } finally {
    await store.close();
  }
}
