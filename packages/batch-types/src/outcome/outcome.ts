import type { RecordRow, Warning } from "../record/record-row.ts";
import type { RecordError } from "./record-error.ts";

/** The fields of every outcome. */
export interface OutcomeBase {
  /** Position in the input, from 0. */
  readonly index: number;
  /** The record id or unique value, as given. For associations the pair, such as `7 → 8`; for properties the name. */
  readonly key?: string;
  /** How many requests contained it, look-ups included. */
  readonly attempts: number;
  /** Index of the input with the same key that was sent in place of this one. Both have the same outcome. */
  readonly mergedInto?: number;
}

/** What happened to one association that was to follow a written record. */
export interface AssociationOutcome {
  readonly to: { readonly objectType: string; readonly id: string };
  /**
   * `skipped`: not made and not refused; make it again. `unknown`: it may have been made; to make it
   * again does no harm.
   */
  readonly status: "associated" | "failed" | "skipped" | "unknown";
  /** Why it was not made. Absent when `associated`. */
  readonly message?: string;
  /** HubSpot's error, when `failed`. */
  readonly error?: RecordError;
}

/** The fields of every record that HubSpot confirmed. */
export interface ConfirmedBase extends OutcomeBase {
  /** The record id. */
  readonly id: string;
  readonly warnings: readonly Warning[];
  /** After an update or upsert with associations: one for each of them, in their order. */
  readonly associations?: readonly AssociationOutcome[];
}

/** HubSpot confirmed that it wrote, archived or found the record. */
export interface ConfirmedOutcome extends ConfirmedBase {
  readonly status: "created" | "updated" | "archived" | "found";
  /** The record as HubSpot returned it. An archive returns none. */
  readonly record?: RecordRow;
}

/** A look at the record found nothing to write, and nothing was sent: HubSpot has every value that was to be written. */
export interface UnchangedOutcome extends OutcomeBase {
  readonly status: "unchanged";
  /** The record id. */
  readonly id: string;
  /** Values that differ in HubSpot and were to stay as they are. Absent where there are none. */
  readonly warnings?: readonly Warning[];
}

/** It was refused, and nothing was written. */
export interface FailedOutcome extends OutcomeBase {
  readonly status: "failed";
  readonly error: RecordError;
  /** Further errors about the same record. */
  readonly moreErrors?: readonly RecordError[];
}

/** Nothing was written, and HubSpot did not refuse this record by itself. Send it again when the reason is gone. */
export interface SkippedOutcome extends OutcomeBase {
  readonly status: "skipped";
  /**
   * - `daily-limit`: the account has no calls left today.
   * - `aborted`: the caller ended the call.
   * - `all-or-none`: another record of the batch was refused.
   * - `unavailable`: HubSpot was not ready for this record (a limit, a lock, no connection), or did not
   *   answer and wrote nothing. The job went on.
   * - `refused`: its batch and every part of it that was tried were refused, by HubSpot or something in between, without
   *   naming the bad records. The search for them ended, and the job went on. What HubSpot refused, it refuses again.
   * - `stopped`: the job ended.
   *
   * - `left-out`: the user said of this row that it is not to be written.
   *
   * These four are decided by a look at the record before anything is sent:
   *
   * - `exists`: HubSpot has the record, and existing records were to be left alone.
   * - `missing`: HubSpot has no such record, and none was to be created.
   * - `changed`: the record is not as it was when the plan was made.
   * - `kept`: it cannot be told whether a value differs, and no value surely does.
   */
  readonly reason:
    | "daily-limit"
    | "aborted"
    | "all-or-none"
    | "unavailable"
    | "refused"
    | "stopped"
    | "left-out"
    | "exists"
    | "missing"
    | "changed"
    | "kept";
  readonly message: string;
  /** The id of the record that HubSpot has, where it was looked at. */
  readonly existingId?: string;
}

/** It may have been written, or not. */
export interface UnknownOutcome extends OutcomeBase {
  readonly status: "unknown";
  /**
   * - `no-answer`: it was sent, and no usable answer came.
   * - `unaccounted`: the answer has neither a result nor an error for it.
   * - `unidentified`: HubSpot wrote records, and nothing tells whether one of them is this one.
   */
  readonly reason: "no-answer" | "unaccounted" | "unidentified";
  readonly message: string;
  /** How to find out whether it was written. */
  readonly advice: string;
}

/** What happened to one record. */
export type Outcome =
  | ConfirmedOutcome
  | UnchangedOutcome
  | FailedOutcome
  | SkippedOutcome
  | UnknownOutcome;
