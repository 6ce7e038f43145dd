import { isFinished, type RowOptions } from "@x/batch-import";
import { lookAtRunFolder } from "@x/batch-import/sqlite";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import type { LaterRun } from "../../run/other-runs.ts";
import { rowsSentAgain } from "../../run/rows-sent-again.ts";
import { type Access, pathCommand } from "../../terminal/command-text.ts";
import { print } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * Ends a retry without rows.
 *
 * @param later The runs that have sent rows again already.
 * @throws {UsageError} where there are some: what became of those rows is there.
 */
export async function noRowLeft(
  folder: string,
  later: readonly LaterRun[],
  options: Access & RowOptions,
  io: Pick<Io, "stdout">,
): Promise<ExitCode> {
  if (later.length === 0) {
    print(io.stdout, `${printable(folder)}: no row is to be sent again.\n`);
    return EXIT.success;
  }
  const runs = later.flatMap((run) => run.folder ?? []);
  const gone = later.filter((run) => run.folder === undefined).map(({ id }) => `id ${id}`);
  const places = [
    runs.length > 0 && `${runs.length === 1 ? "the run" : "the runs"} ${runs.join(", ")}`,
    gone.length > 0 &&
      `${gone.length === 1 ? "a run that is" : "runs that are"} not there any more (${gone.join(", ")})`,
  ].filter((place) => place !== false);
  const { open, withRows } = await lookAtRuns(runs);
  const to = (name: "resume" | "retry", some: readonly string[], words?: string[]): string =>
    some.map((run) => pathCommand(name, run, options, words)).join(", and ");
  const next = (): string => {
    if (open.length > 0) return ` First go on there: ${to("resume", open)}`;
    if (withRows.length > 0) {
      return ` What was not written there is sent again by: ${to("retry", withRows, coerceWords(options))}`;
    }
    return runs.length === 0 ? "" : ` Of ${runs.join(", ")} no row is to be sent again.`;
  };
  throw new UsageError(
    `${folder}: its rows were sent again already, in ${places.join(", and in ")}. Nothing was sent.${gone.length > 0 ? GONE : ""}${next()}`,
  );
}

const GONE =
  " What became of the records of a run that is not there any more is not known here: look them up in HubSpot.";

/** The options that say how values are written, as they were given. */
function coerceWords({ coerce, dateFormat, decimalMark }: RowOptions): string[] {
  return [
    ...(dateFormat === undefined ? [] : ["--date-format", dateFormat]),
    ...(decimalMark === undefined ? [] : ["--decimal-mark", decimalMark]),
    ...(coerce === true ? ["--coerce"] : []),
  ];
}

/** Which runs are not at their end, so that a retry of them would be refused, and which have, or had, rows for one. */
async function lookAtRuns(runs: readonly string[]) {
  const open: string[] = [];
  const withRows: string[] = [];
  for (const run of runs) {
    const store = await lookAtRunFolder(run);
    const { left, runs: later } = rowsSentAgain(store);
    if (!isFinished(store)) open.push(run);
    else if (left.length > 0 || later.size > 0) withRows.push(run);
    await store.close();
  }
  return { open, withRows };
}
