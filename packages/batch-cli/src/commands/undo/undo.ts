import { resolve } from "node:path";
import { portalOf, readAccountDefinitions, type AccountDefinitions } from "@x/batch-import";
import { createUndoneTable, newSteps, undoRun } from "@x/batch-import/sqlite";
import type { RecordObjectType } from "@x/batch-types";
import { hasConsent } from "../../consent/consent.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { accessOf } from "../../run/access-of.ts";
import { requireFreeFolder } from "../../run/begin-run.ts";
import { connect, type ConnectOptions } from "../../run/connect.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { findRun, runFolder } from "../../run/run-folder.ts";
import { KEPT_FILE, keptFileText } from "../../steps/kept-file.ts";
import { beginSteps } from "../../steps/begin-steps.ts";
import { withLimits } from "../../terminal/account-text.ts";
import { commandText } from "../../terminal/command-text.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { print } from "../../terminal/print.ts";
import { printable, printableWhole } from "../../terminal/printable.ts";
import { UsageError } from "../../usage-error.ts";
import { version } from "../../version.ts";
import { findLaterRuns } from "../../undo/later-runs.ts";
import { createUndoFiles } from "../../undo/undo-files.ts";
import { openRunsToUndo, stoppedText } from "../../undo/runs-to-undo.ts";
import { countTargets, laterText, leftText, valuesText } from "../../undo/undo-notes.ts";
import { createUndoCounter, workText } from "../../undo/undo-summary.ts";

export interface UndoOptions extends ConnectOptions, Omit<RunOptions, "first"> {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly out?: string;
}

/** Undoes what a run wrote, or several in one folder. Without a yes it only says what it would do. */
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
  if (first === undefined) throw new UsageError(`${parent}: nothing was sent yet.`);
  const { objectType } = first.task.job;
  const folder = options.out ?? runFolder("undo", objectType, new Date());
  await requireFreeFolder(folder, options);
  const connection = await connect(first, options, parent, io);
  if (connection === undefined) return EXIT.interrupted;
  await using client = connection.client;
  const counter = createUndoCounter();
  await using files = await createUndoFiles(folder, (record) => counter.add(record));
  using later = createUndoneTable();
  const definitions = new Map<string, AccountDefinitions>();
  for (const store of runs.stores) {
    const type = store.task.job.objectType as RecordObjectType;
    const known = definitions.get(type) ?? (await readAccountDefinitions(client, type));
    definitions.set(type, known);
    const { properties } = known;
    await files.addRun(store, undoRun(store, { client, definitions: properties, later }));
  }
  const { summary } = counter;
  const { kept, reversed, unknown } = summary;
  const targetsLeft = countTargets(runs.stores);
  const laterRuns = await findLaterRuns(runs.stores);
  const access = await accessOf(first, io.env);
  const laterSteps = laterRuns.map((run) => {
    const command = commandText(["undo", run, "--yes"], { ...access, ...options });
    return `next: ${printableWhole(command)}\n`;
  });
  const work = workText(summary);
  print(
    io.stderr,
    `undo ${printable(parent)}\n${counter.text(work === "" ? "" : `: ${KEPT_FILE} in the folder of the undo has them, once it has begun`)}${stoppedText(runs.stores)}${valuesText(runs.stores)}${leftText(runs.stores, summary, targetsLeft)}${laterText(laterRuns)}to ${withLimits(connection.place, connection.account)}\n`,
  );
  if (work === "" || dryRun || (!yes && !isTerminal(io))) {
    events?.undoPlanned({ run: resolve(parent), ...summary, targetsLeft, laterRuns });
    const next = commandText(["undo", parent, "--yes"], { ...access, ...options });
    const none = kept + unknown === 0 ? "Nothing is to be undone." : "Nothing can be undone.";
    const todo = work === "" ? none : `next: ${next}`;
    // What is not said has to be found somewhere.
    const reasons = work === "" && counter.hasMore() ? await files.keepReasons() : undefined;
    const keptText = reasons && keptFileText(reasons, summary);
    print(
      io.stdout,
      `${printableWhole(`Nothing was written. ${todo}`)}\n${keptText ?? ""}${laterSteps.join("")}`,
    );
    return work === "" && kept + unknown > 0 ? EXIT.incomplete : EXIT.success;
  }
  const question = `${work} in ${connection.place}?`;
  const reasons = ["To undo a run writes to HubSpot."];
  if (!(await hasConsent({ question, reasons, yes, io }))) return EXIT.interrupted;
  const portal = portalOf(connection.account);
  const { name: account, baseUrl } = connection.chosen;
  const { steps, runs: numbers } = await files.finish({
    portal,
    account,
    baseUrl,
    tool: version(),
    undoes: resolve(parent),
  });
  // Before the first write: what is being undone must not go on.
  await runs.keepUndone(resolve(folder));
  const code = await beginSteps({
    folder,
    steps: newSteps("undo", steps, {
      undoes: {
        folder: resolve(parent),
        settled: { reversed, kept, unknown },
        runs: numbers,
        targetsLeft,
      },
    }),
    client,
    portal,
    definitionsOf: async ({ task }) =>
      task.job.operation === "archive" ? undefined : definitions.get(task.job.objectType),
    io,
    events,
    options,
  });
  print(io.stdout, laterSteps.join(""));
  return code;
}
