import { plural } from "@x/batch-file";
import { isAtItsEnd, settledRows } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import { looksFirst } from "../store/looks-first.ts";
import type { UndoSummary } from "./undo-summary.ts";

/**
 * Returns what the user should know before runs are undone, as sentences.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * const [note] = undoNotes([store], { archive: 0, targetsLeft: {} });
 * note; //=> "The run is not at its end. Once it is undone, it does not go on any more."
 */
export function undoNotes(
  stores: readonly ImportStore[],
  { archive, targetsLeft }: Pick<UndoSummary, "archive" | "targetsLeft">,
): string[] {
  const keptNone = stores.some((store) => !looksFirst(store.task) && store.counts().updated > 0);
  const makes = stores.some((store) => store.task.columns.associations !== undefined);
  return [
    ...stoppedNotes(stores.filter((store) => !isAtItsEnd(store))),
    keptNone &&
      "Only an update or upsert that looks at each record first, such as one that was begun as undoable, keeps the values before.",
    makes && archive > 0 && "The associations of records that are archived go with them.",
    ...Object.entries(targetsLeft).map((left) => `${leftTargetsText(...left)}.`),
    archive > 0 &&
      "What others changed in other properties of records that are archived goes with them.",
  ].filter((note) => note !== false);
}

/** How much of runs that were stopped there is nothing to undo of. */
function stoppedNotes(stopped: readonly ImportStore[]): (string | false)[] {
  if (stopped.length === 0) return [];
  const inFlight = stopped.flatMap((store) => store.batches().flatMap(({ rows }) => rows)).length;
  const left = stopped.reduce((sum, store) => sum + store.task.source.rows - settledRows(store), 0);
  const isUndone = stopped.every((store) => store.undoneBy() !== undefined);
  return [
    isUndone
      ? "An undo of the run began before it was at its end, so it does not go on any more."
      : "The run is not at its end. Once it is undone, it does not go on any more.",
    inFlight > 0 &&
      `Of ${plural(inFlight, "row")} no answer came. Where the run looked at the record first, undo looks at what it is now.`,
    left > inFlight && `${plural(left - inFlight, "row was", "rows were")} not sent.`,
  ];
}

/**
 * Returns how many records runs created to associate with, by object.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * store.addTargets("companies", ["201", "202"]);
 * countTargets([store])["companies"]; //=> 2
 */
export function countTargets(stores: readonly ImportStore[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const store of stores) {
    for (const { objectType } of store.targets()) {
      counts[objectType] = (counts[objectType] ?? 0) + 1;
    }
  }
  return counts;
}

/**
 * Returns a text that says how many records of an object an undo leaves that its run created to associate with;
 * without a full stop.
 *
 * @example
 * leftTargetsText("companies", 2).startsWith("2 records of companies"); //=> true
 */
export function leftTargetsText(objectType: string, count: number): string {
  const [were, stay, them] = count === 1 ? ["was", "stays", "it"] : ["were", "stay", "them"];
  return `${plural(count, "record")} of ${objectType} that ${were} created to associate with ${stay}, as others may use ${them} since`;
}
