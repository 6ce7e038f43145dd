import type { RunView } from "@x/batch-import/studio";
import { useRef } from "preact/hooks";

/** Before that, the pace says little. */
const LEAST_MILLISECONDS = 3_000;

/** How many seconds a run takes from now on at the pace since it was first seen at work; undefined where that is not known. */
export function useTimeLeft({
  isHere,
  isPausing,
  rows,
  settled,
  state,
}: RunView): number | undefined {
  const first = useRef<{ readonly at: number; readonly settled: number }>(undefined);
  if (state !== "running" || !isHere || isPausing) {
    first.current = undefined;
    return undefined;
  }
  const now = Date.now();
  first.current ??= { at: now, settled };
  const milliseconds = now - first.current.at;
  const done = settled - first.current.settled;
  if (milliseconds < LEAST_MILLISECONDS || done === 0) return undefined;
  return ((rows - settled) * milliseconds) / done / 1_000;
}
