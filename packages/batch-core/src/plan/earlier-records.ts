import type { Outcome } from "@x/batch-types";
import type { Earlier } from "./batch.ts";
import { createRecentMap } from "../internal/recent-map.ts";

/** Knows which keys of a create job have a record by now, or may have one. */
export interface EarlierRecords {
  /** Learns what became of a record of this key. */
  learn(key: string, outcome: Outcome): void;
  /** Returns what is known of earlier records of this key; nothing when there can be none. */
  find(key: string): Earlier | undefined;
}

/** How many keys are kept at least; at most twice as many. */
const LEAST_KEPT = 5_000;

const AT_ANY_TIME: Earlier = {};
/** A process that goes on takes about this long to begin, in milliseconds. */
const IN_AN_EARLIER_RUN: Earlier = { before: 1_000 };

/**
 * Remembers the keys for which a run has made records. A create without an answer is looked up, and a
 * record that is as young as the request counts as its own. But clocks differ: a record of the same key,
 * which this run made a moment before, may look just as young.
 *
 * Memory is bounded. Of a key that is forgotten it is still known that its record is not younger than
 * the newest record of the run at that time. Both times are by HubSpot's clock.
 *
 * @param firstIndex Records with a smaller index are of an earlier run, whose other keys nobody remembers.
 */
export function createEarlierRecords(firstIndex: number): EarlierRecords {
  let newest: number | undefined;
  let ofForgotten = firstIndex > 0 ? IN_AN_EARLIER_RUN : undefined;
  const forget = (): void => {
    ofForgotten = newest === undefined ? AT_ANY_TIME : { madeBy: newest };
  };
  const made = createRecentMap<{ readonly id: string }>(LEAST_KEPT, forget);
  /** Kept apart, and so for longer: HubSpot may still be at work on a create without an answer. */
  const doubtful = createRecentMap<typeof AT_ANY_TIME>(LEAST_KEPT, forget);

  function learnTime(createdAt: string | null | undefined, index: number): void {
    const madeAt = Date.parse(createdAt ?? "");
    if (Number.isNaN(madeAt)) return;
    newest = Math.max(newest ?? madeAt, madeAt);
    // Any earlier run had ended when HubSpot made this record.
    if (ofForgotten === IN_AN_EARLIER_RUN && index >= firstIndex) forget();
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
    find: (key) => doubtful.get(key) ?? made.get(key) ?? ofForgotten,
  };
}

/** Somebody else has made a record with this value, perhaps a moment ago. */
function isConflict(outcome: Outcome): boolean {
  return outcome.status === "failed" && outcome.error.existingId !== undefined;
}
