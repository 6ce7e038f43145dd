import type { Entry } from "./batch.ts";
import { inputBytes } from "./input-bytes.ts";
import type { ResolvedJob } from "../job/job.ts";
import { comparableKey } from "../job/record-key.ts";

/** The batch that is being filled. */
export interface OpenBatch {
  /** Returns the record with this key. */
  find(key: string | undefined): Entry | undefined;
  /** Adds a record. Returns `false`, and changes nothing, when it does not fit. */
  add(entry: Entry): boolean;
  /** Replaces the record of the same key. Returns `false` as `add` does. */
  replace(entry: Entry): boolean;
  /** Removes the record with this key. The batch must not be added to afterwards. */
  remove(key: string | undefined): void;
  readonly entries: readonly Entry[];
}

export function createOpenBatch(job: ResolvedJob): OpenBatch {
  const { batchBytes = Infinity, batchSize } = job;
  const entries: Entry[] = [];
  const sizes: number[] = [];
  const places = new Map<string, number>();
  // A record up to this many bytes always fits.
  const share = batchBytes / batchSize;
  let bytes = 0;

  function placeOf(key: string | undefined): number | undefined {
    return key === undefined ? undefined : places.get(comparableKey(job, key));
  }

  // A record larger than the limit goes alone: HubSpot decides.
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
