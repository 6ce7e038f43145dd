import { createQueue } from "./queue.ts";

/** What is known about a request that was answered, and about the window in which HubSpot counted it. */
interface Arrival {
  /** Requests that took room in the window when it left, itself included. HubSpot had counted no more of ours. */
  readonly held: number;
  /** Requests that left within one window before it and were not refused, itself included. */
  readonly ours: number;
  /** Requests that left after it. HubSpot may have counted them first. */
  readonly since: number;
  /** When it left, in milliseconds since 1970. */
  readonly at: number;
}

/** A request of ours, with what was known when it left. */
interface Departure extends Omit<Arrival, "since"> {
  /** 1, 2, 3 … */
  readonly number: number;
  /** Number of refusals known when it left. */
  readonly refused: number;
  state: "in flight" | "counted" | "refused";
  isAnswered: boolean;
}

/** The part of HubSpot's sliding window that requests of this client take. */
export interface SlidingWindow {
  /** Returns the number of requests that HubSpot may still count at this time. */
  held(now: number): number;
  /** Adds a request that leaves now. */
  take(now: number): void;
  /**
   * Takes in the answer to the request of `sentAt`. Returns what is known about that request, or undefined
   * when it left more than one window ago.
   *
   * @param isRefused HubSpot refused it by the limit. It did not count it, so the room is free again.
   */
  answered(sentAt: number, now: number, isRefused: boolean): Arrival | undefined;
  /** Takes in that `by` requests which left later arrived at HubSpot before this one. */
  overtaken({ at, since }: Arrival, by: number): void;
  /** Returns how long ago each request left that takes room, in milliseconds, the oldest first: for `restore`. */
  ages(now: number): number[];
  /** Adds requests that another window had. Call it before `take`. */
  restore(ages: readonly number[], now: number): void;
  /** Returns the time at which room becomes free or more is known. Call it only while `held` is above 0. */
  nextChange(now: number): number;
}

/** Smallest safety margin: network jitter and HubSpot's clock are no more exact than this. */
const MIN_MARGIN_MS = 30;
/** Largest margin, 4 % of a window of 10 seconds: travel times rarely differ by more. */
const MAX_MARGIN_MS = 400;
/** Margin while requests arrive in order: slow answers then come from HubSpot's work, not from the network. */
const ORDERLY_MARGIN_MS = 250;
/** A request overtaken by one that left this much later shows that travel times differ a lot. */
const LATE_MS = 150;
/** One such request in this many is taken for chance. */
const ANSWERS_PER_CHANCE = 1_000;
/** Number of answers after which the shortest travel time is known. */
const MIN_ANSWERS = 400;
/** Subtracted from the shortest travel time, in case a shorter one is still to come. */
const CLOCK_EXACTNESS_MS = 3;
/** Number of shortest times that are kept. The more they differ, the shorter a later one may be. */
const KEPT_TIMES = 8;

/**
 * HubSpot counts a request before its answer arrives here. So its room is free one window after the answer,
 * minus the shortest time of any answer, which the next request needs to arrive. An answer that takes longer
 * than a bound is slow by HubSpot's work, so the window is counted from the bound.
 */
