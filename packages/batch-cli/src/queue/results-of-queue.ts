import type { SettledRow } from "@x/batch-import";
import type { Outcome } from "@x/batch-queue";
import { configFolder } from "../accounts/config-folder.ts";
import { readProfiles } from "../accounts/profiles-file.ts";
import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { openOutput } from "../terminal/open-output.ts";
import { openSink, type Sink } from "../terminal/open-sink.ts";
import { print } from "../terminal/print.ts";
import { correctText } from "./correct-text.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { readRun, requireRunId } from "./queued-run.ts";
import { reportRun } from "./report-run.ts";
import { type CsvPiece, resultsCsv } from "./results-csv.ts";
import { withTables } from "./with-queue.ts";

export interface QueuedResultsOptions extends DatabaseOptions {
  readonly status?: readonly Outcome["status"][];
  /** A file. */
  readonly out?: string;
  readonly json?: boolean;
}

/** Says what became of the records of a run; writes them to a file, or with `--json` prints them. */
export async function resultsOfQueue(
  given: string | undefined,
  options: QueuedResultsOptions,
  process: Io,
): Promise<ExitCode> {
  const id = requireRunId(given, options);
  const { io, events } = openOutput(options.json, process);
  const { status, out } = options;
  return withTables(options, io, async (queue) => {
    const run = await readRun(queue, id);
    const corrected = async (file: string): Promise<string | undefined> =>
      status?.join() === "failed"
        ? correctText(run, file, await readProfiles(configFolder(io.env)), options)
        : undefined;
    const take = async (rows: readonly SettledRow[]): Promise<void> => {
      for (const { row, status, id, error } of rows) events?.row({ index: row, status, id, error });
      await events?.drained();
    };
    const written = out === undefined ? undefined : { file: out, correct: await corrected(out) };
    const [source, rows] =
      out === undefined
        ? [queue, { take }]
        : [{ results: () => writing(out, resultsCsv(queue, run, { status }), io) }, {}];
    const { report, text, code } = await reportRun(source, run, { ...options, written, ...rows });
    print(io.stdout, text);
    events?.ended(report, code);
    return code;
  });
}

/**
 * Writes a file and yields the outcomes that are in it. Makes the file when there is something to write: where the run cannot be
 * read, there is none.
 */
async function* writing(
  path: string,
  pieces: AsyncIterable<CsvPiece>,
  io: Io,
): AsyncGenerator<Outcome, void, undefined> {
  let file: Sink | undefined;
  for await (const { text, outcomes } of pieces) {
    file ??= await openSink(path, io.stdout);
    await file.write(text);
    yield* outcomes;
  }
  await file?.close();
}
