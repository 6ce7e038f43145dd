import { forNextRun, indexesOf } from "@x/batch-core";
import type { IndexedRecord, Unanswered } from "@x/batch-http";
import { type Database, rowsOf } from "../database/database.ts";
import { hasNotLeft } from "./create-store.ts";
import type { OpenRun } from "./open-runs.ts";
import { CANCELLED } from "./settle-cancelled.ts";

/** Returns the batches of a run that left and have no answer. Of a cancelled run, nothing is sent again. */
export async function readUnanswered(
  database: Database,
  { id, isCancelled }: Pick<OpenRun, "id" | "isCancelled">,
): Promise<Unanswered[]> {
  const text = "select batch, at from hubspot_batch.intent where run = $1 order by first";
  const kept = await rowsOf<Unanswered>(database, text, [id]);
  const cancelled = isCancelled ? CANCELLED : undefined;
  // At its end, a cancelled run settles what never left.
  const left = isCancelled ? kept.filter((one) => !hasNotLeft(one)) : kept;
  return left.map(({ batch, at }) => ({ batch: forNextRun(batch), at, cancelled }));
}

/** Yields the records of a run that have no outcome and are in no batch that left, in their order. */
export async function* readUnsettled(
  database: Database,
  run: string,
  unanswered: readonly Unanswered[],
): AsyncGenerator<IndexedRecord, void, undefined> {
  const taken = new Set(unanswered.flatMap(({ batch }) => indexesOf(batch)));
  let after = -1;
  for (;;) {
    const [chunk] = await rowsOf<{ first: number; records: unknown[]; settled: number[] }>(
      database,
      `select first, records, array(select index ${SETTLED}) as settled
      from hubspot_batch.chunk
      where run = $1 and first > $2 and rows > (select count(*) ${SETTLED})
      order by first limit 1`,
      [run, after],
    );
    if (chunk === undefined) return;
    after = chunk.first;
    const settled = new Set(chunk.settled);
    for (const [place, record] of chunk.records.entries()) {
      const index = chunk.first + place;
      if (!settled.has(index) && !taken.has(index)) yield { index, record };
    }
  }
}

const SETTLED = `from hubspot_batch.outcome
  where outcome.run = $1 and index >= chunk.first and index < chunk.first + chunk.rows`;
