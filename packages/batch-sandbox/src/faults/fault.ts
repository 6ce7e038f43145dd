import type { Api } from "../call.ts";
import type { Latency } from "../latency.ts";

/** The answer takes its time. */
export interface LatencyFault {
  readonly kind: "latency";
  /** In place of the sandbox's own latency. */
  readonly milliseconds: Latency;
}

/** 429, without the request being carried out. */
interface RateLimitFault {
  readonly kind: "rate-limit";
  /** Whose limit is said to be reached. `search` is worded as the search endpoints do. */
  readonly policy: "TEN_SECONDLY_ROLLING" | "SECONDLY" | "DAILY" | "search";
  /** Seconds for `Retry-After`. @default no such header, as observed */
  readonly retryAfter?: number | undefined;
}

/** Another status than the request would have met. */
interface StatusFault {
  readonly kind: "status";
  /** 423 (locked), 477 (the account is being moved), or from 500 to 599. */
  readonly status: number;
  /** Carries the request out first, as a proxy does that does not wait for the end. @default false */
  readonly committed?: boolean | undefined;
  /** Seconds for `Retry-After`. @default 60 for 477, else no such header */
  readonly retryAfter?: number | undefined;
}

/** The connection breaks. */
interface ResetFault {
  readonly kind: "reset";
  /**
   * `before-read`: the request is not carried out. `before-answer`: it is, and nobody learns of it.
   * `mid-body`: it is, and half of the answer arrives.
   */
  readonly when: "before-read" | "before-answer" | "mid-body";
}

/** A whole HTTP answer, but its JSON ends in the middle. */
interface TruncateFault {
  readonly kind: "truncate";
}

/** An answer of success that says nothing of some rows. */
export interface DropRecordsFault {
  readonly kind: "drop-records";
  /** How many rows. @default 1, unless there is `share` */
  readonly count?: number | undefined;
  /** Which part of the rows, above 0 and up to 1; rounded up. */
  readonly share?: number | undefined;
  /** Whether those rows are written all the same. @default true */
  readonly written?: boolean | undefined;
}

/** The bytes of the answer trickle. */
interface SlowBodyFault {
  readonly kind: "slow-body";
  /** From the first bytes to the last. */
  readonly milliseconds: number;
}

/** 401 `EXPIRED_AUTHENTICATION`, without the request being carried out. */
interface ExpiredTokenFault {
  readonly kind: "expired-token";
}

/** 403 `MISSING_SCOPES`, without the request being carried out. */
interface MissingScopeFault {
  readonly kind: "missing-scope";
  /** The scopes that are said to be missing. */
  readonly scopes: readonly string[];
}

/** What happens to a request instead of, or beside, its ordinary answer. */
export type Fault =
  | LatencyFault
  | RateLimitFault
  | StatusFault
  | ResetFault
  | TruncateFault
  | DropRecordsFault
  | SlowBodyFault
  | ExpiredTokenFault
  | MissingScopeFault;

/**
 * When a fault happens. A request fits when everything that is said about it holds; a rule that says
 * nothing fits every request. Plain JSON, so that rules can be kept in a file.
 */
export interface FaultRule {
  /** How the path begins or, with `*` for any characters, the whole path; without the query. */
  readonly path?: string | undefined;
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | undefined;
  readonly api?: Api | undefined;
  /** What the endpoint does, such as `create` or `read`: the word that `requests()` shows. */
  readonly operation?: string | undefined;
  /** By name, type id or custom type: `contacts` and `0-1` mean the same. */
  readonly objectType?: string | undefined;
  /** Only these of the requests that fit; the first is 1. */
  readonly nth?: number | readonly number[] | undefined;
  /** Only every so-many-th of the requests that fit: 3 for the 3rd, 6th, 9th. */
  readonly every?: number | undefined;
  /** How often the fault happens at most. */
  readonly times?: number | undefined;
  /** The chance that it happens, from 0 to 1; drawn for each request that fits. */
  readonly probability?: number | undefined;
  readonly fault: Fault;
}
