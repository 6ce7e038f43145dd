import { createQueue } from "./queue.ts";

/** A request that left, and what was known then. */
interface Departure {
  readonly at: number;
  /** Counts up from 1. */
  readonly number: number;
  /** Requests that took room in the window when it left, itself included. */
  readonly held: number;
  /** Requests that left within one window before it and were not refused, itself included. */
  readonly ours: number;
  /** Refusals known when it left. */
  readonly refused: number;
  state: "on its way" | "counted" | "refused";
  isAnswered: boolean;
}

/** A request that was answered, and what this client can know about the window HubSpot counted it in. */
interface Arrival {
  /** Requests that took room when it left, itself included: HubSpot had counted no more of ours. */
  readonly held: number;
  /** Requests that left within one window before it and were not refused, itself included. */
  readonly ours: number;
  /** Requests that left after it: HubSpot may have counted them first. */
  readonly since: number;
  /** When it left, in milliseconds since 1970. */
  readonly at: number;
}

/** The room that our requests take in HubSpot's sliding window. */
export interface SlidingWindow {
  /** Returns how many requests HubSpot may still count. */
  held(now: number): number;
  /** Counts a request that leaves now. */
  take(now: number): void;
  /**
   * Takes in an answer, and returns what was known about its request; undefined after a whole window.
   *
   * @param isRefused By the limit: HubSpot did not count the request, so its room is free again.
   */
  answered(sentAt: number, now: number, isRefused: boolean): Arrival | undefined;
  /** Learns that, when this request arrived, HubSpot had counted so many that left later. */
  overtaken({ at, since }: Arrival, by: number): void;
  /** Returns when room becomes free, or more is known about it. Ask only while `held` is above 0. */
  nextChange(now: number): number;
}

/** The smallest margin: travel times and HubSpot's clock are no more exact than this. */
const MIN_MARGIN_MS = 30;
/** The largest margin, 4 % of a window of 10 seconds: travel times rarely differ by more. */
const MAX_MARGIN_MS = 400;
/** The margin while requests arrive in order: then slow answers come from HubSpot's work, not from travel. */
const ORDERLY_MARGIN_MS = 250;
/** A request that was overtaken by one that left this much later shows that travel times differ a lot. */
const LATE_MS = 150;
/** One such request among this many answers may be chance. */
const ANSWERS_PER_CHANCE = 1_000;
/** Answers it takes to know the shortest travel time. */
const MIN_ANSWERS = 400;
/** Taken off the shortest travel time, in case a shorter one is still to come. */
const CLOCK_EXACTNESS_MS = 3;
/** How many of the shortest times are kept. The further apart they are, the shorter one may still come. */
const KEPT_TIMES = 8;

/**
 * HubSpot counts a request when it arrives, which is before its answer arrives here. So its room is free
 * one window after the answer, less the shortest time any answer took: the next request needs that time,
 * too. What an answer took longer is mostly HubSpot's work, not travel; so the margin has an upper bound.
 */
export function createSlidingWindow(perMilliseconds: () => number): SlidingWindow {
  const onTheirWay = createQueue<Departure>();
  const recent = createQueue<Departure>();
  /** Requests that HubSpot has counted, and since when. */
  const counting = createQueue<{ readonly since: number; readonly departure: Departure }>();
  let departed = 0;
  let held = 0;
  let answers = 0;
  const shortest: number[] = [];
  /** Of those that left within the last window. */
  let refusedRecently = 0;
  let refused = 0;
  /** Requests that could be seen to be late, and those that were. */
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
    for (let { first } = onTheirWay; first !== undefined; { first } = onTheirWay) {
      if (first.state === "on its way") {
        if (deadline(first) > now) break;
        count(first, first.at + margin());
      }
      onTheirWay.removeFirst();
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
        state: "on its way",
        isAnswered: false,
      };
      onTheirWay.add(departure);
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
      else if (departure.state === "on its way") {
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
    nextChange(now) {
      moveOn(now);
      const { first } = onTheirWay;
      return Math.min(
        counting.first === undefined ? Infinity : counting.first.since + perMilliseconds(),
        first === undefined ? Infinity : deadline(first),
      );
    },
  };
}
