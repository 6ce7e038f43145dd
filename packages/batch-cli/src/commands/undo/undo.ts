import { resolve } from "node:path";
import { portalOf } from "@x/batch-import";
import { undoWork } from "@x/batch-import/sqlite";
import { hasConsent } from "../../consent/consent.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { accessOf } from "../../run/access-of.ts";
import { requireFreeFolder } from "../../run/begin-run.ts";
import { connect, type ConnectOptions } from "../../run/connect.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { findRun, runFolder } from "../../run/run-folder.ts";
import { KEPT_FILE, keptFileText } from "../../steps/kept-file.ts";
import { runSteps } from "../../steps/run-steps.ts";
import { withLimits } from "../../terminal/account-text.ts";
import { pathCommand } from "../../terminal/command-text.ts";
import { fromHere } from "../../terminal/from-here.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { print } from "../../terminal/print.ts";
import { printable, printableWhole } from "../../terminal/printable.ts";
import { prepareUndo } from "../../undo/prepare-undo.ts";
import { openRunsToUndo } from "../../undo/runs-to-undo.ts";
import { summaryText } from "../../undo/undo-text.ts";

export interface UndoOptions extends ConnectOptions, Omit<RunOptions, "first"> {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly out?: string;
}

/**
 * Undoes what a run wrote, or several in one folder. Without a yes it only says what it would do.
 *
 * @throws {UsageError} after that, where there is no terminal to ask on.
 */
export async function undo(
  given: string | undefined,
  options: UndoOptions,
  process: Io,
): Promise<ExitCode> {
  const { dryRun = false, json = false, yes = false } = options;
  const { io, events } = openOutput(json, process);
  const parent = await findRun(given);
  await using runs = await openRunsToUndo(parent, options);
  const [first] = runs.stores;
  const folder = options.out ?? runFolder("undo", first.task.job.objectType, new Date());
  await requireFreeFolder(folder, options);
  const connection = await connect(first, options, parent, io);
  if (connection === undefined) return EXIT.interrupted;
  await using client = connection.client;
  const portal = portalOf(connection.account);
  const { name: account, baseUrl } = connection.chosen;
  await using prepared = await prepareUndo(runs, {
    folder,
    client,
    portal,
    about: { account, baseUrl },
    io,
  });
  const { definitions, summary } = prepared;
  const access = await accessOf(first, io.env);
  const undoText = (run: string): string =>
    printableWhole(pathCommand("undo", run, { ...access, ...options }, ["--yes"]));
  const laterSteps = summary.laterRuns.map((run) => `next: ${undoText(fromHere(run))}\n`).join("");
  const work = undoWork(summary);
  const where = `: ${KEPT_FILE} in the folder of the undo has them, once it has begun`;
  print(
    io.stderr,
    `undo ${printable(parent)}\n${summaryText(summary, work === "" ? "" : where)}to ${withLimits(connection.place, connection.account)}\n`,
  );
  if (work === "" || dryRun || (!yes && !isTerminal(io))) {
    const { fingerprint: _same, notes: _, reasons: _values, unsaid, ...plan } = summary;
    events?.undoPlanned({ run: resolve(parent), ...plan });
    const isLeft = summary.kept + summary.unknown > 0;
    const none = isLeft ? "Nothing can be undone." : "Nothing is to be undone.";
    const todo = work === "" ? none : `next: ${undoText(parent)}`;
    // What is not said has to be found somewhere.
    const reasons = work === "" && unsaid > 0 ? await prepared.keepReasons() : undefined;
    const keptText = reasons === undefined ? "" : keptFileText(reasons, summary);
    // In the order in which they are to be typed.
    const text =
      work === "" || laterSteps === "" ? ` ${todo}\n${laterSteps}` : `\n${laterSteps}${todo}\n`;
    print(io.stdout, `Nothing was written.${text}${keptText}`);
    if (work === "") return isLeft ? EXIT.incomplete : EXIT.success;
    if (dryRun) return EXIT.success;
  }
  const question = `${work} in ${connection.place}?`;
  const reasons = ["An undo writes to HubSpot."];
  if (!(await hasConsent({ question, reasons, yes, io }))) return EXIT.interrupted;
  const code = await runSteps({
    folder,
    steps: await prepared.begin(),
    client,
    portal,
    definitionsOf: async ({ task }) =>
      task.job.operation === "archive" ? undefined : definitions.get(task.job.objectType),
    io,
    events,
    options,
  });
  print(io.stdout, laterSteps);
  return code;
}
