import type { ImportClient } from "../account/import-client.ts";
import { isFinished } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ListProgress } from "../store/list-progress.ts";
import { addStats } from "../store/stats.ts";
import { addToList } from "./add-to-list.ts";

/** The list of a run, to which its records are added at its end. */
export interface ListAtEnd {
  /** What this process added; undefined where it added nothing yet. */
  readonly progress: ListProgress | undefined;
  /** Adds the records, once all rows have their outcome, unless that is done. */
  add(): Promise<void>;
}

export function createListAtEnd(
  store: ImportStore,
  task: Pick<Parameters<typeof addToList>[1], "isOver" | "keep" | "options"> & {
    readonly lists: ImportClient["lists"];
    /** Told that there is progress. */
    readonly onProgress: () => void;
  },
): ListAtEnd {
  const { lists, options, isOver, keep, onProgress } = task;
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
        isOver,
        keep,
        onProgress(now) {
          progress = now;
          onProgress();
        },
      });
    },
  };
}
