import type { ApiVersion, Counts, ObjectType, RequestCounts, Stop } from "@x/batch-types";

/** What a run is about. */
export interface RunInfo {
  /** 1, 2, 3 … for each call of a client. */
  readonly id: number;
  /** `create`, `upsert`, … or, for other calls, such as `associations.create`. */
  readonly operation: string;
  readonly objectType: ObjectType;
  readonly apiVersion: ApiVersion;
}

/** One request of a run. */
export interface RequestInfo {
  /** 1, 2, 3 … for each request of a run. */
  readonly id: number;
  readonly method: "GET" | "POST";
  readonly path: string;
  /** How many records, pairs or names it carries. */
  readonly records: number;
  /** Why it is sent after another about the same records; absent the first time. */
  readonly reason?: "retry" | "isolate" | "reconcile" | "associate" | undefined;
}

/** How many records have each status; `associated` only in calls that make associations. */
export type StatusCounts = Counts & { associated?: number };

/**
 * Something that happened. `at` is its time, in milliseconds since 1970. No event has a token in it,
 * nor any value of a record.
 */
export type BatchEvent = { readonly run: RunInfo; readonly at: number } & (
  | { readonly type: "run-started" }
  | { readonly type: "request-sent"; readonly request: RequestInfo }
  | {
      readonly type: "request-answered";
      readonly request: RequestInfo;
      /** From its departure to the last byte of the answer. */
      readonly milliseconds: number;
      /** Absent when no answer came: see `cause`. */
      readonly status?: number;
      readonly cause?: string;
      /** What HubSpot's support asks for. */
      readonly correlationId?: string;
      /** What is left of the quota, where the answer says. */
      readonly remaining?: number;
      readonly dailyRemaining?: number;
      /** The limit itself, where the answer names it: so many requests in so many milliseconds. */
      readonly limit?: { readonly requests: number; readonly perMilliseconds: number };
      readonly dailyLimit?: number;
    }
  | {
      readonly type: "waiting";
      readonly milliseconds: number;
      /** Whose limit, such as `TEN_SECONDLY_ROLLING`, or what for: `LOCKED`, `MIGRATION`, `SERVER`. */
      readonly limit: string;
      /** Who waits: one batch, or every request of the client. */
      readonly scope: "client" | "batch";
    }
  /** Records have their outcomes. `counts`: how many of each status. */
  | { readonly type: "settled"; readonly counts: Readonly<Partial<StatusCounts>> }
  /** Nothing more is sent. */
  | { readonly type: "run-stopped"; readonly stop: Omit<Stop, "error"> }
  | {
      readonly type: "run-ended";
      readonly milliseconds: number;
      readonly counts: Readonly<StatusCounts>;
      readonly requests: Readonly<RequestCounts>;
    }
);

/** Gets events at once and in order. */
export type OnEvent = (event: BatchEvent) => void;

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown
  ? Omit<Union, Key>
  : never;

/** An event, without what all events of a run say. */
export type Happening = DistributiveOmit<BatchEvent, "run" | "at">;
