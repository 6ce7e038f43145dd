import type { BatchEvent } from "@x/batch-http";
import { JobStoppedError } from "@x/batch-http";
import type { FailedOutcome, RecordObjectType, SkippedOutcome, Stop } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import type { SourceRow } from "../store/settled-row.ts";
import { isUnsent } from "./is-unsent.ts";
import type { RowChunks } from "./rows-to-send.ts";
import type { Unsent } from "./unsent-notes.ts";

const ROWS_PER_READ = 1_000;
/** Rows may be large: at most about so many characters of them are held. */
const TEXT_PER_READ = 8 * 1024 * 1024;

/**
 * Passes on the rows whose record HubSpot has. Ends early when HubSpot cannot be asked: rows from there on are not
 * sent.
 *
 * @param task.idOf The record id of a row; a row without one is passed on.
 * @param task.onSettled Told of each row whose look-up HubSpot refused, mostly as it does not have the record.
 * @param task.onUnsent Told of each row that could not be looked up, though HubSpot can be asked. It is not passed on.
 * @param task.onStop Told why HubSpot cannot be asked.
 */
export async function* existingRows(
  source: RowChunks,
  task: {
    readonly client: ImportClient;
    readonly objectType: RecordObjectType;
    readonly signal: AbortSignal;
    readonly idOf: (row: SourceRow) => string | undefined;
    readonly onSettled: (row: SourceRow, outcome: FailedOutcome | SkippedOutcome) => void;
    readonly onUnsent: (row: Unsent) => void;
    readonly onStop: (stop: Stop) => void;
    /** Told of the requests, each a look-up. */
    readonly onEvent?: ((event: BatchEvent) => void) | undefined;
  },
): RowChunks {
  const { client, objectType, signal, idOf, onSettled, onUnsent, onStop, onEvent } = task;
  for await (const rows of readable(source)) {
    const named = rows.filter((row) => idOf(row) !== undefined);
    const answer = await read(named.map((row) => ({ id: idOf(row)! })));
    if (answer === undefined) return;
    const { outcomes, stop } = answer;
    const outcomeOf = new Map(named.map((row, place) => [row, outcomes[place]!]));
    const existing: SourceRow[] = [];
    for (const row of rows) {
      const outcome = outcomeOf.get(row);
      if (outcome === undefined || outcome.status === "found") existing.push(row);
      // To look a row up wrote nothing, so that it is not unknown what became of it: it was not sent.
      else if (outcome.status === "unknown" || isUnsent(outcome)) {
        const { message, reason } = outcome as Exclude<typeof outcome, FailedOutcome>;
        if (stop === undefined)
          onUnsent({
            row: row.row,
            line: row.line,
            kind: reason,
            error: `It could not be looked up: ${message}`,
          });
      } else onSettled(row, outcome);
    }
    if (existing.length > 0) yield existing;
    if (stop !== undefined) {
      onStop(stop);
      return;
    }
  }

  /** What the client says of the run of these reads is not of the run that archives. */
  function hear(event: BatchEvent): void {
    if (event.type === "request-sent") {
      onEvent?.({ ...event, request: { ...event.request, reason: "reconcile" } });
    } else if (event.type === "request-answered" || event.type === "waiting") onEvent?.(event);
  }

  async function read(records: readonly { id: string }[]) {
    try {
      return await client.read(objectType, records, {
        properties: ["hs_object_id"],
        signal,
        onEvent: (event) => hear(event),
      });
    } catch (error) {
      if (!(error instanceof JobStoppedError)) throw error;
      onStop(error.stop);
      return undefined;
    }
  }
}

/** So many rows at a time as one look-up takes. */
async function* readable(source: RowChunks): RowChunks {
  let rows: SourceRow[] = [];
  let text = 0;
  for await (const chunk of source) {
    for (const row of chunk) {
      rows.push(row);
      for (const cell of row.cells) text += cell?.length ?? 0;
      if (rows.length < ROWS_PER_READ && text < TEXT_PER_READ) continue;
      yield rows;
      rows = [];
      text = 0;
    }
  }
  if (rows.length > 0) yield rows;
}
