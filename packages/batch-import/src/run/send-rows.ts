import { FileError, plural } from "@x/batch-file";
import type { BatchEvent, BatchRun, Unanswered } from "@x/batch-http";
import type { Outcome, RecordObjectType } from "@x/batch-types";
import { createRowPreparer } from "../check/prepare-row.ts";
import { ImportError } from "../errors/import-error.ts";
import { createLookAtAssociations } from "../look/look-at-associations.ts";
import { createLookOfTask } from "../look/look-of-task.ts";
import { rowsPerLook } from "../look/rows-per-look.ts";
import { isFinished, settledRows } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow, SourceRow } from "../store/settled-row.ts";
import type { Stats } from "../store/stats.ts";
import { createListAtEnd } from "../to-list/list-at-end.ts";
import type { Tally } from "./failures.ts";
import { growthNote } from "./check-source.ts";
import { createStatsCollector } from "./collect-stats.ts";
import { createHalt } from "./halt.ts";
import type { ImportEnd, ImportEvent, ImportRun, SendOptions } from "./import-run.ts";
import { createKeptRun, type UnsentOutcome } from "./keep/kept-run.ts";
import type { UnwrittenRow } from "./keep/unwritten-rows.ts";
import { toSource } from "./keep/to-source.ts";
import { createLookFirst } from "./look-first.ts";
import { noRows, type RowChunks, rowsToSend } from "./read/rows-to-send.ts";
import { createSample } from "./read/sample.ts";
import { createRecordsToSend } from "./records-to-send.ts";
import { createRowsAsRecords } from "./rows-as-records.ts";
import { takeRowsBack } from "./take-rows-back.ts";
import { createUnsentNotes, type Unsent } from "./unsent-notes.ts";
import { createValueTally } from "./value-tally.ts";
import { watchFailures } from "./watch-failures.ts";

const OUTCOMES_PER_PAUSE = 1_000;

/**
 * Sends what of a run is not settled, and keeps each row with what became of it.
 *
 * @throws {ImportError} with code `DEFINITIONS` where values are to be compared, and `definitions` is not given.
 * @throws {ImportError} with code `SOURCE` where rows are left to send, and their file is not given.
 * @throws {ImportError} with code `RETRY` for rows of another run that has not confirmed them: `resume` asks it.
 */
