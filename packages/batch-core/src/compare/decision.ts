import type {
  Difference,
  FailedOutcome,
  KeptProperty,
  PropertyChange,
  RecordError,
  SkippedOutcome,
  UnchangedOutcome,
} from "@x/batch-types";
import { type Errors } from "../outcome/errors.ts";
import { failed, type FateOf } from "../outcome/settle.ts";

/** What becomes of a record that is not sent. */
export type LookFate = FateOf<UnchangedOutcome | SkippedOutcome | FailedOutcome>;

/**
 * What is done about one record, once HubSpot's was read.
 *
 * - `send`: these properties are written. `change` is what that changes, with the values before.
 * - `settle`: nothing is sent, and this is what became of the record.
 * - `leave`: HubSpot's record could not be read, so nothing is known. Nothing is sent; it can be tried again.
 *
 * `left`: the changes that were wanted and that a policy does not make; absent where there are none.
 */
export type Decision =
  | {
      readonly action: "send";
      readonly properties: Readonly<Record<string, string>>;
      readonly change: Difference;
      readonly left?: readonly PropertyChange[];
    }
  | {
      readonly action: "settle";
      readonly fate: LookFate;
      readonly left?: readonly PropertyChange[];
    }
  | { readonly action: "leave" };

/** What is done once it is known what HubSpot has. */
type Decided = Exclude<Decision, { readonly action: "leave" }>;

export const LEAVE = { action: "leave" } as const satisfies Decision;

export function settle(fate: LookFate): Decided {
  return { action: "settle", fate };
}

export function unchanged(id: string): Decided {
  return settle({ status: "unchanged", id });
}

export function refuse(errors: Errors): Decided {
  return settle(failed(errors));
}

export function refuseFor(error: RecordError): Decided {
  return refuse([error]);
}

export function leaveAlone(...why: Parameters<typeof leftAlone>): Decided {
  return settle(leftAlone(...why));
}

/** The fate of a record that was looked at and is not sent. */
export function leftAlone(
  reason: "exists" | "missing" | "changed" | "kept",
  message: string,
  existingId?: string,
): FateOf<SkippedOutcome> {
  return {
    status: "skipped",
    reason,
    message,
    ...(existingId !== undefined && { existingId }),
  };
}

/** Sends what differs and what may differ; nothing where that is nothing. */
export function sendUpdate(
  id: string,
  changes: readonly PropertyChange[],
  kept: readonly KeptProperty[],
): Decided {
  if (changes.length + kept.length === 0) return unchanged(id);
  // A value that HubSpot may have rewritten is written over.
  const rewritten = kept.flatMap(({ property, from, to }) =>
    from === undefined ? [] : [{ property, from, to }],
  );
  const all = [...changes, ...rewritten];
  const unread = kept.filter(({ from }) => from === undefined);
  return send(
    all,
    unread,
    all.length === 0
      ? { status: "kept", id, kept: unread }
      : { status: "update", id, changes: all, kept: unread },
  );
}

export function send(
  changes: readonly PropertyChange[],
  kept: readonly KeptProperty[],
  change: Difference,
): Decided {
  const properties = Object.fromEntries(
    [...changes, ...kept].map(({ property, to }) => [property, to]),
  );
  return { action: "send", properties, change };
}
