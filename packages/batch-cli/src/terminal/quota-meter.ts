import type { BatchEvent } from "@x/batch-http";

/** How much of HubSpot's limits is used, as its answers tell. */
export interface Quota {
  /** Requests sent in the latest window of the limit, as a share of those it allows. */
  readonly quotaUsed?: number;
  readonly dailyRemaining?: number;
  readonly dailyLimit?: number;
}

export interface QuotaMeter {
  hear(event: BatchEvent): void;
  read(): Quota;
}

export function createQuotaMeter(): QuotaMeter {
  const sentAt: number[] = [];
  let limit: { readonly requests: number; readonly perMilliseconds: number } | undefined;
  let daily: Pick<Quota, "dailyRemaining" | "dailyLimit"> = {};

  function forget(before: number): void {
    const stale = sentAt.findIndex((at) => at > before);
    sentAt.splice(0, stale === -1 ? sentAt.length : stale);
  }
  return {
    hear(event) {
      if (event.type === "request-sent") {
        sentAt.push(event.at);
        forget(event.at - (limit?.perMilliseconds ?? 10_000));
      } else if (event.type === "request-answered") {
        limit = event.limit ?? limit;
        const { dailyLimit, dailyRemaining } = event;
        if (dailyRemaining !== undefined)
          daily = { dailyRemaining, ...(dailyLimit && { dailyLimit }) };
      }
    },
    read() {
      if (limit === undefined) return daily;
      return { quotaUsed: Math.min(1, sentAt.length / limit.requests), ...daily };
    },
  };
}
