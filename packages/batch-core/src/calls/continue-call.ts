import type { CallOutcome, RecordError } from "@x/batch-types";
import { carried } from "../settle.ts";
import type {
  CallBatch,
  CallEntry,
  CallInterpretation,
  CallPart,
  CallSearch,
} from "./call-batch.ts";
import { skipCall } from "./skip-call.ts";

/** What is settled, and what must be sent before the rest is. */
export interface CallProgress {
  readonly outcomes: readonly CallOutcome[];
  readonly parts?: readonly CallPart[];
  readonly errors?: readonly RecordError[];
}

/** Goes on with the next part, the parts of one request in the order they were made. */
export function continueCall(
  { job, waiting = [], search }: CallBatch,
  { outcomes, parts = [], errors = [] }: CallProgress,
): CallInterpretation {
  const [next, ...rest] = [...waiting, ...parts];
  if (next === undefined) return { outcomes, again: [], errors };
  const again = { job, ...next, retries: 0, waiting: rest, ...(search && { search }) };
  return { outcomes, again: [again], errors };
}

/** Refused parts, none of them accepted, after which the rest is not worth its requests. */
const ENOUGH = 30;

/**
 * Sends entries that HubSpot refused together apart: those it named and the rest, or two halves. Gives
 * up when most of them are bad, as the search for a bad record does.
 *
 * @param error What HubSpot said.
 */
export function searchCall(
  batch: CallBatch,
  progress: CallProgress,
  part: CallPart,
  named: ReadonlySet<CallEntry>,
  error: RecordError,
): CallInterpretation {
  const before = batch.search ?? { size: part.entries.length, refused: -1, accepted: false };
  const accepted = before.accepted || progress.outcomes.some(isConfirmed);
  const search: CallSearch = { ...before, refused: before.refused + 1, accepted };
  const searched: CallBatch = { ...batch, search };
  if (!accepted && search.refused >= Math.max(ENOUGH, search.size / 3)) {
    const message = `HubSpot refused every part of this request, ${search.refused} of them, the last with: ${error.message}`;
    const left = { ...searched, ...part, entries: carried(part.entries) };
    const outcomes = [...progress.outcomes, ...skipCall(left, { reason: "refused", message })];
    return { outcomes, again: [], errors: progress.errors ?? [] };
  }
  const { entries } = part;
  const isOneOfSome = named.size > 0 && named.size < entries.length;
  const middle = Math.ceil(entries.length / 2);
  const belongs = (entry: CallEntry, place: number): boolean =>
    isOneOfSome ? named.has(entry) : place < middle;
  const halves = [
    entries.filter((entry, place) => belongs(entry, place)),
    entries.filter((entry, place) => !belongs(entry, place)),
  ];
  const parts = halves.map((half): CallPart => ({
    ...part,
    entries: carried(half),
    reason: "isolate",
  }));
  return continueCall(searched, { ...progress, parts: [...(progress.parts ?? []), ...parts] });
}

function isConfirmed({ status }: CallOutcome): boolean {
  return status !== "failed" && status !== "skipped" && status !== "unknown";
}
