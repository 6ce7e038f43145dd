import type { App } from "../settings/apps.ts";
import type { Quirks } from "../options/quirks.ts";
import type { DailyCount } from "../account/daily-count.ts";
import type { LimitPolicy } from "./limit-answer.ts";
import { limitHeaders } from "./limit-headers.ts";
import { type Limits, OAUTH_LIMIT, SEARCHES_PER_SECOND } from "../options/limits.ts";
import { createRollingWindow, type RollingWindow } from "./rolling-window.ts";

/** Whether a request is taken, and what to tell its app. */
interface Taken {
  readonly refusedBy: LimitPolicy | undefined;
  readonly headers: Readonly<Record<string, string>>;
}

/** Counts the requests that were taken; refused ones use up nothing. */
export type RateLimiter = (app: App, isSearch: boolean, now: number) => Taken;

export function createRateLimiter(
  limits: Limits,
  { rateLimitPer }: Pick<Quirks, "rateLimitPer">,
  usage: DailyCount,
): RateLimiter {
  const { daily = Infinity, oauth = OAUTH_LIMIT, search = SEARCHES_PER_SECOND } = limits;
  const searches = createRollingWindow({ requests: search, perMilliseconds: 1000 });
  /** Of each app that sent something lately, the one that was silent longest first. */
  const windows = new Map<string, RollingWindow>();
  const windowOf = ({ kind, id }: App, now: number): RollingWindow => {
    const key = rateLimitPer === "app" ? `${kind} ${id}` : kind;
    const window = windows.get(key) ?? createRollingWindow(kind === "oauth" ? oauth : limits);
    windows.delete(key);
    // Where any token will do, each one is an app of its own.
    for (const [other, old] of windows) {
      if (!old.isEmpty(now)) break;
      windows.delete(other);
    }
    windows.set(key, window);
    return window;
  };

  return (app, isSearch, now) => {
    const isPrivate = app.kind === "private";
    // A search has a limit of its own, which the account shares, beside that of the day.
    const window = isSearch ? searches : windowOf(app, now);
    const refusedBy =
      isPrivate && usage.count(now) >= daily
        ? "DAILY"
        : window.left(now) > 0
          ? undefined
          : isSearch
            ? "search"
            : "TEN_SECONDLY_ROLLING";
    if (refusedBy === undefined) {
      window.add(now);
      if (isPrivate) usage.add(now);
    }
    // Documented: answers to searches tell nothing of limits.
    if (isSearch) return { refusedBy, headers: {} };
    const headers = limitHeaders(isPrivate ? limits : oauth, {
      left: window.left(now),
      inSecond: window.inSecond(now),
      today: usage.count(now),
    });
    return { refusedBy, headers };
  };
}
