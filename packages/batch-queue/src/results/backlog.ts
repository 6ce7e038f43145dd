import { BY_USER } from "../control/control.ts";
import { type Database, rowsOf } from "../database/database.ts";
import { stateOf } from "./read-accounts.ts";

/** What waits in the queue. Only accounts that have runs to send count. */
export interface Backlog {
  /** Accounts that no worker drives, although records could be sent to them now. */
  readonly waiting: number;
  /** Accounts all of whose runs wait for a time, such as the daily budget. */
  readonly delayed: number;
  /** Accounts that `pause` has paused, until `resume`. */
  readonly paused: number;
  /** Accounts whose token is refused, or of another portal; they are paused until `resume`. */
  readonly refused: number;
  /** Accounts that a worker drives. */
  readonly driven: number;
  /** Age in seconds of the oldest run that no worker has begun, of the accounts that wait; 0 when there is none. */
  readonly oldestWaiting: number;
  /** Runs that are stopped, until `resume` of their accounts. */
  readonly stopped: number;
  /** Batches that may have left, and whose answer is not kept; and associations that wait for a worker. */
  readonly intents: number;
}

export async function readBacklog(database: Database): Promise<Backlog> {
  const [backlog] = await rowsOf<Backlog>(
    database,
    `select
      count(*) filter (where state = 'waiting')::int as waiting,
      count(*) filter (where state = 'delayed')::int as delayed,
      count(*) filter (where state = 'paused')::int as paused,
      count(*) filter (where state = 'refused')::int as refused,
      count(*) filter (where state = 'driven')::int as driven,
      coalesce(extract(epoch from now() - min(begins) filter (where state = 'waiting')), 0)::float8 as "oldestWaiting",
      (select count(*) from hubspot_batch.run where state = 'stopped')::int as stopped,
      (select count(*) from hubspot_batch.intent)::int as intents
    from (
      select ${stateOf("bool_and(coalesce(w.until > now(), false))")} as state,
        min(r.submitted_at) filter (where r.settled is null) as begins
      from hubspot_batch.run r join hubspot_batch.account a on a.id = r.account
      left join hubspot_batch.wait w on w.account = r.account and w.lane = r.lane
      where r.state in ('open', 'cancelling')
      group by a.id
    ) account`,
    [BY_USER],
  );
  return backlog!;
}
