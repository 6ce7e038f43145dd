import { exitCode } from "../end-of-run.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { createExporter } from "../output/exporter.ts";
import { makeReport, reportText, saveReport } from "../output/report.ts";
import { createResultFolder } from "../output/result-files.ts";
import { findRun } from "../run-folder.ts";
import { withRun } from "../run-store/with-run.ts";
import { UsageError } from "../usage-error.ts";

export interface ResultsOptions {
  readonly out?: string;
}

/** Writes the result files of a run again, from what is kept of it. */
export async function results(
  given: string | undefined,
  options: ResultsOptions,
  io: Io,
): Promise<ExitCode> {
  const folder = await findRun(given);
  return withRun(folder, async (run) => {
    const out = options.out ?? folder;
    if (out !== folder) await createResultFolder(out);
    const exporter = await createExporter(run, out);
    const files = await exporter.finish();
    if (exporter.problem !== undefined) {
      throw new UsageError(`${out}: cannot be written (${exporter.problem}).`);
    }
    const { reasons } = exporter;
    const report = makeReport({ folder, run, reasons, stop: undefined, files });
    await saveReport(out, report);
    io.stdout.write(reportText(report, reasons));
    return exitCode(report, undefined);
  });
}
