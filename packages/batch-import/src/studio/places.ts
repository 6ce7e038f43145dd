import type { FileBytes, ReadOptions } from "@x/batch-file";
import type { ImportEnd } from "../run/import-run.ts";
import type { ImportClient } from "../account/import-client.ts";
import type { Write } from "../results/is-same-write.ts";
import type { RetryRows } from "../run/retry.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ParentRun, Task } from "../store/task.ts";
import type { UndoSummary } from "../undo/undo-summary.ts";
import type { JobChoice } from "./views/choice.ts";

/** A file that a page has given. */
export interface Upload {
  readonly file: FileBytes;
}

/** The file that a run reads its rows from. */
export interface RunSource {
  readonly file: FileBytes;
  /** What the run keeps of the file, to find it again. */
  readonly path: string;
}

/** The rows of another run, as the file of a new one. Disposing removes the file, unless a run was made of it. */
export interface RetrySource extends RunSource, AsyncDisposable {
  readonly reading: ReadOptions;
  /** The title of its column with the lines of the user's file. */
  readonly lineTitle: string;
}

/** The result files of a run, written while it goes on. */
export interface RunFiles {
  advance(): Promise<void>;
  /** @returns what went wrong with the files. */
  finish(end: ImportEnd | undefined): Promise<readonly string[]>;
}

/** A run that has written the same rows, may have, or is about to. */
export interface EarlierRun {
  /** In milliseconds since 1970. */
  readonly startedAt: number;
  /** Absent where it is not one of the runs of this studio. */
  readonly run?: string | undefined;
  /** The folder in which it is, or was. */
  readonly folder?: string | undefined;
}

/** Why the last work on a run sent no more. */
export interface LastStop {
  readonly reason: string;
  /** The scopes that are needed, where scopes are the reason. */
  readonly message: string;
}

/** Runs that are done one after the other. */
export interface StepsOfRun {
  /** The command that began them, such as `undo`. Absent for a single run. */
  readonly command?: string | undefined;
  /** In their order. */
  readonly runs: readonly string[];
}

/** An undo of a run, to be agreed to. Disposing removes its files, unless it began. */
export interface PlannedUndo extends AsyncDisposable {
  readonly summary: UndoSummary;
  /**
   * Makes the runs that undo the run, and sends nothing.
   *
   * @returns the first of them.
   */
  begin(): Promise<string>;
}

/** Where a studio keeps files and runs: folders, or the memory of a page. */
export interface StudioPlaces<Given> {
  keepUpload(given: Given): Promise<Upload>;
  /**
   * Reads from HubSpot what undoes a run. Absent where runs cannot be undone.
   *
   * @param signal Ends the reading at once.
   */
  planUndo?(run: string, signal: AbortSignal): Promise<PlannedUndo>;
  /** Returns the names of all runs, the newest first. */
  listRuns(): Promise<readonly string[]>;
  /**
   * Returns the newest run that has written the same rows, may have, or is about to; undefined where there is none.
   *
   * @param client Asked whether two names are of one custom object.
   */
  findEarlierRun(
    wanted: Write,
    client: () => Promise<Pick<ImportClient, "schemas">>,
  ): Promise<EarlierRun | undefined>;
  /** Calls `act` while nobody else looks for earlier runs here, or makes one. */
  inTurn<Result>(act: () => Promise<Result>): Promise<Result>;
  /** Returns the steps that a run belongs to. */
  stepsOf(run: string): Promise<StepsOfRun>;
  /** Returns a name for a run that is about to begin. */
  nameRun(job: JobChoice): string;
  createRun(run: string, task: Task): Promise<ImportStore>;
  /** Returns where a run is, for messages of other runs. */
  pathOf(run: string): string | undefined;
  /** Opens the run that the rows of a retry come from. */
  openParent(parent: ParentRun): Promise<ImportStore>;
  /** Opens a run to work on it, and keeps others away until it is closed. */
  openRun(run: string): Promise<ImportStore>;
  /** Opens a run to look at it, also while others work on it. */
  lookAtRun(run: string): Promise<ImportStore>;
  /** Whether a process works on it. */
  isBusy(run: string): boolean;
  /** Why the last work on a run sent no more; undefined where that is not known. */
  lastStop(run: string, store: ImportStore): Promise<LastStop | undefined>;
  /** Keeps a file with the run that is about to read it. */
  keepSource(run: string, upload: Upload): Promise<RunSource>;
  /** Opens the file of a run that is to go on. */
  sourceOf(run: string, task: Task): Promise<RunSource>;
  /** Keeps the rows of another run as the file of a new one. */
  keepRows(run: string, store: ImportStore, rows: RetryRows): Promise<RetrySource>;
  /** Keeps that the user agreed to write the rows of a run. */
  keepAgreement(run: string, task: Task): Promise<void>;
  /** Returns the names of all saved mappings. */
  listMappings(): Promise<readonly string[]>;
  readMapping(name: string): Promise<string>;
  /**
   * @param replaces Whether one of this name may be there already.
   * @returns the file that it is in.
   */
  saveMapping(name: string, text: string, replaces: boolean): Promise<string | undefined>;
  removeMapping(name: string): Promise<void>;
  /**
   * Removes a run for good; of runs that are done one after the other, all. They are at their end, and nobody works on them.
   * What was written stays in HubSpot.
   */
  removeRun(run: string): Promise<void>;
  followRun(run: string, store: ImportStore): Promise<RunFiles>;
}
