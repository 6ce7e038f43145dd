import { type Batch, BATCH_FORMAT, findBatchProblems } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { ImportStore, KeptBatch } from "../store/import-store.ts";
import { type KeptRow, settledRow } from "../store/settled-row.ts";
import { reasonOf } from "./reason.ts";

const ENDED = "The run ended before a usable answer came.";

/**
 * The rows in flight, in the order of the source. Until somebody looks they are unknown. Where the answer has come and
 * their associations are in flight, they are written, and their associations are unknown.
 *
 * @param idIn Reads the record id that the cells of a row say. @default none
 */
export function rowsInFlight(
  run: ImportStore,
  idIn: (cells: readonly (string | null)[]) => string | undefined = () => undefined,
): KeptRow[] {
  return run
    .batches()
    .flatMap((kept) => {
      const written = writtenOf(kept);
      return kept.rows.map(([index, row, line, cells]) => {
        const outcome = written.get(index) ?? unanswered(index);
        const error = reasonOf(outcome, () => undefined);
        return {
          ...settledRow({ row, line }, outcome, idIn(cells), error),
          cells: JSON.stringify(cells),
        };
      });
    })
    .sort((one, other) => one.row - other.row);
}

/** The records that an answer has confirmed, by their index. What is kept may be what a stranger wrote. */
function writtenOf({ batch, format }: KeptBatch): Map<number, Outcome> {
  if (format !== BATCH_FORMAT || findBatchProblems(batch).length > 0) return new Map();
  const { followUp } = batch;
  if (followUp === undefined) return new Map();
  return new Map(
    followUp.written.map((record) => [
      record.index,
      { ...record, associations: openAssociations(record, followUp) },
    ]),
  );
}

type FollowUp = NonNullable<Batch["followUp"]>;

function openAssociations(
  { index, mergedInto = index }: FollowUp["written"][number],
  { links, settled }: FollowUp,
) {
  const made = new Set(
    settled.flatMap((outcome) => (outcome.status === "associated" ? outcome.index : [])),
  );
  return links
    .filter((link, place) => link.index === mergedInto && !made.has(place))
    .map(({ to }) => ({
      to,
      status: "unknown" as const,
      message: `${ENDED} Resume the run: it sends the association again.`,
    }));
}

function unanswered(index: number): Outcome {
  return {
    status: "unknown",
    index,
    attempts: 1,
    reason: "no-answer",
    message: ENDED,
    advice:
      "Resume the run: it looks the record up, or sends the row again where that does no harm.",
  };
}
