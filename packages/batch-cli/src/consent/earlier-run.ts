import type { Job } from "@x/batch-core";
import {
  hostOf,
  type ImportClient,
  isFinished,
  isSameObject,
  mayHaveWritten,
} from "@x/batch-import";
import { lookAtRunFolder } from "@x/batch-import/sqlite";
import type { Counts } from "@x/batch-types";
import { type Access, commandText } from "../terminal/command-text.ts";
import { countsText } from "../terminal/counts-text.ts";
import type { AgreedRun } from "./agreed-runs.ts";

/** How many runs are looked at: each is a database to open, which takes about a millisecond. */
const MOST_RUNS = 100;

/** A run that has written rows of the same file to the same object. */
export interface EarlierRun {
  readonly folder: string;
  readonly startedAt: number;
  /** What became of its rows; undefined where its folder is not there any more. */
  readonly known?: { readonly counts: Counts; readonly isFinished: boolean } | undefined;
}

/** What is to be written now. */
export interface Wanted {
  /** The id of the portal that it goes to. */
  readonly portal: string;
  /** Where HubSpot is. @default HubSpot's own host */
  readonly baseUrl?: string | undefined;
  readonly job: Pick<Job, "operation" | "objectType" | "idProperty">;
  /** The SHA-256 of the file. */
  readonly hash: string | undefined;
  /** Asked whether two names are of one custom object. */
  readonly client: () => Promise<Pick<ImportClient, "schemas">>;
}

/**
 * Returns the newest run that did the same; undefined when there is none.
 *
 * @param folders Of runs, the newest first. The first 100 are looked at.
 * @param kept Runs that the user agreed to, wherever their folders are, the newest first.
 */
export async function findEarlierRun(
  wanted: Wanted,
  folders: readonly string[],
  kept: readonly AgreedRun[] = [],
): Promise<EarlierRun | undefined> {
  if (wanted.hash === undefined) return undefined;
  const found: EarlierRun[] = [];
  for (const folder of folders.slice(0, MOST_RUNS)) {
    const run = await lookAt(folder);
    if (run === undefined || !run.hasWritten || !(await isSame(run.what, wanted))) continue;
    found.push(run);
    break;
  }
  for (const { folder, startedAt, ...what } of kept) {
    if (!(await isSame(what, wanted))) continue;
    const run = await lookAt(folder);
    const isThere = run?.startedAt === startedAt;
    if (isThere && !(run.hasWritten && (await isSame(run.what, wanted)))) continue;
    // What a run wrote stays written where its folder goes.
    found.push(isThere ? run : { folder, startedAt });
    break;
  }
  return found.toSorted((one, other) => other.startedAt - one.startedAt)[0];
}

interface What {
  readonly operation: string;
  readonly objectType: string;
  readonly idProperty?: string | undefined;
  readonly portal?: string | undefined;
  readonly host?: string | undefined;
  readonly hash?: string | undefined;
}

/** A portal of a sandbox may have the id of one of HubSpot's. Older versions did not keep the host of every run. */
async function isSame(
  what: What,
  { portal, baseUrl, hash, job, client }: Wanted,
): Promise<boolean> {
  return (
    what.hash === hash &&
    what.operation === job.operation &&
    what.idProperty === job.idProperty &&
    what.portal === portal &&
    (what.host ?? hostOf(baseUrl)) === hostOf(baseUrl) &&
    isSameObject(job.objectType, what.objectType, client)
  );
}

/** Undefined of a folder without a run that can be read: it says nothing about this file. */
async function lookAt(folder: string) {
  const store = await lookAtRunFolder(folder).catch(() => undefined);
  if (store === undefined) return undefined;
  try {
    const { baseUrl, job, portal, source, startedAt } = store.task;
    const host = hostOf(baseUrl);
    const { operation, objectType, idProperty } = job;
    return {
      folder,
      startedAt,
      known: { counts: store.counts(), isFinished: isFinished(store) },
      hasWritten: mayHaveWritten(store),
      what: { operation, objectType, idProperty, portal: portal?.id, host, hash: source.hash },
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
  const text = `This file was written before, in ${folder} (${time}: ${countsText(known.counts)}).`;
  if (known.isFinished) return text;
  return `${text} That run is not at its end; to go on with it: ${commandText(["resume", folder], access)}`;
}
