import { orAborted } from "../internal/or-aborted.ts";

/**
 * Where records come from: an array, another iterable, an async iterable or a web stream. It is read only
 * as fast as batches are sent.
 */
export type Source<Item = unknown> = Iterable<Item> | AsyncIterable<Item> | ReadableStream<Item>;

/** Called with what the source threw. Reading has ended then. */
type OnFailure = (error: unknown) => void;

/**
 * Yields what `take` makes of the records of a synchronous source, as soon as it makes anything. Ends with the
 * source, or when the signal aborts.
 *
 * @param take Gets each record. What it throws does not count as a failure of the source.
 */
export function* readNow<Taken>(
  source: Iterable<unknown>,
  signal: AbortSignal,
  onFailure: OnFailure,
  take: (record: unknown) => readonly Taken[],
): Generator<readonly Taken[], void, undefined> {
  let open: Iterator<unknown> | undefined;
  try {
    while (!signal.aborted) {
      let step: IteratorResult<unknown>;
      try {
        const iterator = open ?? source[Symbol.iterator]();
        open = undefined;
        step = checked(iterator.next());
        if (step.done) return;
        open = iterator;
      } catch (error) {
        return onFailure(error);
      }
      const taken = take(step.value);
      if (taken.length > 0) yield taken;
    }
  } finally {
    try {
      open?.return?.();
    } catch {
      // All records that are wanted have been read.
    }
  }
}

/**
 * Yields what `take` makes of the records of an asynchronous source, as soon as it makes anything. Ends with
 * the source, or when the signal aborts, even while the source hangs.
 *
 * @param take Gets each record. What it throws does not count as a failure of the source.
 */
export async function* readLater<Taken>(
  source: Exclude<Source, Iterable<unknown>>,
  signal: AbortSignal,
  onFailure: OnFailure,
  take: (record: unknown) => readonly Taken[],
): AsyncGenerator<readonly Taken[], void, undefined> {
  let open: AsyncIterator<unknown> | undefined;

  async function readOn(): Promise<readonly Taken[] | undefined> {
    for (;;) {
      let step: IteratorResult<unknown>;
      try {
        // Also when nothing is to be read: only what was opened can be closed.
        open ??= iterate(source);
        if (signal.aborted) return undefined;
        // `await` first: an iterator written by hand may return no promise, as `for await` allows.
        step = checked(await open.next());
      } catch (error) {
        open = undefined;
        // After an abort the failure does not matter.
        if (!signal.aborted) onFailure(error);
        return undefined;
      }
      if (step.done) open = undefined;
      if (step.done || signal.aborted) return undefined;
      const taken = take(step.value);
      if (taken.length > 0) return taken;
    }
  }

  try {
    // One race for all records of a batch: one for each record would cost more than planning it.
    for (;;) {
      const taken = await orAborted(readOn(), signal);
      if (taken === undefined) return;
      yield taken;
    }
  } finally {
    // Not awaited: a generator that hangs in its own await would never return.
    if (open !== undefined) void close(open);
  }
}

/** @throws {TypeError} when the result of an iterator is not an object, as a `for` loop does: it is not the end. */
function checked(step: IteratorResult<unknown>): IteratorResult<unknown> {
  if (typeof step === "object" && step !== null) return step;
  throw new TypeError(`The iterator gave ${String(step)} instead of { done, value }.`);
}

async function close(iterator: AsyncIterator<unknown>): Promise<void> {
  try {
    await iterator.return?.();
  } catch {
    // All records that are wanted have been read.
  }
}

/** Streams are read with a reader: their own iterator waits for a hanging read before it cancels. */
export function iterate(source: Exclude<Source, Iterable<unknown>>): AsyncIterator<unknown> {
  if (!("getReader" in source)) return source[Symbol.asyncIterator]();
  const reader = source.getReader();
  return {
    next: () => reader.read() as Promise<IteratorResult<unknown>>,
    async return() {
      await reader.cancel();
      return { done: true, value: undefined };
    },
  };
}
