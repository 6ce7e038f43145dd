import { FileError, plural } from "@x/batch-file";
import type { BatchEvent } from "@x/batch-http";
import { isFinished } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { Stats } from "../store/stats.ts";
import { type CallsOfRun, createCallsOfRun } from "./calls-of-run.ts";
import { growthNote } from "./check-source.ts";
import { createStatsCollector } from "./collect-stats.ts";
import type { Tally } from "./failures.ts";
import { createHalt, type Halt } from "./halt.ts";
import type { ImportEnd, ImportEvent, ImportRun, SendOptions } from "./import-run.ts";
import type { RowChunks } from "./read/rows-to-send.ts";
import { type FailureWatch, watchFailures } from "./watch-failures.ts";

/** What a process does around the rows of a run, whatever it does with them. */
export interface RunFrame {
  /** The number of the session of this process. */
  readonly session: number;
  readonly halt: Halt;
  readonly failures: FailureWatch;
  /** Aborted when nothing more is waited for. */
  readonly signal: AbortSignal;
  /** Options of the calls beside the rows. */
  readonly calls: CallsOfRun["options"];
  /** Calls the listener of the run. */
  readonly tell: (event: ImportEvent) => void;
  /** Counts what the client says, and tells it. */
  readonly hear: (event: BatchEvent) => void;
  /** What this process took so far. */
  readonly readStats: () => Stats;
  /** Begins. */
  readonly run: (work: RunWork) => ImportRun;
}

/** What is done with the rows of a run. */
interface RunWork {
  /** The rows that are left. */
  readonly rows: RowChunks;
  /** Works on them until they are done, or `halt` says that no more is sent. */
  readonly onRows: () => Promise<void>;
  /** Keeps what is not kept yet. Called however `onRows` ended. @default all is kept */
  readonly keepRest?: () => void;
  /** What this process took so far, as it is kept. */
  readonly readStats: () => Stats;
  /** Does what comes after the rows. Called where the file could be read and the run be kept. */
  readonly afterRows?: () => Promise<void>;
  /** What is to be said of rows that were read and not sent; a sentence each. @default nothing */
  readonly unsent?: () => readonly string[];
}

/**
 * @param task.onDrain Told each time that no more is to be sent, and why.
 * @param task.hear Told of the events of calls. @default `RunFrame.hear`
 * @param task.isRestLeft Whether there are rows that could still be held back.
 */
export function createRunFrame(
  store: ImportStore,
  { file, onEvent, first, maxFailed, onManyFailed }: SendOptions,
  task: {
    readonly onDrain?: (message: string) => void;
    readonly hear?: (event: BatchEvent) => void;
    readonly isRestLeft: () => boolean;
  },
): RunFrame {
  const patience = new AbortController();
  const calls = createCallsOfRun((event) => (task.hear ?? hear)(event));
  const halt = createHalt((message) => {
    task.onDrain?.(message);
    calls.drain(message);
  });
  const session = store.beginSession(Date.now());
  const collector = createStatsCollector();
  const ask = onManyFailed && ((tally: Tally) => collector.pause(() => onManyFailed(tally)));
  const failures = watchFailures({ maxFailed, onManyFailed: ask }, stopOver, task.isRestLeft);

  function stopOver(message: string): void {
    if (!halt.isDraining) halt.because({ reason: "max-failed", message });
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
    collector.hear(event);
    tell(event);
  }

  async function end(work: RunWork): Promise<ImportEnd> {
    try {
      return await endRows(work);
    } finally {
      // A process that is killed before does not say that it ended.
      halt.attempt(() => store.setStats(session, { ...work.readStats(), isOpen: undefined }));
    }
  }

  async function endRows(work: RunWork): Promise<ImportEnd> {
    const { problems } = halt;
    try {
      await work.onRows();
    } catch (error) {
      // What was read before is settled and kept; say so, and what is wrong with the rest.
      if (!(error instanceof FileError)) throw error;
      problems.push(...fileProblems(error));
    } finally {
      work.keepRest?.();
      // All that was needed of the file is read.
      await work.rows.return().catch(() => {});
    }
    if (halt.failure !== undefined) throw halt.failure.error;
    if (problems.length === 0) await work.afterRows?.();
    // That limit held no row back.
    if (halt.stop?.reason === "max-failed" && isFinished(store)) halt.forgetStop();
    const unsent = work.unsent?.() ?? [];
    const note = file && (await growthNote(store.task.source, file));
    const notes = note === undefined ? [] : [note];
    // The stop gives the reason for all rows.
    if (halt.stop === undefined && !halt.isDraining) notes.push(...unsent);
    // A row of the sample that was not sent is no good end.
    if (first !== undefined && unsent.length === 0 && !isFinished(store))
      halt.ended({ reason: "first", message: firstText(first) });
    return { stop: halt.stop, problems, notes };
  }

  return {
    session,
    halt,
    failures,
    signal: patience.signal,
    calls: calls.options,
    tell,
    hear,
    readStats: collector.read,
    run(work) {
      const ended = end(work);
      // Whoever awaits it gets the error. An unhandled rejection must not end the process before.
      ended.catch(() => {});
      const abort = (reason: unknown): void => {
        patience.abort(reason);
        calls.abort(reason);
      };
      return { store, drain: halt.drain, abort, ended };
    },
  };
}

function fileProblems({ code, message, problems }: FileError): string[] {
  const where = problems[0]?.place ? "from there on" : "that were not read before";
  const remedy = "To go on with them, bring the file back as it was, and resume the run.";
  return [`${message} Rows ${where} were not sent.`, ...(code === "CHANGED" ? [remedy] : [])];
}

function firstText(first: number): string {
  return `Only ${first === 1 ? "one row was" : `${plural(first, "row")} were`} to be sent.`;
}
