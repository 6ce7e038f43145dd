import type { ImportClient } from "../account/import-client.ts";
import { isFinished } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ListProgress } from "../store/list-progress.ts";
import { addStats } from "../store/stats.ts";
import { addToList } from "../to-list/add-to-list.ts";
import type { Halt } from "./halt.ts";

/** The list of a run, to which its records are added at its end. */
export interface ListAtEnd {
  /** What this process added; undefined where it added nothing yet. */
  readonly progress: ListProgress | undefined;
  /** Adds the records, once all rows have their outcome, unless that is done. */
  add(): Promise<void>;
}

export function createListAtEnd(task: {
  readonly store: ImportStore;
  readonly lists: ImportClient["lists"];
  readonly options: Parameters<typeof addToList>[1]["options"];
  readonly halt: Pick<Halt, "attempt" | "isDraining" | "problems">;
  /** Called when there is progress. */
  readonly onProgress: () => void;
}): ListAtEnd {
  const { store, lists, options, halt, onProgress } = task;
  let progress: ListProgress | undefined;
  return {
    get progress() {
      return progress;
    },
    async add() {
      const { toList } = store.task;
      if (toList === undefined || !isFinished(store)) return;
      const before = addStats(store.stats()).list;
      if (before?.isDone === true) return;
      await addToList(store, {
        lists,
        listId: toList.id,
        after: before?.after ?? "",
        options,
        isOver: () => halt.isDraining || halt.problems.length > 0,
        async keep(members) {
          halt.attempt(() => store.transaction(() => store.setMembers(members)));
          await store.sync().catch((error: unknown) =>
            halt.attempt(() => {
              throw error;
            }),
          );
        },
        onProgress(now) {
          progress = now;
          onProgress();
        },
      });
    },
  };
}
