import { comparedFile, portalOf, quotaOf, readObjectNames } from "@x/batch-import";
import {
  type ArchiveLimit,
  createSyncFiles,
  csvLike,
  learnOfRuns,
  newSteps,
  openSyncMemory,
  rememberRun,
  type SyncPlan,
} from "@x/batch-import/sqlite";
import { resolveJob } from "@x/batch-core";
import { resolve } from "node:path";
import { listAgreedRuns } from "../../consent/agreed-runs.ts";
import { printError } from "../../errors/print-error.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import { moreText, planCost, planCostText, planCountsText } from "../../plans/plan-summary.ts";
import { refuseAssociations } from "../../plans/refuse-associations.ts";
import { columnsText } from "../../prepare/plan-text.ts";
import { prepare, type PrepareOptions } from "../../prepare/prepare.ts";
import { requireMapping, type UnmappedOptions } from "../../prepare/require-mapping.ts";
import { requireFreeFolder } from "../../run/begin-run.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { runFolder } from "../../run/run-folder.ts";
import { beginSteps } from "../../steps/begin-steps.ts";
import { runSteps } from "../../steps/run-steps.ts";
import { accountText, withLimits } from "../../terminal/account-text.ts";
import { isTerminal } from "../../terminal/is-terminal.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { plural } from "../../terminal/plural.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable, printableWhole } from "../../terminal/printable.ts";
import { version } from "../../version.ts";
import { archivesText } from "./archives-text.ts";
import { confirmCommand } from "./confirm-command.ts";
import { finishLastRun } from "./finish-last-run.ts";
import { mayWrite } from "./may-write.ts";
import { makePlan } from "./make-plan.ts";
import { aboutSync, findMemory, sourceOf } from "./memory-path.ts";
import { sourceText } from "./source-text.ts";
import { mendText, withheldText, workText } from "./sync-text.ts";

export interface SyncOptions extends PrepareOptions, UnmappedOptions, Omit<RunOptions, "first"> {
  readonly confirm?: string;
  /** Rows that are written without a question. */
  readonly confirmAbove: number;
  readonly dryRun?: boolean;
  readonly idProperty: string;
  readonly json?: boolean;
  readonly maxArchive?: ArchiveLimit;
  readonly mirror?: "archive";
  readonly name?: string;
  readonly out?: string;
  /** The command as it was given, after `hubspot-batch`. */
  readonly words: readonly string[];
}

const MAX_ARCHIVE: ArchiveLimit = { percent: 5 };

/** Brings HubSpot to what a file says, and remembers what HubSpot confirmed. */
export async function sync(
  objectType: string,
  file: string,
  options: SyncOptions,
  process: Io,
): Promise<ExitCode> {
  const last = { hasSent: false };
  try {
    return await syncAfter(last, objectType, file, options, process);
  } catch (error) {
    if (!last.hasSent) throw error;
    const code = printError(error, process);
    // That one says that nothing was sent.
    return code === EXIT.usage ? EXIT.incomplete : code;
  }
}

