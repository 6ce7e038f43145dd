/** How many numbers of runs a partition of outcomes has. The next one begins long before they are used up. */
export const RUNS_PER_PARTITION = 1_000_000;

/** Returns the statement that makes the table of a partition. Writers of other partitions do not wait for it. */
export function createPartition(number: number): string {
  const first = number * RUNS_PER_PARTITION;
  return `
insert into hubspot_batch.partition (number) values (${number});
create table hubspot_batch.outcome_${number} (like hubspot_batch.outcome including all);
alter table hubspot_batch.outcome attach partition hubspot_batch.outcome_${number}
  for values from (${first}) to (${first + RUNS_PER_PARTITION});
`;
}

/** Rows that are changed again and again, or soon gone: they are cleared away before the table grows. */
const BUSY =
  "fillfactor = 70, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000";

/**
 * The tables, one step for each version. A step that was released is never changed.
 *
 * `outcome` and `tally` name no foreign keys: they are written for every record, and only by who holds the fence.
 */
export const MIGRATIONS: readonly string[] = [
  `
create table hubspot_batch.account (
  id text primary key,
  fence int not null default 0,
  worker int,
  job uuid,
  paused text,
  portal_id text,
  failures int not null default 0,
  daily json,
  limiter json,
  limited_at timestamptz
) with (${BUSY});
comment on table hubspot_batch.account is 'A HubSpot account that records were submitted for.';
comment on column hubspot_batch.account.fence is 'Counted up by each worker that begins to drive the account. Who has another number writes nothing.';
comment on column hubspot_batch.account.worker is 'The worker that drives it: the number of an advisory lock that it holds.';
comment on column hubspot_batch.account.job is 'The job of pg-boss that the worker took.';
comment on column hubspot_batch.account.paused is 'Why nothing is sent; null: it is sent.';
comment on column hubspot_batch.account.limiter is 'What the last worker knew of the rate limit when it gave the account up, at limited_at.';
comment on column hubspot_batch.account.portal_id is 'The HubSpot account that its token was for.';
comment on column hubspot_batch.account.failures is 'How often in a row there was no client for it.';
comment on column hubspot_batch.account.daily is 'What the last worker knew of the daily limit. resetsAt is in milliseconds since 1970.';

create table hubspot_batch.wait (
  account text,
  lane text,
  until timestamptz not null,
  reason text not null,
  primary key (account, lane)
);
comment on table hubspot_batch.wait is 'Until when a lane of an account sends nothing, and why.';

create table hubspot_batch.partition (
  number int primary key
);
comment on table hubspot_batch.partition is 'A part of the outcomes, in the table outcome_<number>: those of runs whose id is from ${RUNS_PER_PARTITION} × number on.';

create table hubspot_batch.run (
  id bigint generated always as identity primary key,
  partition int not null generated always as ((id / ${RUNS_PER_PARTITION})::int) stored references hubspot_batch.partition,
  account text not null references hubspot_batch.account deferrable initially deferred,
  key text,
  lane text not null check (lane in ('live', 'normal', 'backfill')),
  job json not null,
  rows int not null default 0,
  state text not null default 'open' check (state in ('open', 'cancelling', 'done', 'cancelled', 'stopped')),
  stop json,
  settled int,
  idle_passes int not null default 0,
  failure text,
  begun_at timestamptz,
  submitted_at timestamptz not null default now(),
  ended_at timestamptz,
  removed_at timestamptz,
  unique (account, key)
);
create index run_unsettled on hubspot_batch.run (account, lane, id) where state in ('open', 'cancelling');
create index run_of_account on hubspot_batch.run (account, id);
create index run_stopped on hubspot_batch.run (account) where state = 'stopped';
comment on table hubspot_batch.run is 'A job and its records, as one submit brought them.';
comment on column hubspot_batch.run.settled is 'How many outcomes there were when a worker last began with the run.';
comment on column hubspot_batch.run.begun_at is 'When a worker last began with the run.';
comment on column hubspot_batch.run.idle_passes is 'How often workers began with the run again although it had no further outcome; not counted when they waited for HubSpot.';
comment on column hubspot_batch.run.failure is 'What failed in the last of these passes.';

create table hubspot_batch.chunk (
  run bigint references hubspot_batch.run on delete cascade,
  first int,
  rows int not null,
  records json not null,
  primary key (run, first)
);
comment on table hubspot_batch.chunk is 'Records of a run, up to 1000; first is the index of the first one.';

create table hubspot_batch.intent (
  run bigint references hubspot_batch.run on delete cascade,
  first int,
  at float8 not null,
  batch json not null,
  primary key (run, first)
) with (${BUSY});
comment on table hubspot_batch.intent is 'A batch that may have left and whose answer is not kept: its records may be written. Or associations that wait for a worker.';
comment on column hubspot_batch.intent.at is 'When it was sent, in milliseconds since 1970. 0: associations that have not left yet.';

create table hubspot_batch.outcome (
  run bigint,
  index int,
  status text not null,
  key text,
  record_id text,
  reason text,
  message text,
  outcome json not null,
  primary key (run, index)
) partition by range (run);
comment on table hubspot_batch.outcome is 'What became of a record. Written once, never changed.';
${createPartition(0)}
create table hubspot_batch.tally (
  run bigint,
  thousand int,
  status text,
  count int not null,
  primary key (run, thousand, status)
) with (${BUSY});
comment on table hubspot_batch.tally is 'How many outcomes of each status a thousand of records has: those whose index is from 1000 × thousand on. -1: all of a run whose outcomes were removed.';

create index account_driven on hubspot_batch.account (worker) where worker is not null;

create view hubspot_batch.runs as
select r.id, r.account, r.key, r.lane, r.job, r.state, r.rows, t.settled,
  coalesce(t.counts, '{}') as counts, r.stop, a.paused, w.reason as waits_for, w.until as waits_until,
  r.submitted_at,
  case when r.state in ('done', 'cancelled', 'stopped') then r.ended_at end as ended_at, r.removed_at
from hubspot_batch.run r
join hubspot_batch.account a on a.id = r.account
left join hubspot_batch.wait w
  on w.account = r.account and w.lane = r.lane and w.until > now() and r.state in ('open', 'cancelling')
cross join lateral (
  select coalesce(sum(s.count), 0)::int as settled, json_object_agg(s.status, s.count) as counts
  from (select status, sum(count)::int as count from hubspot_batch.tally where run = r.id group by status) s
) t;
comment on view hubspot_batch.runs is 'What was submitted, and how far it has come.';
comment on column hubspot_batch.runs.id is 'Its number, in the order of submitting. Numbers may be left out.';
comment on column hubspot_batch.runs.account is 'The HubSpot account, as the submit named it.';
comment on column hubspot_batch.runs.key is 'The name that the submit gave it; one account has a key once.';
comment on column hubspot_batch.runs.lane is 'How urgent it is: live, normal or backfill.';
comment on column hubspot_batch.runs.job is 'What is done with its records.';
comment on column hubspot_batch.runs.state is 'open, cancelling, done, cancelled or stopped.';
comment on column hubspot_batch.runs.rows is 'How many records it has.';
comment on column hubspot_batch.runs.settled is 'How many of them have an outcome.';
comment on column hubspot_batch.runs.counts is 'How many outcomes have each status, where there are any; kept when they are removed.';
comment on column hubspot_batch.runs.stop is 'Why it is stopped.';
comment on column hubspot_batch.runs.paused is 'Why nothing is sent to its account until it is resumed.';
comment on column hubspot_batch.runs.waits_for is 'Why nothing of it is sent for now. It goes on by itself.';
comment on column hubspot_batch.runs.waits_until is 'Until when it waits.';
comment on column hubspot_batch.runs.submitted_at is 'When it was submitted.';
comment on column hubspot_batch.runs.ended_at is 'When it was done, cancelled or stopped; null before.';
comment on column hubspot_batch.runs.removed_at is 'When its records and outcomes were removed.';

create view hubspot_batch.outcomes as
select o.run, r.account, r.key as run_key, o.index, o.status, o.key, o.record_id, o.reason, o.message, o.outcome
from hubspot_batch.outcome o
join hubspot_batch.run r on r.id = o.run;
comment on view hubspot_batch.outcomes is 'What became of each record that is settled; one row for a record, never changed.';
comment on column hubspot_batch.outcomes.run is 'The id of its run.';
comment on column hubspot_batch.outcomes.account is 'The account of its run.';
comment on column hubspot_batch.outcomes.run_key is 'The key of its run.';
comment on column hubspot_batch.outcomes.index is 'The place of the record in what was submitted, from 0.';
comment on column hubspot_batch.outcomes.status is 'created, updated, archived, found, unchanged, failed, skipped or unknown.';
comment on column hubspot_batch.outcomes.key is 'The record id or unique value, as it was submitted; of a create the value of its uniqueProperty, or null.';
comment on column hubspot_batch.outcomes.record_id is 'The id of the record in HubSpot, where it is known.';
comment on column hubspot_batch.outcomes.reason is 'Why it is failed, skipped or unknown, in a word: HubSpot''s code, or its category, for failed.';
comment on column hubspot_batch.outcomes.message is 'The same in a sentence.';
comment on column hubspot_batch.outcomes.outcome is 'The whole outcome, as results yields it.';

create view hubspot_batch.failed as
select run, account, run_key, index, key, reason, message, outcome
from hubspot_batch.outcomes where status = 'failed';
comment on view hubspot_batch.failed is 'The records that were refused: nothing of them was written. Columns as in outcomes.';
`,
];
