import type { Api } from "../options/api.ts";
import type { Fault } from "../options/fault.ts";

/** One request that reached the sandbox. */
export interface JournalEntry {
  /** Time of arrival in milliseconds since 1970, by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  /** Status of the answer, also when the client did not wait for it. Absent when the connection broke. */
  readonly status?: number;
  /** The part of HubSpot's API. `api`, `operation` and `objectType` are absent when the path has no endpoint. */
  readonly api?: Api;
  /** What the endpoint does, such as `create` or `read`. */
  readonly operation?: string;
  /** The name of the object type in the path: `contacts` also for `0-1`. */
  readonly objectType?: string;
  /** The fault that a rule caused. */
  readonly fault?: Fault["kind"];
  /** Body of the request. Absent when it was empty, not read, dropped because of its age, or one for OAuth, which has secrets. */
  readonly body?: string;
}

/** The requests that arrived, oldest first. */
export interface Journal {
  add(entry: JournalEntry): void;
  entries(): readonly JournalEntry[];
  clear(): void;
}

/**
 * @param capacity How many entries are kept; older ones go.
 * @param bodyBudget How many characters of bodies are kept; older ones go, their entries stay.
 */
export function createJournal(capacity: number, bodyBudget: number): Journal {
  let entries: JournalEntry[] = [];
  /** The place of the oldest entry that may still have its body. */
  let oldest = 0;
  let kept = 0;

  const dropBody = () => {
    const { body = "", ...rest } = entries[oldest]!;
    entries[oldest] = rest;
    kept -= body.length;
    oldest += 1;
  };

  return {
    add(entry) {
      entries.push(entry);
      kept += entry.body?.length ?? 0;
      while (kept > bodyBudget || oldest < entries.length - capacity) dropBody();
      if (entries.length < 2 * capacity) return;
      oldest -= entries.length - capacity;
      entries = entries.slice(-capacity);
    },
    entries: () => entries.slice(-capacity),
    clear() {
      entries = [];
      oldest = 0;
      kept = 0;
    },
  };
}
