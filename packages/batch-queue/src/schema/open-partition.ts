import { type Database, rowsOf } from "../database/database.ts";
import { lockTables } from "./install.ts";
import { createPartition, RUNS_PER_PARTITION } from "./migrations.ts";

/**
 * Makes the next partition of the outcomes when the newest one has enough runs or records. Runs get numbers of it
 * from the next call on, when it is surely there.
 *
 * @param most How many records a partition has at least before the next one begins.
 */
export async function openPartition(database: Database, most: number): Promise<void> {
  await database.transaction(async (tx) => {
    await lockTables(tx);
    const [newest] = await rowsOf<{ number: number }>(
      tx,
      "select max(number) as number from hubspot_batch.partition",
    );
    const first = newest!.number * RUNS_PER_PARTITION;
    await tx.query(
      `select setval('hubspot_batch.run_id_seq', $1, false) from hubspot_batch.run_id_seq where last_value < $1`,
      [first],
    );
    const [filled] = await rowsOf<{ isFull: boolean }>(
      tx,
      `select coalesce(sum(rows), 0) >= $2 or count(*) >= $3 as "isFull" from hubspot_batch.run where id >= $1`,
      [first, most, RUNS_PER_PARTITION / 2],
    );
    if (filled!.isFull) await tx.query(createPartition(newest!.number + 1));
  });
}
