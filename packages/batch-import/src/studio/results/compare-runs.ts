import type { Outcome } from "@x/batch-types";
import { fileName } from "../../results/describe-run.ts";
import { allRows } from "../../store/all-rows.ts";
import { NO_LINE, originalFile } from "../../store/row-origin.ts";
import type { Task } from "../../store/task.ts";
import { addStats } from "../../store/stats.ts";
import type { KnownRuns } from "../runs/known-runs.ts";
import { refuse } from "../refuse.ts";
import { inTurns } from "../runs/in-turns.ts";
import type { ComparedRun, CompareView } from "../views/compare.ts";

type Status = Outcome["status"];

/** A line that only one of the runs has. */
const NONE = "";

/** Says what became of each line of a file in two runs. */
export async function compareRuns(
  runs: Pick<KnownRuns, "summary" | "use">,
  first: string,
  second: string,
): Promise<CompareView> {
  if (first === second) refuse("These are the same run. Choose two.");
  const statuses = new Map<number, Status>();
  const counts = new Map<string, number>();
  const count = (one: string, other: string, change: number): void => {
    const key = `${one} ${other}`;
    counts.set(key, (counts.get(key) ?? 0) + change);
  };
  const one = await read(runs, first, ({ line, status }) => {
    statuses.set(line, status);
    count(status, NONE, 1);
  });
  const other = await read(runs, second, ({ line, status }) => {
    const before = statuses.get(line) ?? NONE;
    // A line may be in a run more than once, where rows of several runs were put together.
    if (before !== NONE) count(before, NONE, -1);
    statuses.delete(line);
    count(before, status, 1);
  });
  const files = compareFiles(one.task, other.task);
  const lines = [...counts]
    .filter(([, rows]) => rows > 0)
    .map(([key, rows]) => {
      const [before = "", after = ""] = key.split(" ");
      return { ...named("first", before), ...named("second", after), rows };
    });
  lines.sort((left, right) => right.rows - left.rows);
  return { runs: [one.run, other.run], files, lines: files === "other" ? [] : lines };
}

/** Whether a line of one run is the same row in the other. */
export function compareFiles(one: Task, other: Task): CompareView["files"] {
  if (one.parent?.id === other.id || other.parent?.id === one.id) return "same";
  const [file, otherFile] = [originalFile(one.source), originalFile(other.source)];
  if (file.sheet !== otherFile.sheet) return "other";
  const [hash, otherHash] = [hashOf(one), hashOf(other)];
  if (hash !== undefined && otherHash !== undefined) return hash === otherHash ? "same" : "other";
  return fileName(file.file) === fileName(otherFile.file) ? "same name" : "other";
}

/** Of the user's file; undefined where the source is one that this program made of it. */
function hashOf({ source: { hash, origin } }: Task): string | undefined {
  return origin === undefined ? hash : undefined;
}

function named(place: "first" | "second", status: string): object {
  return status === NONE ? {} : { [place]: status };
}

async function read(
  runs: Pick<KnownRuns, "summary" | "use">,
  run: string,
  take: (row: { readonly line: number; readonly status: Status }) => void,
): Promise<{ readonly run: ComparedRun; readonly task: Task }> {
  return runs.use(run, async ({ store }) => {
    await inTurns(allRows(store), (row) => row.line !== NO_LINE && take(row));
    const { isAtLeast, limited, milliseconds, requests } = addStats(store.stats());
    const summary = await runs.summary(run);
    return {
      run: { ...summary, requests: requests.sent, limited, milliseconds, isAtLeast },
      task: store.task,
    };
  });
}
