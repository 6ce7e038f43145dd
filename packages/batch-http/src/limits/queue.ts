/** First in, first out. Adding and removing take constant time on average. */
export interface Queue<Item> {
  readonly size: number;
  readonly first: Item | undefined;
  /** From the oldest to the newest. */
  readonly items: readonly Item[];
  add(item: Item): void;
  removeFirst(): void;
  /** Returns the item at a place counted from the end: 1 is the newest. */
  fromEnd(place: number): Item | undefined;
}

export function createQueue<Item>(): Queue<Item> {
  const items: Item[] = [];
  let start = 0;
  return {
    get size() {
      return items.length - start;
    },
    get first() {
      return items[start];
    },
    get items() {
      return items.slice(start);
    },
    add: (item) => void items.push(item),
    removeFirst() {
      start += 1;
      // Removed items are dropped when they are half of the list, so each item is moved once on average.
      if (start * 2 >= items.length) {
        items.splice(0, start);
        start = 0;
      }
    },
    fromEnd: (place) => (place > items.length - start ? undefined : items[items.length - place]),
  };
}
