import type { Stop } from "@x/batch-types";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { Io } from "./io.ts";
import type { Exporter } from "./output/exporter.ts";
import type { EventLines } from "./output/json-events.ts";
import { printable } from "./output/printable.ts";
import { isFinished, makeReport, type Report, reportText, saveReport } from "./output/report.ts";
import type { RunDatabase } from "./run-store/run-database.ts";

/** Ends the files of a run, reports, and says with what exit code. */
export async function endOfRun(end: {
  run: RunDatabase;
  folder: string;
  exporter: Exporter;
  stop: Stop | undefined;
  problems: readonly string[];
  wasInterrupted: boolean;
  io: Io;
  events?: EventLines | undefined;
}): Promise<ExitCode> {
  const { exporter, folder, io, run, wasInterrupted, events } = end;
  const problems = [...end.problems];
  const stop = wasInterrupted || end.problems.length > 0 ? undefined : end.stop;
  const files = await exporter.finish();
  const report = makeReport({ folder, run, reasons: exporter.reasons, stop, files });
  await saveReport(folder, report).catch((error: unknown) => problems.push(String(error)));
  if (exporter.problem !== undefined) {
    problems.push(
      `The result files are not complete (${exporter.problem}). Write them again: hubspot-batch results ${folder}`,
    );
  }
  io.stdout.write(reportText(report, exporter.reasons));
  for (const problem of problems) io.stderr.write(`${printable(problem)}\n`);
  const isCut = wasInterrupted && !isFinished(run);
  const code = isCut ? EXIT.interrupted : exitCode(report, stop);
  const ended = problems.length > 0 ? EXIT.stopped : code;
  events?.ended(report, ended);
  return ended;
}

export function exitCode({ counts }: Pick<Report, "counts">, stop: Stop | undefined): ExitCode {
  switch (stop?.reason) {
    case "daily-limit":
    case "unavailable":
    case "timeout":
    case "aborted":
    case "source-failed":
    case "store-failed":
    case "limiter-failed":
    case "token-failed":
    case "client-failed":
      return EXIT.stopped;
    case "unauthorized":
    case "forbidden":
      return EXIT.notAllowed;
  }
  const { failed, skipped, unknown } = counts;
  return failed + skipped + unknown === 0 ? EXIT.success : EXIT.incomplete;
}
