/** At most `requests` in any span of `perMilliseconds`. */
export interface WindowLimit {
  readonly requests: number;
  /** Length of the sliding window, in milliseconds. HubSpot's is 10,000. */
  readonly perMilliseconds: number;
}

/** The rate limits. `requests` and `perMilliseconds` hold for each private app. */
export interface Limits extends WindowLimit {
  /** Requests of all private apps together per day. The day begins at midnight UTC. @default unlimited */
  readonly daily?: number | undefined;
  /** The limit of each OAuth app. OAuth apps have no daily limit. @default 110 in 10 seconds */
  readonly oauth?: WindowLimit | undefined;
  /** Searches per second of all apps together. @default 5 */
  readonly search?: number | undefined;
}

/** As HubSpot documents them. */
export const OAUTH_LIMIT: WindowLimit = { requests: 110, perMilliseconds: 10_000 };
export const SEARCHES_PER_SECOND = 5;
