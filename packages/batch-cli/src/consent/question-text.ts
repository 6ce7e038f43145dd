import { plural } from "../terminal/plural.ts";

/** What is known of a write that is about to begin. */
export interface Intended {
  readonly operation: string;
  readonly objectType: string;
  readonly rows: number;
  /** Which account it is, and where: `portal 1000001 (STANDARD) at api.hubapi.com`. */
  readonly place: string;
  /** `about 3 requests` */
  readonly requests: string;
}

/** `archive 250 rows of contacts in portal 1000001 at api.hubapi.com, with about 3 requests?` */
export function questionText({ operation, objectType, rows, place, requests }: Intended): string {
  return `${operation} ${plural(rows, "row")} of ${objectType} in ${place}, with ${requests}?`;
}
