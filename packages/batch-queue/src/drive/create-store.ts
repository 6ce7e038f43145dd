import { type Batch, indexesOf, isUnsent, mayBeWritten } from "@x/batch-core";
import type { RunStore, Unanswered } from "@x/batch-http";
import type { Outcome } from "@x/batch-types";
import type { Sql } from "../database/database.ts";
import { textArray } from "../internal/text-array.ts";
import { type Claim, WHILE_MINE } from "./claim.ts";
import type { OpenRun } from "./open-runs.ts";

/**
 * Milliseconds after which a batch that was kept may no longer leave. A worker that was frozen meanwhile may have lost the
 * account, and the next worker takes a create for missing 12 seconds after it began to look for the record.
 */
const LEAVES_WITHIN = 5_000;

/** Kept instead of a time for associations that wait for their request: it has not left. */
const NOT_LEFT = 0;

/** Says of a batch that is kept when it left; undefined when the request before it is meant. */
function leftAt({ followUp, mayBeWritten }: Batch): number | undefined {
  return followUp !== undefined && mayBeWritten !== true ? NOT_LEFT : undefined;
}

/** Returns whether a batch that is kept holds associations that were never sent. */
export function hasNotLeft({ batch, at }: Unanswered): boolean {
  return batch.followUp !== undefined && at === NOT_LEFT;
}

/** The first index of a batch: no other batch that is in flight has its records. */
const firstOf = (batch: Batch): number => indexesOf(batch)[0]!;

type Kept = Pick<OpenRun, "id" | "isCancelled">;

/** The outcomes of records that are not to be sent any more. Of a run that was cancelled, none is. */
function settledOf(outcomes: readonly Outcome[], { isCancelled }: Kept): readonly Outcome[] {
  return isCancelled ? outcomes : outcomes.filter((outcome) => !isUnsent(outcome));
}

/**
 * Keeps a run in the database. Each method is one statement, and so one transaction. When another worker drives the account, it
 * changes nothing and says so.
 */
export function createStore(database: Sql, claim: Claim, run: Kept): Required<RunStore> {
  const { account, fence } = claim;
  /** Answers that may be kept although the connection was lost before the database said so. */
  const triedBefore = new WeakSet<Batch>();
  /** Batches that are being kept. A run that is drained does not wait for it, and settles them meanwhile. */
  const pending = new Map<Batch, Promise<unknown>>();

  /** Forgets a batch, and keeps the outcomes of its records and those batches that may be written. */
  async function keep(batch: Batch, outcomes: readonly Outcome[], doubtful: readonly Batch[]) {
    await pending.get(batch)?.catch(() => {});
    const settled = settledOf(outcomes, run);
    const [mine] = await database
      .query(
        `${WHILE_MINE},
        gone as (
          delete from hubspot_batch.intent where run = $3 and first = $4 and first <> all ($5::int[])
            and exists (select from mine)
        ),
        kept as (
          insert into hubspot_batch.intent (run, first, at, batch)
          select $3, doubtful.first, coalesce(doubtful.at, was.at), doubtful.batch::json
          from mine, hubspot_batch.intent was, unnest($5::int[], $6::text[], $7::float8[]) doubtful (first, batch, at)
          where was.run = $3 and was.first = $4
          on conflict (run, first) do update set at = excluded.at, batch = excluded.batch
        ),
        ${INSERT_OUTCOMES(8)}
        select from mine`,
        [
          account,
          fence,
          run.id,
          firstOf(batch),
          doubtful.map(firstOf),
          doubtful.map((next) => JSON.stringify(next)),
          doubtful.map(leftAt),
          ...columnsOf(settled),
        ],
      )
      .then(
        ({ rows }) => rows,
        (error: unknown) => {
          // The outcomes are there already, and only the holder of the fence writes them.
          if (isDuplicate(error) && triedBefore.has(batch)) return [{}];
          triedBefore.add(batch);
          throw error;
        },
      );
    return mine === undefined ? "taken-over" : undefined;
  }

  return {
    async sending(batch, at) {
      const keeping = database.query(
        `${WHILE_MINE}
        insert into hubspot_batch.intent (run, first, at, batch) select $3, $4, $5, $6 from mine
        on conflict (run, first) do update set at = excluded.at, batch = excluded.batch returning 1`,
        [account, fence, run.id, firstOf(batch), at, JSON.stringify(batch)],
      );
      pending.set(batch, keeping);
      try {
        return (await keeping).rows.length === 0 ? "taken-over" : at + LEAVES_WITHIN;
      } finally {
        pending.delete(batch);
      }
    },
    answered: (batch, { outcomes, again }) => keep(batch, outcomes, again.filter(mayBeWritten)),
    async settled(outcomes, batch) {
      if (batch !== undefined) {
        return mayBeWritten(batch) ? keep(batch, [], [batch]) : keep(batch, outcomes, []);
      }
      const { rows } = await database.query(
        `${WHILE_MINE}, ${INSERT_OUTCOMES(4)} select from mine`,
        [account, fence, run.id, ...columnsOf(settledOf(outcomes, run))],
      );
      return rows.length === 0 ? "taken-over" : undefined;
    },
  };
}

/** A second outcome of a record is an error, never an overwrite. Rows of the tally are locked in one order. */
const INSERT_OUTCOMES = (from: number): string => `
  told as (
    insert into hubspot_batch.outcome (run, index, status, key, record_id, reason, message, outcome)
    select $3, o.index, o.status, o.key, o.record_id, o.reason, o.message, o.outcome
    from mine, rows from (
      unnest(
        $${from}::int[], $${from + 1}::text[], $${from + 2}::text[], $${from + 3}::text[], $${from + 4}::text[], $${from + 5}::text[]
      ),
      json_array_elements($${from + 6}::json)
    ) o (index, status, key, record_id, reason, message, outcome)
    returning index, status
  ),
  counted as (
    insert into hubspot_batch.tally (run, thousand, status, count)
    select $3, index / 1000, status, count(*) from told group by 2, 3 order by 2, 3
    on conflict (run, thousand, status) do update set count = tally.count + excluded.count
  )`;

function columnsOf(outcomes: readonly Outcome[]): string[] {
  return [
    `{${outcomes.map(({ index }) => index).join()}}`,
    textArray(outcomes.map(({ status }) => status)),
    textArray(outcomes.map(({ key }) => key)),
    textArray(outcomes.map((outcome) => ("id" in outcome ? outcome.id : undefined))),
    textArray(outcomes.map(reasonOf)),
    textArray(outcomes.map(messageOf)),
    JSON.stringify(outcomes),
  ];
}

function reasonOf(outcome: Outcome): string | undefined {
  if (outcome.status === "failed") return outcome.error.code ?? outcome.error.category;
  return "reason" in outcome ? outcome.reason : undefined;
}

function messageOf(outcome: Outcome): string | undefined {
  if (outcome.status === "failed") return outcome.error.message;
  return "message" in outcome ? outcome.message : undefined;
}

function isDuplicate(error: unknown): boolean {
  return typeof error === "object" && error !== null && "code" in error && error.code === "23505";
}
