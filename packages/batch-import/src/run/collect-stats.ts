import { noRequests } from "@x/batch-core";
import type { BatchEvent } from "@x/batch-http";
import type { RequestCounts } from "@x/batch-types";
import { addTargets, type Stats, type TargetCounts } from "../store/stats.ts";

const KINDS = {
  retry: "retried",
  isolate: "isolating",
  reconcile: "reconciling",
  associate: "associating",
} as const;

/** Counts what this process does on a run. */
export function createStatsCollector(): {
  readonly hear: (event: BatchEvent) => void;
  readonly read: () => Stats;
  /** Does work whose time is not counted. */
  readonly pause: <Result>(work: () => Promise<Result>) => Promise<Result>;
} {
  // Not the wall clock, which may be set back.
  const start = performance.now();
  const requests: { -readonly [Kind in keyof RequestCounts]: number } = noRequests();
  let limited = 0;
  let paused = 0;
  let pausedAt: number | undefined;
  let dailyRemaining: number | undefined;
  let targets: TargetCounts | undefined;
  return {
    hear(event) {
      if (event.type === "request-sent") {
        const { reason } = event.request;
        requests.sent += 1;
        if (reason !== undefined) requests[KINDS[reason]] += 1;
      } else if (event.type === "request-answered") {
        if (event.status === 429) limited += 1;
        dailyRemaining = event.dailyRemaining ?? dailyRemaining;
      } else if (event.type === "targets-looked-up") {
        targets = addTargets(targets, { ...event, created: event.created.length });
      }
    },
    read() {
      const milliseconds = (pausedAt ?? performance.now()) - start - paused;
      const found = targets && { targets };
      return { requests, limited, milliseconds, isOpen: true, dailyRemaining, ...found };
    },
    async pause(work) {
      pausedAt = performance.now();
      try {
        return await work();
      } finally {
        paused += performance.now() - pausedAt;
        pausedAt = undefined;
      }
    },
  };
}
