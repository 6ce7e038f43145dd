import { createParser, type ParserCallbacks } from "eventsource-parser";

/** The studio gives no stream, as where too many are open. */
export class RefusedError extends Error {}

/**
 * Reads what a studio says of these runs, to the end. Rejects with a `RefusedError` where it refuses to, and where it
 * goes away.
 */
export type ReadRuns = (
  runs: readonly string[],
  listeners: ParserCallbacks,
  signal: AbortSignal,
) => Promise<void>;

/** From the studio that knows this token. */
export function readEvents(token: string): ReadRuns {
  return async (runs, listeners, signal) => {
    const query = new URLSearchParams(runs.map((run) => ["run", run]));
    const headers = { "x-studio-token": token };
    const response = await fetch(`/api/events?${query.toString()}`, { headers, signal });
    if (!response.ok || response.body === null) throw new RefusedError(`${response.status}`);
    const parser = createParser(listeners);
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      parser.feed(value);
    }
  };
}
