import { numberText, plural } from "./plural.ts";

/** `about 30 requests`; where each record is read first, `up to 60 requests, 30 of them reads`. */
export function requestsText(rows: number, looksFirst: boolean): string {
  const writes = Math.ceil(rows / 100);
  if (!looksFirst) return `about ${plural(writes, "request")}`;
  return `up to ${plural(2 * writes, "request")}, ${numberText(writes)} of them reads`;
}
