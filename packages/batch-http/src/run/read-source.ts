import { orAborted } from "../internal/or-aborted.ts";

/**
 * Where records come from: an array, anything that can be iterated, a web stream. Read only as fast as
 * batches leave.
 */
export type Source<Item = unknown> = Iterable<Item> | AsyncIterable<Item> | ReadableStream<Item>;

/** Hears of what the source threw. Reading has ended then. */
type OnFailure = (error: unknown) => void;

/**
 * What `take` makes, if anything, of the records of a source that gives each at once. Ends when the signal aborts.
 *
 * @param take Is given each record, and what it throws is not taken for a failure of the source.
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
      // Nobody wants more of it, so its failure says nothing that matters.
    }
  }
}

/** As {@link readNow}, of a source that gives them later. Ends also while the source hangs. */
export async function* readLater<Taken>(
  source: Exclude<Source, Iterable<unknown>>,
  signal: AbortSignal,
  onFailure: OnFailure,
  take: (record: unknown) => readonly Taken[],
): AsyncGenerator<readonly Taken[], void, undefined> {
  let open: AsyncIterator<unknown> | undefined;

  async function readOn(): Promise<readonly Taken[] | undefined> {
    while (!signal.aborted) {
      let step: IteratorResult<unknown>;
      try {
        open ??= iterate(source);
        // An iterator written by hand may give no promise, as `for await` allows.
        step = checked(await open.next());
      } catch (error) {
        open = undefined;
        // Once it aborts, nobody listens any more.
        if (!signal.aborted) onFailure(error);
        return undefined;
      }
      if (step.done) open = undefined;
      if (step.done || signal.aborted) return undefined;
      const taken = take(step.value);
      if (taken.length > 0) return taken;
    }
    return undefined;
  }

  try {
    // One race for all the records of a batch: one for each would cost more than to plan it.
    for (;;) {
      const taken = await orAborted(readOn(), signal);
      if (taken === undefined) return;
      yield taken;
    }
  } finally {
    // Not awaited: an asynchronous generator that hangs in its own await would never return.
    if (open !== undefined) void close(open);
  }
}

/**
 * Checks what an iterator written by hand gave, as a loop of the language does: a source that breaks has
 * not come to its end.
 */
function checked(step: IteratorResult<unknown>): IteratorResult<unknown> {
  if (typeof step === "object" && step !== null) return step;
  throw new TypeError(`The iterator gave ${String(step)} instead of { done, value }.`);
}

async function close(iterator: AsyncIterator<unknown>): Promise<void> {
  try {
    await iterator.return?.();
  } catch {
    // Nobody wants more of it, so its failure says nothing that matters.
  }
}

/** A stream is read by a reader: its own iterator would wait for a hanging read before it cancels. */
function iterate(source: Exclude<Source, Iterable<unknown>>): AsyncIterator<unknown> {
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
