import { numberText, plural } from "./plural.ts";

/** `about 30 requests`; where each record is read first, `up to 60 requests, 30 of them reads`. */
export function requestsText(rows: number, looksFirst: boolean): string {
  const writes = Math.ceil(rows / 100);
  return looksFirst ? requestsTextOf(2 * writes, writes) : requestsTextOf(writes, 0);
}

/** The same, where the requests are counted. @param reads How many of all requests read records first. */
export function requestsTextOf(requests: number, reads: number): string {
  if (reads === 0) return `about ${plural(requests, "request")}`;
  return `up to ${plural(requests, "request")}, ${numberText(reads)} of them reads`;
}
