import { checkSource } from "../check-source.ts";
import { connect, type ConnectOptions } from "../connect.ts";
import { exitCode } from "../end-of-run.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { keepHeapSmall } from "../keep-heap-small.ts";
import { countsText } from "../output/counts-text.ts";
import { isFinished } from "../output/report.ts";
import { openOutput } from "../output/open-output.ts";
import { printable } from "../output/printable.ts";
import { findRun } from "../run-folder.ts";
import { withRun } from "../run-store/with-run.ts";
import { sendRows } from "../send-rows.ts";

export interface ResumeOptions extends ConnectOptions {
  readonly json?: boolean;
  readonly source?: string;
}

/** Goes on with a run that was interrupted, killed or stopped. */
export async function resume(
  given: string | undefined,
  options: ResumeOptions,
  process: Io,
): Promise<ExitCode> {
  keepHeapSmall();
  const { io, events } = openOutput(options.json, process);
  const folder = await findRun(given);
  return withRun(folder, async (run) => {
    const { job, source } = run.task;
    if (isFinished(run)) {
      const counts = run.counts();
      io.stdout.write(`${printable(folder)}: finished already: ${countsText(counts)}\n`);
      return exitCode({ counts }, undefined);
    }
    const file = await checkSource(source, options.source);
    await using client = await connect(run.task, options, folder, io);
    const settled = Object.values(run.counts()).reduce((sum, count) => sum + count, 0);
    const left = source.rows - settled + run.openRows();
    io.stderr.write(
      `${job.operation} ${job.objectType} from ${printable(file)}: ${left} of ${source.rows} rows left\n`,
    );
    return await sendRows({ client, run, file, folder, io, events });
  });
}
