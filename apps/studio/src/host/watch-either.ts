import { isOver, type RunView, watchRun } from "@x/batch-import/studio";

/**
 * A run as it is now, and again whenever that changes, until it is over: from the shared stream, and by asking again
 * and again where there is none. A stream that broke off is tried again, as most do so only for a moment.
 *
 * @param watchShared Returns whether there was a stream.
 */
export async function* watchEither(
  watchShared: () => AsyncGenerator<RunView, boolean, undefined>,
  read: () => Promise<RunView>,
  signal: AbortSignal,
  retryMilliseconds = 2_000,
): AsyncGenerator<RunView, void, undefined> {
  while (!signal.aborted) {
    const mayRetry = yield* watchShared();
    const until = mayRetry
      ? AbortSignal.any([signal, AbortSignal.timeout(retryMilliseconds)])
      : signal;
    // Of a run that is over, this is a last look.
    for await (const view of watchRun(read, until)) {
      yield view;
      if (isOver(view)) return;
    }
  }
}
