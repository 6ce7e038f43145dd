import { DEFAULTS } from "@x/batch-http";
import type { ImportEvent } from "./import-run.ts";

/** What keeps a run from going on, as its events tell. */
export interface Wait {
  /**
   * - `limit`: a limit of HubSpot is met.
   * - `migration`: HubSpot moves the account to another data centre.
   * - `lock`: HubSpot locked these records for a moment.
   * - `server`: a request failed, got no answer, or was put off by another server.
   * - `look-up`: it is looked up soon what became of records.
   * - `answer`: requests are under way, and none of them is answered.
   */
  readonly for: "limit" | "migration" | "lock" | "server" | "look-up" | "answer";
  /** Seconds until the next request leaves, rounded up; for `answer`, since the last answer. */
  readonly seconds: number;
}

export interface WaitMeter {
  hear(event: ImportEvent): void;
  /** Requests without an answer. */
  readonly inFlight: number;
  /** Returns undefined while requests are under way and answered. @param now As `eventNow` tells it. */
  read(now: number): Wait | undefined;
}

/** With nothing in flight and nothing sent for so long, the run waits: between two requests it takes less. */
const IDLE_MILLISECONDS = 500;

/** A batch may take HubSpot some seconds: only a longer silence is worth a word. */
const SILENT_MILLISECONDS = 10_000;

/** From this part on, a limit counts as used up: a backfill leaves a tenth to others, and what others use is not known exactly. */
const USED_UP = 0.9;

/**
 * Returns milliseconds since 1970 by the clock of the events, which nobody can set back.
 *
 * @example
 * const waits = createWaitMeter();
 * waits.read(eventNow()); //=> undefined
 */
export const eventNow = (): number => performance.timeOrigin + performance.now();

export interface WaitMeterOptions {
  /** The part of the limit that the run may use. @default 1 */
  readonly share?: number | undefined;
  /** After so many milliseconds without an answer that is said. @default 10_000 */
  readonly silence?: number | undefined;
}

/**
 * Returns what tells from the events of a run what keeps it from going on.
 *
 * @example
 * async function sayWaits(options: Omit<StartOptions, "onEvent">): Promise<void> {
 *   const waits = createWaitMeter();
 *   const timer = setInterval(() => {
 *     const wait = waits.read(eventNow());
 *     if (wait !== undefined) console.log(waitText(wait));
 *   }, 1_000);
 *   const { ended } = await start({ ...options, onEvent: (event) => waits.hear(event) });
 *   await ended.finally(() => clearInterval(timer));
 * }
 */
export function createWaitMeter({
  share = 1,
  silence = SILENT_MILLISECONDS,
}: WaitMeterOptions = {}): WaitMeter {
  const sentAt: number[] = [];
  let limit: { readonly requests: number; readonly perMilliseconds: number } = DEFAULTS.rateLimit;
  /** What HubSpot had counted in its window at the latest answer, whoever sent it. */
  let counted = 0;
  let pause = { for: "limit" as Wait["for"], until: 0 };
  /** Of batches that wait, each for itself, the one that waits longest. */
  let ofBatch = { for: "server" as Wait["for"], until: 0 };
  let inFlight = 0;
  let heardAt = 0;
  /** Since when no answer came; undefined where none is waited for. */
  let silentSince: number | undefined;

  return {
    get inFlight() {
      return inFlight;
    },
    hear(event) {
      if (event.type === "request-sent") {
        inFlight += 1;
        silentSince ??= event.at;
        sentAt.push(event.at);
        while (sentAt[0]! <= event.at - limit.perMilliseconds) sentAt.shift();
      } else if (event.type === "request-answered") {
        inFlight -= 1;
        // A request that is given up brought no answer, either.
        if (event.status !== undefined) silentSince = inFlight > 0 ? event.at : undefined;
        limit = event.limit ?? limit;
        counted = event.remaining === undefined ? 0 : limit.requests - event.remaining;
      } else if (event.type === "waiting") {
        const until = event.at + event.milliseconds;
        if (event.scope === "client") {
          pause = { for: OF_CLIENT[event.limit] ?? "limit", until };
        } else if (until > ofBatch.until) {
          ofBatch = { for: OF_BATCH[event.limit] ?? "server", until };
        }
      } else return;
      heardAt = event.at;
    },
    read(now) {
      if (pause.until > now) return waitOf(pause.for, pause.until - now);
      if (inFlight > 0 && silentSince !== undefined && now - silentSince >= silence) {
        return { for: "answer", seconds: Math.floor((now - silentSince) / 1_000) };
      }
      if (inFlight > 0 || now - heardAt < IDLE_MILLISECONDS) return undefined;
      if (ofBatch.until > now) return waitOf(ofBatch.for, ofBatch.until - now);
      const { requests, perMilliseconds } = limit;
      const held = sentAt.filter((at) => at > now - perMilliseconds);
      const isUsedUp = held.length >= Math.floor(requests * share * USED_UP);
      // Else the run waits for something else, such as its source.
      return held.length > 0 && (isUsedUp || counted >= requests * USED_UP)
        ? waitOf("limit", held[0]! + perMilliseconds - now)
        : undefined;
    },
  };
}

// As batch-core names what a pause is for.
const OF_CLIENT: Readonly<Record<string, Wait["for"]>> = {
  SERVER: "server",
  MIGRATION: "migration",
};
const OF_BATCH: Readonly<Record<string, Wait["for"]>> = { RECONCILE: "look-up", LOCKED: "lock" };

function waitOf(what: Wait["for"], milliseconds: number): Wait {
  return { for: what, seconds: Math.ceil(milliseconds / 1_000) };
}
