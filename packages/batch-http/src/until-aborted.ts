/** Ends a source when the signal aborts, also while the source is waiting for its next item. */
export async function* untilAborted<Item>(
  source: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  const end: IteratorReturnResult<undefined> = { done: true, value: undefined };
  // One listener for the whole source: racing each item against one long-lived promise would keep
  // a reaction of every item alive.
  let endNow: (() => void) | undefined;
  const onAbort = (): void => endNow?.();
  signal.addEventListener("abort", onAbort);
  try {
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<Item>>((resolve, reject) => {
        endNow = () => resolve(end);
        iterator.next().then(resolve, reject);
      });
      if (next.done) return;
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    // Not awaited: a generator that is stuck in its own await would never return.
    // Wrapped: an iterator written by hand may return no promise here, as `for await` allows.
    void Promise.resolve(iterator.return?.()).catch(() => {});
  }
}
