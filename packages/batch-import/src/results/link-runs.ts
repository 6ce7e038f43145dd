import { plural } from "@x/batch-file";
import type { RunDescription } from "./describe-run.ts";

/** A run that has to do with another one. Plain JSON. */
export interface RunLink {
  /**
   * `sends-again`: it sends rows of `run` again; `sent-again`: `run` does so with rows of it. `undoes`: it undoes `run`; `undone`: by
   * `run`.
   */
  readonly kind: "sends-again" | "sent-again" | "undoes" | "undone";
  /** The other run. */
  readonly run: string;
  /** Rows of the later of the two. */
  readonly rows: number;
  /** How many of them are neither failed, skipped nor unknown, and have their outcome. */
  readonly done: number;
}

/** A run as a list has it. */
export interface RunToLink extends Omit<RunDescription, "inFlight"> {
  readonly run: string;
  /** Where it is; undefined where it has no place. */
  readonly path: string | undefined;
  /** The folder of the runs that it is one of. */
  readonly partOf?: string | undefined;
}

/** Finds which runs send rows of which again, and which undo which. @returns for each run those that it has to do with. */
export function linkRuns(runs: readonly RunToLink[]): ReadonlyMap<string, readonly RunLink[]> {
  const links = new Map<string, RunLink[]>(runs.map(({ run }) => [run, []]));
  const byId = new Map(runs.flatMap((one) => one.ids.map((id) => [id, one] as const)));
  const byPath = new Map<string, RunToLink[]>();
  for (const one of runs) {
    for (const path of [one.path, one.partOf]) {
      if (path !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), one]);
    }
  }
  function link(
    earlier: RunToLink,
    later: RunToLink,
    [ofEarlier, ofLater]: readonly [RunLink["kind"], RunLink["kind"]],
  ): void {
    const about = { rows: later.rows, done: doneOf(later) };
    links.get(earlier.run)!.push({ kind: ofEarlier, run: later.run, ...about });
    links.get(later.run)!.push({ kind: ofLater, run: earlier.run, ...about });
  }
  for (const later of runs) {
    const parents = new Set(later.sendsAgain.flatMap((id) => byId.get(id) ?? []));
    for (const parent of parents) link(parent, later, ["sent-again", "sends-again"]);
    for (const undone of byPath.get(later.undoes ?? "") ?? []) {
      // Of several runs that are undone together, each has records of its own object.
      const isAnother = undone.path !== later.undoes && undone.objectType !== later.objectType;
      if (!isAnother) link(undone, later, ["undone", "undoes"]);
    }
  }
  return links;
}

function doneOf({ counts }: RunToLink): number {
  const settled = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return settled - counts.failed - counts.skipped - counts.unknown;
}

/** What is said of a link before the name of the other run, and behind it. */
export function linkWords({ kind, done, rows }: RunLink): readonly [before: string, after: string] {
  const howMany = `: ${done.toLocaleString("en")} of ${plural(rows, "row")} done`;
  switch (kind) {
    case "sent-again":
      return ["Rows sent again by", howMany];
    case "undone":
      return ["Undone by", howMany];
    case "sends-again":
      return ["Sends rows again of", ""];
    case "undoes":
      return ["Undoes", ""];
  }
}
