import process from "node:process";
import { skippedReason } from "@x/batch-core";
import type { BatchClient, BatchRun, Unanswered } from "@x/batch-http";
import type { ApiVersion, Stop } from "@x/batch-types";
import type { ExitCode } from "./exit-codes.ts";
import { FileError } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import { rowToRecord } from "./input/row-to-record.ts";
import type { Io } from "./io.ts";
import { listenForInterrupts } from "./listen-for-interrupts.ts";
import { createExporter } from "./output/exporter.ts";
import type { EventLines } from "./output/json-events.ts";
import { type Done, showProgress } from "./output/progress.ts";
import { endOfRun } from "./end-of-run.ts";
import { rowsToSend } from "./rows-to-send.ts";
import { openGroupSync } from "./run-store/group-sync.ts";
import { createKeptRun } from "./run-store/run-store.ts";
import type { RunDatabase } from "./run-store/run-database.ts";
import type { SourceRow } from "./run-store/settled-row.ts";
import { createStatsCollector } from "./run-store/collect-stats.ts";

type Rows = AsyncIterator<SourceRow, void> | Iterator<SourceRow, void>;

const INTERRUPTED = "Interrupted before it was sent.";
const OUTCOMES_PER_EXPORT = 1_000;

/** Sends what of a run is not settled, and files each row under what became of it. */
export async function sendRows(work: {
  client: BatchClient<ApiVersion>;
  run: RunDatabase;
  file: string;
  folder: string;
  io: Io;
  events?: EventLines | undefined;
}): Promise<ExitCode> {
  const { client, run, file, folder, io, events } = work;
  const { columns, job } = run.task;
  const session = run.beginSession(process.pid, Date.now());
  run.dropSkipped();
  const rows = rowsToSend(run, await fromPath(file));
  const collector = createStatsCollector();
  const sync = await openGroupSync(folder);
  const kept = createKeptRun({ run, session, readStats: collector.read, sync });
  const exporter = await createExporter(run, folder);
  const problems: string[] = [];
  let nextIndex = kept.firstIndex;
  let current: BatchRun | undefined;
  let stop: Stop | undefined;
  let lastError: string | undefined;
  const interrupts = listenForInterrupts(io, () => current?.drain(INTERRUPTED));

  async function* records(source: Rows): AsyncGenerator<unknown, void, undefined> {
    while (!interrupts.came && current?.stats.stop === undefined) {
      const { value: row, done } = await source.next();
      if (done === true) return;
      kept.read(nextIndex++, row);
      yield rowToRecord(row.cells, job.operation, columns);
    }
  }

  /** What cannot be kept must not be sent. */
  function attempt(change: () => void): void {
    try {
      change();
    } catch (error) {
      const message = `The run could not be kept: ${error instanceof Error ? error.message : String(error)}`;
      if (!problems.includes(message)) problems.push(message);
      current?.drain(message);
    }
  }

  async function pass(source: Rows, unanswered: readonly Unanswered[]): Promise<void> {
    current = client.run(job, records(source), {
      signal: interrupts.secondSignal,
      onEvent: (event) => {
        collector.hear(event);
        progress.hear(event);
      },
      store: kept.store,
      unanswered,
      firstIndex: nextIndex,
    });
    let unexported = 0;
    for await (const outcome of current) {
      attempt(() => kept.settle(outcome));
      if (outcome.status === "failed") lastError = outcome.error.message;
      unexported += 1;
      if (unexported < OUTCOMES_PER_EXPORT) continue;
      unexported = 0;
      attempt(() => kept.flush());
      await exporter.advance();
    }
    stop ??= current.stats.stop;
  }

  /** Settles a row that the run did not get to. */
  function skip(index: number): void {
    const { reason, message } =
      stop === undefined || interrupts.came
        ? ({ reason: "aborted", message: INTERRUPTED } as const)
        : { reason: skippedReason(stop.reason), message: stop.message };
    attempt(() => kept.settle({ index, attempts: 0, status: "skipped", reason, message }));
  }

  async function fileUnsent(unsent: AsyncIterable<SourceRow> | Iterable<SourceRow>): Promise<void> {
    for await (const row of unsent) {
      kept.read(nextIndex, row);
      skip(nextIndex++);
      if (problems.length > 0) return;
    }
  }

  const read = (): Done => {
    const counts = run.counts();
    const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
    return { done, counts, lastError };
  };
  const { path, rows: total } = run.task.source;
  const { apiVersion, objectType, operation } = job;
  events?.started({ folder, operation, objectType, apiVersion, file: path, rows: total });
  const progress = await showProgress({ rows: total, read, io, events });
  try {
    await pass(rows, kept.unanswered);
    // What HubSpot does not have of an earlier process's creates.
    if (stop === undefined && kept.unwritten.length > 0) {
      await pass(kept.unwritten.splice(0).values(), []);
    }
    if (problems.length === 0) await fileUnsent(kept.unwritten);
    if ((interrupts.came || stop !== undefined) && problems.length === 0) {
      await fileUnsent(rows);
      // A run that stops takes no more of a source, not even the row that was just being read.
      for (const index of kept.unsent()) skip(index);
    }
  } catch (error) {
    // What was read before is settled and filed; say so, and what is wrong with the rest.
    if (!(error instanceof FileError)) throw error;
    problems.push(`${error.message} Rows from there on were not sent.`);
  } finally {
    progress.stop();
    interrupts.stop();
    attempt(() => kept.keepLate());
    attempt(() => kept.flush());
    attempt(() => run.setStats(session, collector.read()));
    await sync.close();
  }
  return endOfRun({
    run,
    folder,
    exporter,
    stop,
    problems,
    wasInterrupted: interrupts.came,
    io,
    events,
  });
}
