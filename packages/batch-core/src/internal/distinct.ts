/** Returns the items in their order, and of equal ones, compared as JSON, the first. */
export function distinct<Item>(items: readonly Item[]): readonly Item[] {
  if (items.length < 2) return items;
  const byText = new Map<string, Item>();
  for (const item of items) {
    const text = JSON.stringify(item);
    if (!byText.has(text)) byText.set(text, item);
  }
  return [...byText.values()];
}
