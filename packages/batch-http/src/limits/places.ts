import { createQueue } from "./queue.ts";

/** A request that left, and what was known then. */
interface Departure {
  readonly at: number;
  /** Counts up from 1. */
  readonly number: number;
  /** Places held, its own included. */
  readonly held: number;
  /** HubSpot has counted it, as far as we know. */
  isCounted: boolean;
  isAnswered: boolean;
}

/** The places our requests take in HubSpot's rolling window. */
export interface Places {
  /** Requests that left so far. */
  readonly departed: number;
  /** Places taken, and not back yet. */
  held(now: number): number;
  take(now: number): void;
  /** Notes that an answer came, and returns the departure it belongs to; nothing after a whole window. */
  answered(sentAt: number, now: number): Departure | undefined;
  /** When a place comes back, or more is known about it. Only while one is held. */
  nextChange(now: number): number;
}

/** In milliseconds. Travel times differ by no less, nor is HubSpot's clock more exact. */
const LEAST_MARGIN = 30;
/** The most a slow answer may cost: 4 % of a window of 10 seconds. Travel times rarely differ by more. */
const MOST_MARGIN = 400;
/** Answers it takes to know the shortest time, to within so many milliseconds. */
const ENOUGH_ANSWERS = 200;
const EXACTNESS = 3;

/**
 * HubSpot counts a request when it arrives, which is before its answer does. So a place is back one
 * window after the answer, less the shortest time any answer took: the next request needs that, too.
 * What an answer took longer is mostly HubSpot's work, not travel; so this margin has a most.
 */
export function createPlaces(perMilliseconds: () => number): Places {
  const onTheirWay = createQueue<Departure>();
  const recent = createQueue<Departure>();
  /** Since when a place counts, one for each that HubSpot has counted. */
  const counting = createQueue<number>();
  let departed = 0;
  let held = 0;
  let answers = 0;
  let shortest = Infinity;

  const shortestTime = (): number =>
    answers >= ENOUGH_ANSWERS ? Math.max(0, shortest - EXACTNESS) : 0;
  const deadline = ({ at }: Departure): number => at + shortestTime() + MOST_MARGIN;

  function moveOn(now: number): void {
    for (let { first } = onTheirWay; first !== undefined; { first } = onTheirWay) {
      if (!first.isCounted) {
        if (deadline(first) > now) break;
        counting.add(first.at + MOST_MARGIN);
        first.isCounted = true;
      }
      onTheirWay.removeFirst();
    }
    const isOver = (since: number | undefined): boolean =>
      since !== undefined && since + perMilliseconds() <= now;
    while (isOver(counting.first)) {
      counting.removeFirst();
      held -= 1;
    }
    while (isOver(recent.first?.at)) recent.removeFirst();
  }

  /** The last that had left by then and has no answer; where several left together, the first of them. */
  function find(sentAt: number): Departure | undefined {
    let found: Departure | undefined;
    for (let place = 1; place <= recent.size; place += 1) {
      const departure = recent.fromEnd(place)!;
      if (found !== undefined && departure.at < found.at) break;
      if (departure.at <= sentAt && !departure.isAnswered) found = departure;
    }
    return found;
  }

  return {
    get departed() {
      return departed;
    },
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
        isCounted: false,
        isAnswered: false,
      };
      onTheirWay.add(departure);
      recent.add(departure);
    },
    answered(sentAt, now) {
      moveOn(now);
      answers += 1;
      shortest = Math.min(shortest, now - sentAt);
      const departure = find(sentAt);
      if (departure === undefined) return undefined;
      if (!departure.isCounted) {
        counting.add(Math.max(now - shortestTime(), departure.at + LEAST_MARGIN));
        departure.isCounted = true;
      }
      departure.isAnswered = true;
      return departure;
    },
    nextChange(now) {
      moveOn(now);
      const { first } = onTheirWay;
      return Math.min(
        counting.first === undefined ? Infinity : counting.first + perMilliseconds(),
        first === undefined ? Infinity : deadline(first),
      );
    },
  };
}
