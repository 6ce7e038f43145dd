import { holdsSteps } from "@x/batch-import/sqlite";
import { join } from "node:path";
import type { ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { findRun } from "../../run/run-folder.ts";
import { UsageError } from "../../usage-error.ts";
import { type RetryOptions, retryRun } from "./retry-run.ts";
import { retrySteps } from "./retry-steps.ts";
import { pathWord } from "../../terminal/path-word.ts";

/** Sends failed rows again: of a run, or of several in one folder. */
export async function retry(
  given: string | undefined,
  mended: string | undefined,
  options: RetryOptions,
  io: Io,
): Promise<ExitCode> {
  const folder = await findRun(given);
  if (!holdsSteps(folder)) return retryRun(folder, mended, options, io);
  if (mended === undefined) return retrySteps(folder, options, io);
  throw new UsageError(
    `${folder}: holds several runs. Name the one whose rows are corrected, such as ${pathWord(join(folder, "1-companies"))}.`,
  );
}
