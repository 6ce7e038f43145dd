import { JobStoppedError } from "@x/batch-http";
import type { FailedOutcome, RecordObjectType, Stop } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import type { SourceRow } from "../store/settled-row.ts";

const ROWS_PER_READ = 1_000;

/**
 * Passes on the rows whose record HubSpot has. Ends early when HubSpot cannot be asked.
 *
 * @param task.idOf The record id of a row; a row without one is passed on.
 * @param task.onMissing Told of each row whose record HubSpot does not have.
 * @param task.onStop Told why HubSpot cannot be asked.
 */
export async function* existingRows(
  source: AsyncIterator<SourceRow, void> | Iterator<SourceRow, void>,
  task: {
    readonly client: ImportClient;
    readonly objectType: RecordObjectType;
    readonly signal: AbortSignal;
    readonly idOf: (row: SourceRow) => string | undefined;
    readonly onMissing: (row: SourceRow, outcome: FailedOutcome) => void;
    readonly onStop: (stop: Stop) => void;
  },
): AsyncGenerator<SourceRow, void, undefined> {
  const { client, objectType, signal, idOf, onMissing, onStop } = task;
  for (let isDone = false; !isDone;) {
    const rows: SourceRow[] = [];
    while (rows.length < ROWS_PER_READ && !isDone) {
      const { value, done } = await source.next();
      if (done === true) isDone = true;
      else rows.push(value);
    }
    const named = rows.filter((row) => idOf(row) !== undefined);
    const answer = await read(named.map((row) => ({ id: idOf(row)! })));
    const outcomes = new Map(named.map((row, place) => [row, answer?.outcomes[place]]));
    for (const row of rows) {
      const outcome = outcomes.get(row);
      if (outcome?.status === "failed") onMissing(row, outcome);
      // What nobody could look up is not archived.
      else if (outcome?.status === "found" || !outcomes.has(row)) yield row;
    }
    if (answer?.stop !== undefined) onStop(answer.stop);
    if (answer === undefined || answer.stop !== undefined) return;
  }

  async function read(records: readonly { id: string }[]) {
    try {
      return await client.read(objectType, records, {
        properties: ["hs_object_id"],
        signal,
      });
    } catch (error) {
      if (!(error instanceof JobStoppedError)) throw error;
      onStop(error.stop);
      return undefined;
    }
  }
}
