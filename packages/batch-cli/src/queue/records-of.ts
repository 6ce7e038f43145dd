import { readRowChunks } from "@x/batch-file";
import { resolveJob } from "@x/batch-core";
import { createRowPreparer, reasonOf } from "@x/batch-import";
import type { Prepared } from "../prepare/prepare.ts";
import { commandText } from "../terminal/command-text.ts";
import { pathWord } from "../terminal/path-word.ts";
import { numberText, plural } from "../terminal/plural.ts";
import { UsageError } from "../usage-error.ts";

const MOST_SHOWN = 5;

/**
 * Yields the rows of a file as records, all of them: the record of each row has its index.
 *
 * @throws {UsageError} at the end, naming the first rows that HubSpot would surely refuse. What was read belongs to a
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
  for await (const rows of readRowChunks(input.file, surveyed)) {
    for (const { line, cells } of rows) {
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
  const all = commandText(["check", job.objectType, pathWord(input.file.name)]);
  const toSee = `To see all: ${all}, with the same options. To submit the rows as they are: --no-check`;
  throw new UsageError(
    `${plural(refused, "row")} of ${numberText(surveyed.rows)} would be refused, so that nothing was submitted.`,
    ...shown,
    // Of an archive, ids alone are checked, in any case.
    ...(job.operation === "archive" ? [] : [toSee]),
  );
}
