import { readRowChunks } from "@x/batch-file";
import { resolveJob } from "@x/batch-core";
import { createRowPreparer, reasonOf } from "@x/batch-import";
import type { Prepared } from "../prepare/prepare.ts";
import { commandText } from "../terminal/command-text.ts";
import { numberText, plural } from "../terminal/plural.ts";
import { UsageError } from "../usage-error.ts";

const MOST_SHOWN = 5;

/** What a row of a result file says where no record was made of it. A row that the user added says nothing. */
const NOT_WRITTEN = new Set(["", "failed", "skipped"]);

/**
 * Yields the rows of a file as records, all of them: the record of each row has its index.
 *
 * @throws {UsageError} for a row to create that says itself that its record may be there; and at the end, naming the first rows that HubSpot would surely refuse. What was read belongs to a
 *   transaction, which is then taken back.
 */
export async function* recordsOf(
  prepared: Pick<Prepared, "input" | "surveyed" | "job" | "columns" | "rowOptions" | "definitions">,
  isChecked: boolean,
): AsyncGenerator<unknown, void, undefined> {
  const { input, surveyed, columns, rowOptions, definitions } = prepared;
  const job = resolveJob(prepared.job);
  const task = { job, columns, rowOptions };
  const prepare = createRowPreparer(task, isChecked ? definitions : undefined);
  const shown: string[] = [];
  let refused = 0;
  const statusColumn = job.operation === "create" ? findStatus(surveyed.header, columns) : -1;
  for await (const rows of readRowChunks(input.file, surveyed)) {
    for (const { line, cells } of rows) {
      const status = cells[statusColumn] ?? "";
      if (!NOT_WRITTEN.has(status)) throw mayBeThere(line, status);
      const made = prepare(cells);
      if ("record" in made) {
        yield made.record;
        continue;
      }
      refused += 1;
      if (shown.length === MOST_SHOWN) continue;
      const [error, ...moreErrors] = made.errors;
      const outcome = { status: "failed", index: 0, attempts: 0, error, moreErrors } as const;
      shown.push(`line ${numberText(line)}: ${reasonOf(outcome, () => undefined)}`);
    }
  }
  if (refused === 0) return;
  const all = commandText(["check", job.objectType, input.file.name]);
  const toSee = `To see all: ${all}, with the same options. To submit the rows as they are: --no-check`;
  throw new UsageError(
    `${plural(refused, "row")} of ${numberText(surveyed.rows)} would be refused, so that nothing was submitted.`,
    ...shown,
    // Of an archive, ids alone are checked, in any case.
    ...(job.operation === "archive" ? [] : [toSee]),
  );
}

/** The column in which a result file says what became of a row; -1 where there is none. */
function findStatus(header: readonly string[], { properties }: Prepared["columns"]): number {
  return header.findIndex((title, place) => title === "hs_status" && properties[place] === null);
}

function mayBeThere(line: number, status: string): UsageError {
  return new UsageError(
    `line ${numberText(line)}: hs_status is ${JSON.stringify(status)}, so that HubSpot may have its record, and a create would make a second one. Nothing was submitted. Take out all rows that are not failed or skipped; or, to create every row, the column hs_status.`,
  );
}
