import { fromPath } from "@x/batch-file/node";
import {
  type ImportStore,
  isAtItsEnd,
  isFinished,
  makeReport,
  type ParentRun,
  portalOf,
  requireNotUndone,
  resume as resumeRun,
} from "@x/batch-import";
import { createExporter, holdsSteps, openLinkedRows, openRunFolder } from "@x/batch-import/sqlite";
import { existsSync } from "node:fs";
import { agreedRowsOf, keepAgreement } from "../../consent/agreed-runs.ts";
import { hasConsent } from "../../consent/consent.ts";
import { questionText } from "../../consent/question-text.ts";
import { whyRest } from "../../consent/why-rest.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { connect, type ConnectOptions, unsettledRows } from "../../run/connect.ts";
import { definitionsOf } from "../../run/definitions-of.ts";
import { exitCode } from "../../run/end-of-run.ts";
import { followRun, type RunOptions } from "../../run/follow-run.ts";
import { requireNoCopy } from "../../run/require-no-copy.ts";
import { requireNoUndo } from "../../run/require-no-undo.ts";
import { findRun } from "../../run/run-folder.ts";
import { withLimits } from "../../terminal/account-text.ts";
import { countsText } from "../../terminal/counts-text.ts";
import { taskText, verbOf } from "../../terminal/task-text.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { printable } from "../../terminal/printable.ts";
import { resumeSteps } from "../../steps/resume-steps.ts";
import { UsageError } from "../../usage-error.ts";
import { numberText, plural } from "../../terminal/plural.ts";
import { toListText } from "../../terminal/to-list-text.ts";
import { print } from "../../terminal/print.ts";
import { requestsOfRows } from "../../terminal/requests-text.ts";

export interface ResumeOptions extends ConnectOptions, Omit<RunOptions, "first" | "yes"> {
  readonly json?: boolean;
  readonly source?: string;
}

/** Goes on with a run that was interrupted, killed or stopped. */
export async function resume(
  given: string | undefined,
  options: ResumeOptions,
  process: Io,
): Promise<ExitCode> {
  const { io, events } = openOutput(options.json, process);
  const folder = await findRun(given);
  if (holdsSteps(folder)) {
    if (options.source !== undefined) {
      throw new UsageError(
        `--source: ${folder} holds several runs. Bring its files back to where they were, or resume the run of one step.`,
      );
    }
    return resumeSteps(folder, options, io, events);
  }
  const store = await openRunFolder(folder);
  try {
    const { source, toList } = store.task;
    const counts = store.counts();
    if (isAtItsEnd(store)) {
      print(io.stdout, `${printable(folder)}: finished already: ${countsText(counts)}\n`);
      const report = makeReport(store, [], undefined);
      const code = exitCode(report, undefined);
      events?.ended({ folder, ...report, files: [] }, code);
      return code;
    }
    requireNotUndone(store);
    await requireNoUndo(folder, io.env);
    await requireNoCopy(folder, [store.task.id]);
    const path = options.source ?? source.path;
    // Where only the list is left, no row is read.
    const file = isFinished(store) ? undefined : await fromPath(findSource(path));
    const connection = await connect(store, options, folder, io);
    if (connection === undefined) {
      print(io.stderr, "Nothing was sent.\n");
      return EXIT.interrupted;
    }
    await using client = connection.client;
    const portal = portalOf(connection.account);
    const left = unsettledRows(store);
    print(
      io.stderr,
      `${taskText({ ...store.task, source: { ...source, path } })}: ${numberText(left)} of ${plural(source.rows, "row")} left\nto ${withLimits(connection.place, connection.account)}\n${toListText(toList)}`,
    );
    const yes = options.yes === true || connection.isConfirmed;
    if (!(await mayGoOn(store, { folder, left, place: connection.place, yes }, io)))
      return EXIT.interrupted;
    const definitions = await definitionsOf(store.task, client, io);
    using linked = await openLinkedRows(store.task, folder);
    const exporter = await createExporter(store, folder);
    return await followRun({
      store,
      exporter,
      folder,
      file: source.path,
      io,
      events,
      options,
      begin: (follower) =>
        resumeRun(store, { client, portal, file, definitions, linked, openParent, ...follower }),
    });
  } finally {
    await store.close();
  }
}

/** Asks, where the user did not agree to all rows of the run. A yes is kept: it holds for later resumes, too. */
async function mayGoOn(
  { task }: ImportStore,
  { folder, left, place, yes }: { folder: string; left: number; place: string; yes: boolean },
  io: Io,
): Promise<boolean> {
  const { objectType } = task.job;
  const operation = verbOf(task);
  const { rows } = task.source;
  const agreed = await agreedRowsOf(io.env, task);
  const reason = whyRest(operation, { agreed, left, rows });
  if (reason === undefined) return true;
  if (!yes && isTerminal(io)) print(io.stderr, `${reason}\n`);
  const question = questionText({
    operation,
    objectType,
    rows: left,
    place,
    requests: requestsOfRows(left, task),
  });
  if (!(await hasConsent({ question, reasons: [reason], yes, io }))) return false;
  await keepAgreement(io, { folder, task, agreedRows: rows });
  return true;
}

function openParent({ folder = "" }: ParentRun): Promise<ImportStore> {
  return openRunFolder(folder);
}

function findSource(path: string): string {
  if (existsSync(path)) return path;
  throw new UsageError(
    `${path}: the file this run reads from is not there. If it was moved: --source <file>.`,
  );
}
