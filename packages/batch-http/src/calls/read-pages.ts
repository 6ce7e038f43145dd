import {
  buildPage,
  cursorAfter,
  interpretPage,
  nextPage,
  type PageBatch,
  type PageJob,
  type PageOutcome,
  type PageRow,
  planPage,
  skipPage,
} from "@x/batch-core/pages";
import { InvalidOptionsError } from "@x/batch-core/options";
import type { Protocol } from "../run/protocol.ts";
import type { RunState } from "../run/run-state.ts";
import type { SettleBatch } from "../run/settle-batch.ts";
import { notFound } from "./not-found.ts";

/** The records of a page, and the cursor after it. */
interface Page {
  readonly records: readonly PageRow[];
  readonly cursor: string;
}

/** What is read. */
export interface Reading {
  readonly job: PageJob;
  readonly cursor: string | undefined;
  /** Problems of the options. They are thrown together with those of the job. */
  readonly problems: readonly string[];
  readonly state: RunState;
}

export type Pages = AsyncGenerator<Page, void, undefined>;

const pageProtocol: Protocol<PageBatch, PageOutcome> = {
  build: buildPage,
  interpret: interpretPage,
  skip: skipPage,
};

/**
 * Yields the pages of a list or a search, and reads at most one page ahead.
 *
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {JobStoppedError} when a page did not come.
 */
export async function* readPages(settleBatch: SettleBatch, reading: Reading): Pages {
  const { job, cursor, problems, state } = reading;
  const first = planWith(job, cursor, problems);
  const unseen = first?.job.pagesBy === "cursor" && job.operation === "search" ? seenOnce() : same;
  state.start();
  let ahead = first === undefined ? undefined : askFor(first);
  try {
    while (ahead !== undefined) {
      const { batch, outcome } = await ahead;
      if (outcome?.status !== "found") throw notFound(outcome, state.stop);
      const records = unseen(outcome.records);
      state.count(Array.from(records, () => FOUND));
      const next = nextPage(batch, outcome);
      ahead = next === undefined ? undefined : askFor(next);
      yield { records, cursor: cursorAfter(batch, outcome) };
    }
  } finally {
    // Also when the reader has left, which has aborted the request in flight.
    await ahead;
    state.finish();
  }

  /** Never rejects: what goes wrong is in the outcome, or in the stop of the run. */
  async function askFor(batch: PageBatch) {
    let outcome: PageOutcome | undefined;
    await settleBatch(pageProtocol, batch, state, ([settled]) => {
      outcome = settled ?? outcome;
    });
    return { batch, outcome };
  }
}

const FOUND = { status: "found" } as const;

function planWith(
  job: PageJob,
  cursor: string | undefined,
  problems: readonly string[],
): PageBatch | undefined {
  if (problems.length === 0) return planPage(job, cursor);
  try {
    planPage(job, cursor);
  } catch (error) {
    if (error instanceof InvalidOptionsError) {
      throw new InvalidOptionsError([...problems, ...error.problems]);
    }
  }
  throw new InvalidOptionsError(problems);
}

function same(records: readonly PageRow[]): readonly PageRow[] {
  return records;
}

/**
 * Leaves out records that were there before. Between two pages that HubSpot counts by place, a change can move a
 * record to the next page. There are at most 10,000 of them.
 */
function seenOnce(): typeof same {
  const seen = new Set<string>();
  return (records) => records.filter((row) => seen.size < seen.add(String(row["id"])).size);
}
