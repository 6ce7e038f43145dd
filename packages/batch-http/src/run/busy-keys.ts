import { findObject, keyProperty, type ResolvedJob } from "@x/batch-core";
import type { BusyKeySet } from "@x/batch-core/policy";

/** Keys of the records that requests in flight write, over all runs of a client: no record is written by two at the same time. */
export interface BusyKeys {
  /**
   * Returns the keys that a run finds busy. Keys that it adds are busy for others until it deletes them.
   *
   * @param onFree Called when keys of any run were freed.
   * @param isOver Returns true when the run sends nothing more: it then waits for no other run.
   */
  join(job: ResolvedJob, onFree: () => void, isOver: () => boolean): KeysOfRun;
}

/** The keys that are busy for one run. */
interface KeysOfRun extends BusyKeySet {
  /** Tells all runs that keys were freed. */
  freed(): void;
  /** Frees all keys of the run. */
  leave(): void;
}

export function createBusyKeys(): BusyKeys {
  const byObject = new Map<string, Set<string | undefined>>();
  const listeners = new Set<() => void>();

  /** Keys of jobs that tell records apart by the same property. Reads wait for nobody but each other. */
  function keysOf(job: ResolvedJob): Set<string | undefined> {
    if (job.operation === "read") return new Set();
    const name = JSON.stringify([findObject(job.objectType)?.segment, keyProperty(job)]);
    const keys = byObject.get(name) ?? new Set();
    byObject.set(name, keys);
    return keys;
  }

  return {
    join(job, onFree, isOver) {
      const keys = keysOf(job);
      const own = new Set<string | undefined>();
      const freed = (): void => {
        for (const listener of listeners) listener();
      };
      listeners.add(onFree);
      return {
        has: (key) => own.has(key) || (keys.has(key) && !isOver()),
        add(key) {
          if (keys.has(key)) return;
          keys.add(key);
          own.add(key);
        },
        delete(key) {
          if (own.delete(key)) keys.delete(key);
        },
        freed,
        leave() {
          for (const key of own) keys.delete(key);
          listeners.delete(onFree);
          freed();
        },
      };
    },
  };
}
