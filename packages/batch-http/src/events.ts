import type {
  ApiVersion,
  CallOutcome,
  Counts,
  ObjectType,
  RequestCounts,
  Stop,
} from "@x/batch-types";
import type { Lane } from "./limits/lane.ts";

/** The run or call that an event belongs to. */
export interface RunInfo {
  /** Number of the run within its client: 1, 2, 3 … */
  readonly id: number;
  /** Such as `create`, `upsert`, `list` or `search`; for other calls such as `associations.create`, `account.read`. */
  readonly operation: string;
  /** Absent in a call for the account. */
  readonly objectType?: ObjectType | undefined;
  readonly apiVersion: ApiVersion;
  /** The option `account` of the client. */
  readonly account?: string | undefined;
  /** The options `name` and `lane` of the run. */
  readonly name?: string | undefined;
  readonly lane?: Lane | undefined;
}

/** One HTTP request of a run. */
export interface RequestInfo {
  /** Number of the request within its run: 1, 2, 3 … */
  readonly id: number;
  readonly method: "GET" | "POST" | "PUT";
  readonly path: string;
  /** Number of records, pairs or property names in the request; 1 when it asks for a page of a list or a search. */
  readonly records: number;
  /**
   * Absent for the first request about its records. `retry`: the same again; `isolate`: a part of a batch
   * that HubSpot refused or failed at; `reconcile`: a look-up; `associate`: the associations of written records.
   */
  readonly reason?: "retry" | "isolate" | "reconcile" | "associate" | undefined;
}

/** Number of outcomes by status. Those that are not in {@link Counts} appear only in calls that can have them. */
export type StatusCounts = Counts & Partial<Readonly<Record<CallOutcome["status"], number>>>;

/**
 * An event of a run. `at` is its time in milliseconds since 1970. No event contains a token, and none a value of a record,
 * but for the `message` of a stop: it is what HubSpot said, or a firewall before it, and may quote the request.
 */
export type BatchEvent = { readonly run: RunInfo; readonly at: number } & (
  | { readonly type: "run-started" }
  | { readonly type: "request-sent"; readonly request: RequestInfo }
  | {
      readonly type: "request-answered";
      readonly request: RequestInfo;
      /** Time from sending the request to the last byte of the answer. */
      readonly milliseconds: number;
      /** HTTP status; absent when there was no answer. */
      readonly status?: number;
      /** Why there was no answer; absent when there was one. */
      readonly cause?: string;
      /** HubSpot's id of the request, for its support. */
      readonly correlationId?: string;
      /** Requests left in the window of the rate limit, and of the day. Absent when the answer does not say. */
      readonly remaining?: number;
      readonly dailyRemaining?: number;
      /** The rate limit and the daily limit. Absent when the answer does not say. */
      readonly limit?: { readonly requests: number; readonly perMilliseconds: number };
      readonly dailyLimit?: number;
    }
  | {
      readonly type: "waiting";
      readonly milliseconds: number;
      /** The limit that was reached, such as `TEN_SECONDLY_ROLLING`; or the reason: `LOCKED`, `MIGRATION`, `RECONCILE` before a look-up, or `SERVER` after a failure, or when another server than HubSpot asks to wait. */
      readonly limit: string;
      /** Who waits: this batch, or all requests of the client. */
      readonly scope: "client" | "batch";
    }
  /**
   * Records to associate with, named by a property, were looked up: how many of this object exist, were created and
   * are missing. Each counts once while the client remembers it.
   */
  | {
      readonly type: "targets-looked-up";
      readonly objectType: ObjectType;
      readonly found: number;
      /** The ids of those that this run created. */
      readonly created: readonly string[];
      readonly missing: number;
    }
  /** Records got their outcomes. `counts`: how many of each status. */
  | { readonly type: "settled"; readonly counts: Readonly<Partial<StatusCounts>> }
  /** The job cannot go on: nothing more is sent. */
  | { readonly type: "run-stopped"; readonly stop: Omit<Stop, "error"> }
  | {
      readonly type: "run-ended";
      readonly milliseconds: number;
      readonly counts: Readonly<StatusCounts>;
      readonly requests: Readonly<RequestCounts>;
    }
);

/** Called with each event as it happens, in order. */
export type OnEvent = (event: BatchEvent) => void;

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never;

/** An event without `run` and `at`. */
export type Happening = DistributiveOmit<BatchEvent, "run" | "at">;
