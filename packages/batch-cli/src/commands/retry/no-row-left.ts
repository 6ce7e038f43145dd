import { isFinished, type RowOptions } from "@x/batch-import";
import { holdsRun, lookAtRunFolder } from "@x/batch-import/sqlite";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { type Access, pathCommand } from "../../terminal/command-text.ts";
import { print } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * Ends a retry without rows.
 *
 * @param laterRuns The folders of the runs that have sent rows again already.
 * @throws {UsageError} where there are some: what became of those rows is there.
 */
export async function noRowLeft(
  folder: string,
  [first, ...others]: readonly string[],
  options: Access & RowOptions,
  io: Pick<Io, "stdout">,
): Promise<ExitCode> {
  if (first === undefined) {
    print(io.stdout, `${printable(folder)}: no row is to be sent again.\n`);
    return EXIT.success;
  }
  const runs = [first, ...others];
  const where = runs.length === 1 ? `the run ${first}` : `the runs ${runs.join(", ")}`;
  const open = await openRuns(runs);
  const to = (name: "resume" | "retry", some: readonly string[], words?: string[]): string =>
    some.map((run) => pathCommand(name, run, options, words)).join(", and ");
  const next =
    open.length > 0
      ? `First go on there: ${to("resume", open)}`
      : `What failed there is sent again by: ${to("retry", runs, coerceWords(options))}`;
  throw new UsageError(
    `${folder}: its rows were sent again already, in ${where}. Nothing was sent. ${next}`,
  );
}

/** The options that say how values are written, as they were given. */
function coerceWords({ coerce, dateFormat, decimalMark }: RowOptions): string[] {
  return [
    ...(dateFormat === undefined ? [] : ["--date-format", dateFormat]),
    ...(decimalMark === undefined ? [] : ["--decimal-mark", decimalMark]),
    ...(coerce === true ? ["--coerce"] : []),
  ];
}

/** Those that are not at their end: a retry of them would be refused. */
async function openRuns(runs: readonly string[]): Promise<string[]> {
  const open: string[] = [];
  for (const run of runs) {
    if (!holdsRun(run)) continue;
    const store = await lookAtRunFolder(run);
    if (!isFinished(store)) open.push(run);
    await store.close();
  }
  return open;
}
