import { setFlagsFromString } from "node:v8";

/**
 * Collects garbage early. V8 would let the heap of a long run grow to several times what is in use,
 * as each request leaves short-lived objects behind; measured in docs/decisions/0006-flat-memory.md.
 */
export function keepHeapSmall(): void {
  setFlagsFromString("--semi-space-growth-factor=1");
  setFlagsFromString("--heap-growing-percent=50");
}
