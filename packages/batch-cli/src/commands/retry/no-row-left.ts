import type { RowOptions } from "@x/batch-import";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { type Access, commandText } from "../../terminal/command-text.ts";
import { print } from "../../terminal/print.ts";
import { printable } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";

/**
 * Ends a retry without rows.
 *
 * @param laterRuns The folders of the runs that have sent rows again already.
 * @throws {UsageError} where there are some: what became of those rows is there.
 */
export function noRowLeft(
  folder: string,
  [first, ...others]: readonly string[],
  options: Access & RowOptions,
  io: Pick<Io, "stdout">,
): ExitCode {
  if (first === undefined) {
    print(io.stdout, `${printable(folder)}: no row is to be sent again.\n`);
    return EXIT.success;
  }
  const runs = [first, ...others];
  const where = runs.length === 1 ? `the run ${first}` : `the runs ${runs.join(", ")}`;
  const go = runs
    .map((run) => commandText(["retry", run, ...coerceWords(options)], options))
    .join(", and ");
  throw new UsageError(
    `${folder}: its rows were sent again already, in ${where}. Nothing was sent. What failed there is sent again by: ${go}`,
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
