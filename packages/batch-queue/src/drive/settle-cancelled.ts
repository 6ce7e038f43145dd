import { interpretCancelled, skipBatch } from "@x/batch-core";
import { messageOf } from "@x/batch-core/options";
import type { Unanswered } from "@x/batch-http";
import type { Outcome, SkippedOutcome, UnknownOutcome } from "@x/batch-types";
import { rowsOf, type Sql } from "../database/database.ts";
import { withoutNul } from "../internal/without-nul.ts";
import { type Claim, WHILE_MINE } from "./claim.ts";
import { createStore, hasNotLeft } from "./create-store.ts";

/** The message of records of a cancelled run that are not sent, or not again. */
export const CANCELLED = "The run was cancelled.";

/** Gives each record of a cancelled run its outcome: what a batch that left says, and `skipped` to all others. */
export async function settleCancelled(tx: Sql, claim: Claim, run: string): Promise<void> {
  const mine = [claim.account, claim.fence, run];
  const left = await rowsOf<Unanswered>(
    tx,
    `${WHILE_MINE} delete from hubspot_batch.intent using mine where run = $3 returning batch, at`,
    mine,
  );
  const { outcomes, rest } = outcomesOf(left);
  if (outcomes.length > 0)
    await createStore(tx, claim, { id: run, isCancelled: true }).settled(outcomes);
  const json = JSON.stringify(rest).slice(1);
  await tx.query(`${WHILE_MINE}, ${SETTLE_THE_REST}`, [
    ...mine,
    rest.status,
    rest.reason,
    rest.message,
    '{"index":',
    `,${json}`,
  ]);
}

type WithoutIndex<One> = Omit<One, "index">;

/** @param left The batches whose answer nobody heard. */
function outcomesOf(left: readonly Unanswered[]): {
  readonly outcomes: readonly Outcome[];
  /** What every other record without an outcome gets. */
  readonly rest: WithoutIndex<SkippedOutcome> | WithoutIndex<UnknownOutcome>;
} {
  try {
    const message = "The run was cancelled, and this record is not written.";
    return {
      outcomes: left.flatMap(withoutAnswer),
      rest: { attempts: 0, status: "skipped", reason: "aborted", message },
    };
  } catch (error) {
    // Because of a defect, for example. Which records these batches are about is not known.
    const message = `The run was cancelled. Its batches that were in flight cannot be read from the database: ${withoutNul(messageOf(error))}`;
    const advice = "Look the record up in HubSpot before sending it again.";
    const rest = { attempts: 0, status: "unknown", reason: "no-answer", message, advice } as const;
    return { outcomes: [], rest };
  }
}

function withoutAnswer(left: Unanswered): Outcome[] {
  const { batch, at } = left;
  const cause = "The run was cancelled before its answer came.";
  const silence = { kind: "silence", cause, sent: true, interrupted: true, sentAt: at } as const;
  const stop = { reason: "aborted", message: CANCELLED } as const;
  if (hasNotLeft(left)) return skipBatch(batch, stop);
  const { outcomes, again } = interpretCancelled(batch, silence, stop);
  return [...outcomes, ...again.flatMap((next) => skipBatch(next, stop))];
}

/** Gives each record without an outcome the same one. The values $7 and $8 are its JSON before and behind the index. */
const SETTLE_THE_REST = `
  told as (
    insert into hubspot_batch.outcome (run, index, status, reason, message, outcome)
    select $3, series.index, $4, $5, $6, ($7 || series.index || $8)::json
    from mine, hubspot_batch.chunk, generate_series(first, first + rows - 1) series (index)
    where run = $3 and not exists (
      select from hubspot_batch.outcome was where was.run = $3 and was.index = series.index
    )
    returning index, status
  )
  insert into hubspot_batch.tally (run, thousand, status, count)
  select $3, index / 1000, status, count(*) from told group by 2, 3 order by 2, 3
  on conflict (run, thousand, status) do update set count = tally.count + excluded.count`;