export function sendRows(store: ImportStore, options: SendOptions): ImportRun {
  if (!store.isConfirmed()) {
    throw new ImportError("RETRY", "The run that these rows come from has not confirmed them.");
  }
  const { client, definitions, file, onEvent, afterRows, first } = options;
  if (file === undefined && !isFinished(store)) {
    throw new ImportError(
      "SOURCE",
      "Rows are left to send, and the file that has them is not given.",
    );
  }
  if (store.task.takeBack !== undefined) return takeRowsBack(store, store.task.takeBack, options);
  const { job, look, policy } = store.task;
  const patience = new AbortController();
  const prepare = createRowPreparer(store.task, definitions, options.linked);
  const inFlight = new Set(
    store.batches().flatMap((batch) => batch.rows.map((row) => toSource(row).row)),
  );
  const reading = {
    client,
    objectType: job.objectType as RecordObjectType,
    signal: patience.signal,
    onEvent: hear,
  };
  const associations = policy && createLookAtAssociations(store, reading);
  const lookAtRecords = createLookOfTask(store.task, {
    prepare,
    definitions,
    reading,
    sentBefore: (row) => (isProvenUnwritten(row) ? undefined : store.changeOf(row.row)),
    wasSent: (row) => inFlight.has(row.row) && !isProvenUnwritten(row),
  });
  const toWanted = lookAtRecords?.prepare ?? prepare;
  const values = createValueTally(
    definitions !== undefined && job.operation !== "archive" && look === undefined,
  );
  const rows = rowsToSend(store, file);
  const session = store.beginSession(Date.now());
  const collector = createStatsCollector();
  const unsent = createUnsentNotes();
  const { maxFailed, onManyFailed } = options;
  const ask = onManyFailed && ((tally: Tally) => collector.pause(() => onManyFailed(tally)));
  const failures = watchFailures({ maxFailed, onManyFailed: ask }, stopOver, isRestLeft);
  const kept = createKeptRun({
    kept: store,
    session,
    readStats,
    onSettled: hearKept,
    onUnsent: leave,
    onOutcome(row, outcome) {
      lookFirst?.forget(row);
      hearOutcome(row, outcome);
    },
    beforeSent: (sent) => lookFirst?.keepChanges(sent),
    beforeFollowUp: associations && ((batches) => associations.lookAt(batches, kept.rowOf)),
    looksAgain: lookAtRecords?.looksAgain,
  });
  let current: BatchRun | undefined;
  /** The client sends nothing more. */
  let hasStopped = false;
  const halt = createHalt((message) => current?.drain(message));
  const list = createListAtEnd(store, {
    lists: client.lists,
    options: { signal: patience.signal, onEvent: hear },
    isOver: () => halt.isDraining || halt.problems.length > 0,
    async keep(members) {
      halt.attempt(() => store.transaction(() => store.setMembers(members)));
      await store.sync().catch((error: unknown) =>
        halt.attempt(() => {
          throw error;
        }),
      );
    },
    onProgress: () => halt.attempt(() => store.setStats(session, readStats())),
  });
  const sample = createSample(rows, {
    first: first ?? Infinity,
    unread: store.task.source.rows - settledRows(store) - kept.rowsInFlight().size,
    onRead: (row) => failures.read(row),
  });
  const asRecords = createRowsAsRecords({
    kept,
    prepare: toWanted,
    values,
    allOrNone: job.allOrNone,
    onRefused: (row, why) => settle(row, { index: -1, attempts: 0, status: "failed", ...why }),
  });
  const lookFirst =
    lookAtRecords &&
    createLookFirst({
      store,
      look: lookAtRecords,
      prepare: asRecords.prepared,
      isOpen: kept.isOpen,
      onSettled: settle,
      onUnsent: leave,
      onStop: halt.because,
    });
  // What was done with the rows that an earlier process sent, to count it with their outcome.
  for (const { rows: sent } of store.batches()) {
    for (const row of sent.map(toSource)) {
      const prepared = toWanted(row.cells);
      if (!("record" in prepared)) continue;
      values.note(row.row, prepared.coercions, prepared.cleared);
      lookFirst?.addSent({ row, wanted: prepared.record });
    }
  }
  const recordsOf = createRecordsToSend({
    kept,
    asRecords,
    lookFirst,
    allOrNone: job.allOrNone,
    isOver: () => halt.isDraining || hasStopped || patience.signal.aborted,
    isInSample: sample.takes,
    flush,
    afterRefused: () => halt.call(() => failures.judge(flush)),
  });

  function readStats(rows: readonly KeptRow[] = []): Stats {
    const { progress } = list;
    return { ...collector.read(), values: values.read(rows), ...(progress && { list: progress }) };
  }
  function hearKept(rows: readonly KeptRow[]): void {
    values.keep(rows);
    tell({ type: "rows-settled", at: Date.now(), rows });
  }
  /** Whoever listens must not end the run. */
  function tell(event: ImportEvent): void {
    try {
      onEvent?.(event);
    } catch {
      // See above.
    }
  }
  function hear(event: BatchEvent): void {
    if (event.type === "run-stopped") hasStopped = true;
    if (event.type === "targets-looked-up") {
      halt.attempt(() =>
        store.transaction(() => store.addTargets(event.objectType, event.created)),
      );
    }
    collector.hear(event);
    tell(event);
  }

  function stopOver(message: string): void {
    if (!halt.isDraining) halt.because({ reason: "max-failed", message });
  }

  /** Whether rows have not left yet: they are to be read, or wait for their turn. */
  function isRestLeft(): boolean {
    if (sample.isRestLeft(kept.unwritten)) return true;
    const inFlight = kept.rowsInFlight();
    return failures.open().some((row) => !inFlight.has(row));
  }

  /** A row was read, and is not sent. */
  function leave(row: Unsent): void {
    unsent.add(row);
    lookFirst?.forget(row.row);
    failures.leave(row.row);
  }

  function hearOutcome(row: number, outcome: Outcome): void {
    failures.settle(row, outcome);
    // Also what the client refuses, or a look-up before the first request.
    if (outcome.status === "failed" && outcome.attempts === 0) values.refuse(row);
  }

  /** Settles a row that is not sent. It takes no index of the client's run. */
  function settle(row: SourceRow, outcome: UnsentOutcome): void {
    hearOutcome(row.row, outcome);
    halt.attempt(() => kept.refuse(row, outcome));
  }

  /** Keeps what is settled so far; whoever listens hears of it. */
  function flush(): void {
    halt.attempt(() => kept.flush());
  }

  async function pass(source: RowChunks, unanswered: readonly Unanswered[]): Promise<void> {
    current = client.run(job, recordsOf(source), {
      signal: patience.signal,
      onEvent: hear,
      store: kept.store,
      unanswered,
      firstIndex: asRecords.nextIndex,
    });
    let untilPause = OUTCOMES_PER_PAUSE;
    for await (const outcome of current) {
      halt.attempt(() => kept.settle(asRecords.withReason(outcome)));
      untilPause -= 1;
      if (untilPause > 0 && !failures.isDue) continue;
      untilPause = OUTCOMES_PER_PAUSE;
      flush();
      await halt.call(async () => {
        await afterRows?.();
        await failures.judge(flush);
      });
    }
    halt.ended(current.stats.stop);
  }

  async function send(): Promise<ImportEnd> {
    const { problems } = halt;
    try {
      // Those of a process that was killed before it had looked.
      const sent = kept.unanswered.map(({ batch }) => batch);
      await associations?.lookAt(sent, kept.rowOf);
      await pass(
        lookFirst === undefined ? sample.rows() : rowsPerLook(sample.rows()),
        kept.unanswered,
      );
      // All or none: what was not written is sent by a request of its own.
      if (halt.stop === undefined && !halt.isDraining && kept.unwritten > 0) {
        await pass(noRows(), []);
      }
    } catch (error) {
      // What was read before is settled and kept; say so, and what is wrong with the rest.
      if (!(error instanceof FileError)) throw error;
      const where = error.problems[0]?.place ? "from there on" : "that were not read before";
      problems.push(`${error.message} Rows ${where} were not sent.`);
      if (error.code === "CHANGED") {
        problems.push("To go on with them, bring the file back as it was, and resume the run.");
      }
    } finally {
      halt.attempt(() => kept.keepLate());
      flush();
      halt.attempt(() => store.setStats(session, readStats()));
      // All that was needed of the file is read.
      await rows.return().catch(() => {});
    }
    if (halt.failure !== undefined) throw halt.failure.error;
    if (problems.length === 0) await list.add();
    // It held no row back.
    if (halt.stop?.reason === "max-failed" && isFinished(store)) halt.forgetStop();
    const note = file && (await growthNote(store.task.source, file));
    const notes = note === undefined ? [] : [note];
    // A stop says it for all rows.
    if (halt.stop === undefined && !halt.isDraining) notes.push(...unsent.texts());
    // A row of the sample that was not sent is no good end.
    if (first !== undefined && unsent.texts().length === 0 && !isFinished(store))
      halt.ended({ reason: "first", message: firstText(first) });
    return { stop: halt.stop, problems, notes };
  }

  const ended = send();
  // Whoever awaits it is told. Where nobody does yet, that is no reason to end the process.
  ended.catch(() => {});
  return { store, drain: halt.drain, abort: (reason) => patience.abort(reason), ended };
}

/** Whether this process sent a row, and a look-up or an answer has shown that it was not written. */
function isProvenUnwritten(row: SourceRow | UnwrittenRow): boolean {
  return "isOfEarlier" in row && !row.isOfEarlier;
}

function firstText(first: number): string {
  return `Only ${first === 1 ? "one row was" : `${plural(first, "row")} were`} to be sent.`;
}
