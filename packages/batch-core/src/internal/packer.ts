/** Fills lists of at most so many items. */
export interface Packer<Item> {
  readonly lists: readonly (readonly Item[])[];
  /** Puts an item into the first list that has room and holds nothing of the same name. */
  add(name: string, item: Item): void;
}

export function createPacker<Item>(most: number): Packer<Item> {
  const lists: Item[][] = [];
  /** For each name, the place after the last list that holds it. */
  const next = new Map<string, number>();
  /** The place of the first list that has room. */
  let first = 0;
  return {
    lists,
    add(name, item) {
      // It has room: a list behind `first` holds only names that the one before it holds, too.
      const place = Math.max(first, next.get(name) ?? 0);
      (lists[place] ??= []).push(item);
      next.set(name, place + 1);
      while (lists[first]?.length === most) first += 1;
    },
  };
}
