import { FileError, plural } from "@x/batch-file";
import { type BatchEvent, type BatchRun, SEND_NOW, type Unanswered } from "@x/batch-http";
import type { FailedOutcome, Outcome, RecordObjectType, SkippedOutcome } from "@x/batch-types";
import { recordIdProblem } from "../check/check-ids.ts";
import { createRowPreparer } from "../check/prepare-row.ts";
import { ImportError } from "../errors/import-error.ts";
import { causeOf } from "../errors/system-error.ts";
import { isFinished, settledRows } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow, SourceRow } from "../store/settled-row.ts";
import type { Stats } from "../store/stats.ts";
import type { Tally } from "./failures.ts";
import { growthNote } from "./check-source.ts";
import { createStatsCollector } from "./collect-stats.ts";
import { existingRows } from "./existing-rows.ts";
import type { ImportEnd, ImportEvent, ImportRun, SendOptions } from "./import-run.ts";
import type { ImportStop } from "../store/import-stop.ts";
import { createKeptRun, type UnwrittenRow } from "./kept-run.ts";
import { nextRows } from "./next-rows.ts";
import { type RowChunks, rowsToSend } from "./rows-to-send.ts";
import { createUnsentNotes, type Unsent } from "./unsent-notes.ts";
import { createValueTally } from "./value-tally.ts";
import { watchFailures } from "./watch-failures.ts";

const OUTCOMES_PER_PAUSE = 1_000;

/** Instead of a record: the row is settled, and not sent. */
const REFUSED = Symbol("refused");

/**
 * Sends what of a run is not settled, and keeps each row with what became of it.
 *
 * @throws {ImportError} with code `RETRY` for rows of another run that has not confirmed them: `resume` asks it.
 */
