import { type ImportStore, isAtItsEnd, isFinished } from "@x/batch-import";
import type { Io } from "../io.ts";
import { findRunNow } from "./find-run-now.ts";
import { howFarUndone } from "./how-far-undone.ts";
import { leftToUndo } from "./left-to-undo.ts";
import { rowsSentAgain, type SentAgain } from "./rows-sent-again.ts";
import { undosOf } from "./undos-of.ts";

/** Another run, and where it is now: undefined where it is gone. */
export interface OtherRun {
  /** Undefined where it is not kept. */
  readonly id?: string | undefined;
  readonly folder: string | undefined;
}

/** A run that sent rows again. */
export interface LaterRun extends OtherRun {
  readonly id: string;
}

/** The other runs that what is to be done next about a run depends on. */
export interface OtherRuns {
  /** The undo that began before the run was at its end. */
  readonly undo?: OtherRun | undefined;
  /** Of an undo that left something: the run that it undoes, unless another undo did the rest. */
  readonly toUndo?: OtherRun | undefined;
  readonly rows: Omit<SentAgain, "runs">;
  /** Those that sent rows of it again. */
  readonly later: readonly LaterRun[];
}

/** Looks where they are. */
export async function findOtherRuns(
  folder: string,
  store: ImportStore,
  env: Io["env"],
): Promise<OtherRuns> {
  const { runs, ...rows } = rowsSentAgain(store);
  const later = await whereAre(runs, env);
  const undo =
    store.undoneBy() === undefined || isAtItsEnd(store) ? undefined : await undoNow(folder, env);
  return { undo, toUndo: await toUndoOf(folder, store, env), rows, later };
}

/** The runs that sent rows of a run again. */
export function laterRunsOf(store: ImportStore, env: Io["env"]): Promise<readonly LaterRun[]> {
  return whereAre(rowsSentAgain(store).runs, env);
}

async function whereAre(runs: SentAgain["runs"], env: Io["env"]): Promise<readonly LaterRun[]> {
  const found: LaterRun[] = [];
  for (const [id, folder] of runs)
    found.push({ id, folder: await findRunNow({ id, folder }, env) });
  return found;
}

async function undoNow(folder: string, env: Io["env"]): Promise<OtherRun> {
  for await (const undo of undosOf(folder, env)) {
    if (undo.state !== "gone") return { folder: undo.folder };
  }
  return { folder: undefined };
}

async function toUndoOf(
  own: string,
  store: ImportStore,
  env: Io["env"],
): Promise<OtherRun | undefined> {
  const { undoes: was, undoesId: id } = store.task;
  if (was === undefined || !isFinished(store)) return undefined;
  const { rows } = await leftToUndo(own, store, env);
  if (rows === 0) return undefined;
  const folder = await findRunNow({ id, folder: was }, env);
  const isUndone = folder !== undefined && (await howFarUndone(folder, env)).isUndone;
  return isUndone ? undefined : { id, folder };
}
