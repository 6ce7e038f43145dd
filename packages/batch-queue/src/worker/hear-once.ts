import { messageOf } from "@x/batch-core/options";

/** Milliseconds. */
const QUIET = 10_000;

/**
 * Returns a listener that passes the same error on at most every 10 seconds: while a database is away, several
 * statements fail each second. Errors that `listener` throws are ignored.
 *
 * @param now Returns the time in milliseconds.
 */
export function hearOnce(
  listener: (error: unknown) => void,
  now: () => number,
): (error: unknown) => void {
  const heard = new Map<string, number>();
  return (error) => {
    const message = messageOf(error);
    const at = now();
    for (const [before, when] of heard) if (at - when >= QUIET) heard.delete(before);
    if (heard.has(message)) return;
    heard.set(message, at);
    try {
      listener(error);
    } catch {
      // Errors of a listener are ignored.
    }
  };
}
