import { noRequests } from "@x/batch-core";
import type { RequestCounts } from "@x/batch-types";
import { addValues, noValues, type ValueCounts } from "./value-counts.ts";

/** What the work of one process on a run took. */
export interface Stats {
  readonly requests: RequestCounts;
  /** Answers that said 429. */
  readonly limited: number;
  readonly milliseconds: number;
  /** What HubSpot said last of the requests left today. */
  readonly dailyRemaining?: number | undefined;
  /** What was done with values before they were sent. Absent in runs of older versions. */
  readonly values?: ValueCounts | undefined;
}

export const noStats = (): Stats => ({ requests: noRequests(), limited: 0, milliseconds: 0 });

/** Of all processes that worked on a run, in their order. */
export function addStats(all: readonly Stats[]): Stats & { readonly values: ValueCounts } {
  const requests: { -readonly [Kind in keyof RequestCounts]: number } = noRequests();
  let limited = 0;
  let milliseconds = 0;
  let dailyRemaining: number | undefined;
  let values = noValues();
  for (const stats of all) {
    for (const kind of Object.keys(requests) as (keyof RequestCounts)[]) {
      requests[kind] += stats.requests[kind];
    }
    limited += stats.limited;
    milliseconds += stats.milliseconds;
    dailyRemaining = stats.dailyRemaining ?? dailyRemaining;
    values = addValues(values, stats.values ?? noValues());
  }
  return { requests, limited, milliseconds, dailyRemaining, values };
}
