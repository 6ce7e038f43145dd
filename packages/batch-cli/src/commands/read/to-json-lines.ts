import type { Format } from "./to-csv.ts";

/**
 * A JSON object on each line, for each record, found or not; with all that HubSpot said of it.
 *
 * @param mark What each line begins with, where other lines follow. @default nothing
 */
export function createJsonLinesFormat(mark: { readonly type?: string } = {}): Format {
  return {
    leftOut: new Set(),
    toText: (answers) =>
      answers
        .map(({ asked, status, id, record, error }) => {
          const found = { id, ...record };
          const told = status === "found" ? found : { error };
          return `${JSON.stringify({ ...mark, ...asked, status, ...told })}\n`;
        })
        .join(""),
  };
}
