import type { RunSummary } from "@x/batch-import/studio";

/**
 * Puts runs of a queue among those in folders, the newest first. Those in folders keep their order: steps of one
 * follow each other.
 */
export function byStart<Run extends Pick<RunSummary, "startedAt" | "state">>(
  queued: readonly Run[],
  own: readonly Run[],
): Run[] {
  const left = [...queued];
  const all: Run[] = [];
  for (const run of own) {
    const isKnown = run.state !== "unreadable";
    while (isKnown && left.length > 0 && left[0]!.startedAt >= run.startedAt) {
      all.push(left.shift()!);
    }
    all.push(run);
  }
  return [...all, ...left];
}
