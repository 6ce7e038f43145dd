import { type Database, rowsOf } from "../database/database.ts";
import { LANES } from "../lanes/lanes.ts";

/** Milliseconds for which an answer is good. */
const GOOD_FOR = 1_000;

/**
 * Returns what says whether there is work for an account that no worker drives. The accounts of a worker share an
 * answer: to find that there is none takes a look at every account.
 *
 * @param now Returns the time in milliseconds. It may jump.
 */
export function createOthersWait(database: Database, now: () => number): () => Promise<boolean> {
  let answer: Promise<boolean> | undefined;
  let readAt = 0;
  return () => {
    if (answer === undefined || Math.abs(now() - readAt) >= GOOD_FOR) {
      answer = readOthersWait(database);
      readAt = now();
    }
    return answer;
  };
}

async function readOthersWait(database: Database): Promise<boolean> {
  const others = await rowsOf(
    database,
    `select from hubspot_batch.account a cross join unnest($1::text[]) each (lane)
    where a.job is null and a.paused is null
      and exists (
        select from hubspot_batch.run where account = a.id and lane = each.lane and state in ('open', 'cancelling')
      )
      and not exists (select from hubspot_batch.wait where account = a.id and lane = each.lane and until > now())
    limit 1`,
    [LANES],
  );
  return others.length > 0;
}
