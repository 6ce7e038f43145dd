import { errorIn } from "@x/batch-import";
import {
  recordUrlOf,
  refuse,
  type ResultFilter,
  type ResultRow,
  type Studio,
  watchRun,
} from "@x/batch-import/studio";
import type { BatchQueue, Outcome, RunProgress } from "@x/batch-queue";
import type { Account } from "@x/batch-types";
import type { DatabaseOptions } from "./database-url.ts";
import { explainDatabase } from "./explain-database.ts";
import { queueCommand } from "./queue-command.ts";
import { rowOf } from "./queued-row.ts";
import { readRun } from "./queued-run.ts";
import { idOf, summaryOf, viewOf } from "./queued-run-view.ts";
import { resultsCsv } from "./results-csv.ts";

export interface StudioQueue extends DatabaseOptions {
  readonly queue: BatchQueue;
  /** Where the queue is, for messages. */
  readonly place: string;
  /** Only its runs are shown. */
  readonly account: Account;
  /** Where the requests of the studio go. @default HubSpot */
  readonly baseUrl: string | undefined;
}

const MOST_RUNS = 100;

/** What the studio answers about runs of a queue, and the list of them. */
export function queuedRunCalls({ queue, place, account, baseUrl, database }: StudioQueue) {
  const portal = account.portalId;

  async function ask<Result>(work: Promise<Result>): Promise<Result> {
    return work.catch((error: unknown) => {
      throw explainDatabase(error, place, { database });
    });
  }
  /** @throws {StudioError} also for a run of another account. */
  async function read(run: string): Promise<RunProgress> {
    const id = idOf(run)!;
    const progress = await ask(readRun(queue, id));
    return progress.account === portal ? progress : refuse(`There is no run ${id}.`);
  }
  /** The newest. */
  async function newest() {
    const runs: RunProgress[] = [];
    for await (const run of queue.runs(portal)) if (runs.push(run) === MOST_RUNS) break;
    return runs.map(summaryOf);
  }
  async function* download(filter: ResultFilter): AsyncGenerator<string> {
    const run = await read(filter.run);
    try {
      for await (const { text } of resultsCsv(queue, run, optionsOf(filter))) yield text;
    } catch (error) {
      throw explainDatabase(error, place, { database });
    }
  }
  const refuseHere = async ({ run }: { readonly run: string }) =>
    refuse(elsewhere(run, { database }));

  return {
    newest: () => ask(newest()),
    view: async ({ run }) => viewOf(await read(run)),
    watch: (run, signal) => watchRun(async () => viewOf(await read(run)), signal),
    async pause({ run }) {
      await read(run);
      await ask(queue.pause(portal));
      return { run };
    },
    async resume({ run }) {
      await read(run);
      await ask(queue.resume(portal));
      return { run };
    },
    async cancel({ run }) {
      const { id } = await read(run);
      return (await ask(queue.cancel(id))) ? { run } : refuse("This run is at its end already.");
    },
    async next({ run }) {
      const { job } = await read(run);
      return {
        toSendAgain: 0,
        toMend: 0,
        canUndo: false,
        steps: [],
        links: [],
        problems: [],
        recordUrl: recordUrlOf({ baseUrl, job, portal: { id: portal } }, account),
        elsewhere: elsewhere(run, { database }),
      };
    },
    async results({ first, count, ...filter }) {
      const { id, job } = await read(filter.run);
      const { total, outcomes } = await ask(queue.page(id, { ...optionsOf(filter), first, count }));
      const header = job.operation === "create" ? [] : [job.idProperty ?? "id"];
      const rows = outcomes.map((outcome) => resultRow(outcome, header.length));
      return { header, ownColumns: [], total, rows, isWithoutLines: true };
    },
    async reasons({ run }) {
      const { id } = await read(run);
      const reasons = await ask(queue.reasons(id));
      return reasons.map(({ status, reason, records, first }) => ({
        status,
        kind: reason,
        example: rowOf(first).error,
        rows: records,
      }));
    },
    rowRequest: async () => ({
      notes: ["It is sent by a worker of the queue, and is not made again here."],
    }),
    download,
    stop: refuseHere,
    retry: refuseHere,
    mending: refuseHere,
    remove: refuseHere,
    planUndo: refuseHere,
    undo: refuseHere,
  } satisfies Partial<Studio<never>> & { newest: unknown };
}

function optionsOf({ status, kind, search }: ResultFilter) {
  return { status: status && [status], reason: kind, search };
}

function resultRow(outcome: Outcome, cells: number): ResultRow {
  const settled = rowOf(outcome);
  const { row, status, id, error, correlationId } = settled;
  const isRefused = status === "failed";
  return {
    row,
    line: row + 1,
    status,
    id: isRefused ? "" : id,
    ...(isRefused && id !== "" && { existingId: id }),
    error,
    ...(isRefused && { refusal: errorIn(settled) }),
    correlationId,
    cells: [outcome.key ?? ""].slice(0, cells),
    isSentAgain: false,
  };
}

function elsewhere(run: string, options: DatabaseOptions): string {
  const id = idOf(run)!;
  const failed = [id, "--database", "--status", "failed", "--out", "failed.csv"];
  return `Rows of a queue are not corrected, sent again or undone here. To send what failed again: ${queueCommand(["retry", id, "--database"], options)}. To correct it first: ${queueCommand(["results", ...failed], options)}, and submit that file.`;
}
