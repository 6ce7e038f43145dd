import type { SkippedOutcome } from "@x/batch-types";
import type { Database } from "../database/database.ts";
import type { AfterPass } from "./after-pass.ts";
import { withoutNul } from "../internal/without-nul.ts";
import { LANES } from "../lanes/lanes.ts";
import { type Claim, WHILE_MINE } from "./claim.ts";
import type { Halt } from "./halt.ts";
import { holdLanes, pauseMine } from "./hold-lanes.ts";
import type { OpenRun } from "./open-runs.ts";

/**
 * Keeps what follows when a worker has gone through a run; nothing, when another worker drives the account. Returns what is to be told of
 * it.
 */
export async function endRun(
  database: Database,
  claim: Claim,
  { id, lane }: Pick<OpenRun, "id" | "lane">,
  after: AfterPass,
): Promise<Halt | undefined> {
  return database.transaction(async (tx) => {
    const { account, fence } = claim;
    const whileMine = (statement: string, ...values: unknown[]) =>
      tx.query(`${WHILE_MINE} ${statement}`, [account, fence, id, ...values]);
    // The account first: two runs that end together would else wait for each other.
    const paused = "pause" in after ? await pauseMine(tx, claim, after.pause) : undefined;
    if ("wait" in after) await holdLanes(tx, claim, after.isIdle ? [lane] : LANES, after);
    const isIdle = "isIdle" in after && after.isIdle;
    await whileMine(
      `update hubspot_batch.run set ${isIdle ? "" : "idle_passes = 0,"} failure = $4 from mine where id = $3`,
      isIdle ? withoutNul(after.for) : null,
    );
    if (!("run" in after)) return paused;
    if (after.run === "cancelled") await whileMine(SKIP_THE_REST, ...skippedText());
    const stop = "stop" in after ? JSON.stringify(after.stop) : null;
    const change = "set state = $4, stop = $5, ended_at = now()";
    const { rows } = await whileMine(
      `update hubspot_batch.run ${change} from mine where id = $3 returning 1`,
      after.run,
      stop,
    );
    if (!("stop" in after) || rows.length === 0) return undefined;
    return { account, run: id, message: after.stop.message };
  });
}

/** Gives each record without an outcome the same one. */
const SKIP_THE_REST = `,
  told as (
    insert into hubspot_batch.outcome (run, index, status, reason, message, outcome)
    select $3, series.index, 'skipped', 'aborted', $4, ($5 || series.index || $6)::json
    from mine, hubspot_batch.chunk, generate_series(first, first + rows - 1) series (index)
    where run = $3 and not exists (
      select from hubspot_batch.outcome was where was.run = $3 and was.index = series.index
    )
    returning index, status
  )
  insert into hubspot_batch.tally (run, thousand, status, count)
  select $3, index / 1000, status, count(*) from told group by 2, 3 order by 2, 3
  on conflict (run, thousand, status) do update set count = tally.count + excluded.count`;

/** The message, and the JSON before and behind the index. */
function skippedText(): [message: string, before: string, behind: string] {
  const message = "The run was cancelled, and this record is not written.";
  const outcome: Omit<SkippedOutcome, "index"> = {
    attempts: 0,
    status: "skipped",
    reason: "aborted",
    message,
  };
  return [message, '{"index":', `,${JSON.stringify(outcome).slice(1)}`];
}
