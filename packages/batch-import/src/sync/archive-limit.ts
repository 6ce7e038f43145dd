/** How many records a sync may archive: a number of them, or a part in percent of those that it wrote. */
export type ArchiveLimit = { readonly rows: number } | { readonly percent: number };

/** Whether to archive so many records is more than the limit allows. */
export function isOverArchiveLimit(
  limit: ArchiveLimit,
  { archive, written }: { readonly archive: number; readonly written: number },
): boolean {
  if ("rows" in limit) return archive > limit.rows;
  return archive * 100 > written * limit.percent;
}