export function createSlidingWindow(perMilliseconds: () => number): SlidingWindow {
  const inFlight = createQueue<Departure>();
  const recent = createQueue<Departure>();
  /** Requests that HubSpot has counted, with the latest time it can have done so. */
  const counting = createQueue<{ readonly since: number; readonly departure: Departure }>();
  let departed = 0;
  let held = 0;
  let answers = 0;
  const shortest: number[] = [];
  /** Number of refused requests in `recent`. */
  let refusedRecently = 0;
  let refused = 0;
  /** Number of requests that others could have overtaken by {@link LATE_MS}, and of those that were. */
  let tested = 0;
  let late = 0;

  function shortestTime(): number {
    if (answers < MIN_ANSWERS) return 0;
    const [first, last] = [shortest[0]!, shortest.at(-1)!];
    return Math.max(0, first - (last - first) - CLOCK_EXACTNESS_MS);
  }
  const margin = (): number =>
    tested >= MIN_ANSWERS && late * ANSWERS_PER_CHANCE <= tested
      ? ORDERLY_MARGIN_MS
      : MAX_MARGIN_MS;
  const deadline = ({ at }: Departure): number => at + shortestTime() + margin();
  const isOver = (since: number, now: number): boolean => since + perMilliseconds() <= now;

  function count(departure: Departure, since: number): void {
    departure.state = "counted";
    counting.add({ since, departure });
  }

  function moveOn(now: number): void {
    for (let { first } = inFlight; first !== undefined; { first } = inFlight) {
      if (first.state === "in flight") {
        if (deadline(first) > now) break;
        count(first, first.at + margin());
      }
      inFlight.removeFirst();
    }
    for (let { first } = counting; first && isOver(first.since, now); { first } = counting) {
      counting.removeFirst();
      if (first.departure.state === "counted") held -= 1;
    }
    for (let { first } = recent; first && isOver(first.at, now); { first } = recent) {
      recent.removeFirst();
      if (first.state === "refused") refusedRecently -= 1;
    }
  }

  /** Returns the latest request sent by then that has no answer; of several sent at that time, the first. */
  function find(sentAt: number): Departure | undefined {
    let found: Departure | undefined;
    for (let place = 1; place <= recent.size; place += 1) {
      const departure = recent.fromEnd(place)!;
      if (found !== undefined && departure.at < found.at) break;
      if (departure.at <= sentAt && !departure.isAnswered) found = departure;
    }
    return found;
  }

  function refuse(departure: Departure): void {
    departure.state = "refused";
    held -= 1;
    refused += 1;
    refusedRecently += 1;
  }

  return {
    held(now) {
      moveOn(now);
      return held;
    },
    take(now) {
      moveOn(now);
      departed += 1;
      held += 1;
      const departure: Departure = {
        at: now,
        number: departed,
        held,
        ours: recent.size - refusedRecently + 1,
        refused,
        state: "in flight",
        isAnswered: false,
      };
      inFlight.add(departure);
      recent.add(departure);
    },
    answered(sentAt, now, isRefused) {
      moveOn(now);
      answers += 1;
      shortest.push(now - sentAt);
      shortest.sort((one, other) => one - other).splice(KEPT_TIMES);
      const departure = find(sentAt);
      if (departure === undefined) return undefined;
      departure.isAnswered = true;
      const turnedAway = refused - departure.refused;
      if (isRefused) refuse(departure);
      else if (departure.state === "in flight") {
        count(departure, Math.max(now - shortestTime(), departure.at + MIN_MARGIN_MS));
      }
      return {
        held: departure.held - turnedAway,
        ours: departure.ours - turnedAway,
        since: departed - departure.number,
        at: departure.at,
      };
    },
    overtaken({ at, since }, by) {
      const newest = recent.fromEnd(1);
      if (newest !== undefined && newest.at - at >= LATE_MS) tested += 1;
      const last = by > since ? undefined : recent.fromEnd(since - by + 1);
      if (by > 0 && last !== undefined && last.at - at >= LATE_MS) late += 1;
    },
    ages(now) {
      moveOn(now);
      // Of a counted request, only the latest time at which it was counted matters: as if it had left a margin before that.
      const counted = counting.items
        .filter(({ departure }) => departure.state === "counted")
        .map(({ since }) => since - MAX_MARGIN_MS);
      const left = inFlight.items.filter(({ state }) => state === "in flight").map(({ at }) => at);
      return [...counted, ...left].map((at) => now - at).toSorted((one, other) => other - one);
    },
    restore(ages, now) {
      for (const age of ages) this.take(now - age);
    },
    nextChange(now) {
      moveOn(now);
      const { first } = inFlight;
      return Math.min(
        counting.first === undefined ? Infinity : counting.first.since + perMilliseconds(),
        first === undefined ? Infinity : deadline(first),
      );
    },
  };
}
