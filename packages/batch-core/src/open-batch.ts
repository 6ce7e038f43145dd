import type { Entry } from "./batch.ts";
import type { ResolvedJob } from "./options.ts";
import { comparableKey } from "./record-key.ts";

/** The batch that is being filled. */
export interface OpenBatch {
  /** The record that waits under this key. */
  find(key: string | undefined): Entry | undefined;
  /** Whether there is room for this record. */
  fits(entry: Entry): boolean;
  add(entry: Entry): void;
  /** Puts a record in the place of the one with the same key. */
  replace(entry: Entry): void;
  readonly entries: readonly Entry[];
}

export function createOpenBatch(job: ResolvedJob): OpenBatch {
  const entries: Entry[] = [];
  const places = new Map<string, number>();
  let bytes = 0;

  function placeOf(key: string | undefined): number | undefined {
    return key === undefined ? undefined : places.get(comparableKey(job, key));
  }
  return {
    entries,
    find(key) {
      const place = placeOf(key);
      return place === undefined ? undefined : entries[place];
    },
    fits(entry) {
      // A record that is larger than the limit by itself goes alone: HubSpot has the last word.
      return entries.length === 0 || bytes + bytesOf(entry, job) <= (job.batchBytes ?? Infinity);
    },
    add(entry) {
      if (entry.key !== undefined) places.set(comparableKey(job, entry.key), entries.length);
      entries.push(entry);
      bytes += bytesOf(entry, job);
    },
    replace(entry) {
      entries[placeOf(entry.key)!] = entry;
    },
  };
}

/** Bytes of UTF-8 the record takes in the request; counted only when somebody asked for a limit. */
function bytesOf({ input }: Entry, { batchBytes }: ResolvedJob): number {
  if (batchBytes === undefined) return 0;
  let bytes = 1;
  for (const character of JSON.stringify(input)) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
