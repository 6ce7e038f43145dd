import { BY_USER } from "../control/control.ts";
import { isPresent } from "../dispatch/takeover.ts";
import { type Database, rowsOf } from "../database/database.ts";
import { checkAccount } from "../internal/texts.ts";

/**
 * - `driven`: a worker sends to it.
 * - `waiting`: no worker does, although records could be sent now.
 * - `delayed`: all of its runs wait for a time, such as the daily budget.
 * - `paused`: by `pause`, until `resume`.
 * - `refused`: paused by a worker, as its token is refused or of another portal, until `resume`.
 * - `stopped`: all of its runs are stopped, until `resume`.
 */
export type AccountState = "driven" | "waiting" | "delayed" | "paused" | "refused" | "stopped";

/** The state of an account of the queue. */
export interface AccountStanding {
  readonly account: string;
  readonly state: AccountState;
  /** How many runs have records without an outcome. */
  readonly open: number;
  /** How many runs are stopped, until `resume`. */
  readonly stopped: number;
  /** Why nothing is sent to it, until `resume`. */
  readonly paused: string | undefined;
  /** Of a `delayed` one: why nothing is sent, and until when (ISO 8601). It needs no `resume` to go on. */
  readonly waiting: { readonly for: string; readonly until: string } | undefined;
}

/** Of an account `a`: one whose worker was killed is driven by nobody. */
const IS_DRIVEN = `a.job is not null and (a.worker is null or ${isPresent("a.worker")})`;

/** Of an account `a` with open runs; `isDelayed` says whether all of them wait for a time, and $1 is `BY_USER`. */
export const stateOf = (isDelayed: string): string => `case
  when ${IS_DRIVEN} then 'driven'
  when a.paused = $1 then 'paused'
  when a.paused is not null then 'refused'
  when ${isDelayed} then 'delayed'
  else 'waiting' end`;

const ACCOUNTS_PER_READ = 1_000;

/** Yields the accounts that have runs to send or are paused, by name; or only the given one, if it is one of them. */
export async function* readAccounts(
  database: Database,
  account: string | undefined,
): AsyncGenerator<AccountStanding, void, undefined> {
  if (account !== undefined) checkAccount(account);
  let after: string | null = null;
  for (;;) {
    type Row = { [Field in keyof AccountStanding]: Exclude<AccountStanding[Field], undefined> };
    const rows: Row[] = await rowsOf<Row>(
      database,
      `select a.id as account, open, stopped, a.paused,
        case when a.paused is null and open = 0 then 'stopped'
          else ${stateOf("is_delayed")} end as state,
        case when is_delayed and a.paused is null then waiting end as waiting
      from hubspot_batch.account a
      cross join lateral (
        select count(*)::int as open, coalesce(bool_and(coalesce(w.until > now(), false)), false) as is_delayed,
          (array_agg(json_build_object('for', w.reason, 'until',
            to_char(w.until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by w.until))[1] as waiting
        from hubspot_batch.run r
        left join hubspot_batch.wait w on w.account = r.account and w.lane = r.lane
        where r.account = a.id and r.state in ('open', 'cancelling')
      ) of_open
      cross join lateral (
        select count(*)::int as stopped from hubspot_batch.run r where r.account = a.id and r.state = 'stopped'
      ) of_stopped
      where (a.paused is not null or open > 0 or stopped > 0)
        and ($2::text is null or a.id = $2) and ($3::text is null or a.id > $3)
      order by a.id limit ${ACCOUNTS_PER_READ}`,
      [BY_USER, account ?? null, after],
    );
    for (const { paused, waiting, ...row } of rows) {
      yield { ...row, paused: paused ?? undefined, waiting: waiting ?? undefined };
    }
    if (rows.length < ACCOUNTS_PER_READ) return;
    after = rows.at(-1)!.account;
  }
}
