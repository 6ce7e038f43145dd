import { basename, join } from "node:path";
import { emptyCounts } from "@x/batch-core";
import {
  causeText,
  describeRun as describeStore,
  type ImportStore,
  type RunDescription,
  type RunLink,
  type RunState,
  runState,
} from "@x/batch-import";
import {
  describeRowsLeft,
  holdsSteps,
  isLocked,
  lookAtRunFolder,
  lookAtStep,
  readStepsFolder,
} from "@x/batch-import/sqlite";
import { readLastStop } from "../../run/last-stop.ts";
import { isBeforeRun, listRunFiles, stepFolders } from "../../run/run-files.ts";

/** One run, as `runs --json` prints it. */
export interface DescribedRun {
  readonly run: string;
  readonly folder: string;
  /** `not begun`: there is no run, only what a command makes before it begins one. */
  readonly state: RunState | "unreadable" | "not begun";
  /** Of its files. */
  readonly bytes: number;
  /** What is known of a run that can be read. */
  readonly task?: RunDescription;
  /** Why it cannot be read, or is not a run. */
  readonly problem?: string;
  /** Its links to other runs. Only a list of runs has them. */
  readonly links?: readonly RunLink[] | undefined;
}

/** Looks at a run, or at several in one folder; nothing in it is changed. */
export async function describeRun(folder: string): Promise<DescribedRun> {
  let { bytes } = await listRunFiles(folder);
  for (const step of await stepFolders(folder)) bytes += (await listRunFiles(step)).bytes;
  const run = { run: basename(folder), folder, bytes };
  try {
    if (holdsSteps(folder)) return { ...run, ...(await describeSteps(folder)) };
    if (await isBeforeRun(folder)) return { ...run, state: "not begun", problem: NOT_BEGUN };
    return { ...run, ...(await describe(folder, await lookAtRunFolder(folder))) };
  } catch (error) {
    return { ...run, state: "unreadable", problem: causeText(error) };
  }
}

const NOT_BEGUN =
  "no run is here: the command that made it ended before it began one, or has not begun it yet";

interface Described {
  readonly state: RunState;
  readonly task: RunDescription;
}

async function describe(folder: string, store: ImportStore): Promise<Described> {
  try {
    const state = await runState(store, isLocked(folder), () => readLastStop(folder, store));
    const ofUndo = store.task.undoes !== undefined && describeRowsLeft(store);
    return { state, task: { ...describeStore(store), ...ofUndo } };
  } finally {
    await store.close();
  }
}

/** All steps together, as one run. */
async function describeSteps(folder: string): Promise<Described> {
  const { command, steps } = await readStepsFolder(folder);
  const described: Described[] = [];
  for (const step of steps) {
    described.push(await describe(join(folder, step.name), await lookAtStep(folder, step)));
  }
  const tasks = described.map(({ task }) => task);
  const all = (of: (task: RunDescription) => string): string =>
    [...new Set(tasks.map(of))].join(", ");
  const sum = (of: (task: RunDescription) => number): number =>
    tasks.reduce((total, task) => total + of(task), 0);
  const counts = emptyCounts();
  for (const status of Object.keys(counts) as (keyof typeof counts)[]) {
    counts[status] = sum((task) => task.counts[status]);
  }
  const undoes = tasks.find((task) => task.undoes !== undefined)?.undoes;
  const task = {
    ids: tasks.flatMap(({ ids }) => ids),
    sendsAgain: tasks.flatMap(({ sendsAgain }) => sendsAgain),
    ...(undoes !== undefined && {
      undoes,
      notDone: sum((task) => task.notDone ?? 0),
      sentAgainBy: Object.assign({}, ...tasks.map((task) => task.sentAgainBy ?? {})),
    }),
    undoesIds: tasks.flatMap(({ undoesIds }) => undoesIds),
    operation: command,
    objectType: all(({ objectType }) => objectType),
    file: all(({ file }) => file),
    rows: sum(({ rows }) => rows),
    counts,
    inFlight: sum(({ inFlight }) => inFlight),
    startedAt: tasks[0]!.startedAt,
  };
  const open = described.find(({ state }) => state !== "finished");
  return { state: open?.state ?? "finished", task };
}
