import {
  causeText,
  type ImportEnd,
  type ImportStore,
  isAtItsEnd,
  isFinished,
  type Report,
} from "@x/batch-import";
import type { Exporter } from "@x/batch-import/sqlite";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { type Access, pathCommand } from "../terminal/command-text.ts";
import type { EventLines } from "../terminal/json-events.ts";
import { printable } from "../terminal/printable.ts";
import type { LastStop } from "./last-stop.ts";
import { findOtherRuns } from "./other-runs.ts";
import { fileReport, reportText, saveReport } from "./run-report.ts";
import { print } from "../terminal/print.ts";

function interrupted(store: ImportStore): LastStop {
  const what = isFinished(store) ? "records were added to the list" : "rows were written";
  return { reason: "interrupted", message: `Interrupted before all ${what}.` };
}

/** Ends the files of a run, reports, and says with what exit code. */
export async function endOfRun(work: {
  readonly store: ImportStore;
  readonly folder: string;
  /** The folder of several runs that this one is a step of. */
  readonly partOf?: string | undefined;
  /** Whether it is a step of an import plan. */
  readonly isOfPlan?: boolean | undefined;
  readonly access: Access;
  readonly exporter: Exporter;
  readonly end: ImportEnd;
  readonly wasInterrupted: boolean;
  readonly io: Io;
  readonly events?: EventLines | undefined;
}): Promise<ExitCode> {
  const { access, end, exporter, folder, partOf, io, store, wasInterrupted, events } = work;
  const problems = [...end.problems];
  const isCut = wasInterrupted && !isAtItsEnd(store);
  const stop = wasInterrupted || end.problems.length > 0 ? undefined : end.stop;
  const files = await exporter.finish();
  const report = fileReport({
    folder,
    partOf,
    store,
    others: await findOtherRuns(folder, store, io.env),
    reasons: exporter.reasons,
    stop: isCut ? interrupted(store) : stop,
    files,
    access,
  });
  await saveReport(folder, report).catch((error: unknown) => problems.push(causeText(error)));
  if (exporter.problem !== undefined) {
    problems.push(
      `The result files are not complete. ${exporter.problem} Write them again: ${pathCommand("results", folder)}`,
    );
  }
  print(io.stdout, reportText(report, exporter.reasons, work.isOfPlan));
  for (const problem of [...end.notes, ...problems]) print(io.stderr, `${printable(problem)}\n`);
  const code = isCut ? EXIT.interrupted : exitCode(report, stop);
  const ended = problems.length > 0 ? EXIT.stopped : code;
  events?.ended(report, ended);
  return ended;
}

export function exitCode(
  {
    counts,
    leftAlone = 0,
    list,
    notAssociated = 0,
    notSent = 0,
  }: Pick<Report, "counts"> &
    Partial<Pick<Report, "leftAlone" | "list" | "notAssociated" | "notSent">>,
  stop: Pick<LastStop, "reason"> | undefined,
): ExitCode {
  switch (stop?.reason) {
    case "daily-limit":
    case "unavailable":
    case "timeout":
    case "aborted":
    case "taken-over":
    case "max-failed":
    case "source-failed":
    case "store-failed":
    case "limiter-failed":
    case "token-failed":
    case "client-failed":
      return EXIT.stopped;
    case "unauthorized":
    case "forbidden":
      return EXIT.notAllowed;
    // It would be refused again: there is nothing to go on with.
    case "refused":
      return EXIT.incomplete;
  }
  // With --first the rest was not to be sent.
  if (notSent > 0 && stop?.reason !== "first") return EXIT.stopped;
  if (notSent === 0 && list !== undefined && !isWhole(list)) return EXIT.incomplete;
  const { failed, skipped, unknown } = counts;
  // Rows that were left alone were not to be written.
  return failed + skipped - leftAlone + unknown + notAssociated === 0
    ? EXIT.success
    : EXIT.incomplete;
}

/** Whether each record of the run is in its list. */
export function isWhole({ isDone, missing, unknown }: NonNullable<Report["list"]>): boolean {
  return isDone && missing + unknown === 0;
}
