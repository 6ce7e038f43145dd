import type { BatchEvent, BatchRun } from "@x/batch-http";
import type { Change, Outcome, RecordObjectType } from "@x/batch-types";
import { createRowPreparer } from "../check/prepare-row.ts";
import { ImportError } from "../errors/import-error.ts";
import { createLookAtAssociations } from "../look/look-at-associations.ts";
import { createLookOfTask } from "../look/look-of-task.ts";
import { rowsPerLook } from "../check/rows-per-look.ts";
import { isFinished, settledRows } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow, SourceRow } from "../store/settled-row.ts";
import type { Stats } from "../store/stats.ts";
import type { ImportRun, SendOptions } from "./import-run.ts";
import { createKeptRun, type UnsentOutcome } from "./keep/kept-run.ts";
import { toSource } from "./keep/to-source.ts";
import { createLookFirst } from "./look-first.ts";
import { rowsToSend } from "./read/rows-to-send.ts";
import { createSample } from "./read/sample.ts";
import { createRecordsToSend } from "./records-to-send.ts";
import { createRowsAsRecords } from "./rows-as-records.ts";
import { createListAtEnd } from "./list-at-end.ts";
import { requireNotUndone } from "./require-not-undone.ts";
import { createRunFrame } from "./run-frame.ts";
import { takeRowsBack } from "./take-rows-back.ts";
import { createUnsentNotes, type Unsent } from "./unsent-notes.ts";
import { createValueTally } from "./value-tally.ts";

const OUTCOMES_PER_PAUSE = 1_000;
const LEFT_OUT: UnsentOutcome = {
  index: -1,
  attempts: 0,
  status: "skipped",
  reason: "left-out",
  message: "Left out by hand before the run.",
};

/**
 * Sends the rows of a run that are not settled, and keeps each row with its outcome.
 *
 * @throws {ImportError} with code `DEFINITIONS` where values are to be compared, and `definitions` is not given.
 * @throws {ImportError} with code `SOURCE` where rows are left to send, and their file is not given.
 * @throws {ImportError} with code `RUN` where an undo of the run began before it was at its end.
 * @throws {ImportError} with code `RETRY` for rows of another run that has not confirmed them: `resume` asks it.
 *
 * @example
 * async function sendTenFirst(store: ImportStore, options: SendOptions): Promise<ImportEnd> {
 *   return sendRows(store, { ...options, first: 10 }).ended;
 * }
 */
export function sendRows(store: ImportStore, options: SendOptions): ImportRun {
  if (!store.isConfirmed()) {
    throw new ImportError("RETRY", "The run that these rows come from has not confirmed them.");
  }
  requireNotUndone(store);
  const { client, definitions, file, afterRows, first } = options;
  if (file === undefined && !isFinished(store)) {
    throw new ImportError(
      "SOURCE",
      "Rows are left to send, and the file that has them is not given.",
    );
  }
  if (store.task.takeBack !== undefined) return takeRowsBack(store, store.task.takeBack, options);
  const { job, look, policy } = store.task;
  let current: BatchRun | undefined;
  const frame = createRunFrame(store, options, {
    onDrain: (message) => current?.drain(message),
    hear,
    isRestLeft,
  });
  const { calls, failures, halt, session, signal, tell } = frame;
  const prepare = createRowPreparer(store.task, definitions, options.linked);
  const inFlight = new Set(
    store.batches().flatMap((batch) => batch.rows.map((row) => toSource(row).row)),
  );
  const reading = {
    client,
    objectType: job.objectType as RecordObjectType,
    ...calls,
  };
  /** The client sends nothing more. */
  let hasStopped = false;
  const isOver = (): boolean => halt.isDraining || hasStopped || signal.aborted;
  let isLookStopped = false;
  const associations =
    policy &&
    createLookAtAssociations({
      store,
      reading: {
        ...reading,
        onStop(stop) {
          isLookStopped = true;
          halt.because(stop);
        },
      },
      isOver: () => isLookStopped || signal.aborted || halt.problems.length > 0,
      keep: (looked) => halt.attempt(() => store.transaction(() => store.putAssociations(looked))),
    });
  /** Whether an earlier process sent a row. */
  const wasSent = (row: SourceRow): boolean => inFlight.has(row.row);
  const sentBefore = (row: SourceRow): Change | undefined =>
    wasSent(row) ? store.changeOf(row.row) : undefined;
  const lookAtRecords = createLookOfTask(store.task, {
    prepare,
    definitions,
    reading,
    sentBefore,
    wasSent,
  });
  const toWanted = lookAtRecords?.prepare ?? prepare;
  const values = createValueTally(
    definitions !== undefined && job.operation !== "archive" && look === undefined,
  );
  const rows = rowsToSend(store, file);
  const unsent = createUnsentNotes();
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
    leftOf: (row) => lookFirst?.leftOf(row) ?? [],
    beforeSent: (sent) => lookFirst?.keepChanges(sent),
    beforeFollowUp: associations && ((batches) => associations.lookAt(batches, kept.rowOf)),
    looksAgain: lookAtRecords?.looksAgain,
  });
  const list = createListAtEnd({
    store,
    lists: client.lists,
    options: calls,
    halt,
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
    onLeftOut: (row) => settle(row, LEFT_OUT),
  });
  const lookFirst =
    lookAtRecords &&
    createLookFirst({
      store,
      sentBefore,
      look: lookAtRecords,
      prepare: asRecords.prepared,
      isOpen: kept.isOpen,
      onLeft: (row, left) => values.leave(row, left),
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
    isOver,
    flush,
    afterRefused: () => halt.call(() => failures.judge(flush)),
  });

  function readStats(rows: readonly KeptRow[] = []): Stats {
    const { progress } = list;
    return { ...frame.readStats(), values: values.read(rows), ...(progress && { list: progress }) };
  }
  function hearKept(rows: readonly KeptRow[]): void {
    values.keep(rows);
    tell({ type: "rows-settled", at: Date.now(), rows });
  }
  function hear(event: BatchEvent): void {
    if (event.type === "run-stopped") hasStopped = true;
    if (event.type === "targets-looked-up") {
      halt.attempt(() =>
        store.transaction(() => store.addTargets(event.objectType, event.created)),
      );
    }
    frame.hear(event);
  }

  /** Whether rows have not left yet: they are to be read, or wait for their turn. */
  function isRestLeft(): boolean {
    if (sample.isRestLeft()) return true;
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

  /** Keeps what is settled so far, and tells the listener. */
  function flush(): void {
    halt.attempt(() => kept.flush());
  }

  async function send(): Promise<void> {
    const source = lookFirst === undefined ? sample.rows() : rowsPerLook(sample.rows());
    current = client.run(job, recordsOf(source), {
      signal,
      onEvent: hear,
      store: {
        ...kept.store,
        settled: (outcomes, batch) => kept.store.settled(outcomes.map(asRecords.withReason), batch),
      },
      unanswered: kept.unanswered,
      firstIndex: asRecords.nextIndex,
    });
    // What was to end the run before the client's began.
    if (halt.message !== undefined) current.drain(halt.message);
    let untilPause = OUTCOMES_PER_PAUSE;
    for await (const _ of current) {
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

  return frame.run({
    rows,
    async onRows() {
      const sent = kept.unanswered.map(({ batch }) => batch);
      await associations?.lookAtSent(sent, kept.rowOf);
      await send();
    },
    keepRest: flush,
    readStats,
    afterRows: () => list.add(),
    unsent: () => unsent.texts(),
  });
}
