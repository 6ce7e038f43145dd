import type { BatchRun } from "@x/batch-http";
import { messageOf } from "@x/batch-core/options";
import type { Stop } from "@x/batch-types";
import { type Database, rowsOf, type Sql } from "../database/database.ts";
import { isRefused } from "../database/error-code.ts";
import { afterIdlePass, type AfterPass, afterPass, beforePass } from "./after-pass.ts";
import { ALWAYS, pause } from "../internal/pause.ts";
import { type Claim, WHILE_MINE } from "./claim.ts";
import { createStore } from "./create-store.ts";
import { endRun } from "./end-run.ts";
import type { Halt } from "./halt.ts";
import type { OpenClient } from "./open-client.ts";
import type { OpenRun } from "./open-runs.ts";
import { looksUpCreates } from "./looks-up-creates.ts";
import { readUnanswered, readUnsettled } from "./read-unsettled.ts";

/**
 * Milliseconds to wait before a run with creates goes on. The client takes a record for the one of its unanswered create
 * when it is as young as that request. Those that an earlier worker created are older by this wait.
 */
const BEFORE_IT_CONTINUES = 1_000;

/** A worker going through a run. */
export interface Passing {
  readonly isCancelled: boolean;
  /** Sends nothing more, and waits for what is in flight. */
  drain(message: string): void;
  /** Resolves when nothing is in flight, and what follows is kept. */
  readonly ended: Promise<void>;
}

/** Settles the batches of a run that have no answer, and sends its records that have no outcome, unless it was cancelled. */
export function goThroughRun(
  database: Database,
  claim: Claim,
  { client, untilReset, wrongToken }: Pick<OpenClient, "client" | "untilReset" | "wrongToken">,
  run: OpenRun,
  onHalt: (halt: Halt) => void,
): Passing {
  let sending: BatchRun | undefined;
  let drained: string | undefined;

  async function send(before: number): Promise<AfterPass> {
    const { id, job, lane, rows, isCancelled } = run;
    const unanswered = await readUnanswered(database, run);
    const source = isCancelled ? [] : readUnsettled(database, id, unanswered);
    const continues = before > 0 || unanswered.length > 0;
    if (continues && looksUpCreates(job)) await pause(BEFORE_IT_CONTINUES, ALWAYS);
    let failure: unknown;
    const watched: Sql = {
      query: (...of) =>
        database.query(...of).catch((error: unknown) => {
          failure = error;
          throw error;
        }),
    };
    sending = client.run(job, source, {
      lane,
      name: id,
      store: createStore(watched, claim, run),
      ...(continues && { unanswered, firstIndex: rows }),
    });
    if (drained !== undefined) sending.drain(drained, "later");
    const stop = await endOf(sending);
    const now = await countSettled(database, run.id);
    return afterPass({
      stop,
      isRefused: isRefused(failure),
      unsettled: rows - now,
      settled: now - before,
      isCancelled,
      untilReset: untilReset(),
      wrongToken: wrongToken(),
    });
  }
  async function go(): Promise<void> {
    const before = await countSettled(database, run.id);
    const { idlePasses, seconds, failure } = await readPasses(database, run.id, before);
    let after = beforePass(idlePasses, seconds, failure, run.isCancelled);
    if ("goOn" in after) {
      await beginPass(database, claim, run.id, before, idlePasses);
      try {
        after = await send(before);
      } catch (error) {
        // When the database is the reason, what follows cannot be kept either, and the worker gives the account up.
        after = afterIdlePass(messageOf(error));
      }
    }
    const halt = await endRun(database, claim, run, after);
    if (halt !== undefined) onHalt(halt);
  }

  return {
    isCancelled: run.isCancelled,
    drain(message) {
      drained = message;
      sending?.drain(message, "later");
    },
    ended: go(),
  };
}

/** Reads a run to its end: its store hears of the outcomes. Returns why it ended early. */
async function endOf(sending: BatchRun): Promise<Stop | undefined> {
  try {
    for await (const _ of sending);
    return sending.stats.stop;
  } catch (error) {
    // The job cannot be done at all, or the database gave no more records.
    return sending.stats.stop ?? { reason: "client-failed", message: messageOf(error) };
  }
}

/**
 * Returns how often workers began with the run since its last outcome, how many seconds ago the last one did, and
 * what failed then.
 */
async function readPasses(database: Database, run: string, settled: number) {
  const [passes] = await rowsOf<{ idlePasses: number; seconds: number; failure: string | null }>(
    database,
    `select case when settled = $2 then idle_passes + 1 else 0 end as "idlePasses",
      coalesce(extract(epoch from now() - begun_at), 0)::float8 as seconds, failure
    from hubspot_batch.run where id = $1`,
    [run, settled],
  );
  return passes!;
}

async function beginPass(
  database: Database,
  { account, fence }: Claim,
  run: string,
  settled: number,
  idlePasses: number,
) {
  await database.query(
    `${WHILE_MINE}
    update hubspot_batch.run set settled = $4, idle_passes = $5, begun_at = now(), failure = null
    from mine where id = $3`,
    [account, fence, run, settled, idlePasses],
  );
}

async function countSettled(database: Database, run: string): Promise<number> {
  const [counted] = await rowsOf<{ settled: number }>(
    database,
    "select coalesce(sum(count), 0)::int as settled from hubspot_batch.tally where run = $1",
    [run],
  );
  return counted!.settled;
}
