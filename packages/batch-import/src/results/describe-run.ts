import type { Counts } from "@x/batch-types";
import type { ImportStore } from "../store/import-store.ts";
import { originalFile } from "../store/row-origin.ts";
import type { Task } from "../store/task.ts";
import { isAtItsEnd } from "./report.ts";

/** What a run does whose rows are not records of the user: it applies a plan, or undoes another run. */
export type TaskCommand = "apply" | "undo";

/**
 * Returns what a run does whose rows are not records of the user; undefined where they are.
 *
 * @example
 * commandOf({ undoes: "runs/people" }); //=> "undo"
 * commandOf({}); //=> undefined
 */
export function commandOf({
  look,
  undoes,
}: Pick<Task, "look" | "undoes">): TaskCommand | undefined {
  if (undoes !== undefined) return "undo";
  return look === undefined ? undefined : "apply";
}

/** A run in a list of runs. Plain JSON. */
export interface RunDescription {
  /** Of its task, or of those of its steps. */
  readonly ids: readonly string[];
  /** The ids of the runs whose rows it sends again. Empty for a run that may not send them yet. */
  readonly sendsAgain: readonly string[];
  /** Where the run is, or was, that it undoes. */
  readonly undoes?: string | undefined;
  /** The ids of the runs whose records it undoes. Empty where an older version began it. */
  readonly undoesIds: readonly string[];
  /** Of an undo in a list of runs: how many of its rows may have something left to undo, and no later run sends again. */
  readonly notDone?: number | undefined;
  /** Of an undo in a list of runs: how many of its rows that had something left a later run sends again, by the id of each such run. */
  readonly sentAgainBy?: Readonly<Record<string, number>> | undefined;
  readonly operation: string;
  readonly objectType: string;
  readonly command?: TaskCommand;
  /** The user's file that the rows come from. */
  readonly file: string;
  readonly rows: number;
  readonly counts: Counts;
  /** Rows that left and have no outcome yet. */
  readonly inFlight: number;
  /** ISO 8601. */
  readonly startedAt: string;
}

/**
 * `refused`: HubSpot refused the job itself, and does so again until something is changed in HubSpot. `undone`: an
 * undo of it began before it was at its end, and it does not go on any more.
 */
export type RunState = "finished" | "running" | "to resume" | "undone" | "refused";

/**
 * Returns what a list of runs says of one.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * const { operation, objectType, rows, counts } = describeRun(store);
 * `${operation} ${rows} of ${objectType}: ${counts.created} created`; //=> "create 1 of contacts: 0 created"
 */
export function describeRun(store: ImportStore): RunDescription {
  const { id, job, parent, source, startedAt, undoes, undoesId } = store.task;
  const command = commandOf(store.task);
  return {
    ids: [id],
    sendsAgain: parent !== undefined && store.isConfirmed() ? [parent.id] : [],
    ...(undoes !== undefined && { undoes }),
    undoesIds: undoesId === undefined ? [] : [undoesId],
    operation: job.operation,
    objectType: job.objectType,
    ...(command && { command }),
    file: fileName(originalFile(source).file),
    rows: source.rows,
    counts: store.counts(),
    inFlight: store.batches().reduce((sum, { rows }) => sum + rows.length, 0),
    startedAt: new Date(startedAt).toISOString(),
  };
}

/**
 * Returns the state of a run.
 *
 * @param isBusy Whether somebody works on it, or is about to.
 * @param lastStop Why the last work on it sent no more, where that is known. Asked only where that makes a difference.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * await runState(store, false, async () => undefined); //=> "to resume"
 */
export async function runState(
  store: ImportStore,
  isBusy: boolean,
  lastStop: () => Promise<{ readonly reason: string } | undefined>,
): Promise<RunState> {
  if (isBusy) return "running";
  if (isAtItsEnd(store)) return "finished";
  if (store.undoneBy() !== undefined) return "undone";
  const stop = await lastStop();
  return stop?.reason === "refused" ? "refused" : "to resume";
}

/** `people.csv` of `/home/ada/people.csv`. */
export function fileName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
