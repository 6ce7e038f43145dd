import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { carryColumns } from "../carry-columns.ts";
import { connect, type ConnectOptions } from "../connect.ts";
import { EXIT, type ExitCode } from "../exit-codes.ts";
import { readRows, survey } from "@x/batch-file";
import { createCsvFile, fromPath } from "@x/batch-file/node";
import type { Io } from "../io.ts";
import { keepHeapSmall } from "../keep-heap-small.ts";
import { confirm } from "../output/confirm.ts";
import { isFinished } from "../output/report.ts";
import { openOutput } from "../output/open-output.ts";
import { printable } from "../output/printable.ts";
import { findRun, runFolder } from "../run-folder.ts";
import { holdsRun } from "../run-store/open-database.ts";
import type { RunDatabase } from "../run-store/run-database.ts";
import { type RetryRows, rowsToRetry } from "../run-store/rows-to-retry.ts";
import { withRun } from "../run-store/with-run.ts";
import { UsageError } from "../usage-error.ts";
import { writeRows } from "../write-rows.ts";

export interface RetryOptions extends ConnectOptions {
  readonly json?: boolean;
  readonly out?: string;
  readonly unknown?: boolean;
  readonly yes?: boolean;
}

/** Sends the failed rows of a run again, as a run of its own: as they are kept, or as they are mended. */
export async function retry(
  given: string | undefined,
  mended: string | undefined,
  options: RetryOptions,
  process: Io,
): Promise<ExitCode> {
  keepHeapSmall();
  const { io, events } = openOutput(options.json, process);
  const parent = await findRun(given);
  return withRun(parent, async (run) => {
    const { job } = run.task;
    if (!isFinished(run)) {
      throw new UsageError(`${parent}: not at its end. First: hubspot-batch resume ${parent}`);
    }
    const folder = options.out ?? runFolder(job.operation, job.objectType, new Date());
    if (holdsRun(folder))
      throw new UsageError(`${folder}: holds a run already; choose another --out.`);
    const rows = rowsToRetry(run, options.unknown === true || job.operation !== "create");
    const file = mended ?? (await writeSource(run, rows, folder));
    if (mended !== undefined) await checkMended(run, rows, mended);
    if (rows.count === 0) {
      io.stdout.write(`${printable(parent)}: no row is to be sent again.\n`);
      return EXIT.success;
    }
    const surveyed = await survey(await fromPath(file));
    const columns = carryColumns(run.task, file, surveyed.header);
    await using client = await connect(run.task, options, parent, io);
    const what = `${job.operation} ${rows.count} ${job.objectType}`;
    io.stderr.write(`${what} from ${printable(file)}, which failed in ${printable(parent)}\n`);
    if (!options.yes && !(await confirm(`${what}?`, io))) {
      io.stderr.write("Nothing was sent.\n");
      return EXIT.interrupted;
    }
    // First: rows that two runs send would be written twice.
    rows.give(resolve(folder));
    const { account = run.task.account, baseUrl = run.task.baseUrl } = options;
    return await writeRows({
      client,
      job,
      file,
      survey: surveyed,
      columns,
      folder,
      io,
      events,
      account,
      baseUrl,
      parent,
    });
  });
}

/** The rows as they are kept, in a file that the new run can be resumed from. */
async function writeSource(run: RunDatabase, rows: RetryRows, folder: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const file = await createCsvFile(join(folder, "source.csv"), run.task.header);
  for (const { cells } of rows.all()) await file.add(JSON.parse(cells) as string[]);
  await file.close();
  return file.path;
}

async function checkMended(run: RunDatabase, rows: RetryRows, file: string): Promise<void> {
  const bytes = await fromPath(file);
  const surveyed = await survey(bytes);
  const { header } = surveyed;
  const column = header.indexOf("hs_line");
  if (column === -1) {
    throw new UsageError(
      `${file}, line 1: no column hs_line, which says which rows of ${printable(run.task.source.path)} these are.`,
    );
  }
  for await (const row of readRows(bytes, surveyed)) rows.check(file, row, row.cells[column]!);
  rows.finish();
}
