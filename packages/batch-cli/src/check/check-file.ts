import type { Prepared } from "../commands/prepare.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readRowChunks } from "@x/batch-file";
import type { Io } from "../io.ts";
import { describeColumns } from "../mapping/mapping-text.ts";
import { type CheckReport, checkText } from "./check-report.ts";
import { estimate } from "./estimate.ts";
import { scanRows } from "./scan-rows.ts";

/** Judges every row by the account's definitions, and says what came of it. Writes nothing. */
export async function checkFile(
  { job, input, surveyed, columns, definitions }: Prepared,
  json: boolean | undefined,
  io: Io,
): Promise<ExitCode> {
  const account = definitions!;
  const { requests, ...scan } = await scanRows({
    rows: readRowChunks(input.file, surveyed),
    expected: surveyed.rows,
    job,
    columns,
    definitions: account,
  });
  const report: CheckReport = {
    operation: job.operation,
    objectType: job.objectType,
    file: input.file.name,
    ...scan,
    columns: describeColumns(surveyed.header, columns, account.properties),
    hidden: account.hidden,
    cost: estimate(requests, account.quota),
  };
  io.stdout.write(json ? `${JSON.stringify(report)}\n` : checkText(report));
  return scan.refused === 0 ? EXIT.success : EXIT.incomplete;
}
