import { type Batch, forNextRun } from "@x/batch-core";
import type { Unanswered } from "@x/batch-http";
import type { ImportStore } from "../../store/import-store.ts";
import type { SourceRow } from "../../store/settled-row.ts";
import type { OpenRows } from "./open-rows.ts";
import { toSource } from "./to-source.ts";

/** The batches that earlier processes sent, and that have no answer. */
export interface EarlierBatches {
  /** Their ids in the store. */
  readonly ids: Map<Batch, number>;
  /** Those which the client looks up or sends again. */
  readonly unanswered: readonly Unanswered[];
  /** Those whose rows are to be looked at again. */
  readonly toLookAt: { readonly batch: Batch; readonly rows: readonly SourceRow[] }[];
  /** Above all indexes by which they call their rows. */
  readonly firstIndex: number;
}

/**
 * Reads the batches without an answer from a run, and opens their rows.
 *
 * @param looksAgain Whether records are looked at before they are sent again.
 * @param idIn Reads the record id that a row says.
 */
export function readEarlierBatches(
  kept: Pick<ImportStore, "batches">,
  open: Pick<OpenRows, "add">,
  looksAgain: boolean,
  idIn: (cells: readonly (string | null)[]) => string | undefined,
): EarlierBatches {
  const ids = new Map<Batch, number>();
  const unanswered: Unanswered[] = [];
  const toLookAt: { batch: Batch; rows: readonly SourceRow[] }[] = [];
  let firstIndex = 0;
  for (const { id, at, batch: sent, rows } of kept.batches()) {
    const batch = forNextRun(sent);
    ids.set(batch, id);
    // Of a follow-up, the records are written.
    if (looksAgain && batch.followUp === undefined) {
      toLookAt.push({ batch, rows: rows.map(toSource) });
    } else unanswered.push({ batch, at });
    for (const [index, row, line, cells] of rows) {
      const json = JSON.stringify(cells);
      open.add(index, { row, line, named: idIn(cells), json, inFlight: true });
      firstIndex = Math.max(firstIndex, index + 1);
    }
  }
  return { ids, unanswered, toLookAt, firstIndex };
}
