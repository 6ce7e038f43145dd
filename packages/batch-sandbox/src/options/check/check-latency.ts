import { isObject } from "../../internal/is-object.ts";

/** What `isLatency` takes, in words. */
export const LATENCY = "milliseconds, [least, most], or { median, p99 }";

export function isLatency(value: unknown): boolean {
  if (Array.isArray(value)) {
    return value.length === 2 && value.every(isDuration) && value[0] <= value[1];
  }
  if (!isObject(value)) return isDuration(value);
  const { median, p99, ...others } = value;
  const areInOrder = isDuration(median) && Number(median) > 0 && Number(p99) >= Number(median);
  return areInOrder && isDuration(p99) && Object.keys(others).length === 0;
}

function isDuration(value: unknown): boolean {
  return Number.isFinite(value) && Number(value) >= 0;
}
