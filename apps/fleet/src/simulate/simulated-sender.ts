import type { Clock } from "../../../../packages/batch-queue/src/internal/clock.ts";
import { pause } from "../../../../packages/batch-queue/src/internal/pause.ts";
import { type Database, rowsOf } from "../../../../packages/batch-queue/src/database/database.ts";
import { afterPass } from "../../../../packages/batch-queue/src/drive/after-pass.ts";
import { WHILE_MINE } from "../../../../packages/batch-queue/src/drive/claim.ts";
import type { Sender } from "../../../../packages/batch-queue/src/drive/drive-account.ts";
import { endRun } from "../../../../packages/batch-queue/src/drive/end-run.ts";
import type { OpenClient } from "../../../../packages/batch-queue/src/drive/open-client.ts";
import type { OpenRun } from "../../../../packages/batch-queue/src/drive/open-runs.ts";
import {
  remainingOf,
  ROWS_PER_REQUEST,
  ROWS_PER_SECOND,
  type SimulatedAccount,
} from "./simulated-hubspot.ts";
import type { Turns } from "./turns.ts";

const LIMIT_MET = { reason: "daily-limit", message: "The daily limit is met." } as const;
const DRAINED = { reason: "aborted", message: "The run was drained." } as const;

/**
 * Sends a run as an account at its quota does: 1,900 rows in a second, until all are sent, it is drained, or the daily limit is met. What is
 * settled is counted in the tables at the end of the turn; there are no records and no outcomes.
 */
export function createSimulatedSender(
  database: Database,
  clock: Clock,
  accounts: ReadonlyMap<string, SimulatedAccount>,
  turns: Turns,
): Sender {
  return {
    async reachAccount(_, { account }) {
      const hubspot = accounts.get(account)!;
      const day = () => {
        const remaining = remainingOf(hubspot, clock.now());
        return { limit: hubspot.dailyLimit, remaining, resetsAt: hubspot.resetsAt };
      };
      return {
        client: {} as OpenClient["client"],
        day,
        isLimited: () => false,
        untilReset: () => (day().resetsAt - clock.now()) / 1_000,
        setTimeZone() {},
        guard() {},
        wrongToken: () => undefined,
        close: async () => {},
        known: () => ({ limiter: undefined, day: day() }),
      };
    },
    goThroughRun(_, claim, { untilReset }, run) {
      const hubspot = accounts.get(claim.account)!;
      const drained = new AbortController();

      async function go(): Promise<void> {
        const { settled: before, heldUntil } = await readRun(database, claim.account, run);
        const begun = clock.now();
        turns.begin(claim.account, run.lane, begun, heldUntil);
        const allowed = remainingOf(hubspot, begun) * ROWS_PER_REQUEST;
        const most = Math.min(run.rows - before, allowed);
        await pause((most / ROWS_PER_SECOND) * 1_000, drained.signal, clock);
        const time = (clock.now() - begun) / 1_000;
        const settled = Math.min(most, Math.floor(time * ROWS_PER_SECOND));
        hubspot.used += Math.ceil(settled / ROWS_PER_REQUEST);
        await database.query(
          `${WHILE_MINE}
          insert into hubspot_batch.tally (run, thousand, status, count) select $3, 0, 'updated', $4 from mine
          on conflict (run, thousand, status) do update set count = tally.count + excluded.count`,
          [claim.account, claim.fence, run.id, settled],
        );
        turns.end(claim.account, run.lane, clock.now());
        const unsettled = run.rows - before - settled;
        const stop = unsettled === 0 ? undefined : settled < allowed ? DRAINED : LIMIT_MET;
        const { isCancelled } = run;
        const kept = { isRefused: false, unsettled, settled, isCancelled, wrongToken: undefined };
        const pass = { ...kept, stop, untilReset: untilReset() };
        await endRun(database, claim, run, afterPass(pass));
      }
      return {
        isCancelled: run.isCancelled,
        drain: () => drained.abort(),
        ended: go(),
      };
    },
  };
}

async function readRun(database: Database, account: string, { id, lane }: OpenRun) {
  const [found] = await rowsOf<{ settled: number; heldUntil: number }>(
    database,
    `select coalesce(sum(count), 0)::int as settled, coalesce((
        select extract(epoch from until) * 1000 from hubspot_batch.wait where account = $2 and lane = $3
      ), 0)::float8 as "heldUntil"
    from hubspot_batch.tally where run = $1`,
    [id, account, lane],
  );
  return found!;
}
