import type { FileBytes } from "@x/batch-file";
import type { ImportEnd } from "../run/import-run.ts";
import type { RetryRows } from "../run/retry.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ParentRun, Task } from "../store/task.ts";
import type { JobChoice } from "./views.ts";

/** A file that a page has given. */
export interface Upload {
  readonly file: FileBytes;
}

/** The file that a run reads its rows from. */
export interface RunSource {
  readonly file: FileBytes;
  /** What the run keeps of it, to find it again. */
  readonly path: string;
}

/** The result files of a run, written while it goes on. */
export interface RunFiles {
  advance(): Promise<void>;
  /** @returns what went wrong with them. */
  finish(end: ImportEnd | undefined): Promise<readonly string[]>;
}

/** Where a studio keeps files and runs: folders, or the memory of a page. */
export interface StudioPlaces<Given> {
  keepUpload(given: Given): Promise<Upload>;
  /** The runs there are, the newest first. No other name is one. */
  listRuns(): Promise<readonly string[]>;
  /** A name for a run that is about to begin. */
  nameRun(job: JobChoice): string;
  createRun(run: string, task: Task): Promise<ImportStore>;
  /** Where it is, for messages of other runs. */
  pathOf(run: string): string | undefined;
  /** Opens the run that the rows of a retry come from. */
  openParent(parent: ParentRun): Promise<ImportStore>;
  /** Opens a run to work on it, and keeps others away until it is closed. */
  openRun(run: string): Promise<ImportStore>;
  /** Opens a run to look at it, also while others work on it. */
  lookAtRun(run: string): Promise<ImportStore>;
  /** Whether somebody works on it. */
  isBusy(run: string): boolean;
  /** Keeps a file with the run that is about to read it. */
  keepSource(run: string, upload: Upload): Promise<RunSource>;
  /** The file of a run that is to go on. */
  sourceOf(run: string, task: Task): Promise<RunSource>;
  /** Keeps the rows of another run as the file of a new one. */
  keepRows(run: string, store: ImportStore, rows: RetryRows): Promise<RunSource>;
  /** Keeps that the user agreed to write these rows. */
  keepAgreement(run: string, task: Task, rows: number): Promise<void>;
  /** The names of saved mappings. No other name is one. */
  listMappings(): Promise<readonly string[]>;
  readMapping(name: string): Promise<string>;
  /** @returns the file that it is in. */
  saveMapping(name: string, text: string): Promise<string | undefined>;
  followRun(run: string, store: ImportStore): Promise<RunFiles>;
}
