import type { ImportEvent } from "./import-run.ts";

/** What keeps a run from sending, as its events tell. */
export interface Wait {
  readonly for: "limit" | "server" | "look-up";
  /** Seconds until the next request leaves, rounded up. */
  readonly seconds: number;
}

export interface WaitMeter {
  hear(event: ImportEvent): void;
  /** Requests without an answer. */
  readonly inFlight: number;
  /** Returns undefined while requests are under way. @param now As `eventNow` tells it. */
  read(now: number): Wait | undefined;
}

/** With nothing in flight and nothing sent for so long, the run waits: between two requests it takes less. */
const IDLE_MILLISECONDS = 500;

/** HubSpot's smallest limit has this window; used until an answer names the real one. */
const WINDOW_MILLISECONDS = 10_000;

/** Returns milliseconds since 1970 by the clock of the events, which nobody can set back. */
export const eventNow = (): number => performance.timeOrigin + performance.now();

export function createWaitMeter(): WaitMeter {
  const sentAt: number[] = [];
  let window = WINDOW_MILLISECONDS;
  let pause = { for: "limit" as Wait["for"], until: 0 };
  /** Of batches that wait, each for itself, the one that waits longest. */
  let ofBatch = { for: "server" as Wait["for"], until: 0 };
  let inFlight = 0;
  let heardAt = 0;

  return {
    get inFlight() {
      return inFlight;
    },
    hear(event) {
      if (event.type === "request-sent") {
        inFlight += 1;
        sentAt.push(event.at);
        while (sentAt[0]! <= event.at - window) sentAt.shift();
      } else if (event.type === "request-answered") {
        inFlight -= 1;
        window = event.limit?.perMilliseconds ?? window;
      } else if (event.type === "waiting") {
        const until = event.at + event.milliseconds;
        if (event.scope === "client") {
          pause = { for: event.limit === "SERVER" ? "server" : "limit", until };
        } else if (until > ofBatch.until) {
          ofBatch = { for: event.limit === "RECONCILE" ? "look-up" : "server", until };
        }
      } else return;
      heardAt = event.at;
    },
    read(now) {
      if (pause.until > now) return waitOf(pause.for, pause.until - now);
      if (inFlight > 0 || now - heardAt < IDLE_MILLISECONDS) return undefined;
      if (ofBatch.until > now) return waitOf(ofBatch.for, ofBatch.until - now);
      const first = sentAt.find((at) => at > now - window);
      return first === undefined ? undefined : waitOf("limit", first + window - now);
    },
  };
}

function waitOf(what: Wait["for"], milliseconds: number): Wait {
  return { for: what, seconds: Math.ceil(milliseconds / 1_000) };
}
