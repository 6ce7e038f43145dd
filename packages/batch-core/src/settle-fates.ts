import type { ConfirmedOutcome, Outcome } from "@x/batch-types";
import { followUp, type Written } from "./associations/follow-up.ts";
import type { Batch, Entry } from "./batch.ts";
import { type Fate, settle } from "./settle.ts";

/** Settles records after a request that carried them; what is written and has associations still to be made goes on to that. */
export function settleFates(
  batch: Batch,
  fates: Iterable<readonly [Entry, Fate]>,
): { outcomes: Outcome[]; again: Batch[] } {
  const outcomes: Outcome[] = [];
  const written: Written[] = [];
  for (const [entry, fate] of fates) {
    const settled: Outcome[] = settle(entry, entry.attempts + 1, fate);
    if (entry.followUps === undefined || !settled.every(isConfirmed)) outcomes.push(...settled);
    else written.push({ entry, outcomes: settled });
  }
  return { outcomes, again: written.length > 0 ? [followUp(batch, written)] : [] };
}

function isConfirmed(outcome: Outcome): outcome is ConfirmedOutcome {
  return "id" in outcome;
}
