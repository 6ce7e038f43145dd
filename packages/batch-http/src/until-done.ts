/** What comes of something that may hang, or nothing once the signal aborts; it then goes on unheard. */
export function untilDone<Value>(
  work: Value | PromiseLike<Value>,
  signal: AbortSignal,
): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const leave = (): void => resolve(undefined);
    const end = (): void => signal.removeEventListener("abort", leave);
    signal.addEventListener("abort", leave);
    if (signal.aborted) leave();
    Promise.resolve(work).then(resolve, reject).finally(end);
  });
}
