/** So many requests within any window of so many milliseconds. */
export interface WindowLimit {
  readonly requests: number;
  /** Length of the rolling window, in milliseconds; HubSpot's is 10,000. */
  readonly perMilliseconds: number;
}

/** How many requests HubSpot takes. The window is that of each private app. */
export interface Limits extends WindowLimit {
  /** Requests of all private apps per day, which begins at midnight UTC. @default unlimited */
  readonly daily?: number | undefined;
  /** The window of each OAuth app, which has no daily limit. @default 110 in 10 seconds */
  readonly oauth?: WindowLimit | undefined;
  /** Searches per second, of all apps together. @default 5 */
  readonly search?: number | undefined;
}

/** As HubSpot documents them. */
export const OAUTH_LIMIT: WindowLimit = { requests: 110, perMilliseconds: 10_000 };
export const SEARCHES_PER_SECOND = 5;
