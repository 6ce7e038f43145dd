import { untilAborted } from "./until-aborted.ts";

/**
 * Where records come from: an array, anything that can be iterated, a web stream. Read only as fast as
 * batches leave.
 */
export type Source = Iterable<unknown> | AsyncIterable<unknown> | ReadableStream<unknown>;

/** The records of a source that is not there all at once, until the signal aborts. */
export function readSource(
  source: Exclude<Source, Iterable<unknown>>,
  signal: AbortSignal,
): AsyncGenerator<unknown, void, undefined> {
  return untilAborted(Symbol.asyncIterator in source ? source : readStream(source), signal);
}

/** Not every browser can iterate its streams. */
async function* readStream(
  stream: ReadableStream<unknown>,
): AsyncGenerator<unknown, void, undefined> {
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
