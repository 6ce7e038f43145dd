import { join } from "node:path";
import { fromPath } from "@x/batch-file/node";
import type { BatchClient } from "@x/batch-http";
import {
  type AccountDefinitions,
  type ImportStore,
  isAtItsEnd,
  isFinished,
  type Portal,
  resume,
} from "@x/batch-import";
import {
  createExporter,
  holdArchives,
  openLinkedRows,
  openStep,
  type Step,
  type Steps,
} from "@x/batch-import/sqlite";
import type { ApiVersion } from "@x/batch-types";
import type { ExitCode } from "../exit-codes.ts";
import type { Io } from "../io.ts";
import { followRun, type RunOptions } from "../run/follow-run.ts";
import type { EventLines } from "../terminal/json-events.ts";
import { plural } from "../terminal/plural.ts";
import { print } from "../terminal/print.ts";
import { printable } from "../terminal/printable.ts";
import { endOfSteps } from "./end-of-steps.ts";
import { isDone } from "./is-done.ts";

export interface StepsWork {
  /** Of all steps. */
  readonly folder: string;
  readonly steps: Steps;
  readonly client: BatchClient<ApiVersion>;
  readonly portal: Portal;
  /** The account's definitions, to check the rows of a step by. */
  readonly definitionsOf: (step: Step) => Promise<AccountDefinitions | undefined>;
  readonly io: Io;
  readonly events: EventLines | undefined;
  readonly options: Omit<RunOptions, "first">;
}

/**
 * Does the steps of a folder in their order, as far as they are not done. A step begins when all rows of the steps
 * before it have their outcome, whatever that is; a step that ends before its end ends all.
 */
export async function runSteps(work: StepsWork): Promise<ExitCode> {
  for (const [place, step] of work.steps.steps.entries()) {
    const ended = await doStep(step, place, work);
    if (ended !== undefined) return endOfSteps(work, ended);
  }
  return endOfSteps(work, undefined);
}

/** Returns how the step ended; undefined where it is at its end. */
async function doStep(step: Step, place: number, work: StepsWork): Promise<ExitCode | undefined> {
  const { folder, steps, io } = work;
  const held = step.task.job.operation === "archive" ? await holdArchives(folder) : 0;
  if (held > 0) print(io.stderr, heldText(held));
  const store = await openStep(folder, step);
  try {
    if (await isDone(store, join(folder, step.name))) return undefined;
    print(io.stderr, `step ${place + 1} of ${steps.steps.length}: ${printable(step.name)}\n`);
    const code = await runStep(store, step, work);
    return isAtItsEnd(store) ? undefined : code;
  } finally {
    await store.close();
  }
}

function heldText(records: number): string {
  return `${plural(records, "record that seems to be gone stays", "records that seem to be gone stay")}: what was to be created was not, and may be one of them under another key. Correct those rows, and sync again.\n`;
}

async function runStep(store: ImportStore, step: Step, work: StepsWork): Promise<ExitCode> {
  const { client, portal, io, events, options } = work;
  const folder = join(work.folder, step.name);
  const { source } = store.task;
  // Where only the list is left, no row is read.
  const file = isFinished(store) ? undefined : await fromPath(source.path);
  const definitions = await work.definitionsOf(step);
  using linked = await openLinkedRows(store.task, folder);
  return await followRun({
    store,
    exporter: await createExporter(store, folder),
    folder,
    file: source.path,
    io,
    events,
    options,
    partOf: work.folder,
    isOfPlan: work.steps.command === "import",
    begin: (follower) => resume(store, { client, portal, file, definitions, linked, ...follower }),
  });
}
