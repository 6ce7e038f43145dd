import type { Prepared } from "../prepare/prepare.ts";
import { plural } from "./plural.ts";
import { printable } from "./printable.ts";

/** What is about to be written, and which columns are not. */
export function planText({ job, input, surveyed, columns, unmapped }: Prepared): string {
  const { operation, objectType } = job;
  const { ambiguous = {} } = columns;
  const requests = plural(Math.ceil(surveyed.rows / 100), "request");
  const titles = unmapped
    .filter((title) => !Object.hasOwn(ambiguous, title))
    .map((title) => printable(JSON.stringify(title)));
  return [
    `${operation} ${plural(surveyed.rows, "row")} of ${objectType} from ${printable(input.file.name)}, about ${requests}\n`,
    titles.length === 0 ? "" : `left out, as they map to no property: ${titles.join(", ")}\n`,
    ...Object.entries(ambiguous).map(
      ([title, names]) =>
        `left out: ${printable(JSON.stringify(title))} is the label of ${names.join(" and ")}; say which with --map\n`,
    ),
  ].join("");
}
