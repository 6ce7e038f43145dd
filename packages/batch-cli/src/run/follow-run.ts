import type { ImportEnd, ImportEvent, ImportRun, ImportStore } from "@x/batch-import";
import type { Exporter } from "@x/batch-import/sqlite";
import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import type { EventLines } from "../terminal/json-events.ts";
import { showProgress } from "../terminal/progress.ts";
import { endOfRun } from "./end-of-run.ts";
import { listenForInterrupts } from "./listen-for-interrupts.ts";

const INTERRUPTED = "Interrupted before it was sent.";

/** What a run is told to call while it goes on. */
export interface Follower {
  readonly onEvent: (event: ImportEvent) => void;
  readonly afterRows: () => Promise<void>;
}

/** Shows how far a run is, writes its files, ends it when the user says so, and reports. */
export async function followRun(work: {
  readonly store: ImportStore;
  readonly exporter: Exporter;
  readonly folder: string;
  readonly file: string;
  readonly io: Io;
  readonly events: EventLines | undefined;
  readonly begin: (follower: Follower) => Promise<ImportRun>;
}): Promise<ExitCode> {
  const { store, exporter, folder, file, io, events, begin } = work;
  const { apiVersion, objectType, operation } = store.task.job;
  const { rows } = store.task.source;
  let lastError: string | undefined;
  events?.started({ folder, operation, objectType, apiVersion, file, rows });
  const progress = await showProgress({
    rows,
    read() {
      const counts = store.counts();
      const done = Object.values(counts).reduce((sum, count) => sum + count, 0);
      return { done, counts, lastError };
    },
    io,
    events,
  });
  let run: ImportRun | undefined;
  const interrupts = listenForInterrupts(io, () => run?.drain(INTERRUPTED));
  interrupts.secondSignal.addEventListener("abort", () => run?.abort(new Error(INTERRUPTED)));
  let end: ImportEnd;
  try {
    run = await begin({
      onEvent(event) {
        if (event.type !== "rows-settled") progress.hear(event);
        else
          lastError = event.rows.findLast(({ status }) => status === "failed")?.error ?? lastError;
      },
      afterRows: () => exporter.advance(),
    });
    if (interrupts.came) run.drain(INTERRUPTED);
    end = await run.ended;
  } catch (error) {
    // Result files were begun anew, and what is kept of the run belongs in them.
    await exporter.finish();
    throw error;
  } finally {
    progress.stop();
    interrupts.stop();
  }
  return endOfRun({ store, folder, exporter, end, wasInterrupted: interrupts.came, io, events });
}
