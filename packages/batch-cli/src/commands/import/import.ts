import { readFile } from "node:fs/promises";
import {
  causeOf,
  createPlanPlaces,
  newTask,
  parseImportPlan,
  type PlannedFile,
  type PlanPlaces,
  portalOf,
} from "@x/batch-import";
import { newSteps } from "@x/batch-import/sqlite";
import { resolve } from "node:path";
import { chooseAccount } from "../../accounts/choose-account.ts";
import { openWhenAsked } from "../../accounts/open-when-asked.ts";
import { inTurn } from "../../consent/in-turn.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { whatIsIt } from "../../plans/what-is-it.ts";
import { findEarlierOf, requireSeen } from "../../prepare/find-earlier-of.ts";
import { requireFreeFolder } from "../../run/begin-run.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { runFolder } from "../../run/run-folder.ts";
import { beginSteps } from "../../steps/begin-steps.ts";
import { runSteps } from "../../steps/run-steps.ts";
import { accountText, withLimits } from "../../terminal/account-text.ts";
import { pathWord } from "../../terminal/path-word.ts";
import { quoted } from "../../terminal/quoted.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { UsageError } from "../../usage-error.ts";
import { version } from "../../version.ts";
import type { AccountOptions } from "../../accounts/account-options.ts";
import type { PaceOptions } from "../../accounts/open-client.ts";
import { askForSteps } from "./ask-for-steps.ts";
import { checkSteps } from "./check-steps.ts";
import { prepareSteps, type PreparedStep } from "./prepare-steps.ts";

export interface ImportOptions extends AccountOptions, PaceOptions, Omit<RunOptions, "first"> {
  readonly dryRun?: boolean;
  readonly confirmAbove: number;
  readonly json?: boolean;
  readonly out?: string;
}

/** Writes the files of an import plan, in the order of their links: survey, mapping, one confirmation, runs, report. */
export async function importFiles(
  path: string,
  options: ImportOptions,
  process: Io,
): Promise<ExitCode> {
  const { dryRun = false, json = false } = options;
  // The reports of a dry run are printed at once.
  const { io, events } = openOutput(json && !dryRun, process);
  const plan = await readPlan(path);
  const account = await chooseAccount(options, io);
  const { concurrency, share } = options;
  await using opening = openWhenAsked(account, io, { concurrency, share });
  const about = { path, ...plan, account, open: opening.open, isDryRun: dryRun, io };
  await using prepared = await prepareSteps(about);
  const { steps } = prepared;
  if (dryRun) return checkSteps(steps, json, io);
  const { client, account: named } = await opening.open();
  const place = accountText(account, named);
  const folder = options.out ?? runFolder("import", "files", new Date());
  await requireFreeFolder(folder, options);
  const portal = portalOf(named);
  const findEarlier = (step: PreparedStep) =>
    findEarlierOf(step.prepared, portal.id, options, io.env);
  const earlier: Awaited<ReturnType<typeof findEarlier>>[] = [];
  for (const step of steps) earlier.push(await findEarlier(step));
  const to = { place, text: withLimits(place, named) };
  if (!(await askForSteps(steps, earlier, to, options, io))) return EXIT.interrupted;
  const begun = newSteps(
    "import",
    steps.map((step) => ({ name: step.name, task: taskOf(step, portal) })),
  );
  const checked = steps.filter(({ planned }) => planned.check !== false);
  const definitions = new Map(checked.map(({ name, prepared: one }) => [name, one.definitions]));
  await inTurn(io.env, async () => {
    for (const [at, step] of steps.entries()) {
      // A yes to write the file a second time is a yes to write it now, too.
      if (step.prepared.job.operation !== "create" || options.yes === true) continue;
      requireSeen(await findEarlier(step), earlier[at], options);
    }
    await beginSteps(folder, begun, io);
  });
  return runSteps({
    folder,
    steps: begun,
    client,
    portal,
    definitionsOf: async ({ name }) => definitions.get(name),
    io,
    events,
    options,
  });
}

function taskOf({ prepared, toList }: PreparedStep, portal: ReturnType<typeof portalOf>) {
  const { account, columns, input, job, policy, rowOptions, surveyed } = prepared;
  return newTask({
    job,
    survey: surveyed,
    columns,
    rowOptions,
    policy,
    toList,
    portal,
    path: resolve(input.path),
    tool: version(),
    account: account.name,
    baseUrl: account.baseUrl,
  });
}

interface ReadPlan {
  readonly files: readonly PlannedFile[];
  /** Where a value is in the plan. */
  readonly placeOf: PlanPlaces;
}

async function readPlan(path: string): Promise<ReadPlan> {
  const forRows = `hubspot-batch upsert <object> ${quoted(pathWord(path))} --id-property <property>`;
  const found = await whatIsIt(path, forRows);
  if (found !== undefined && found.mayBeImportPlan !== true) {
    const { what, command } = found;
    throw new UsageError(
      `${path}: this is ${what}. Expected an import plan: a JSON file that says which files go to which objects.${command === undefined ? "" : ` What takes it: ${command}`}`,
    );
  }
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    throw new UsageError(`${path}: the import plan cannot be read (${causeOf(error)}).`);
  });
  return { files: parseImportPlan(text, path), placeOf: createPlanPlaces(text, path) };
}
