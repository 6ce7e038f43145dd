import type { Io } from "../io.ts";
import { type UndoOfRun, undosOf } from "./undos-of.ts";
import { fromHere } from "../terminal/from-here.ts";
import { plural } from "../terminal/plural.ts";

/** How far a run is undone, as far as this computer knows. */
export interface Undone {
  /** An undo has done all that it was to do, and nobody has undone that since. */
  readonly isUndone: boolean;
  /** Else: an undo that has not done all of it, or is gone. */
  readonly inPart?: UndoOfRun | undefined;
}

/**
 * @param run As of `undosOf`.
 * @param since In milliseconds since 1970: an undo that began before it is none of this run.
 */
export async function howFarUndone(
  run: Parameters<typeof undosOf>[0],
  env: Io["env"],
  since = 0,
): Promise<Undone> {
  let inPart: UndoOfRun | undefined;
  for await (const undo of undosOf(run, env)) {
    if (undo.isOfPart || undo.startedAt <= since) continue;
    if (undo.state !== "over" || undo.rowsLeft > 0) inPart ??= undo;
    else if (!(await isTakenBack(undo, env))) return { isUndone: true };
  }
  return { isUndone: false, inPart };
}

/** Whether an undo, a part of it, or a run that sent its rows again was undone itself. */
async function isTakenBack(
  { folder, later, startedAt }: UndoOfRun,
  env: Io["env"],
): Promise<boolean> {
  for (const part of [folder, ...later]) {
    for await (const by of undosOf(part, env)) {
      if (by.startedAt <= startedAt) continue;
      const { isUndone } = await howFarUndone(by.folder, env, by.startedAt);
      if (!isUndone) return true;
    }
  }
  return false;
}

/** Says of a run what its undo has not done. */
export function inPartText(
  run: string,
  { folder, open = folder, rowsLeft, state }: UndoOfRun,
): string {
  const [one, undo] = [fromHere(run), fromHere(open)];
  switch (state) {
    case "open":
      return `${one} is being undone by ${undo}, which is not at its end: go on with that one.`;
    case "gone":
      return `An undo of ${one} was begun in ${undo}, and is not there any more, so what it did is not known. To undo ${one} again takes back only what is still as that run wrote it.`;
    case "over":
      return `${one} is undone only in part: its undo ${undo} did not do ${plural(rowsLeft, "row")}. To undo ${one} again takes back only what is left.`;
  }
}
