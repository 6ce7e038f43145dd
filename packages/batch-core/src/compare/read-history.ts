import type { RecordRow } from "@x/batch-types";

/** A value that a property had. */
export interface DatedValue {
  /** Absent where HubSpot does not tell it. */
  readonly value?: string;
  /** Since when, in milliseconds since 1970. */
  readonly since: number;
}

/**
 * Reads the values that a property of a record had, in HubSpot's order: the newest first.
 *
 * @returns undefined where HubSpot does not tell them, or not the time of each.
 */
export function readHistory(
  { propertiesWithHistory: all }: RecordRow,
  property: string,
): readonly DatedValue[] | undefined {
  const past: unknown = all && Object.hasOwn(all, property) ? all[property] : undefined;
  if (!Array.isArray(past)) return undefined;
  const dated = past.map(readPastValue);
  return dated.every((one) => one !== undefined) ? dated : undefined;
}

function readPastValue(one: unknown): DatedValue | undefined {
  if (typeof one !== "object" || one === null) return undefined;
  const { value, timestamp } = one as { value?: unknown; timestamp?: unknown };
  const since = typeof timestamp === "string" ? Date.parse(timestamp) : Number.NaN;
  if (Number.isNaN(since)) return undefined;
  return typeof value === "string" ? { value, since } : { since };
}
