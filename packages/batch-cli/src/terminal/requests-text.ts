import type { RowOptions } from "@x/batch-import";
import { numberText, plural } from "./plural.ts";

/** `about 30 requests`; of an archive that reads each record first, `up to 60 requests, 30 of them reads`. */
export function requestsText(
  operation: string,
  rows: number,
  { verify = false }: RowOptions = {},
): string {
  const writes = Math.ceil(rows / 100);
  if (operation !== "archive" || !verify) return `about ${plural(writes, "request")}`;
  return `up to ${plural(2 * writes, "request")}, ${numberText(writes)} of them reads`;
}
