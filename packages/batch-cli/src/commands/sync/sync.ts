import { readRowChunks } from "@x/batch-file";
import { portalOf, quotaOf } from "@x/batch-import";
import {
  type ArchiveLimit,
  createSyncFiles,
  newSteps,
  openSyncMemory,
  planSync,
  rememberRun,
  type SyncPlan,
} from "@x/batch-import/sqlite";
import { resolveJob } from "@x/batch-core";
import { join, resolve } from "node:path";
import { printError } from "../../errors/print-error.ts";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import {
  changeText,
  moreText,
  planCost,
  planCostText,
  planCountsText,
} from "../../plans/plan-summary.ts";
import { refuseAssociations } from "../../plans/refuse-associations.ts";
import { columnsText } from "../../prepare/plan-text.ts";
import { prepare, type PrepareOptions } from "../../prepare/prepare.ts";
import { requireFreeFolder } from "../../run/begin-run.ts";
import type { RunOptions } from "../../run/follow-run.ts";
import { listenForInterrupts } from "../../run/listen-for-interrupts.ts";
import { runFolder } from "../../run/run-folder.ts";
import { beginSteps } from "../../steps/begin-steps.ts";
import { accountText, withLimits } from "../../terminal/account-text.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { plural } from "../../terminal/plural.ts";
import { print, printJson } from "../../terminal/print.ts";
import { printable, printableWhole } from "../../terminal/printable.ts";
import { version } from "../../version.ts";
import { finishLastRun } from "./finish-last-run.ts";
import { mayWrite } from "./may-write.ts";
import { aboutSync, memoryPath } from "./memory-path.ts";
import { withheldText, workText } from "./sync-text.ts";

export interface SyncOptions extends PrepareOptions, Omit<RunOptions, "first"> {
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
}

const MOST_SHOWN = 10;
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
  const { dryRun = false, json = false, verify, mirror } = options;
  // What a dry run finds is printed at once.
  const { io, events } = openOutput(json && !dryRun, process);
  const task = { operation: "upsert", objectType, file, options, io, ask: "always" } as const;
  return prepare({ ...task, interactive: !json, needsIdProperty: true }, async (prepared) => {
    const { columns, input, surveyed, rowOptions, account: chosen } = prepared;
    refuseAssociations(columns);
    const definitions = prepared.definitions!;
    const { client, account } = await prepared.open();
    const { apiVersion, idProperty = "" } = resolveJob(prepared.job);
    const { objectType: type } = prepared.job;
    const job = { operation: "upsert", objectType: type, apiVersion, idProperty } as const;
    const portal = portalOf(account);
    const place = accountText(chosen, account);
    const about = aboutSync(file, options.name, {
      baseUrl: chosen.baseUrl,
      portal: portal.id,
      objectType: type,
      idProperty,
    });
    using memory = await openSyncMemory(memoryPath(io.env, about), about);
    const folder = options.out ?? runFolder("sync", type, new Date());
    requireFreeFolder(folder, options);
    const { code: lastCode, hasSent } = await finishLastRun(memory, options, io, events);
    last.hasSent = hasSent;
    if (lastCode !== undefined) return lastCode;

    print(
      io.stderr,
      `sync ${plural(surveyed.rows, "row")} of ${type} from ${printable(input.file.name)}\n${columnsText(prepared)}`,
    );
    await using files = await createSyncFiles(folder, about);
    const shown: string[] = [];
    let reads = 0;
    const interrupts = listenForInterrupts(io);
    const { firstSignal } = interrupts;
    const planned = planSync({
      memory,
      files,
      client,
      job,
      rows: readRowChunks(input.file, surveyed),
      columns,
      definitions,
      rowOptions,
      verify,
      archive: mirror === undefined ? undefined : (options.maxArchive ?? MAX_ARCHIVE),
      signal: firstSignal,
      onEvent({ type }) {
        if (type === "request-sent") reads += 1;
      },
      onRow(row) {
        const text = shown.length < MOST_SHOWN ? changeText(row) : undefined;
        if (text !== undefined) shown.push(text);
      },
    });
    const plan = await planned
      .catch((error: unknown) => {
        if (firstSignal.aborted) return undefined;
        throw error;
      })
      .finally(() => interrupts.stop());
    if (plan === undefined) {
      print(io.stderr, "Interrupted. Nothing was written.\n");
      return EXIT.interrupted;
    }
    const { counts, digest, withheld } = plan;
    const cost = planCost(reads, surveyed.rows, counts);
    const { dailyLimit } = quotaOf(account);
    const work = workText(counts);
    const said = { objectType: type, portalId: account.portalId, ...plan, cost };
    const text = [
      planCountsText(counts),
      ...shown,
      moreText(counts, shown.length),
      planCostText(cost, dailyLimit),
      ...(withheld === undefined
        ? []
        : [`${withheldText(withheld, options.maxArchive ?? MAX_ARCHIVE)}\n`]),
      ...(work === "" ? [] : [`plan ${digest}\n`]),
    ].join("");
    const code = codeOf(plan);
    if (dryRun && json) printJson(io.stdout, said);
    else print(dryRun ? io.stdout : io.stderr, text);
    events?.planned(said);

    if (dryRun || work === "") {
      if (!dryRun) print(io.stdout, "Nothing is to be written.\n");
      return code;
    }
    print(io.stderr, `to ${withLimits(place, account)}\n`);
    if (!(await mayWrite(plan, place, { ...options, hasSent }, io))) return EXIT.interrupted;
    const { name, baseUrl } = chosen;
    const steps = await files.finish(job, { portal, account: name, baseUrl, tool: version() });
    // First: what is sent must not be forgotten.
    memory.setPending({ folder: resolve(folder), run: steps[0]!.task.id });
    const ended = await beginSteps({
      folder,
      steps: newSteps("sync", steps),
      client,
      portal,
      definitionsOf: async (step) =>
        step.task.job.operation === "archive" ? undefined : definitions,
      io,
      events,
      options,
    });
    await rememberRun(memory);
    const leftOut = counts.refused + counts.kept;
    if (leftOut > 0) {
      const path = printableWhole(join(folder, "left-out.csv"));
      print(io.stderr, `${plural(leftOut, "row was", "rows were")} left out: ${path}\n`);
    }
    return ended === EXIT.success ? code : ended;
  });
}

/** Rows that would be refused, and records that stay though they are gone, are not as the user wants them. */
function codeOf({ counts, withheld }: SyncPlan): ExitCode {
  return counts.refused === 0 && withheld === undefined ? EXIT.success : EXIT.incomplete;
}
