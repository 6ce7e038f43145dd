import { mkdir } from "node:fs/promises";
import type { Operation } from "@x/batch-types/registry";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import { portalOf } from "@x/batch-import";
import type { Io } from "../../io.ts";
import { keepHeapSmall } from "../../keep-heap-small.ts";
import { accountText, withLimits } from "../../terminal/account-text.ts";
import { confirm } from "../../terminal/confirm.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { planText } from "../../terminal/plan-text.ts";
import { runFolder } from "../../run/run-folder.ts";
import { beginRun } from "../../run/begin-run.ts";
import { prepare, type Prepared, type PrepareOptions } from "../../prepare/prepare.ts";

export type WriteOperation = Exclude<Operation, "read">;

export interface WriteOptions extends PrepareOptions {
  readonly out?: string;
  readonly yes?: boolean;
  readonly json?: boolean;
  readonly dryRun?: boolean;
  /** Rows that are written without a question. */
  readonly confirmAbove: number;
}

/** Writes the rows of a file: survey, mapping, confirmation, run, summary. */
export async function write(
  operation: WriteOperation,
  objectType: string,
  file: string,
  options: WriteOptions,
  process: Io,
): Promise<ExitCode> {
  keepHeapSmall();
  const { dryRun = false, json = false, yes = false } = options;
  // The report of a dry run is printed at once.
  const { io, events } = openOutput(json && !dryRun, process);
  const task = { operation, objectType, file, options, io };
  const isChecked = options.check !== false && operation !== "archive";
  const ask = dryRun ? "always" : isChecked ? "if-allowed" : "for-labels";
  return prepare({ ...task, ask, interactive: !json && !yes }, async (prepared) => {
    if (dryRun) {
      const { checkFile } = await import("../../check/check-file.ts");
      return checkFile(prepared, json, io);
    }
    const { client, account: named } = await prepared.open();
    const place = accountText(prepared.account, named);
    io.stderr.write(`${planText(prepared)}to ${withLimits(place, named)}\n`);
    const { rows } = prepared.surveyed;
    const isLarge = rows > options.confirmAbove;
    if (
      isLarge &&
      !yes &&
      !(await confirm(`${operation} ${rows} ${objectType} in ${place}?`, io))
    ) {
      io.stderr.write("Nothing was sent.\n");
      return EXIT.interrupted;
    }
    const folder = options.out ?? runFolder(operation, objectType, new Date());
    const { job, columns, surveyed, account, rowOptions } = prepared;
    const path = await sourceFor(folder, file, prepared);
    return beginRun({
      client,
      job,
      file: prepared.input.file,
      path,
      survey: surveyed,
      columns,
      rowOptions,
      definitions: isChecked ? prepared.definitions : undefined,
      portal: portalOf(named),
      folder,
      io,
      events,
      account: account.name,
      baseUrl: account.baseUrl,
    });
  });
}

/** What came from standard input is kept with the run, to go on from. */
async function sourceFor(folder: string, file: string, { input }: Prepared): Promise<string> {
  if (file === "-") {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await input.keepIn(folder);
  }
  return input.path;
}
