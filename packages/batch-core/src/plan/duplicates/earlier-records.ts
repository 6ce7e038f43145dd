import type { Outcome } from "@x/batch-types";
import type { Earlier } from "../batch.ts";
import { createRecentMap } from "../../internal/recent-map.ts";

/** The keys of a create job that have a record, or may have one. */
export interface EarlierRecords {
  learn(key: string, outcome: Outcome): void;
  /** Returns the earlier record of the key; `undefined` when there can be none. */
  find(key: string): Earlier | undefined;
}

/** Keys kept at least; at most twice as many are. */
const MIN_KEPT = 5_000;

const AT_ANY_TIME: Earlier = {};
// A process that continues a run takes at least this long to start, in milliseconds.
const IN_AN_EARLIER_RUN: Earlier = { before: 1_000 };

/**
 * Remembers the keys of records that a run created. A create without an answer is looked up, and a record as
 * young as the request counts as its own; but clocks differ, and an earlier record of the same key may look as
 * young.
 *
 * Memory is bounded: of a forgotten key, only HubSpot's time of the newest record at that moment is kept.
 *
 * @param firstIndex Records with a smaller index belong to an earlier run, whose keys are not known.
 */
export function createEarlierRecords(firstIndex: number): EarlierRecords {
  let newest: number | undefined;
  let forgotten = firstIndex > 0 ? IN_AN_EARLIER_RUN : undefined;
  const forget = (): void => {
    forgotten = newest === undefined ? AT_ANY_TIME : { madeBy: newest };
  };
  const made = createRecentMap<{ readonly id: string }>(MIN_KEPT, forget);
  // Kept apart, so for longer: HubSpot may still be processing a create without an answer.
  const doubtful = createRecentMap<typeof AT_ANY_TIME>(MIN_KEPT, forget);

  function learnTime(createdAt: string | null | undefined, index: number): void {
    const madeAt = Date.parse(createdAt ?? "");
    if (Number.isNaN(madeAt)) return;
    newest = Math.max(newest ?? madeAt, madeAt);
    // HubSpot made this record after any earlier run had ended.
    if (forgotten === IN_AN_EARLIER_RUN && index >= firstIndex) forget();
  }

  return {
    learn(key, outcome) {
      if (outcome.status === "created") {
        learnTime(outcome.record?.createdAt, outcome.index);
        doubtful.delete(key);
        made.set(key, { id: outcome.id });
      } else if (
        outcome.status === "unknown" ||
        (isConflict(outcome) && made.get(key) === undefined)
      ) {
        doubtful.set(key, AT_ANY_TIME);
      }
    },
    find: (key) => doubtful.get(key) ?? made.get(key) ?? forgotten,
  };
}

/** Another client has created a record with this value, perhaps a moment ago. */
function isConflict(outcome: Outcome): boolean {
  return outcome.status === "failed" && outcome.error.existingId !== undefined;
}
