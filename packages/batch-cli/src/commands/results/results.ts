import { createExporter, createResultFolder, openRunFolder } from "@x/batch-import/sqlite";
import type { ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { accessOf } from "../../run/access-of.ts";
import { exitCode } from "../../run/end-of-run.ts";
import { readLastStop } from "../../run/last-stop.ts";
import { findRun } from "../../run/run-folder.ts";
import { fileReport, reportText, saveReport } from "../../run/run-report.ts";
import { UsageError } from "../../usage-error.ts";
import { print } from "../../terminal/print.ts";

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
  const store = await openRunFolder(folder);
  try {
    const out = options.out ?? folder;
    if (out !== folder) await createResultFolder(out);
    const exporter = await createExporter(store, out);
    const files = await exporter.finish();
    if (exporter.problem !== undefined) {
      throw new UsageError(`${out}: cannot be written (${exporter.problem}).`);
    }
    const { reasons } = exporter;
    const access = await accessOf(store, io.env);
    const stop = await readLastStop(folder, store);
    const report = fileReport({ folder, out, store, reasons, stop, files, access });
    await saveReport(out, report);
    print(io.stdout, reportText(report, reasons));
    return exitCode(report, stop);
  } finally {
    await store.close();
  }
}
