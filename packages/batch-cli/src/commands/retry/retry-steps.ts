import { join } from "node:path";
import {
  type ImportStore,
  isFinished,
  requireNotUndone,
  retry as rowsToRetry,
} from "@x/batch-import";
import {
  addStep,
  lookAtStep,
  makeStepsReport,
  readStepsFolder,
  type Step,
  type Steps,
} from "@x/batch-import/sqlite";
import { agreedRowsOf } from "../../consent/agreed-runs.ts";
import { hasConsent } from "../../consent/consent.ts";
import { whyLarge } from "../../consent/large.ts";
import { whyStranger } from "../../consent/why-rest.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { requireFreeFolder } from "../../run/begin-run.ts";
import { requireNoCopy } from "../../run/require-no-copy.ts";
import { laterRunsOf, type LaterRun } from "../../run/other-runs.ts";
import { runFolder } from "../../run/run-folder.ts";
import { endOfSteps } from "../../steps/end-of-steps.ts";
import { pathCommand } from "../../terminal/command-text.ts";
import { pathWord } from "../../terminal/path-word.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { plural } from "../../terminal/plural.ts";
import { printable } from "../../terminal/printable.ts";
import { print } from "../../terminal/print.ts";
import { UsageError } from "../../usage-error.ts";
import { noRowLeft } from "./no-row-left.ts";
import { type RetryOptions, retryRun } from "./retry-run.ts";

/**
 * Sends the failed rows of several runs again, in the order of the runs, each as a step of a new folder: rows that
 * needed a record of a step before find it now.
 */
export async function retrySteps(
  folder: string,
  options: RetryOptions,
  process: Io,
): Promise<ExitCode> {
  const { io, events } = openOutput(options.json, process);
  const { unknown, yes } = options;
  if (unknown === true) {
    throw new UsageError(
      `--unknown: name the run of one step, such as ${pathWord(join(folder, "1-name"))}.`,
    );
  }
  const given = await readStepsFolder(folder);
  const { command } = given;
  const { steps, laterRuns } = await stepsToRetry(folder, given.steps, options, io.env);
  if (steps.length === 0) {
    const code = await noRowLeft(folder, laterRuns, options, io);
    events?.stepsEnded({ folder, ...(await makeStepsReport(folder, given)), next: [] }, code);
    return code;
  }
  await requireNoCopy(
    folder,
    steps.map(({ task }) => task.id),
  );
  const out = options.out ?? runFolder("retry", "files", new Date());
  await requireFreeFolder(out, options);
  const rows = steps.reduce((sum, step) => sum + step.rows, 0);
  const question = `send ${plural(rows, "row")} of ${plural(steps.length, "step")} again?`;
  const reasons = await reasonsFor(steps, rows, options, io);
  if (!(await hasConsent({ question, reasons, yes, io }))) return EXIT.interrupted;
  let begun: Steps | undefined;
  let ended: ExitCode | undefined;
  for (const [place, { name }] of steps.entries()) {
    print(io.stderr, `step ${place + 1} of ${steps.length}: ${printable(name)}\n`);
    const own = { ...options, out: join(out, name), yes: true };
    const code = await retryRun(join(folder, name), undefined, own, process, {
      partOf: out,
      onMade: async (task) => void (begun = await addStep(out, command, { name, task })),
    });
    if (code === EXIT.success || code === EXIT.incomplete) continue;
    ended = code;
    const left = steps.length - place - 1;
    if (left > 0) print(io.stderr, leftText(left, folder, options));
    break;
  }
  if (begun === undefined) return ended ?? EXIT.success;
  return endOfSteps({ folder: out, steps: begun, io, events, options }, ended);
}

function leftText(steps: number, folder: string, options: RetryOptions): string {
  const rest = plural(steps, "step was", "steps were");
  return `${rest} not begun. The rows that are left are sent by: ${pathCommand("retry", folder, options)}\n`;
}

/** A step, and how many of its rows are to be sent again. */
interface RetriedStep extends Step {
  readonly rows: number;
}

/** @throws {UsageError} where a step is not at its end. */
async function stepsToRetry(
  folder: string,
  steps: readonly Step[],
  options: RetryOptions,
  env: Io["env"],
): Promise<{ readonly steps: RetriedStep[]; readonly laterRuns: LaterRun[] }> {
  const found: RetriedStep[] = [];
  const laterRuns: LaterRun[] = [];
  for (const step of steps) {
    const store = await lookAtStep(folder, step);
    try {
      requireNotUndone(store);
      if (!isFinished(store)) {
        throw new UsageError(
          `${folder}: not at its end. First: ${pathCommand("resume", folder, options)}`,
        );
      }
      const rows = countRows(store);
      if (rows > 0) found.push({ ...step, rows });
      laterRuns.push(...(await laterRunsOf(store, env)));
    } finally {
      await store.close();
    }
  }
  return { steps: found, laterRuns };
}

function countRows(store: ImportStore): number {
  const { job, portal, retry } = store.task;
  if (retry === "never") return 0;
  // Its own portal: the one of the token is compared when the rows are sent.
  const rows = rowsToRetry(store, { portal: portal!, withUnknown: job.operation !== "create" });
  let count = 0;
  for (const _ of rows.all()) count += 1;
  return count;
}

async function reasonsFor(
  steps: readonly RetriedStep[],
  rows: number,
  { confirmAbove }: RetryOptions,
  io: Io,
): Promise<string[]> {
  const reasons: string[] = [];
  for (const { rows: own, task } of steps) {
    if ((await agreedRowsOf(io.env, task)) === undefined) {
      reasons.push(whyStranger(task.job.operation, own));
    }
  }
  const large = whyLarge("retry", rows, confirmAbove ?? (isTerminal(io) ? 0 : 1_000));
  return large === undefined ? reasons : [...reasons, large];
}
