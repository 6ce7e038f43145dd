import { whenAborted } from "../internal/when-aborted.ts";

/**
 * Where records come from: an array, anything that can be iterated, a web stream. Read only as fast as
 * batches leave.
 */
export type Source<Item = unknown> = Iterable<Item> | AsyncIterable<Item> | ReadableStream<Item>;

/** Hears of what the source threw. Reading has ended then. */
type OnFailure = (error: unknown) => void;

/** The records of a source that gives each at once, until the signal aborts. */
export function* readNow(
  source: Iterable<unknown>,
  signal: AbortSignal,
  onFailure: OnFailure,
): Generator<unknown, void, undefined> {
  let open: Iterator<unknown> | undefined;
  try {
    const iterator = source[Symbol.iterator]();
    while (!signal.aborted) {
      open = undefined;
      const next = checked(iterator.next());
      if (next.done) return;
      open = iterator;
      yield next.value;
    }
  } catch (error) {
    onFailure(error);
  } finally {
    try {
      open?.return?.();
    } catch {
      // Nobody wants more of it, so its failure says nothing that matters.
    }
  }
}

/** The records of a source that gives them later, until the signal aborts, also while the source hangs. */
export async function* readLater(
  source: Exclude<Source, Iterable<unknown>>,
  signal: AbortSignal,
  onFailure: OnFailure,
): AsyncGenerator<unknown, void, undefined> {
  let open: AsyncIterator<unknown> | undefined;
  // One reaction for the whole source: what races each record against one promise that stays pending
  // adds a reaction to it that is never freed.
  let endNow: (() => void) | undefined;
  const forget = whenAborted(signal, () => endNow?.());
  try {
    const iterator = iterate(source);
    open = iterator;
    while (!signal.aborted) {
      const next = await new Promise<IteratorResult<unknown> | undefined>((resolve, reject) => {
        endNow = () => resolve(undefined);
        // Wrapped: an iterator written by hand may give no promise, as `for await` allows.
        Promise.resolve(iterator.next())
          .then((step) => resolve(checked(step)))
          .catch(reject);
      });
      if (next === undefined) return;
      if (next.done) open = undefined;
      if (open === undefined) return;
      yield next.value;
    }
  } catch (error) {
    open = undefined;
    onFailure(error);
  } finally {
    forget();
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
