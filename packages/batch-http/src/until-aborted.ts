/** Ends a source when the signal aborts, also while the source is waiting for its next item. */
export async function* untilAborted<Item>(
  source: AsyncIterable<Item>,
  signal: AbortSignal,
): AsyncGenerator<Item, void, undefined> {
  const iterator = source[Symbol.asyncIterator]();
  let isOver = false;
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
        // Wrapped: one written by hand may give no promise, as `for await` allows.
        Promise.resolve(iterator.next()).then(resolve, reject);
      });
      if (next.done) {
        isOver = true;
        return;
      }
      yield next.value;
    }
  } finally {
    signal.removeEventListener("abort", onAbort);
    // Not awaited: a generator that is stuck in its own await would never return.
    if (!isOver) void close(iterator);
  }
}

/** Its failure says nothing that matters: nobody wants more of it. */
async function close(iterator: AsyncIterator<unknown>): Promise<void> {
  try {
    await iterator.return?.();
  } catch {}
}
