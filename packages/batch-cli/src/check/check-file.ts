import { check, type LinkedRows, quotaOf } from "@x/batch-import";
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
  { job, input, surveyed, columns, definitions, policy, rowOptions, open }: Prepared,
  json: boolean | undefined,
  io: Io,
  linked?: LinkedRows,
): Promise<ExitCode> {
  const { account } = await open();
  const quota = { ...quotaOf(account), ...definitions!.quota };
  const report = await check({
    job,
    file: input.file,
    survey: surveyed,
    columns,
    definitions: { ...definitions!, quota },
    options: rowOptions,
    policy,
    linked,
  });
  if (json) printJson(io.stdout, report);
  else print(io.stdout, checkText(report));
  return report.refused === 0 ? EXIT.success : EXIT.incomplete;
}
