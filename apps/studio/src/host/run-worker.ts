// One for all tabs of a browser, which has 6 connections to a host: it holds the one stream of a studio's runs.
import { createRunHub, type RunHub } from "./run-hub.ts";
import type { AskedRun } from "./run-messages.ts";
import { readEvents } from "./read-events.ts";

const hubs = new Map<string, RunHub>();

addEventListener("connect", (event) => {
  const [port] = (event as MessageEvent).ports;
  port!.addEventListener("message", ({ data: { lock, run, token } }: MessageEvent<AskedRun>) => {
    const hub = hubs.get(token) ?? createRunHub(readEvents(token));
    hubs.set(token, hub);
    const leave = hub.join(run, (told) => port!.postMessage(told, []));
    void navigator.locks.request(lock, leave);
  });
  port!.start();
});
