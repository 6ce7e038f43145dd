import type { Api } from "./api.ts";
import type { Latency } from "../chance/latency.ts";

/** The answer is late. */
export interface LatencyFault {
  readonly kind: "latency";
  /** Latency in milliseconds, in place of the option `latency`. */
  readonly milliseconds: Latency;
}

/** Answers 429. The request is not carried out. */
interface RateLimitFault {
  readonly kind: "rate-limit";
  /** The limit that the answer names. `search` answers as the search endpoints do. */
  readonly policy: "TEN_SECONDLY_ROLLING" | "SECONDLY" | "DAILY" | "search";
  /** Seconds in `Retry-After`. @default no such header, as observed at HubSpot */
  readonly retryAfter?: number | undefined;
}

/** Answers with this status. */
interface StatusFault {
  readonly kind: "status";
  /** 423 (locked), 477 (the account is being moved), or from 500 to 599. */
  readonly status: number;
  /** Whether the request is carried out all the same, as behind a proxy that gave up waiting. @default false */
  readonly committed?: boolean | undefined;
  /** Seconds in `Retry-After`. @default 60 for 477, else no such header */
  readonly retryAfter?: number | undefined;
}

/** The connection breaks. */
interface ResetFault {
  readonly kind: "reset";
  /**
   * `before-read`: the request is not carried out. `before-answer`: it is carried out, and no answer comes.
   * `mid-body`: it is carried out, and half of the answer comes.
   */
  readonly when: "before-read" | "before-answer" | "mid-body";
}

/** A complete HTTP answer whose JSON ends in the middle. */
interface TruncateFault {
  readonly kind: "truncate";
}

/** A success that leaves out some of its rows. */
export interface DropRecordsFault {
  readonly kind: "drop-records";
  /** Number of rows left out. @default 1, unless `share` is given */
  readonly count?: number | undefined;
  /** Part of the rows left out: above 0, up to 1, rounded up to whole rows. Not together with `count`. */
  readonly share?: number | undefined;
  /** Whether the records of those rows are written all the same. @default true */
  readonly written?: boolean | undefined;
}

/** The body of the answer comes slowly. */
interface SlowBodyFault {
  readonly kind: "slow-body";
  /** Time from the first byte to the last, in milliseconds. */
  readonly milliseconds: number;
}

/** Answers 401 `EXPIRED_AUTHENTICATION`. The request is not carried out. */
interface ExpiredTokenFault {
  readonly kind: "expired-token";
}

/** Answers 403 `MISSING_SCOPES`. The request is not carried out. */
interface MissingScopeFault {
  readonly kind: "missing-scope";
  /** The scopes that the answer names as missing. */
  readonly scopes: readonly string[];
}

/** What goes wrong with a request. */
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
 * A fault and the requests it happens to. A request matches when `path`, `method`, `api`, `operation` and
 * `objectType` all match; one that is left out matches everything. Rules are plain JSON, so they can be
 * stored in a file.
 */
export interface FaultRule {
  /** The beginning of the path; or, with `*` for any characters, the whole path. Without the query. */
  readonly path?: string | undefined;
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE" | undefined;
  readonly api?: Api | undefined;
  /** What the endpoint does, such as `create` or `read`, as `requests()` shows it. */
  readonly operation?: string | undefined;
  /** A name, type id or custom type. `contacts` and `0-1` mean the same. */
  readonly objectType?: string | undefined;
  /** Only these of the matching requests, counted from 1. */
  readonly nth?: number | readonly number[] | undefined;
  /** Only every nth of the matching requests: 3 means the 3rd, 6th, 9th … */
  readonly every?: number | undefined;
  /** Maximum number of times that the fault happens. @default no limit */
  readonly times?: number | undefined;
  /** Probability of the fault for each matching request, from 0 to 1. @default 1 */
  readonly probability?: number | undefined;
  readonly fault: Fault;
}
