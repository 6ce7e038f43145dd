import type { Outcome, RecordObjectType } from "@x/batch-types";
import { rowsPerLook } from "../check/rows-per-look.ts";
import { settledRows } from "../results/report.ts";
import { shorten } from "../results/shorten.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow, SourceRow } from "../store/settled-row.ts";
import { parseTakenBack, PARTLY_TAKEN_BACK, type TakeBackTask } from "../store/taken-back.ts";
import type { ImportRun, SendOptions } from "./import-run.ts";
import { rowsToSend } from "./read/rows-to-send.ts";
import { createSample } from "./read/sample.ts";
import { createRunFrame } from "./run-frame.ts";
import type { TakenBackEnds } from "./take-back-call.ts";
import { takeBackInHubSpot } from "./take-back-in-hubspot.ts";

/** Characters of a reason. */
const MAX_LENGTH = 1_000;

/**
 * Takes back what the rows of a run name, and keeps each row with what became of it. A row without an outcome is done again
 * when the run goes on: to remove what is gone changes nothing.
 */
export function takeRowsBack(
  store: ImportStore,
  { column }: TakeBackTask,
  options: SendOptions,
): ImportRun {
  const { client, file, afterRows, first = Infinity } = options;
  const { job, columns, source } = store.task;
  const frame = createRunFrame(store, options, {
    isRestLeft: () => sample.isRestLeft() || failures.open().length > 0,
  });
  const { calls, failures, halt, readStats, session, tell } = frame;
  const rows = rowsToSend(store, file);
  const sample = createSample(rows, {
    first,
    unread: source.rows - settledRows(store),
    onRead: (row) => failures.read(row),
  });
  const work = {
    client,
    objectType: job.objectType as RecordObjectType,
    ...calls,
    onStop: halt.because,
  };

  function keep(settled: readonly KeptRow[]): void {
    halt.attempt(() => {
      store.transaction(() => {
        store.addRows(settled);
        store.setStats(session, readStats());
      });
      tell({ type: "rows-settled", at: Date.now(), rows: settled });
    });
  }

  async function take(some: readonly SourceRow[]): Promise<void> {
    const wanted = some.map(({ cells }) => ({
      id: cells[columns.idColumn!] ?? "",
      ...(parseTakenBack(cells[column]) ?? { associations: [], lists: [] }),
    }));
    const ends = await takeBackInHubSpot(work, wanted);
    // Requests in flight are sent again when the run goes on.
    if (calls.signal.aborted) return;
    const settled = some.flatMap((row, place) => {
      const { id, associations, lists } = wanted[place]!;
      const isDamaged = associations.length + lists.length === 0;
      const became = isDamaged ? DAMAGED : outcomeOf(ends[place]!);
      if (became !== undefined) return [settle(row, id, became)];
      failures.leave(row.row);
      return [];
    });
    for (const { row, status } of settled) failures.settle(row, { status } as Outcome);
    keep(settled);
  }

  return frame.run({
    rows,
    async onRows() {
      for await (const some of rowsPerLook(sample.rows())) {
        if (halt.isDraining || calls.signal.aborted) break;
        await take(some);
        await halt.call(async () => {
          await afterRows?.();
          await failures.judge(() => {});
        });
      }
    },
    readStats,
  });
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
  const about = { status, id, error, kind, correlationId: "" };
  return { row, line, ...about, cells: JSON.stringify(cells) };
}
