import type { RecordError } from "@x/batch-types";
import { doubtOf } from "../../answer/after-doubt.ts";
import { confirmsAll } from "../../answer/confirm-archive.ts";
import type { Reading } from "../../answer/reading.ts";
import { errorsForAll } from "../../answer/share-errors.ts";
import type { ResolvedCallJob } from "../../job/call-job.ts";
import { isRemoving } from "../../job/effect.ts";
import type { Errors } from "../../outcome/errors.ts";
import { carried, failed } from "../../outcome/settle.ts";
import type { Kind } from "../kind.ts";
import type { CallBatch, CallEntry, CallFate } from "./call-batch.ts";
import type { CallReading } from "./read-named-errors.ts";

/** What is different among those kinds. */
interface Repeatable {
  /** Finds the entry of each row and error by what they name, never by position. */
  readonly read: (batch: CallBatch, body: Record<string, unknown>) => CallReading;
  /** Whether the refusal of a batch means that this entry cannot be done as it is. */
  readonly condemns?: (error: RecordError, entry: CallEntry) => boolean;
  /** How to find out what became of an entry, where it is not best sent again. */
  readonly howToFindOut?: (job: ResolvedCallJob) => string | undefined;
}

/** A kind of which twice has the effect of once. */
export function repeatable({
  read,
  condemns = () => false,
  howToFindOut = () => undefined,
}: Repeatable): Kind<CallBatch, CallFate> {
  const unknown: Kind<CallBatch, CallFate>["unknown"] = ({ job }, reason, message) => ({
    status: "unknown",
    reason,
    message,
    advice: howToFindOut(job) ?? "Send it again: twice has the effect of once.",
  });

  function refused(
    batch: CallBatch,
    errors: Errors,
    refusal?: Parameters<typeof doubtOf>[2],
  ): CallFate {
    // A property that exists (fact 45) may come from an earlier attempt, or have been there before. Neither
    // its definition nor its `createdAt` tells: the account may have defined the same, and a property that
    // was archived comes back with the date it had (fact 43).
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
        else settled.push([entry, inDoubt(batch, fate)]);
      }
      const reading: Reading<CallEntry, CallFate, CallBatch> = {
        fates: settled,
        ...(pages.length > 0 && {
          again: [{ job: batch.job, entries: carried(pages), retries: 0 }],
          isAccepted: true,
        }),
      };
      const [error, ...others] = unclaimed;
      if (error === undefined || open.length === 0) {
        const fate: CallFate =
          isRemoving(batch.job) && confirmsAll(body) ? { status: "archived" } : unaccounted(batch);
        for (const entry of open) settled.push([entry, fate]);
        return { ...reading, errors: unclaimed };
      }
      // The answer to one entry can only be about that entry.
      if (batch.entries.length > 1) {
        return { ...reading, undecided: { entries: open, message: error.message } };
      }
      settled.push([open[0]!, refused(batch, [error, ...others])]);
      return reading;
    },
    findSuspects(batch, refusal) {
      const { body, errors } = refusal;
      const condemned = batch.entries.filter((entry) => condemns(errors[0], entry));
      const fate = refused(batch, errorsForAll(errors, condemned.length), refusal);
      return {
        condemned: new Map(condemned.map((entry) => [entry, fate])),
        suspects: new Set(read(batch, { errors: [body] }).fates.keys()),
      };
    },
    refuse(batch, refusal) {
      const { entries } = batch;
      const fate = refused(batch, errorsForAll(refusal.errors, entries.length), refusal);
      return { fates: entries.map((entry) => [entry, fate]) };
    },
  };

  function inDoubt(batch: CallBatch, fate: CallFate): CallFate {
    if (fate.status !== "failed") return fate;
    return refused(batch, [fate.error, ...(fate.moreErrors ?? [])]);
  }

  function unaccounted(batch: CallBatch): CallFate {
    return unknown(batch, "unaccounted", "HubSpot answered, and said nothing about this one.");
  }
}