export function sendRows(store: ImportStore, options: SendOptions): ImportRun {
  if (!store.isConfirmed()) {
    throw new ImportError("RETRY", "The run that these rows come from has not confirmed them.");
  }
  const { client, definitions, file, onEvent, afterRows, first } = options;
  const { columns, job, rowOptions } = store.task;
  const prepare = createRowPreparer(store.task, definitions);
  const values = createValueTally(definitions !== undefined && job.operation !== "archive");
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
    onOutcome: (row, outcome) => failures.settle(row, outcome),
  });
  // What was done with the rows that an earlier process sent, to count it with their outcome.
  for (const { rows: sent } of store.batches()) {
    for (const [, row, , cells] of sent) {
      const prepared = prepare(cells.map((cell) => cell ?? undefined));
      if ("record" in prepared) values.note(row, prepared.coercions, prepared.cleared);
    }
  }
  /** Why rows of an all-or-none run were refused here, by index. */
  const refusals = new Map<number, Pick<FailedOutcome, "error" | "moreErrors">>();
  const patience = new AbortController();
  const problems: string[] = [];
  let toSend = first ?? Infinity;
  let nextIndex = kept.firstIndex;
  let unread = store.task.source.rows - settledRows(store) - kept.rowsInFlight().size;
  let current: BatchRun | undefined;
  let stop: ImportStop | undefined;
  let isDraining = false;
  /** The client sends nothing more. */
  let hasStopped = false;
  /** What a function of the caller threw. */
  let failure: { readonly error: unknown } | undefined;

  function readStats(rows: readonly KeptRow[] = []): Stats {
    return { ...collector.read(), values: values.read(rows) };
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
    collector.hear(event);
    tell(event);
  }
  function drain(message: string): void {
    isDraining = true;
    current?.drain(message);
  }

  function stopOver(message: string): void {
    if (isDraining) return;
    stop = { reason: "max-failed", message };
    drain(message);
  }

  /** Whether rows have not left yet: they are to be read, or wait for their turn. */
  function isRestLeft(): boolean {
    if (Math.min(toSend, unread + kept.unwritten) > 0) return true;
    const inFlight = kept.rowsInFlight();
    return failures.open().some((row) => !inFlight.has(row));
  }

  /** A row was read, and is not sent. */
  function leave(row: Unsent): void {
    unsent.add(row);
    failures.leave(row.row);
  }

  /** Calls functions of the caller. Where one throws, no more is sent, and `ended` rejects when the rest is kept. */
  async function call(functions: () => Promise<void>): Promise<void> {
    try {
      await functions();
    } catch (error) {
      failure ??= { error };
      drain("A function that the run called threw.");
    }
  }

  /** Whether a row that left before is sent: one of an earlier process is one of those that `first` counts. */
  function isInSample({ row, isOfEarlier }: UnwrittenRow): boolean {
    if (!isOfEarlier) return true;
    if (toSend === 0) return false;
    toSend -= 1;
    failures.read(row);
    return true;
  }

  /** As many rows as are to be sent. Those that are refused here, or that HubSpot does not have, are among them. */
  async function* sample(): RowChunks {
    if (toSend === 0) return;
    for await (const chunk of rows) {
      const some = chunk.length > toSend ? chunk.slice(0, toSend) : chunk;
      toSend -= some.length;
      unread -= some.length;
      for (const { row } of some) failures.read(row);
      yield some;
      if (toSend === 0) return;
    }
  }

  const isOver = (): boolean => isDraining || hasStopped || patience.signal.aborted;

  /** What is held is kept, or awaited, before more is read. */
  async function* makeRoom(): AsyncGenerator<typeof SEND_NOW, void, undefined> {
    while (kept.held.isFull && !isOver()) {
      flush();
      if (!kept.held.isFull) return;
      yield SEND_NOW;
      await kept.held.changed();
    }
  }

  async function* records(source: RowChunks): AsyncGenerator<unknown, void, undefined> {
    for await (const next of nextRows(source, kept, {
      isOver,
      isInSample,
      waits: !job.allOrNone,
    })) {
      if (next === SEND_NOW) yield next;
      else {
        // Of one generator, as each one more costs as much as to prepare the row.
        for (const row of next) {
          if (isOver()) return;
          const record = recordOf(row);
          if (record !== REFUSED) yield record;
          else await call(() => failures.judge(flush));
          if (kept.held.isFull && !job.allOrNone) yield* makeRoom();
        }
      }
    }
  }

  function recordOf(row: SourceRow | UnwrittenRow): unknown {
    const prepared = prepare(row.cells);
    if ("record" in prepared) {
      values.note(row.row, prepared.coercions, prepared.cleared);
      kept.read(nextIndex++, row);
      return prepared.record;
    }
    const [error, ...moreErrors] = prepared.errors;
    const why = { error, ...(moreErrors.length > 0 && { moreErrors }) };
    values.refuse(row.row);
    if (!job.allOrNone) {
      refuse(row, why);
      return REFUSED;
    }
    // The client has to know, as it then sends none of the others: it refuses what is no record.
    refusals.set(nextIndex, why);
    kept.read(nextIndex++, row);
    return undefined;
  }

  function withReason(outcome: Outcome): Outcome {
    const why = outcome.status === "failed" ? refusals.get(outcome.index) : undefined;
    if (why === undefined) return outcome;
    return { ...(outcome as FailedOutcome), ...why };
  }

  /** Settles a row that is not sent. It takes no index of the client's run. */
  function refuse(row: SourceRow, why: Pick<FailedOutcome, "error" | "moreErrors">): void {
    settle(row, { index: -1, attempts: 0, status: "failed", ...why });
  }

  function settle(row: SourceRow, outcome: FailedOutcome | SkippedOutcome): void {
    failures.settle(row.row, outcome);
    attempt(() => kept.refuse(row, outcome));
  }

  /** The rows of an archive whose record HubSpot has, where that is to be verified. */
  function verified(source: RowChunks): RowChunks {
    if (rowOptions?.verify !== true || job.operation !== "archive") return source;
    return existingRows(source, {
      client,
      objectType: job.objectType as RecordObjectType,
      signal: patience.signal,
      idOf({ cells }) {
        const id = cells[columns.idColumn!]?.trim() ?? "";
        return id === "" || recordIdProblem(id) !== undefined ? undefined : id;
      },
      onSettled: settle,
      onUnsent: leave,
      onEvent: hear,
      onStop(reason) {
        stop ??= reason;
        drain(reason.message);
      },
    });
  }

  /** What cannot be kept must not be sent. */
  function attempt(change: () => void): void {
    try {
      change();
    } catch (error) {
      const message = `The run could not be kept: ${causeOf(error)}`;
      if (!problems.includes(message)) problems.push(message);
      drain(message);
    }
  }

  /** Keeps what is settled so far; whoever listens hears of it. */
  function flush(): void {
    attempt(() => kept.flush());
  }

  async function pass(source: RowChunks, unanswered: readonly Unanswered[]): Promise<void> {
    current = client.run(job, records(source), {
      signal: patience.signal,
      onEvent: hear,
      store: kept.store,
      unanswered,
      firstIndex: nextIndex,
    });
    let untilPause = OUTCOMES_PER_PAUSE;
    for await (const outcome of current) {
      attempt(() => kept.settle(withReason(outcome)));
      untilPause -= 1;
      if (untilPause > 0 && !failures.isDue) continue;
      untilPause = OUTCOMES_PER_PAUSE;
      flush();
      await call(async () => {
        await afterRows?.();
        await failures.judge(flush);
      });
    }
    stop ??= current.stats.stop;
  }

  async function send(): Promise<ImportEnd> {
    try {
      await pass(verified(sample()), kept.unanswered);
      // All or none: what was not written is sent by a request of its own.
      if (stop === undefined && !isDraining && kept.unwritten > 0) await pass(noRows(), []);
    } catch (error) {
      // What was read before is settled and kept; say so, and what is wrong with the rest.
      if (!(error instanceof FileError)) throw error;
      const where = error.problems[0]?.place ? "from there on" : "that were not read before";
      problems.push(`${error.message} Rows ${where} were not sent.`);
      if (error.code === "CHANGED") {
        problems.push("To go on with them, bring the file back as it was, and resume the run.");
      }
    } finally {
      attempt(() => kept.keepLate());
      flush();
      attempt(() => store.setStats(session, readStats()));
      // All that was needed of the file is read.
      await rows.return().catch(() => {});
    }
    if (failure !== undefined) throw failure.error;
    // It held no row back.
    if (stop?.reason === "max-failed" && isFinished(store)) stop = undefined;
    const note = await growthNote(store.task.source, file);
    const notes = note === undefined ? [] : [note];
    // A stop says it for all rows.
    if (stop === undefined && !isDraining) notes.push(...unsent.texts());
    // A row of the sample that was not sent is no good end.
    if (first !== undefined && unsent.texts().length === 0 && !isFinished(store))
      stop ??= { reason: "first", message: firstText(first) };
    return { stop, problems, notes };
  }

  const ended = send();
  // Whoever awaits it is told. Where nobody does yet, that is no reason to end the process.
  ended.catch(() => {});
  return { store, drain, abort: (reason) => patience.abort(reason), ended };
}

/** For a pass over rows that are sent again. */
async function* noRows(): RowChunks {}

function firstText(first: number): string {
  return `Only ${first === 1 ? "one row was" : `${plural(first, "row")} were`} to be sent.`;
}
