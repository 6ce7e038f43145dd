import type { Outcome } from "./outcome.ts";
import type { RecordError } from "./record-error.ts";

/** Why a job ended early. Records that were not yet sent are `skipped`. */
export interface Stop {
  /**
   * - `daily-limit`: the account has no calls left today.
   * - `unauthorized`: HubSpot does not accept the token, or your `accessToken` or `onTokens` threw.
   * - `forbidden`: the token lacks a scope.
   * - `refused`: HubSpot refuses the job itself, whatever the record.
   * - `unavailable`: HubSpot, or the connection to it, fails again and again; or something else answers in its place,
   *   such as a proxy or a login page.
   * - `timeout`: the time for the whole call is over.
   * - `aborted`: the caller ended it.
   * - `taken-over`: another worker drives the run, says the store that keeps it.
   *
   * In the other cases a part on this side threw, and `message` says what:
   *
   * - `source-failed`: the source of records.
   * - `store-failed`: the store that keeps the run.
   * - `limiter-failed`: the rate limiter.
   * - `token-failed`: the client, while it got a token.
   * - `client-failed`: the client itself, or the `runtime` it was given.
   */
  readonly reason:
    | "daily-limit"
    | "unauthorized"
    | "forbidden"
    | "refused"
    | "unavailable"
    | "timeout"
    | "aborted"
    | "taken-over"
    | "source-failed"
    | "store-failed"
    | "limiter-failed"
    | "token-failed"
    | "client-failed";
  readonly message: string;
  /** The scopes HubSpot asked for, when `forbidden`. */
  readonly scopes?: readonly string[];
  /** HubSpot's error, if it sent one. */
  readonly error?: RecordError;
}

/** How many records have each status. */
export interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly archived: number;
  readonly found: number;
  readonly unchanged: number;
  readonly failed: number;
  readonly skipped: number;
  readonly unknown: number;
}

/** How many requests a job sent, and what for. */
export interface RequestCounts {
  /** All requests. */
  readonly sent: number;
  /** Sent again unchanged: after a limit, a lock, a failure, no answer, or with a new token. */
  readonly retried: number;
  /** Parts of batches that HubSpot had refused as a whole, or failed at. */
  readonly isolating: number;
  /** Look-ups: of creates without an answer, and of rows that name no record. */
  readonly reconciling: number;
  /** Associations that follow an update or upsert. */
  readonly associating: number;
}

/** All outcomes of a call. */
export interface BatchResult<One = Outcome, Count = Counts> {
  /**
   * `success`: HubSpot confirmed every record, or has it already, with all of its associations, and the job did not end
   * early. `failure`: it confirmed no record. `partial`: anything else. `counts` is of records alone: where the
   * associations of a record that was written failed or are unknown, its outcome says so in `associations`.
   */
  readonly status: "success" | "partial" | "failure";
  /** One for each record, in the order of the input. */
  readonly outcomes: readonly One[];
  readonly counts: Count;
  readonly requests: RequestCounts;
  /** HubSpot's errors that are about no single record. */
  readonly errors: readonly RecordError[];
  /** Why the job ended early, if it did. */
  readonly stop?: Stop;
}
