import type { Batch } from "@x/batch-core";

/**
 * The most bytes of records that a run has on their way; then it reads no further until some are
 * settled. With texts, requests and answers a record takes about four times its size, so this is about
 * 128 MB. It keeps every connection busy: at 100 Mbit/s, 32 MB take almost 3 seconds to send.
 */
export const MOST_BYTES_ON_THEIR_WAY = 32 * 1024 * 1024;

/** About how many bytes the records of a batch take. */
export function bytesOf({ entries }: Batch): number {
  return entries.reduce((bytes, { input }) => bytes + sizeOf(input), 0);
}

function sizeOf(value: unknown): number {
  if (typeof value === "string") return value.length;
  if (typeof value !== "object" || value === null) return 8;
  let size = 0;
  for (const [name, part] of Object.entries(value)) size += name.length + sizeOf(part);
  return size;
}
