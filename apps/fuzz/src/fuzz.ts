import fc from "fast-check";

/** Something that takes what others wrote. */
export interface Target extends AsyncDisposable {
  /** What is given to it, and the law that holds for each input. */
  readonly property: fc.IAsyncProperty<unknown>;
}

/** What a run on one target found. */
export interface Findings {
  readonly tried: number;
  /** What broke the law, the error, and the seed and path that lead to it; absent where nothing did. */
  readonly failure?: string;
}

/**
 * Gives one input after the other to a target until the time is over or one breaks its law.
 *
 * @param path Of a failure that was told before: only that input is tried.
 */
export async function fuzz(
  target: Target,
  {
    seconds,
    seed,
    path,
  }: { readonly seconds: number; readonly seed: number; readonly path?: string | undefined },
): Promise<Findings> {
  const details = await fc.check(target.property, {
    seed,
    ...(path !== undefined && { path, endOnFailure: true }),
    numRuns: Number.MAX_SAFE_INTEGER,
    interruptAfterTimeLimit: seconds * 1_000,
    // An input that is skipped is none of many.
    maxSkipsPerRun: 100,
  });
  const tried = details.numRuns;
  if (!details.failed) return { tried };
  return {
    tried,
    failure: `${fc.defaultReportMessage(details)}\n${String(details.errorInstance)}`,
  };
}
