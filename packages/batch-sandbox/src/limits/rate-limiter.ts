/** How many requests HubSpot takes. */
export interface Limits {
  /** Requests within any window of `perMilliseconds`. */
  readonly requests: number;
  /** Length of the rolling window, in milliseconds; HubSpot's is 10,000. */
  readonly perMilliseconds: number;
  /** Requests per day, which begins at midnight UTC. @default unlimited */
  readonly daily?: number | undefined;
}

/** Whether a request is taken, and what is left afterwards. */
export interface Admission {
  readonly refusedBy?: "TEN_SECONDLY_ROLLING" | "DAILY";
  readonly remaining: number;
  readonly dailyRemaining?: number;
}

const MILLISECONDS_PER_DAY = 86_400_000;

/** Counts the requests that were taken; refused ones use up nothing. */
export function createRateLimiter(limits: Limits): (now: number) => Admission {
  /** When each request of the window was taken, oldest first. */
  let times: number[] = [];
  let day = Number.NaN;
  let today = 0;

  return (now) => {
    const expired = times.findIndex((time) => time > now - limits.perMilliseconds);
    if (expired !== 0) times = expired === -1 ? [] : times.slice(expired);
    const currentDay = Math.floor(now / MILLISECONDS_PER_DAY);
    if (currentDay !== day) {
      day = currentDay;
      today = 0;
    }
    const refusedBy =
      today >= (limits.daily ?? Infinity)
        ? "DAILY"
        : times.length >= limits.requests
          ? "TEN_SECONDLY_ROLLING"
          : undefined;
    if (refusedBy === undefined) {
      times.push(now);
      today += 1;
    }
    return {
      ...(refusedBy !== undefined && { refusedBy }),
      remaining: limits.requests - times.length,
      ...(limits.daily !== undefined && { dailyRemaining: limits.daily - today }),
    };
  };
}
