import type { Entry } from "./batch.ts";
import { inputBytes } from "./input-bytes.ts";
import type { ResolvedJob } from "../job/job.ts";
import { comparableKey } from "../job/record-key.ts";

/** The batch that is being filled. */
export interface OpenBatch {
  /** The record that waits under this key. */
  find(key: string | undefined): Entry | undefined;
  /** Adds a record. Returns `false`, and changes nothing, when there is no room for it. */
  add(entry: Entry): boolean;
  /** Puts a record in the place of the one with its key. Returns `false`, as `add` does. */
  replace(entry: Entry): boolean;
  /** Takes out the record with this key, of a batch that takes no more. */
  remove(key: string | undefined): void;
  readonly entries: readonly Entry[];
}

export function createOpenBatch(job: ResolvedJob): OpenBatch {
  const { batchBytes = Infinity, batchSize } = job;
  const entries: Entry[] = [];
  const sizes: number[] = [];
  const places = new Map<string, number>();
  /** So many bytes each record may have without a look at the others. */
  const share = batchBytes / batchSize;
  let bytes = 0;

  function placeOf(key: string | undefined): number | undefined {
    return key === undefined ? undefined : places.get(comparableKey(job, key));
  }

  /** A record that is larger than the limit by itself goes alone: HubSpot has the last word. */
  function put(entry: Entry, place: number): boolean {
    const own = inputBytes(entry.input, share);
    const others = bytes - (sizes[place] ?? 0);
    if (others > 0 && others + own > batchBytes) return false;
    entries[place] = entry;
    sizes[place] = own;
    bytes = others + own;
    return true;
  }

  return {
    entries,
    find(key) {
      const place = placeOf(key);
      return place === undefined ? undefined : entries[place];
    },
    add(entry) {
      const isAdded = put(entry, entries.length);
      if (isAdded && entry.key !== undefined) {
        places.set(comparableKey(job, entry.key), entries.length - 1);
      }
      return isAdded;
    },
    replace(entry) {
      return put(entry, placeOf(entry.key)!);
    },
    remove(key) {
      entries.splice(placeOf(key)!, 1);
    },
  };
}
