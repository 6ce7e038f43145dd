import type { RecordError } from "@x/batch-types";
import { doubtOf } from "../../answer/doubt-of-refusal.ts";
import { confirmsAll } from "../../answer/confirm-archive.ts";
import type { Reading } from "../../answer/reading.ts";
import { errorsOfEach } from "../../answer/share-errors.ts";
import type { ResolvedCallJob } from "../../job/call-job.ts";
import { isRemoving } from "../../job/effect.ts";
import type { Errors } from "../../outcome/errors.ts";
import { withAttempt, failed } from "../../outcome/settle.ts";
import type { Kind } from "../kind.ts";
import type { CallBatch, CallEntry, CallFate } from "./call-batch.ts";
import type { CallReading } from "./read-named-errors.ts";

/** What differs between kinds of calls. */
export interface Repeatable {
  /** Finds the entry of each row and error by name, never by position. */
  readonly read: (batch: CallBatch, body: Record<string, unknown>) => CallReading;
  /** Returns true when the refusal of a batch means that this entry cannot be done. */
  readonly rejects?: (error: RecordError, entry: CallEntry) => boolean;
  /** The advice for an unknown entry, when sending it again is not the best. */
  readonly howToFindOut?: (job: ResolvedCallJob) => string | undefined;
}

/** Makes a kind whose batches can be sent twice with the effect of once. */
export function repeatable({
  read,
  rejects = () => false,
  howToFindOut = () => undefined,
}: Repeatable): Kind<CallBatch, CallFate> {
  const unknown: Kind<CallBatch, CallFate>["unknown"] = ({ job }, reason, message) => ({
    status: "unknown",
    reason,
    message,
    advice: howToFindOut(job) ?? "Send it again: a second time changes nothing.",
  });

  function refused(
    batch: CallBatch,
    errors: Errors,
    refusal?: Parameters<typeof doubtOf>[2],
  ): CallFate {
    // An existing property (fact 45) may come from the first attempt or be older. Its definition and `createdAt`
    // do not tell: the account may have the same one, and a restored property keeps its date (fact 43).
    const doubt = doubtOf(batch, errors, refusal);
    return doubt === undefined ? failed(errors) : unknown(batch, "no-answer", doubt);
  }

  return {
    unknown,
    isDivisible: () => true,
    read(batch, body) {
      const { fates, pages, unclaimed } = read(batch, body);
      const isPaged = new Set(pages.map(({ index }) => index));
      const open: CallEntry[] = [];
      const settled: [CallEntry, CallFate][] = [];
      for (const entry of batch.entries) {
        const fate = fates.get(entry);
        // Its list goes on, whatever else was said of it.
        if (isPaged.has(entry.index)) continue;
        if (fate === undefined) open.push(entry);
        else settled.push([entry, withDoubt(batch, fate)]);
      }
      const reading: Reading<CallEntry, CallFate, CallBatch> = {
        fates: settled,
        ...(pages.length > 0 && {
          again: [{ job: batch.job, entries: withAttempt(pages), retries: 0 }],
          isAccepted: true,
        }),
      };
      const [error, ...others] = unclaimed;
      if (error === undefined || open.length === 0) {
        const fate: CallFate | undefined =
          isRemoving(batch.job) && confirmsAll(body) ? { status: "archived" } : undefined;
        for (const entry of open) settled.push([entry, fate ?? unaccounted(batch, entry)]);
        return { ...reading, errors: unclaimed };
      }
      // The answer to a single entry is about that entry.
      if (batch.entries.length > 1) {
        return { ...reading, undecided: { entries: open, message: error.message } };
      }
      settled.push([open[0]!, refused(batch, [error, ...others])]);
      return reading;
    },
    findSuspects(batch, refusal) {
      const { body, errors } = refusal;
      const rejected = batch.entries.filter((entry) => rejects(errors[0], entry));
      const fate = refused(batch, errorsOfEach(errors, rejected.length), refusal);
      return {
        rejected: new Map(rejected.map((entry) => [entry, fate])),
        suspects: new Set(read(batch, { errors: [body] }).fates.keys()),
      };
    },
    refuse(batch, refusal) {
      const { entries } = batch;
      const fate = refused(batch, errorsOfEach(refusal.errors, entries.length), refusal);
      return { fates: entries.map((entry) => [entry, fate]) };
    },
  };

  function withDoubt(batch: CallBatch, fate: CallFate): CallFate {
    if (fate.status !== "failed") return fate;
    return refused(batch, [fate.error, ...(fate.moreErrors ?? [])]);
  }

  function unaccounted(batch: CallBatch, { key }: CallEntry): CallFate {
    const what = key === "" ? askedFor(batch.job) : "this one";
    return unknown(batch, "unaccounted", `The answer said nothing about ${what}.`);
  }
}

/** Names what an input without a name is about. */
function askedFor({ about, operation }: ResolvedCallJob): string {
  return operation === "labels" ? "association labels" : about;
}
