/** Does the work at the first call and keeps its result. A failure is not kept: the next call tries again. */
export function keepResult<Result>(work: () => Promise<Result>): () => Promise<Result> {
  let kept: Promise<Result> | undefined;
  return () =>
    (kept ??= work().catch((error: unknown) => {
      kept = undefined;
      throw error;
    }));
}
