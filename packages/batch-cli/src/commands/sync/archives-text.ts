import type { SyncPlan } from "@x/batch-import/sqlite";
import { numberText } from "../../terminal/plural.ts";
import { cut, printable } from "../../terminal/printable.ts";

type Archives = Pick<SyncPlan, "toArchive" | "counts">;

const MOST_SHOWN = 10;
const MOST_IN_QUESTION = 3;
const MOST_OF_KEY = 60;

/**
 * Names the records that are to be archived, one a line: `- bob@x.org   record 102`.
 *
 * @param path Of the list of all of them, where one is kept.
 */
export function archivesText({ toArchive, counts }: Archives, path: string | undefined): string {
  const shown = toArchive
    .slice(0, MOST_SHOWN)
    .map(({ key, id }) => `  - ${printable(key)}   record ${id}\n`);
  const rest = counts.archive - shown.length;
  const where = path === undefined ? "with --out FOLDER, a file has all of them" : printable(path);
  const more = rest > 0 ? [`  - … and ${numberText(rest)} more: ${where}\n`] : [];
  return [...shown, ...more].join("");
}

/** Names the first of them in a question: `bob@x.org, cy@x.org, dan@x.org and 9 more`. */
export function firstArchivesText({ toArchive, counts }: Archives): string {
  const shown = toArchive
    .slice(0, MOST_IN_QUESTION)
    .map(({ key }) => cut(printable(key), MOST_OF_KEY));
  const rest = counts.archive - shown.length;
  return `${shown.join(", ")}${rest > 0 ? ` and ${numberText(rest)} more` : ""}`;
}
