import { numberText, plural } from "@x/batch-file";
import type { RunDescription } from "./describe-run.ts";

/** A link from a run to another run, `run`. Plain JSON. */
export type RunLink =
  | {
      /** `sends-again`: it sends rows of `run` again; `sent-again`: `run` does so with rows of it. */
      readonly kind: "sends-again" | "sent-again";
      readonly run: string;
      /** Rows of the later of the two. */
      readonly rows: number;
      /** How many of them are neither failed, skipped nor unknown, and have their outcome. */
      readonly done: number;
    }
  // Without other counts: what an undo keeps has no row in it, and a record may have several.
  | {
      /** `undoes`: it undoes `run`, or tries to; `undone`: `run` does so with it. */
      readonly kind: "undoes" | "undone";
      readonly run: string;
      /** Rows of the undo have no outcome yet. */
      readonly isOpen: boolean;
      /**
       * How many rows of the undo may have something left to undo: they failed, or had no answer. Those that a later run of the list
       * sends again count there: it is an undo, too.
       */
      readonly notDone: number;
    };

/** A run as a list has it. */
export interface RunToLink extends Omit<RunDescription, "inFlight"> {
  readonly run: string;
  /** Where it is, and where its steps are. Empty where it has no place. */
  readonly paths: readonly string[];
  /** The folder of the runs that it is one of. */
  readonly partOf?: string | undefined;
}

/**
 * Finds which runs send rows of another run again, and which undo another run. Returns the links of each run, by its
 * name.
 *
 * @example
 * function printLinks(runs: readonly RunToLink[]): void {
 *   for (const [run, links] of linkRuns(runs)) {
 *     for (const link of links) console.log(run, linkWords(link)[0], link.run);
 *   }
 * }
 */
export function linkRuns(runs: readonly RunToLink[]): ReadonlyMap<string, readonly RunLink[]> {
  const links = new Map<string, RunLink[]>(runs.map(({ run }) => [run, []]));
  const byId = new Map(runs.flatMap((one) => one.ids.map((id) => [id, one] as const)));
  const withIds = (ids: readonly string[]) => new Set(ids.flatMap((id) => byId.get(id) ?? []));
  for (const later of runs) {
    const settled = Object.values(later.counts).reduce((sum, count) => sum + count, 0);
    const { failed, skipped, unknown } = later.counts;
    const again = { rows: later.rows, done: settled - failed - skipped - unknown };
    for (const { run } of withIds(later.sendsAgain)) {
      links.get(run)!.push({ kind: "sent-again", run: later.run, ...again });
      links.get(later.run)!.push({ kind: "sends-again", run, ...again });
    }
    const undone = later.undoesIds.length > 0 ? withIds(later.undoesIds) : undoneAt(later, runs);
    const { notDone = 0, sentAgainBy = {} } = later;
    // What a run did that is not in the list is not known.
    const lost = Object.entries(sentAgainBy).filter(([id]) => !byId.has(id));
    const ofUndo = {
      isOpen: settled < later.rows,
      notDone: lost.reduce((sum, [, rows]) => sum + rows, notDone),
    };
    for (const { run } of undone) {
      links.get(run)!.push({ kind: "undone", run: later.run, ...ofUndo });
      links.get(later.run)!.push({ kind: "undoes", run, ...ofUndo });
    }
  }
  return links;
}

/** What an undo of an older version undoes: it says only where that is. Of several runs there, the only one of its object. */
function undoneAt(
  { objectType, undoes }: RunToLink,
  runs: readonly RunToLink[],
): readonly RunToLink[] {
  if (undoes === undefined) return [];
  const there = runs.filter(({ partOf, paths }) => partOf === undoes || paths.includes(undoes));
  const found = there.length === 1 ? there : there.filter((one) => one.objectType === objectType);
  return found.length === 1 ? found : [];
}

/**
 * Returns the texts about a link, before the name of the other run and behind it.
 *
 * @example
 * const link = { kind: "sent-again", run: "retry-1", rows: 3, done: 2 } as const;
 * const [before, after] = linkWords(link);
 * `${before} ${link.run}${after}`; //=> "Rows sent again by retry-1: 2 of 3 rows done"
 */
export function linkWords(link: RunLink): readonly [before: string, after: string] {
  switch (link.kind) {
    case "sent-again":
      return [
        "Rows sent again by",
        `: ${numberText(link.done)} of ${plural(link.rows, "row")} done`,
      ];
    case "undone":
      if (link.isOpen) return ["Undo, not at its end:", ""];
      if (link.notDone > 0) return [`Undo, which did not do ${plural(link.notDone, "row")}:`, ""];
      return ["Undo:", ""];
    case "sends-again":
      return ["Sends rows again of", ""];
    case "undoes":
      return ["Undoes", ""];
  }
}
