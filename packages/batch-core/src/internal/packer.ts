/** Fills lists up to a number of items. */
export interface Packer<Item> {
  readonly lists: readonly (readonly Item[])[];
  /** Adds an item to the first list that has room and no item of the same name. */
  add(name: string, item: Item): void;
}

export function createPacker<Item>(most: number): Packer<Item> {
  const lists: Item[][] = [];
  // For each name, the place after the last list that has it.
  const next = new Map<string, number>();
  // The place of the first list with room.
  let first = 0;
  return {
    lists,
    add(name, item) {
      // This list has room: a list after `first` holds only names that the list before it also has.
      const place = Math.max(first, next.get(name) ?? 0);
      (lists[place] ??= []).push(item);
      next.set(name, place + 1);
      while (lists[first]?.length === most) first += 1;
    },
  };
}
