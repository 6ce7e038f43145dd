import type { Format } from "./to-csv.ts";

/** A JSON object on each line, for each record, found or not; with all that HubSpot said of it. */
export function createJsonLinesFormat(): Format {
  return {
    leftOut: new Set(),
    toText: (answers) =>
      answers
        .map(({ asked, status, id, record, error }) => {
          const found = { id, ...record };
          const told = status === "found" ? found : { error };
          return `${JSON.stringify({ ...asked, status, ...told })}\n`;
        })
        .join(""),
  };
}
