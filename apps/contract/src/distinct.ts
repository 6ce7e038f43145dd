/** The items whose key is not that of an item before them. */
export function distinct<Item>(items: readonly Item[], keyOf: (item: Item) => unknown): Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const before = seen.size;
    return seen.add(JSON.stringify(keyOf(item))).size > before;
  });
}
