/** A cursor that was seen, and how many pages came after it. */
export interface Mark {
  readonly after: string;
  readonly pages: number;
  /** The number of pages after which a newer cursor takes its place. */
  readonly until: number;
}

/**
 * Returns the mark after one more cursor; `undefined` when the cursor was seen before, so that the pages would never
 * end. The mark moves on after 1, 2, 4, 8 … pages, so it finds a circle of any length and keeps one cursor only
 * (Brent's algorithm).
 */
export function passMark(mark: Mark | undefined, after: string): Mark | undefined {
  if (mark === undefined) return { after, pages: 0, until: 1 };
  if (mark.after === after) return undefined;
  const pages = mark.pages + 1;
  return pages < mark.until ? { ...mark, pages } : { after, pages: 0, until: mark.until * 2 };
}