/** @param last Is told whether something was sent to bring the last sync to its end. */
async function syncAfter(
  last: { hasSent: boolean },
  objectType: string,
  file: string,
  options: SyncOptions,
  process: Io,
): Promise<ExitCode> {
  const { dryRun = false, json = false, mirror, verify } = options;
  // What a dry run finds is printed at once.
  const { io, events } = openOutput(json && !dryRun, process);
  const task = { operation: "upsert", objectType, file, options, io, ask: "always" } as const;
  return prepare({ ...task, interactive: !json, needsIdProperty: true }, async (prepared) => {
    const { columns, input, surveyed, account: chosen } = prepared;
    refuseAssociations(columns);
    requireMapping(prepared, options, io);
    const definitions = prepared.definitions!;
    const { client, account } = await prepared.open();
    const { apiVersion, idProperty = "" } = resolveJob(prepared.job);
    const { objectType: type } = prepared.job;
    const job = { operation: "upsert", objectType: type, apiVersion, idProperty } as const;
    const portal = portalOf(account);
    const place = accountText(chosen, account);
    const names = await readObjectNames(type, client);
    const source = sourceOf(file, surveyed.reading.sheet);
    const asked = aboutSync(options.name ?? source, {
      baseUrl: chosen.baseUrl,
      portal: portal.id,
      objectType: type,
      idProperty,
    });
    const { path, about, isNew } = findMemory(io.env, asked, names.all);
    using memory = await openSyncMemory(path, about);
    const folder = options.out ?? runFolder("sync", type, new Date());
    await requireFreeFolder(folder, options);
    const { code: lastCode, hasSent } = await finishLastRun(memory, options, io, events);
    last.hasSent = hasSent;
    if (lastCode !== undefined) return lastCode;
    const runs = await listAgreedRuns(io.env);
    const others = runs.filter(
      (run) => run.portal === portal.id && names.isOfObject(run.objectType),
    );
    await learnOfRuns(
      memory,
      others.map((run) => run.folder),
    );

    print(
      io.stderr,
      `sync ${plural(surveyed.rows, "row")} of ${type} from ${printable(input.file.name)}${isNew ? ", for the first time: every row is looked at" : ""}\n${columnsText(prepared)}`,
    );
    await using files = await createSyncFiles(folder, about, csvLike(surveyed));
    const archive = mirror === undefined ? undefined : (options.maxArchive ?? MAX_ARCHIVE);
    const task = { memory, files, client, job, verify, archive };
    const made = await makePlan(task, prepared, io);
    if (made === undefined) {
      print(io.stderr, "Interrupted. Nothing was written.\n");
      return EXIT.interrupted;
    }
    const { plan, reads, shown, needed } = made;
    const { counts, digest, withheld } = plan;
    const cost = planCost(reads, surveyed.rows, counts);
    const { dailyLimit } = quotaOf(account);
    const work = workText(counts);
    // Where nothing is written, too, the lists stay in a folder that the user asked for.
    const stay = options.out !== undefined;
    const lists = dryRun && !stay ? {} : await files.endLists({ stay });
    const isAgreed = options.yes === true || options.confirm === digest;
    const isThere = stay || isAgreed || isTerminal(io);
    const leftOut = leftOutText(counts, lists.leftOut);
    const mend = counts.refused === 0 ? [] : [mendText(counts.refused, surveyed.name, needed)];
    const mendLine = mend.map((one) => `next: ${printable(one)}\n`).join("");
    const lastSource = memory.lastSource();
    const otherSource = sourceText(source, lastSource);
    const from = { source, ...(lastSource !== undefined && { lastSource }) };
    const said = { objectType: type, portalId: account.portalId, ...from, ...plan, lists, cost };
    const text = [
      planCountsText(counts),
      ...shown,
      moreText(counts, shown.length),
      archivesText(plan, isThere ? lists.toArchive : undefined),
      planCostText(cost, dailyLimit),
      ...(withheld === undefined
        ? []
        : [`${withheldText(withheld, options.maxArchive ?? MAX_ARCHIVE)}\n`]),
      ...(otherSource === undefined ? [] : [`${otherSource}\n`]),
      ...(work === "" ? [] : [`plan ${digest}\n`]),
    ].join("");
    const code = codeOf(plan);
    if (dryRun) {
      const next = work === "" ? [] : [confirmCommand(options.words, digest)];
      if (json) printJson(io.stdout, { ...said, next: [...next, ...mend] });
      else {
        const [command = "Nothing is to be written."] = next.map((one) => `next: ${one}`);
        const end = `Nothing was written. ${printableWhole(command)}\n`;
        print(io.stdout, `${text}${leftOut}${end}${mendLine}`);
      }
      return code;
    }
    print(io.stderr, text);
    events?.planned(said);
    if (work === "") {
      memory.setLastSource(source);
      if (stay) print(io.stderr, leftOut);
      print(io.stdout, `Nothing is to be written.\n${mendLine}`);
      return code;
    }
    print(io.stderr, `to ${withLimits(place, account)}\n`);
    if (!(await mayWrite(plan, place, { ...options, hasSent, otherSource }, io)))
      return EXIT.interrupted;
    const { name, baseUrl } = chosen;
    const compared = comparedFile(surveyed, columns, idProperty);
    const steps = await files.finish(job, {
      portal,
      account: name,
      baseUrl,
      tool: version(),
      file: compared,
    });
    // First: what is sent must not be forgotten.
    memory.setLastSource(source);
    memory.setPendingRun({ folder: resolve(folder), run: steps[0]!.task.id });
    const begun = newSteps("sync", steps, { sync: memory.name });
    await beginSteps(folder, begun, io);
    const ended = await runSteps({
      folder,
      steps: begun,
      client,
      portal,
      definitionsOf: async (step) =>
        step.task.job.operation === "archive" ? undefined : definitions,
      io,
      events,
      options,
    });
    await rememberRun(memory);
    print(io.stderr, leftOut);
    if (ended !== EXIT.success) return ended;
    // Else the report has said what is next.
    print(io.stdout, mendLine);
    return code;
  });
}

/** @param path Of the rows that are left out, where they are in a file. */
function leftOutText({ refused, kept }: SyncPlan["counts"], path: string | undefined): string {
  if (path === undefined) return "";
  return `${plural(refused + kept, "row was", "rows were")} left out: ${printableWhole(path)}\n`;
}

/** Rows that would be refused, and records that stay though they are gone, are not as the user wants them. */
function codeOf({ counts, withheld }: SyncPlan): ExitCode {
  return counts.refused === 0 && withheld === undefined ? EXIT.success : EXIT.incomplete;
}
