import type { Job } from "@x/batch-core";
import type { BatchClient, RunStats } from "@x/batch-http";
import type { ApiVersion, Outcome } from "@x/batch-types";
import { EXIT, type ExitCode } from "./exit-codes.ts";
import type { ColumnMap } from "./input/map-columns.ts";
import { readRows } from "./input/read-rows.ts";
import type { Row } from "./input/read-csv.ts";
import { rowToRecord } from "./input/row-to-record.ts";
import type { Survey } from "./input/survey-csv.ts";
import type { Io } from "./io.ts";
import { printable } from "./output/printable.ts";
import { countsText } from "./output/counts-text.ts";
import { showProgress } from "./output/progress.ts";
import { reasonOf } from "./output/reason.ts";
import { createResultFiles } from "./output/result-files.ts";
import { createTopReasons } from "./output/top-reasons.ts";
import { UsageError } from "./usage-error.ts";

/** A second of them does not wait for answers; what is on its way is unknown then. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

const INTERRUPTED = "Interrupted before it was sent.";

/** Sends the rows, and files each under what became of it. Holds only the rows on their way. */
export async function writeRows(task: {
  client: BatchClient<ApiVersion>;
  job: Job;
  file: string;
  survey: Survey;
  columns: ColumnMap;
  folder: string;
  io: Io;
}): Promise<ExitCode> {
  const { client, job, survey, columns, io } = task;
  const files = await createResultFiles(task.folder, survey.header, columns.idColumn);
  const reasons = createTopReasons();
  const rows = readRows(task.file);
  const onTheirWay = new Map<number, Row>();
  let nextIndex = 0;
  let interrupted = false;

  async function* records(): AsyncGenerator<unknown, void, undefined> {
    while (!interrupted) {
      const { value: row, done } = await rows.next();
      if (done) return;
      onTheirWay.set(nextIndex++, row);
      yield rowToRecord(row.cells, job.operation, columns);
    }
  }
  async function finish(row: Row, outcome: Outcome): Promise<void> {
    const reason = reasonOf(outcome, (index) => onTheirWay.get(index)?.line);
    reasons.add(row.line, outcome, reason);
    await files.add(row, outcome, reason);
  }

  const patience = new AbortController();
  const run = client.run(job, records(), { signal: patience.signal });
  const interrupt = (): void => {
    if (interrupted) {
      patience.abort(new Error("Interrupted twice."));
      return;
    }
    interrupted = true;
    run.end(INTERRUPTED);
    io.stderr.write("\nInterrupted: waiting for the answers to what is on its way.\n");
  };
  for (const signal of SIGNALS) io.on(signal, interrupt);
  const progress = await showProgress(
    survey.rows,
    () => ({ done: nextIndex - onTheirWay.size, counts: run.stats.counts }),
    io.stderr,
  );
  let unreadable: UsageError | undefined;
  let unsent = 0;
  try {
    for await (const outcome of run) {
      await finish(onTheirWay.get(outcome.index)!, outcome);
      onTheirWay.delete(outcome.index);
    }
    for await (const row of rows) {
      const outcome = {
        index: nextIndex++,
        attempts: 0,
        reason: "aborted",
        message: INTERRUPTED,
      } as const;
      await finish(row, { status: "skipped", ...outcome });
      unsent += 1;
    }
  } catch (error) {
    // What was read before is settled and filed; say so, and what is wrong with the rest.
    if (!(error instanceof UsageError)) throw error;
    unreadable = error;
  } finally {
    progress.stop();
    for (const signal of SIGNALS) io.off(signal, interrupt);
  }

  const { requests, stop } = run.stats;
  const counts = { ...run.stats.counts, skipped: run.stats.counts.skipped + unsent };
  const paths = await files.close();
  io.stdout.write(
    [
      `${nextIndex} rows: ${countsText(counts)} (${requests.sent} requests)\n`,
      reasons.toText(),
      interrupted ? "" : stopText(stop),
      ...paths.map((path) => `${path}\n`),
    ].join(""),
  );
  if (unreadable !== undefined) {
    io.stderr.write(`${printable(unreadable.message)} Rows from there on were not sent.\n`);
    return EXIT.stopped;
  }
  return interrupted && counts.skipped > 0 ? EXIT.interrupted : exitCode(run.stats);
}

function stopText(stop: RunStats["stop"]): string {
  if (stop === undefined) return "";
  const scopes = stop.scopes === undefined ? "" : ` Scopes needed: ${stop.scopes.join(", ")}.`;
  return `stopped (${stop.reason}): ${printable(stop.message + scopes)}\n`;
}

function exitCode({ stop, counts }: RunStats): ExitCode {
  switch (stop?.reason) {
    case "daily-limit":
    case "unavailable":
    case "timeout":
      return EXIT.stopped;
    case "unauthorized":
    case "forbidden":
      return EXIT.notAllowed;
  }
  const { failed, skipped, unknown } = counts;
  return failed + skipped + unknown === 0 ? EXIT.success : EXIT.incomplete;
}
