/** Returns the items in the order of a text of each: the same on every machine, in every language. */
export function sorted<Item>(items: Iterable<Item>, textOf: (item: Item) => string): Item[] {
  return [...items].sort((one, other) => (textOf(one) < textOf(other) ? -1 : 1));
}
