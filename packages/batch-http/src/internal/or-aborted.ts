import { whenAborted } from "./when-aborted.ts";

/** Resolves with the result of work, or with undefined as soon as signal aborts. The work is not cancelled. */
export function orAborted<Value>(
  work: Value | PromiseLike<Value>,
  signal: AbortSignal,
): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const forget = whenAborted(signal, () => resolve(undefined));
    Promise.resolve(work).then(resolve, reject).finally(forget);
  });
}
