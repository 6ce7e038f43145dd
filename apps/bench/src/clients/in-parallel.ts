export const CONCURRENCY = 6;

/** Gives parts of the records to several workers. */
export async function inParallel<Item>(
  records: Iterable<Item>,
  size: number,
  send: (items: readonly Item[]) => Promise<void>,
): Promise<void> {
  const items = records[Symbol.iterator]();
  function take(): Item[] {
    const part: Item[] = [];
    while (part.length < size) {
      const { done, value } = items.next();
      if (done === true) break;
      part.push(value);
    }
    return part;
  }
  async function worker(): Promise<void> {
    for (let part = take(); part.length > 0; part = take()) await send(part);
  }
  await Promise.all(Array.from({ length: CONCURRENCY }, worker));
}
