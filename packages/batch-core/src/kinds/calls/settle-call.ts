import type { CallOutcome } from "@x/batch-types";
import { confirmsAll } from "../../answer/confirm-archive.ts";
import { carried, settle } from "../../outcome/settle.ts";
import type { CallBatch, CallEntry, CallFate, CallInterpretation, CallPart } from "./call-batch.ts";
import { isArchiving } from "./call-job.ts";
import { allErrors, refusedCall, unknownCall } from "./call-fates.ts";
import { continueCall, halveCall } from "./continue-call.ts";
import { readCall } from "./read-call.ts";

/** Settles every input by what a 2xx says of it; the status alone proves nothing (facts 20, 21). */
export function settleCall(batch: CallBatch, body: Record<string, unknown>): CallInterpretation {
  const { entries, job } = batch;
  const { fates, pages, unclaimed } = readCall(job, entries, body);
  const isPaged = new Set(pages.map(({ index }) => index));
  const outcomes: CallOutcome[] = [];
  const open: CallEntry[] = [];
  for (const entry of entries) {
    const fate = fates.get(entry);
    if (isPaged.has(entry.index)) continue;
    if (fate === undefined) open.push(entry);
    else outcomes.push(...sent(entry, inDoubt(batch, fate)));
  }
  const parts: CallPart[] = pages.length > 0 ? [{ entries: carried(pages) }] : [];
  const progress = { outcomes, pages: parts };

  const [error, ...others] = unclaimed;
  const [only] = open;
  if (error === undefined || only === undefined) {
    const fate = isArchiving(job) && confirmsAll(body) ? ARCHIVED : unaccounted(batch);
    outcomes.push(...open.flatMap((entry) => sent(entry, fate)));
    return continueCall(batch, { ...progress, errors: unclaimed });
  }
  // The answer to one input can only be about that input.
  if (entries.length === 1) {
    outcomes.push(...sent(only, refusedCall(batch, [error, ...others])));
    return continueCall(batch, progress);
  }
  // An error may name nobody (fact 41), and twice has the effect of once: who it is about shows when the
  // inputs are sent apart. The others may be done by now, though they are not among the results.
  return halveCall(batch, progress, { entries: open, mayBeWritten: true }, error.message);
}

function sent(entry: CallEntry, fate: CallFate): CallOutcome[] {
  return settle(entry, entry.attempts + 1, fate);
}

const ARCHIVED: CallFate = { status: "archived" };

function unaccounted(batch: CallBatch): CallFate {
  return unknownCall(batch, "unaccounted", "HubSpot answered, and said nothing about this one.");
}

function inDoubt(batch: CallBatch, fate: CallFate): CallFate {
  return fate.status === "failed" ? refusedCall(batch, allErrors(fate)) : fate;
}
