import { type Database, patient } from "../database/database.ts";
import type { AfterPass } from "./after-pass.ts";
import { withoutNul } from "../internal/without-nul.ts";
import { LANES } from "../lanes/lanes.ts";
import { type Claim, WHILE_MINE } from "./claim.ts";
import { settleCancelled } from "./settle-cancelled.ts";
import type { Halt } from "./halt.ts";
import { holdLanes, pauseMine } from "./hold-lanes.ts";
import type { OpenRun } from "./open-runs.ts";

/**
 * Keeps what follows when a worker has gone through a run; nothing, when another worker drives the account. Returns
 * what is to be told of it.
 */
export async function endRun(
  database: Database,
  claim: Claim,
  { id, lane }: Pick<OpenRun, "id" | "lane">,
  after: AfterPass,
): Promise<Halt | undefined> {
  const settlesAll = "run" in after && after.run === "cancelled";
  return (settlesAll ? patient(database) : database).transaction(async (tx) => {
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
    if (settlesAll) await settleCancelled(tx, claim, id);
    const stop = "stop" in after ? JSON.stringify(after.stop) : null;
    // Who cancelled it meanwhile was told that nothing more of it leaves; a stopped run can be resumed.
    const { rows } = await whileMine(
      `update hubspot_batch.run set state = $4, stop = $5, ended_at = now()
      from mine where id = $3 and (state = 'open' or $4 <> 'stopped') returning 1`,
      after.run,
      stop,
    );
    if (!("stop" in after) || rows.length === 0) return undefined;
    return { account, run: id, message: after.stop.message };
  });
}
