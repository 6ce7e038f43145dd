import type { Survey } from "@x/batch-file";
import { type ColumnMap, looksFirst, OWN_COLUMNS, type RequestCount } from "@x/batch-import";
import { numberText, plural } from "../terminal/plural.ts";
import { requestsText } from "../terminal/requests-text.ts";
import { printable } from "../terminal/printable.ts";
import { NULL_FORMATS } from "./null-formats.ts";
import type { Prepared } from "./prepare.ts";

/**
 * What is about to be written, and which columns are not.
 *
 * @param canLook Whether the command reads records before it writes them where it is told to.
 */
export function planText(prepared: Prepared, requests: RequestCount, canLook = true): string {
  const { job, input, surveyed } = prepared;
  const { operation, objectType } = job;
  return `${operation} ${plural(surveyed.rows, "row")} of ${objectType} from ${printable(input.file.name)}, ${requestsText(requests)}\n${columnsText(prepared, canLook)}`;
}

/** Which columns are not written, or otherwise than one may think: a line each. */
export function columnsText(
  { job, surveyed, columns, policy, rowOptions, unmapped }: Prepared,
  canLook = true,
): string {
  const { operation } = job;
  const { ambiguous = {} } = columns;
  const titles = unmapped
    .filter((title) => !Object.hasOwn(ambiguous, title))
    .map((title) => printable(JSON.stringify(title)));
  return [
    ...ownText(surveyed.header, columns),
    clearText(surveyed, columns),
    operation === "archive" && !looksFirst({ job, policy, rowOptions })
      ? `HubSpot answers ids that it does not know as archived, too${canLook ? "; --verify reads each first" : ""}\n`
      : "",
    titles.length === 0 ? "" : `not written, as they map to no property: ${titles.join(", ")}\n`,
    ...Object.entries(ambiguous).map(
      ([title, names]) =>
        `not written: ${printable(JSON.stringify(title))} is the label of ${names.join(" and ")}; say which with --map\n`,
    ),
  ].join("");
}

/** Lines about columns that are not written, or that were found without regard to case. */
function ownText(
  header: readonly string[],
  { properties, readOnly = [], forgiven = [], idColumn }: ColumnMap,
): string[] {
  const own = header.filter(
    (title, column) => OWN_COLUMNS.has(title) && column !== idColumn && properties[column] === null,
  );
  const parts = [
    ...(own.length === 0 ? [] : [`${list(own)} (this command's own)`]),
    ...(readOnly.length === 0 ? [] : [`${list(readOnly)} (HubSpot sets them itself)`]),
  ];
  const found = forgiven.map(([title, property]) => `${list([title])} is ${property}`);
  return [
    ...(parts.length === 0 ? [] : [`ignored: ${parts.join("; ")}\n`]),
    ...(found.length === 0
      ? []
      : [`found without regard to case and blanks: ${found.join(", ")}\n`]),
  ];
}

function clearText({ header, format }: Survey, { clears = [] }: ColumnMap): string {
  const titles = header.filter((_, column) => clears[column]);
  if (titles.length === 0) return "";
  if (!NULL_FORMATS.has(format)) return `blank cells clear their property: ${list(titles)}\n`;
  const missing = format === "parquet" ? "" : "; a missing key leaves it alone";
  return `"" and null clear their property${missing}\n`;
}

function list(titles: readonly string[]): string {
  const shown = titles.slice(0, 20).map((title) => printable(JSON.stringify(title)));
  const more = titles.length > 20 ? ` and ${numberText(titles.length - 20)} more` : "";
  return shown.join(", ") + more;
}
