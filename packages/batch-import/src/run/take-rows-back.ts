import { FileError } from "@x/batch-file";
import type { BatchEvent } from "@x/batch-http";
import type { Outcome, RecordObjectType } from "@x/batch-types";
import { rowsPerLook } from "../look/rows-per-look.ts";
import { isFinished } from "../results/report.ts";
import { shorten } from "../results/shorten.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow, SourceRow } from "../store/settled-row.ts";
import { parseTakenBack, PARTLY_TAKEN_BACK, type TakeBackTask } from "../store/taken-back.ts";
import { createStatsCollector } from "./collect-stats.ts";
import type { Tally } from "./failures.ts";
import { createHalt } from "./halt.ts";
import type { ImportEnd, ImportEvent, ImportRun, SendOptions } from "./import-run.ts";
import { rowsToSend } from "./read/rows-to-send.ts";
import { takeBack, type TakenBackEnds } from "./take-back.ts";
import { watchFailures } from "./watch-failures.ts";

/** Characters of a reason. */
const MAX_LENGTH = 1_000;

/**
 * Takes back what rows name, and keeps each row with what became of it. A row without an outcome is done again when the run
 * goes on: to remove what is gone changes nothing.
 */
export function takeRowsBack(
  store: ImportStore,
  { column }: TakeBackTask,
  { client, file, onEvent, afterRows, first = Infinity, maxFailed, onManyFailed }: SendOptions,
): ImportRun {
  const { job, columns } = store.task;
  const patience = new AbortController();
  const halt = createHalt(() => {});
  const session = store.beginSession(Date.now());
  const collector = createStatsCollector();
  const rows = rowsToSend(store, file);
  const work = {
    client,
    objectType: job.objectType as RecordObjectType,
    signal: patience.signal,
    onEvent: hear,
    onStop: halt.because,
  };
  const ask = onManyFailed && ((tally: Tally) => collector.pause(() => onManyFailed(tally)));
  const failures = watchFailures(
    { maxFailed, onManyFailed: ask },
    (message) => {
      if (!halt.isDraining) halt.because({ reason: "max-failed", message });
    },
    () => !isFinished(store),
  );
  let left = first;

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

  function keep(settled: readonly KeptRow[]): void {
    halt.attempt(() => {
      store.transaction(() => {
        store.addRows(settled);
        store.setStats(session, collector.read());
      });
      tell({ type: "rows-settled", at: Date.now(), rows: settled });
    });
  }

  async function take(some: readonly SourceRow[]): Promise<void> {
    const wanted = some.map(({ cells }) => ({
      id: cells[columns.idColumn!] ?? "",
      ...(parseTakenBack(cells[column]) ?? { associations: [], lists: [] }),
    }));
    const ends = await takeBack(work, wanted);
    // What was on its way is sent again when the run goes on.
    if (patience.signal.aborted) return;
    const settled = some.flatMap((row, place) => {
      const { id, associations, lists } = wanted[place]!;
      const isDamaged = associations.length + lists.length === 0;
      const became = isDamaged ? DAMAGED : outcomeOf(ends[place]!);
      if (became === undefined) return [];
      return [settle(row, id, became)];
    });
    for (const row of settled) {
      failures.read(row.row);
      failures.settle(row.row, { status: row.status } as Outcome);
    }
    keep(settled);
  }

  async function send(): Promise<ImportEnd> {
    const { problems } = halt;
    const isOver = (): boolean => halt.isDraining || patience.signal.aborted;
    try {
      for await (const chunk of rowsPerLook(rows)) {
        const some = chunk.slice(0, left);
        left -= some.length;
        if (some.length === 0 || isOver()) break;
        await take(some);
        await halt.call(async () => {
          await afterRows?.();
          await failures.judge(() => {});
        });
      }
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      problems.push(error.message);
    } finally {
      halt.attempt(() => store.setStats(session, collector.read()));
      await rows.return().catch(() => {});
    }
    if (halt.failure !== undefined) throw halt.failure.error;
    return { stop: halt.stop, problems, notes: [] };
  }

  const ended = send();
  // Whoever awaits it is told. Where nobody does yet, that is no reason to end the process.
  ended.catch(() => {});
  return { store, drain: halt.drain, abort: (reason) => patience.abort(reason), ended };
}

interface Became extends Pick<KeptRow, "status" | "error"> {
  /** Whether something was taken back, and something was not. */
  readonly isPart: boolean;
}

const DAMAGED: Became = {
  isPart: false,
  status: "failed",
  error: "The row does not say what is to be taken back.",
};

/** What became of a record; undefined where not all of it was sent. */
function outcomeOf(ends: TakenBackEnds): Became | undefined {
  const has = (wanted: TakenBackEnds[number]["end"]): boolean =>
    ends.some(({ end }) => end === wanted);
  if (has("later")) return undefined;
  const texts = ends.map(({ message }) => message).filter((message) => message !== "");
  const error = shorten(texts.join(" | "), MAX_LENGTH);
  const isPart = has("done") || ends.some((one) => one.isPart === true);
  if (has("unknown")) return { status: "unknown", error, isPart };
  if (has("failed")) return { status: "failed", error, isPart };
  if (has("kept")) return { status: "skipped", error, isPart };
  return { status: has("done") ? "updated" : "unchanged", error, isPart: false };
}

function settle(
  { row, line, cells }: SourceRow,
  id: string,
  { status, error, isPart }: Became,
): KeptRow {
  const kind = error === "" ? "" : `${isPart ? PARTLY_TAKEN_BACK : "not-taken-back"}\n\n${status}`;
  return { row, line, status, id, error, kind, cells: JSON.stringify(cells) };
}
