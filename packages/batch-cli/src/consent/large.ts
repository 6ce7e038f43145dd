import { grouped, plural } from "../terminal/plural.ts";

/** The most rows that are written without a question. An archive takes records out of sight. */
export const CONFIRM_ABOVE = { create: 1_000, update: 1_000, upsert: 1_000, archive: 5 } as const;

/** Why this many rows need a yes; undefined where they do not. */
export function whyLarge(operation: string, rows: number, most: number): string | undefined {
  if (rows <= most) return undefined;
  return `To ${operation} ${plural(rows, "row")} needs a yes, as they are more than ${grouped(most)} (--confirm-above).`;
}
