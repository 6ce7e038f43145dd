import { check, type CheckReport, type ListTask, quotaOf } from "@x/batch-import";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { checkText } from "./check-text.ts";
import { print, printJson } from "../terminal/print.ts";

/**
 * Judges every row by the account's definitions, and says what came of it. Writes nothing.
 *
 * @param toList The list that the write would add the records to.
 */
export async function checkFile(
  prepared: Prepared,
  json: boolean | undefined,
  io: Io,
  toList?: ListTask,
): Promise<ExitCode> {
  const report = await judgeFile(prepared, { toList });
  if (json) printJson(io.stdout, report);
  else print(io.stdout, checkText(report));
  return report.refused === 0 ? EXIT.success : EXIT.incomplete;
}

/** Judges every row by the account's definitions and its records to associate with. Writes nothing. */
export async function judgeFile(
  { job, input, surveyed, columns, definitions, policy, rowOptions, open }: Prepared,
  more: Pick<Parameters<typeof check>[0], "linked" | "madeBefore" | "onRefused" | "toList">,
): Promise<CheckReport> {
  const { account, client } = await open();
  const quota = { ...quotaOf(account), ...definitions!.quota };
  return check({
    client,
    job,
    file: input.file,
    survey: surveyed,
    columns,
    definitions: { ...definitions!, quota },
    options: rowOptions,
    policy,
    ...more,
  });
}
