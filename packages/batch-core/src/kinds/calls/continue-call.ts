import type { CallOutcome, RecordError } from "@x/batch-types";
import type { Pause } from "../../plan/batch.ts";
import {
  afterFailure,
  afterPart,
  afterRefusal,
  BEGUN,
  halve,
  hopelessMessage,
  isHopeless,
  type Search,
} from "../../recover/search.ts";
import { pausing } from "../../recover/send-again.ts";
import { carried } from "../../outcome/settle.ts";
import type { CallBatch, CallEntry, CallInterpretation, CallPart } from "./call-batch.ts";
import { skipCall } from "./skip-call.ts";

/** What an answer settles, and what must be sent before the rest is settled. */
export interface CallProgress {
  readonly outcomes: readonly CallOutcome[];
  /** Inputs whose list goes on. */
  readonly pages?: readonly CallPart[];
  readonly errors?: readonly RecordError[];
}

/** Goes on with the next part, the parts of one request in the order they were made. */
export function continueCall(batch: CallBatch, progress: CallProgress): CallInterpretation {
  const search = batch.search && afterPart(batch.search, wasAccepted(progress));
  return sendNext(batch, search, progress);
}

/** Goes on after an input is given up because HubSpot fails at it each time. */
export function continueFailing(
  batch: CallBatch,
  search: Search,
  outcomes: readonly CallOutcome[],
  pause: Pause | undefined,
): CallInterpretation {
  const after = afterFailure(search, batch.entries.length, batch.retries);
  return pausing(sendNext(batch, after, { outcomes }), pause, after.failures);
}

/** Sends groups of the entries that HubSpot refused together, one after the other. */
export function sendApart(
  batch: CallBatch,
  progress: CallProgress,
  part: CallPart,
  groups: readonly (readonly CallEntry[])[],
): CallInterpretation {
  return sendNext(batch, batch.search ?? BEGUN, progress, asParts(part, groups));
}

/**
 * Sends entries that HubSpot refused together in two halves, or no more when it refused every part.
 *
 * @param lastAnswer What HubSpot said.
 */
export function halveCall(
  batch: CallBatch,
  progress: CallProgress,
  part: CallPart,
  lastAnswer: string,
): CallInterpretation {
  const search = afterRefusal(batch.search);
  const accepted = search.accepted || wasAccepted(progress);
  return sendHalves(batch, progress, part, { ...search, accepted }, lastAnswer);
}

/** Halves inputs that HubSpot fails at each time: one of them may be why. */
export function halveFailingCall(
  batch: CallBatch,
  message: string,
  pause: Pause | undefined,
): CallInterpretation {
  const { entries, mayBeWritten, retries, search } = batch;
  const after = afterFailure(search, entries.length, retries);
  const part: CallPart = { entries, ...(mayBeWritten && { mayBeWritten }) };
  const next = sendHalves(batch, { outcomes: [] }, part, after, message);
  return pausing(next, pause, after.failures);
}

function sendHalves(
  batch: CallBatch,
  progress: CallProgress,
  part: CallPart,
  search: Search,
  lastAnswer: string,
): CallInterpretation {
  if (isHopeless(search)) {
    const left = { ...batch, ...part, entries: carried(part.entries) };
    const message = hopelessMessage(search, lastAnswer);
    const skipped = skipCall(left, { reason: "refused", message });
    return { outcomes: [...progress.outcomes, ...skipped], again: [], errors: [] };
  }
  return sendNext(batch, search, progress, asParts(part, halve(part.entries)));
}

function asParts(part: CallPart, groups: readonly (readonly CallEntry[])[]): CallPart[] {
  return groups
    .filter(({ length }) => length > 0)
    .map((entries) => ({ ...part, entries: carried(entries), reason: "isolate" }));
}

function sendNext(
  { job, waiting = [] }: CallBatch,
  search: Search | undefined,
  { outcomes, pages = [], errors = [] }: CallProgress,
  parts: readonly CallPart[] = [],
): CallInterpretation {
  const [next, ...rest] = [...waiting, ...pages, ...parts];
  if (next === undefined) return { outcomes, again: [], errors };
  const again = { job, ...next, retries: 0, waiting: rest, ...(search && { search }) };
  return { outcomes, again: [again], errors };
}

/** An input is confirmed, or its list goes on. */
function wasAccepted({ outcomes, pages = [] }: CallProgress): boolean {
  return pages.length > 0 || outcomes.some(isConfirmed);
}

function isConfirmed({ status }: CallOutcome): boolean {
  return status !== "failed" && status !== "skipped" && status !== "unknown";
}
