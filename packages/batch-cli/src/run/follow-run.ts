import {
  type FailureLimit,
  type ImportEnd,
  type ImportRun,
  type ImportStore,
  originalFile,
  type SendOptions,
  settledRows,
  type Tally,
} from "@x/batch-import";
import type { Exporter } from "@x/batch-import/sqlite";
import type { PaceOptions } from "../accounts/open-client.ts";
import type { ExitCode } from "../exit-codes.ts";
import { noteSending } from "../interrupts.ts";
import type { Io } from "../io.ts";
import type { Access } from "../terminal/command-text.ts";
import type { EventLines } from "../terminal/json-events.ts";
import { showProgress } from "../terminal/progress.ts";
import { RunError } from "./run-error.ts";
import { confirm } from "../terminal/confirm.ts";
import { numberText } from "../terminal/plural.ts";
import { isTerminal } from "../terminal/is-terminal.ts";
import { createRowLines, type RowOrder } from "../terminal/json-rows.ts";
import { endOfRun } from "./end-of-run.ts";
import { listenForInterrupts } from "./listen-for-interrupts.ts";

const INTERRUPTED = "Interrupted before it was sent.";

/** What the user says of how a run goes. */
export interface RunOptions extends Access, Pick<PaceOptions, "share"> {
  readonly maxFailed?: FailureLimit;
  readonly first?: number;
  readonly order?: RowOrder;
  /** Asks nothing. */
  readonly yes?: boolean;
}

/** The limits of a run, and what it calls while it goes on. */
type Follower = Omit<SendOptions, "client" | "file">;

/**
 * Shows how far a run is, writes its files, ends it when the user says so, and reports.
 *
 * @throws {RunError} for what was not foreseen; the rows so far are kept.
 */
export async function followRun(work: Work): Promise<ExitCode> {
  try {
    return await follow(work);
  } catch (error) {
    throw new RunError(work.partOf ?? work.folder, error, work.options);
  }
}

interface Work {
  readonly store: ImportStore;
  readonly exporter: Exporter;
  readonly folder: string;
  /** The folder of several runs that this one is a step of: that is what is resumed. */
  readonly partOf?: string | undefined;
  /** Whether it is a step of an import plan. */
  readonly isOfPlan?: boolean | undefined;
  /** The source of the run. */
  readonly file: string;
  readonly io: Io;
  readonly events: EventLines | undefined;
  readonly options: RunOptions;
  readonly begin: (follower: Follower) => Promise<ImportRun>;
}

async function follow(work: Work): Promise<ExitCode> {
  const { store, exporter, folder, partOf, isOfPlan, file, io, events, options, begin } = work;
  const { first, maxFailed, order = "settled", yes } = options;
  const { apiVersion, objectType, operation } = store.task.job;
  const { rows } = store.task.source;
  let lastError: string | undefined;
  const from = originalFile({ ...store.task.source, path: file });
  events?.started({ folder, operation, objectType, apiVersion, ...from, rows });
  const rowLines = events && createRowLines(store, events, order);
  const progress = await showProgress({
    rows,
    share: options.share,
    read() {
      return { done: settledRows(store), counts: store.counts(), lastError };
    },
    io,
    events,
  });
  const interrupts = listenForInterrupts(io);
  noteSending(io);
  const { firstSignal, secondSignal } = interrupts;
  firstSignal.addEventListener("abort", () => progress.interrupted());
  let end: ImportEnd;
  try {
    const run = await begin({
      first,
      maxFailed,
      onManyFailed:
        yes === true || maxFailed !== undefined || !isTerminal(io)
          ? undefined
          : (tally) =>
              progress.ask(() => confirm(manyFailedText(tally, lastError), io, firstSignal)),
      onEvent(event) {
        if (event.type !== "rows-settled") return progress.hear(event);
        lastError = event.rows.findLast(({ status }) => status === "failed")?.error ?? lastError;
        rowLines?.settled(event.rows);
      },
      async afterRows() {
        await exporter.advance();
        await rowLines?.advance();
      },
    });
    // Also when they came before the run was there.
    whenAborted(firstSignal, () => run.drain(INTERRUPTED));
    whenAborted(secondSignal, () => run.abort(new Error(INTERRUPTED)));
    end = await run.ended;
    await rowLines?.finish();
  } catch (error) {
    // Result files were begun anew, and what is kept of the run belongs in them.
    await exporter.finish();
    throw error;
  } finally {
    progress.stop();
    interrupts.stop();
  }
  const wasInterrupted = firstSignal.aborted;
  const about = { store, access: options, folder, partOf, isOfPlan, exporter };
  return endOfRun({ ...about, end, wasInterrupted, io, events });
}

function whenAborted(signal: AbortSignal, act: () => void): void {
  if (signal.aborted) act();
  else signal.addEventListener("abort", act);
}

function manyFailedText({ failed, settled }: Tally, lastError: string | undefined): string {
  const last = lastError === undefined ? "" : ` The latest: ${lastError}`;
  return `${numberText(failed)} of the first ${numberText(settled)} rows failed.${last} Send the rest?`;
}
