import { check, type CheckReport, type LinkedRows, quotaOf } from "@x/batch-import";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { checkText } from "./check-text.ts";
import { print, printJson } from "../terminal/print.ts";

/**
 * Judges every row by the account's definitions, and says what came of it. Writes nothing.
 *
 * @param linked The rows of other files that association columns lead to.
 */
export async function checkFile(
  prepared: Prepared,
  json: boolean | undefined,
  io: Io,
  linked?: LinkedRows,
): Promise<ExitCode> {
  const report = await judgeFile(prepared, linked);
  if (json) printJson(io.stdout, report);
  else print(io.stdout, checkText(report));
  return report.refused === 0 ? EXIT.success : EXIT.incomplete;
}

/**
 * Judges every row by the account's definitions. Writes nothing.
 *
 * @param onRefused Told of each refused row, by its line.
 */
export async function judgeFile(
  { job, input, surveyed, columns, definitions, policy, rowOptions, open }: Prepared,
  linked?: LinkedRows,
  onRefused?: (line: number) => void,
): Promise<CheckReport> {
  const { account } = await open();
  const quota = { ...quotaOf(account), ...definitions!.quota };
  return check({
    job,
    file: input.file,
    survey: surveyed,
    columns,
    definitions: { ...definitions!, quota },
    options: rowOptions,
    policy,
    linked,
    onRefused,
  });
}
