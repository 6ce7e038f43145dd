// One for all tabs of a browser, which has 6 connections to a host: it holds the one stream of a studio's runs.
import { createRunHub, type RunHub } from "./run-hub.ts";
import type { WatchRequest } from "./run-messages.ts";
import { readEvents } from "./read-events.ts";

/** By the token of their studio, which is kept no longer than a tab looks at a run of it. */
const hubs = new Map<string, RunHub>();

addEventListener("connect", (event) => {
  const [port] = (event as MessageEvent).ports;
  port!.addEventListener(
    "message",
    ({ data: { lock, run, token } }: MessageEvent<WatchRequest>) => {
      const hub = hubs.get(token) ?? createRunHub(readEvents(token), () => hubs.delete(token));
      hubs.set(token, hub);
      const stop = hub.join(run, (message) => port!.postMessage(message, []));
      void navigator.locks.request(lock, stop);
    },
  );
  port!.start();
});
