/** One request the sandbox answered. */
export interface JournalEntry {
  /** When it arrived, in milliseconds since 1970 by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly status: number;
}

/** The requests that were answered, oldest first. */
export interface Journal {
  add(entry: JournalEntry): void;
  entries(): readonly JournalEntry[];
  clear(): void;
}

/** @param capacity How many entries are kept at least; older ones go. */
export function createJournal(capacity: number): Journal {
  let entries: JournalEntry[] = [];
  return {
    add(entry) {
      entries.push(entry);
      if (entries.length >= 2 * capacity) entries = entries.slice(-capacity);
    },
    entries: () => entries.slice(-capacity),
    clear() {
      entries = [];
    },
  };
}
