import type { Outcome } from "@x/batch-types";
import { followUp, type Written } from "../kinds/pairs/follow-up.ts";
import type { Batch, Entry } from "../plan/batch.ts";
import { type Fate, settle } from "./settle.ts";

/** Settles records after a request that carried them; what is written and has associations still to be made goes on to that. */
export function settleFates(
  batch: Batch,
  fates: Iterable<readonly [Entry, Fate]>,
): { outcomes: Outcome[]; again: Batch[] } {
  const outcomes: Outcome[] = [];
  const written: Written[] = [];
  for (const [entry, fate] of fates) {
    const attempts = entry.attempts + 1;
    if (entry.followUps !== undefined && "id" in fate) {
      written.push({ entry, outcomes: settle(entry, attempts, fate) });
    } else outcomes.push(...settle(entry, attempts, fate));
  }
  return { outcomes, again: written.length > 0 ? [followUp(batch, written)] : [] };
}
