import { createHash } from "node:crypto";
import { rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { type DiffJob, PLAN_FORMAT, planJob, resolveJob } from "@x/batch-core";
import { survey } from "@x/batch-file";
import { type CsvFileOptions, fromPath } from "@x/batch-file/node";
import type { CreateChange, PlanHeader, UpdateChange } from "@x/batch-types";
import type { Portal } from "../account/portal.ts";
import { createDraftFile, type DraftFile } from "../files/draft-file.ts";
import { makeFolder, removeMade } from "../files/make-folder.ts";
import { foundKeyNames } from "../look/found-keys.ts";
import { type NewTask, newTask } from "../run/start.ts";
import type { RowOrigin } from "../store/row-origin.ts";
import { type Step, stepName } from "../steps/steps.ts";
import type { RecordToArchive } from "./look-at-gone.ts";

/** The columns of the step that writes. A row has what is to be remembered once HubSpot confirms it. */
export const WRITE_COLUMNS = ["line", "key", "id", "hash", "change"] as const;
/** The columns of the step that archives. No record has a line: its row is gone from the file. */
export const ARCHIVE_COLUMNS = ["key", "hs_object_id", "line", "found"] as const;
const TO_ARCHIVE_COLUMNS = ["key", "hs_object_id"] as const;
const LEFT_OUT_COLUMNS = ["line", "key", "result", "reason"] as const;

/** A row that is to be written. */
export interface RowToWrite {
  readonly line: number;
  readonly key: string;
  /** What is remembered once HubSpot confirms the change; undefined where a value of the row is not written. */
  readonly hash: Uint8Array | undefined;
  readonly change: CreateChange | UpdateChange;
}

/** A row that is not written, or not completely, and why. */
export interface LeftOutRow {
  readonly line: number;
  readonly key: string;
  readonly result: "refused" | "kept";
  readonly reason: string;
}

/** The paths of the lists of a sync that people read. A path is present where its list has rows. */
export interface SyncLists {
  /** Each record that is to be archived. */
  readonly toArchive?: string;
  /** Each row that is not written, or not completely. */
  readonly leftOut?: string;
}

/** The files of a sync, before its runs begin: what is written, what is archived, and which rows are left out and why. */
export interface SyncFiles extends AsyncDisposable {
  write(row: RowToWrite): Promise<void>;
  archive(record: RecordToArchive): Promise<void>;
  leaveOut(row: LeftOutRow): Promise<void>;
  /** A short digest of all that is to be written and archived, and where: another plan has another digest. */
  digest(): string;
  /**
   * Ends the lists that people read, and takes those of an earlier plan away from the folder. They go with the other
   * files, unless they are to stay.
   */
  endLists(options?: { readonly stay?: boolean }): Promise<SyncLists>;
  /** Ends all files, also the lists. They stay from now on. @returns the steps; none where nothing is to be written. */
  finish(
    job: DiffJob,
    about: Pick<NewTask, "account" | "baseUrl" | "tool"> & {
      readonly portal: Portal;
      /** The file that was compared. */
      readonly file: Omit<RowOrigin, "column">;
    },
  ): Promise<Step[]>;
}

const DIGEST_LENGTH = 12;

/**
 * Makes files as they are needed. They go when this is disposed of, unless `finish` was called.
 *
 * @param about What the sync is about, in plain JSON: the same plan for another account, say, has another digest.
 * @param like How the lists for people are written. @default with commas, without a byte order mark
 *
 * @example
 * await using files = await createSyncFiles("runs/sync-people", { file: "people.csv" });
 * const changes = [{ property: "email", from: "", to: "ada@example.com" }];
 * const change = { index: 0, status: "create", key: "ada@example.com", changes } as const;
 * await files.write({ line: 2, key: "ada@example.com", hash: undefined, change });
 * files.digest().length; //=> 12
 */
export async function createSyncFiles(
  folder: string,
  about: object,
  like: CsvFileOptions = {},
): Promise<SyncFiles> {
  /** Functions that remove what was made, the last one first. Node 22 has no `AsyncDisposableStack`. */
  let undoings: (() => unknown)[] = [];
  const hash = createHash("sha256").update(`${JSON.stringify(about)}\n`);
  let writes: DraftFile | undefined;
  let archives: DraftFile | undefined;
  const lists: { toArchive?: DraftFile; leftOut?: DraftFile } = {};
  let hasCreates = false;
  let ended: SyncLists | undefined;

  async function takeBack(): Promise<void> {
    const last = undoings.pop();
    if (last === undefined) return;
    try {
      await last();
    } finally {
      await takeBack();
    }
  }
  async function makeOwn(path: string): Promise<void> {
    const first = await makeFolder(path);
    if (first !== undefined) undoings.push(() => removeMade(path, first));
  }
  async function makeDraft(
    name: string,
    header: readonly string[],
    options?: CsvFileOptions,
  ): Promise<DraftFile> {
    await makeOwn(folder);
    const draft = await createDraftFile(folder, name, header, options);
    undoings.push(() => draft[Symbol.asyncDispose]());
    return draft;
  }
  /** Makes a draft the source of a step. */
  async function stepOf(
    draft: DraftFile,
    name: string,
    about: Omit<NewTask, "survey" | "columns">,
    idColumn: number,
  ): Promise<Step> {
    const path = join(folder, name, "source.csv");
    await makeOwn(dirname(path));
    await draft.keep(path);
    const surveyed = await survey(await fromPath(path), {});
    const columns = { properties: surveyed.header.map(() => null), idColumn, leftOut: [] };
    return { name, task: newTask({ ...about, survey: surveyed, columns, path }) };
  }
  const listPaths = {
    toArchive: join(folder, "to-archive.csv"),
    leftOut: join(folder, "left-out.csv"),
  };

  async function endLists({ stay = false } = {}): Promise<SyncLists> {
    if (ended !== undefined) return ended;
    const made: { -readonly [Name in keyof SyncLists]: string } = {};
    for (const name of ["toArchive", "leftOut"] as const) {
      const [path, draft] = [listPaths[name], lists[name]];
      // One of an earlier plan would be taken for that of this one.
      if (draft === undefined) await rm(path, { force: true });
      else {
        await draft.keep(path);
        if (!stay) undoings.push(() => rm(path, { force: true }));
        made[name] = path;
      }
    }
    return (ended = made);
  }

  return {
    async write({ line, key, hash: rowHash, change }) {
      hasCreates ||= change.status === "create";
      writes ??= await makeDraft("write", WRITE_COLUMNS);
      // Its own index: the place in the source would change what is planned when a row above goes.
      const json = JSON.stringify({ ...change, index: 0 });
      hash.update(`write ${json}\n`);
      const id = change.status === "update" ? change.id : "";
      await writes.add([String(line), key, id, rowHash === undefined ? "" : toHex(rowHash), json]);
    },
    async archive({ key, id, found }) {
      archives ??= await makeDraft("archive", ARCHIVE_COLUMNS);
      hash.update(`archive ${id}\n`);
      await archives.add([key, id, "", found]);
      lists.toArchive ??= await makeDraft("to-archive", TO_ARCHIVE_COLUMNS, like);
      await lists.toArchive.add([key, id]);
    },
    async leaveOut({ line, key, result, reason }) {
      lists.leftOut ??= await makeDraft("left-out", LEFT_OUT_COLUMNS, like);
      await lists.leftOut.add([String(line), key, result, reason]);
    },
    endLists,
    digest: () => hash.copy().digest("hex").slice(0, DIGEST_LENGTH),
    async finish(job, { file, ...about }) {
      const { objectType, apiVersion, idProperty } = resolveJob(job);
      const steps: Step[] = [];
      if (writes !== undefined) {
        const header: PlanHeader = {
          format: PLAN_FORMAT,
          objectType,
          apiVersion,
          idProperty: idProperty!,
        };
        const toWrite = planJob(header, hasCreates);
        const idColumn = WRITE_COLUMNS.indexOf(toWrite.operation === "update" ? "id" : "key");
        const look = { column: WRITE_COLUMNS.indexOf("change"), ifChanged: "skip" } as const;
        const origin = { ...file, column: WRITE_COLUMNS.indexOf("line") };
        const name = stepName(0, "write");
        steps.push(await stepOf(writes, name, { ...about, job: toWrite, look, origin }, idColumn));
      }
      if (archives !== undefined) {
        const toArchive = { operation: "archive", objectType, apiVersion } as const;
        const idColumn = ARCHIVE_COLUMNS.indexOf("hs_object_id");
        // Each is looked at first: HubSpot would archive what a record was merged into, or one that has another row now.
        const policy = { onMissing: "skip" } as const;
        const origin = { ...file, column: ARCHIVE_COLUMNS.indexOf("line") };
        const asFound = {
          column: ARCHIVE_COLUMNS.indexOf("found"),
          properties: foundKeyNames(job),
        };
        const toStep = {
          ...about,
          job: toArchive,
          policy,
          asFound,
          origin,
          retry: "never",
        } as const;
        const name = stepName(steps.length, "archive");
        steps.push(await stepOf(archives, name, toStep, idColumn));
      }
      await endLists();
      undoings = [];
      return steps;
    },
    [Symbol.asyncDispose]: takeBack,
  };
}

function toHex(hash: Uint8Array): string {
  return Buffer.from(hash).toString("hex");
}

/** Reads the hash of a row of the step that writes; undefined where the row has none. */
export function fromHex(text: string): Uint8Array | undefined {
  return text === "" ? undefined : Buffer.from(text, "hex");
}
