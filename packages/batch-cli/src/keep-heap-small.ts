import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/** Bytes of young objects between two collections: below it, half as much again goes into collecting. */
const ENOUGH = 16 * 1024 * 1024;
const LOOK_EVERY_MILLISECONDS = 20;

/**
 * Collects garbage early. V8 would let the heap of a long run grow to several times what is in use,
 * as each request leaves short-lived objects behind; measured in docs/decisions/0006-flat-memory.md.
 * V8 tells nobody when the space for young objects has grown, so it is looked at until it is enough.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--heap-growing-percent=50");
  const timer = setInterval(() => {
    const young = getHeapSpaceStatistics().find(({ space_name }) => space_name === "new_space");
    if (young !== undefined && young.space_size < ENOUGH) return;
    setFlagsFromString("--semi-space-growth-factor=1");
    clearInterval(timer);
  }, LOOK_EVERY_MILLISECONDS);
  timer.unref();
}
