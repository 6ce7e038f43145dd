import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Studio } from "@x/batch-import/studio";
import { sendJson } from "./send-json.ts";

/** A browser needs one. */
const MOST_STREAMS = 32;
/** So that a reader can tell a run that waits from a studio that hangs. */
const HEARTBEAT_MILLISECONDS = 5_000;

const TOO_MANY = `This studio has ${MOST_STREAMS} streams of events open, the most it allows. Close some of them, or ask for "view" again and again.`;

/**
 * Sends runs as server-sent events: `view` with each state of a run, `problem` where one cannot be watched (any more). Ends with
 * the last of the runs, or with the reader.
 *
 * @param explain Tells an error in sentences.
 */
export function createRunStreams(
  studio: Pick<Studio<never>, "watch">,
  explain: (error: unknown) => readonly string[],
): (runs: readonly string[], response: ServerResponse) => Promise<void> {
  let open = 0;

  async function stream(runs: readonly string[], response: ServerResponse): Promise<void> {
    const left = new AbortController();
    const { signal } = left;
    response.on("close", () => left.abort());
    let drained: Promise<unknown> | undefined;

    /** Waits for a slow reader; a run is looked at again only then. */
    async function send(event: string, data: object): Promise<void> {
      if (response.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)) return;
      drained ??= once(response, "drain", { signal })
        .catch(() => {}) // The reader left.
        .finally(() => (drained = undefined));
      await drained;
    }
    async function follow(run: string): Promise<void> {
      try {
        for await (const view of studio.watch(run, signal)) await send("view", view);
      } catch (error) {
        if (!signal.aborted) await send("problem", { run, problems: explain(error) });
      }
    }
    function sendHeartbeat(): void {
      if (!response.writableNeedDrain) response.write(": still here\n\n");
    }

    response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8" });
    sendHeartbeat();
    const timer = setInterval(sendHeartbeat, HEARTBEAT_MILLISECONDS);
    await Promise.all(runs.map((run) => follow(run)));
    clearInterval(timer);
    response.end();
  }

  return async (runs, response) => {
    if (open >= MOST_STREAMS) return sendJson(response, 503, { problems: [TOO_MANY] });
    open += 1;
    try {
      await stream(runs, response);
    } finally {
      open -= 1;
    }
  };
}
