import type { Kind } from "../kind.ts";
import type { CallBatch, CallFate } from "./call-batch.ts";
import { repeatable, type Repeatable } from "./repeatable.ts";

/**
 * Makes a kind whose batches must not be sent twice. What may have been carried out is `unknown`: after no answer, and
 * when an answer has an error that names no entry. What HubSpot refused or did not take up was not carried out.
 */
export function once(
  given: Repeatable & { readonly howToFindOut: () => string },
): Kind<CallBatch, CallFate> {
  const kind = repeatable(given);
  return {
    ...kind,
    read(batch, body, sentAt) {
      const { undecided, ...reading } = kind.read(batch, body, sentAt);
      if (undecided === undefined) return reading;
      const fate = kind.unknown(batch, "unaccounted", undecided.message);
      const open = undecided.entries.map((entry) => [entry, fate] as const);
      return { ...reading, fates: [...reading.fates, ...open] };
    },
    confirm: (batch, message) => ({
      fates: batch.entries.map((entry) => [entry, kind.unknown(batch, "no-answer", message)]),
    }),
  };
}
