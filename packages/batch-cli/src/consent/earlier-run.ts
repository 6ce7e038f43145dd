import {
  type ImportClient,
  type ImportStore,
  isFinished,
  isSameWrite,
  mayHaveWritten,
  type Write,
  writeOf,
} from "@x/batch-import";
import { isLocked, lookAtRunFolder } from "@x/batch-import/sqlite";
import type { Counts } from "@x/batch-types";
import { type Access, pathCommand } from "../terminal/command-text.ts";
import { countsText } from "../terminal/counts-text.ts";
import type { AgreedRun } from "./agreed-runs.ts";

/** How many runs are looked at: each is a database to open, which takes about a millisecond. */
const MOST_RUNS = 100;

/** A run that has written rows of the same file to the same object, may have, or is about to. */
export interface EarlierRun {
  readonly folder: string;
  readonly startedAt: number;
  /** What became of its rows; undefined where its folder is not there any more. */
  readonly known?:
    | {
        readonly counts: Counts;
        readonly isFinished: boolean;
        /** Somebody works on it now. */
        readonly isGoingOn: boolean;
        /** An undo of it began before it was at its end. */
        readonly isUndone: boolean;
        /** What is to be done about its rows that were not written, or where its undo is. @default nothing */
        readonly next?: string | undefined;
      }
    | undefined;
}

/** What the user can do next about a run. */
type NextSteps = (folder: string, store: ImportStore) => Promise<readonly string[]>;

/**
 * Returns the newest run that did the same; undefined when there is none.
 *
 * @param client Asked whether two names are of one custom object.
 * @param folders Of runs, the newest first. The first 100 are looked at.
 * @param kept Runs that the user agreed to, wherever their folders are, the newest first.
 * @param nextSteps What the user can do next about a run. @default nothing is said of it
 */
export async function findEarlierRun(
  wanted: Write,
  client: () => Promise<Pick<ImportClient, "schemas">>,
  folders: readonly string[],
  kept: readonly AgreedRun[] = [],
  nextSteps?: NextSteps,
): Promise<EarlierRun | undefined> {
  if (wanted.hash === undefined) return undefined;
  const isSame = (write: Write): Promise<boolean> => isSameWrite(write, wanted, client);
  const found: EarlierRun[] = [];
  for (const folder of folders.slice(0, MOST_RUNS)) {
    const run = await lookAt(folder, wanted, nextSteps);
    if (run === undefined || !run.mayWrite || !(await isSame(run.write))) continue;
    found.push(run);
    break;
  }
  for (const { folder, startedAt, ...write } of kept) {
    if (!(await isSame(write))) continue;
    const run = await lookAt(folder, wanted, nextSteps);
    const isThere = run?.startedAt === startedAt;
    if (isThere && !(run.mayWrite && (await isSame(run.write)))) continue;
    // What a run wrote stays written where its folder goes.
    found.push(isThere ? run : { folder, startedAt });
    break;
  }
  return found.toSorted((one, other) => other.startedAt - one.startedAt)[0];
}

/** Undefined of a folder without a run that can be read: it says nothing about this file. */
async function lookAt(folder: string, { hash }: Write, nextSteps: NextSteps | undefined) {
  const store = await lookAtRunFolder(folder).catch(() => undefined);
  if (store === undefined) return undefined;
  try {
    const isGoingOn = isLocked(folder);
    const isUndone = store.undoneBy() !== undefined;
    // Reads the rows that failed, so that it is not asked of every run.
    const asked = isUndone || store.task.source.hash === hash;
    return {
      folder,
      startedAt: store.task.startedAt,
      known: {
        counts: store.counts(),
        isFinished: isFinished(store),
        isGoingOn,
        isUndone,
        next: asked ? (await nextSteps?.(folder, store))?.[0] : undefined,
      },
      mayWrite: isGoingOn || mayHaveWritten(store),
      write: writeOf(store.task),
    };
  } finally {
    await store.close();
  }
}

/** Says which run it was, when, and what became of its rows. */
export function earlierRunText(
  { folder, startedAt, known }: EarlierRun,
  access: Access = {},
): string {
  const time = `${new Date(startedAt).toISOString().slice(0, 16).replace("T", " ")} UTC`;
  if (known === undefined) {
    return `This file may have been written before, at ${time}, by a run in ${folder}, which is not there any more, or cannot be read.`;
  }
  if (known.isGoingOn)
    return `This file is being written, by a run in ${folder}, begun at ${time}.`;
  const counts = countsText(known.counts);
  const text =
    counts === ""
      ? `This file may have been written before, in ${folder} (${time}).`
      : `This file was written before, in ${folder} (${time}: ${counts}).`;
  const { isFinished, isUndone, next } = known;
  if (isUndone) return `${text} ${next === undefined ? UNDONE : `Also: ${next}`}`;
  if (!isFinished) {
    return `${text} That run is not at its end; to go on with it: ${pathCommand("resume", folder, access)}`;
  }
  return next === undefined ? text : `${text} For the rows that it did not write: ${next}`;
}

const UNDONE = "An undo of that run began since.";
