import { check, type CheckReport, type ListTask, quotaOf } from "@x/batch-import";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import type { Prepared } from "../prepare/prepare.ts";
import { type UnmappedOptions, unmappedText } from "../prepare/require-mapping.ts";
import { printable, printableWhole } from "../terminal/printable.ts";
import { checkText } from "./check-text.ts";
import { print, printJson } from "../terminal/print.ts";

/**
 * Judges every row by the account's definitions, and says what came of it. Writes nothing.
 *
 * @param toList The list that the write would add the records to.
 */
export async function checkFile(
  prepared: Prepared,
  { json, ...options }: UnmappedOptions & { readonly json?: boolean },
  io: Io,
  toList?: ListTask,
): Promise<ExitCode> {
  const report = await judgeFile(prepared, { toList });
  if (json) printJson(io.stdout, report);
  else {
    const unmapped = unmappedText(prepared, options);
    const end = unmapped === "" ? "" : `${printableWhole(unmapped)}\n`;
    print(io.stdout, `${checkText(report)}${listText(toList)}${end}`);
  }
  return report.refused === 0 ? EXIT.success : EXIT.incomplete;
}

function listText(list: ListTask | undefined): string {
  if (list === undefined) return "";
  return `A write adds its records to list ${printable(JSON.stringify(list.name))} (id ${list.id}).\n`;
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
