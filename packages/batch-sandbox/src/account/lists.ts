/** How a list gets its records: written by hand or by a request, or by filters. */
export const PROCESSING_TYPES = ["MANUAL", "SNAPSHOT", "DYNAMIC"] as const;

/** A list of records of one object. */
export interface StoredList {
  readonly id: string;
  readonly name: string;
  /** The name of its object: `contacts`. */
  readonly objectType: string;
  readonly processingType: (typeof PROCESSING_TYPES)[number];
  readonly filterBranch?: unknown;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  updatedAt: number;
  /** When each record was added, by its id, in that order. */
  readonly members: Map<string, number>;
}

/** Lists as JSON. */
export interface SavedLists {
  readonly lastId: number;
  readonly lists: readonly (Omit<StoredList, "members"> & {
    readonly members: readonly (readonly [id: string, addedAt: number])[];
  })[];
}

/** The lists of an account. */
export interface Lists {
  find(id: string): StoredList | undefined;
  /** In the order of their ids. */
  all(): Iterable<StoredList>;
  add(list: Omit<StoredList, "id" | "updatedAt" | "members">): StoredList;
  remove(id: string): void;
  save(): SavedLists;
}

/** @param saved Lists to begin with. */
export function createListStore(saved: SavedLists = { lastId: 0, lists: [] }): Lists {
  let { lastId } = saved;
  const lists = new Map(
    saved.lists.map((list) => [list.id, { ...list, members: new Map(list.members) }]),
  );
  return {
    find: (id) => lists.get(id),
    all: () => lists.values(),
    add(written) {
      const id = String((lastId += 1));
      const list = { ...written, id, updatedAt: written.createdAt, members: new Map() };
      lists.set(id, list);
      return list;
    },
    remove: (id) => void lists.delete(id),
    save: () => ({
      lastId,
      lists: Array.from(lists.values(), (list) => ({ ...list, members: [...list.members] })),
    }),
  };
}
