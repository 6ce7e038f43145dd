import { defaultRuntime, type Runtime } from "../runtime.ts";
import { createSleepers } from "./sleepers.ts";

/** A clock that tests move, and what the client did by it. */
export interface VirtualClock {
  readonly runtime: Runtime;
  readonly fetch: typeof globalThis.fetch;
  /** Every wait that was asked for, in milliseconds; not the time limit of each request. */
  readonly sleeps: readonly number[];
  /** When each request left. */
  readonly departures: readonly number[];
  /** The most requests that were on their way at the same time. */
  readonly mostOnTheirWay: () => number;
  /** How many requests are on their way now. */
  readonly onTheirWay: () => number;
  /** How many sleepers there are. */
  readonly asleep: () => number;
}

export interface VirtualClockOptions {
  /** What `random` gives. @default () => 0 */
  readonly random?: () => number;
  /** How long the next request travels before it arrives, by this clock. @default () => 0 */
  readonly travelTime?: () => number;
  /** Sleeps up to so many milliseconds take real time, so that a request may be given up. @default 0 */
  readonly realUpTo?: number;
}

/** The default time limit of each request; not a wait. */
const ATTEMPT_TIMEOUT = 110_000;

const START = Date.UTC(2026, 4, 1);

/**
 * Turns of the event loop; enough for an answer that has arrived to be read, and acted on. Each has its
 * `setImmediate`, also where timers are late and several are due at once.
 */
const QUIET_TURNS = 4;

/**
 * Time passes only while no request is being answered: then the sleeper that is due first wakes.
 */
export function virtualClock({
  random = () => 0,
  travelTime = () => 0,
  realUpTo = 0,
}: VirtualClockOptions = {}): VirtualClock {
  let time = START;
  let onTheirWay = 0;
  let answering = 0;
  let most = 0;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let nextTurn: ReturnType<typeof setImmediate> | undefined;
  const sleeps: number[] = [];
  const departures: number[] = [];
  const sleepers = createSleepers(
    () => time,
    () => moveOnWhenQuiet(),
  );

  function moveOnWhenQuiet(turns = QUIET_TURNS): void {
    clearTimeout(quiet);
    clearImmediate(nextTurn);
    quiet = setTimeout(() => {
      if (turns > 1) {
        nextTurn = setImmediate(() => moveOnWhenQuiet(turns - 1));
        return;
      }
      const next = sleepers.first();
      if (next === undefined || answering > 0) return;
      time = Math.max(time, next.due);
      next.wake();
      moveOnWhenQuiet();
    });
  }

  const runtime: Runtime = {
    now: () => time,
    random,
    sleep(milliseconds, signal) {
      if (milliseconds <= realUpTo) return defaultRuntime.sleep(milliseconds, signal);
      if (milliseconds !== ATTEMPT_TIMEOUT) sleeps.push(milliseconds);
      return sleepers.sleep(milliseconds, signal);
    },
  };

  const fetch: typeof globalThis.fetch = async (input, init) => {
    departures.push(time);
    onTheirWay += 1;
    most = Math.max(most, onTheirWay);
    try {
      const travel = travelTime();
      if (travel > 0) await sleepers.sleep(travel);
      answering += 1;
      try {
        const response = await globalThis.fetch(input, init);
        await response
          .clone()
          .arrayBuffer()
          .catch(() => {});
        return response;
      } finally {
        answering -= 1;
      }
    } finally {
      onTheirWay -= 1;
      moveOnWhenQuiet();
    }
  };

  return {
    runtime,
    fetch,
    sleeps,
    departures,
    mostOnTheirWay: () => most,
    onTheirWay: () => onTheirWay,
    asleep: sleepers.count,
  };
}
