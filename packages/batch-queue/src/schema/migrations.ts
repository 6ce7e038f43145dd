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
);
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

create table hubspot_batch.run (
  id bigint generated always as identity primary key,
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
  unique (account, key)
);
create index run_unsettled on hubspot_batch.run (account, id) where state in ('open', 'cancelling');
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
);
comment on table hubspot_batch.intent is 'A batch that may have left and whose answer is not kept: its records may be written.';
comment on column hubspot_batch.intent.at is 'When it was sent, in milliseconds since 1970.';

create table hubspot_batch.outcome (
  run bigint,
  index int,
  status text not null,
  record_id text,
  message text,
  outcome json not null,
  primary key (run, index)
);
comment on table hubspot_batch.outcome is 'What became of a record. Written once, never changed.';

create table hubspot_batch.tally (
  run bigint,
  thousand int,
  status text,
  count int not null,
  primary key (run, thousand, status)
);
comment on table hubspot_batch.tally is 'How many outcomes of each status a thousand of records has: those whose index is from 1000 × thousand on.';

create index account_driven on hubspot_batch.account (worker) where worker is not null;

create view hubspot_batch.run_progress as
select r.id, r.account, r.key, r.lane, r.state, r.rows, t.settled,
  coalesce(t.counts, '{}') as counts, r.stop, a.paused, w.reason as waits_for, w.until as waits_until,
  r.submitted_at, r.ended_at
from hubspot_batch.run r
join hubspot_batch.account a on a.id = r.account
left join hubspot_batch.wait w
  on w.account = r.account and w.lane = r.lane and w.until > now() and r.state in ('open', 'cancelling')
cross join lateral (
  select coalesce(sum(s.count), 0)::int as settled, json_object_agg(s.status, s.count) as counts
  from (select status, sum(count)::int as count from hubspot_batch.tally where run = r.id group by status) s
) t;
comment on view hubspot_batch.run_progress is 'How far each run has come, and how many outcomes of each status it has.';
`,
];
