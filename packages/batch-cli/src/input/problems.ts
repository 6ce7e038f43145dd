import { UsageError } from "../usage-error.ts";

/** Where in a file; all count from 1. */
export interface Place {
  readonly line: number;
  readonly column?: number;
  /** What `line` counts, where the file has no lines. */
  readonly unit?: "row";
}

/** What is done about a mistake in a file. */
export interface Problems {
  /** A mistake that reading can go on after. */
  add(place: Place, text: string): void;
  /** A mistake that reading cannot go on after. */
  stop(place: Place | undefined, text: string): never;
}

export interface ProblemList extends Problems {
  /** @throws {UsageError} with every mistake so far. */
  throwIfAny(): void;
}

const MAX_LISTED = 20;

/** Collects mistakes, so that all are told at once, in a list that a person can read. */
export function createProblemList(name: string): ProblemList {
  const listed: { place: Place | undefined; text: string }[] = [];
  let count = 0;

  function list(place: Place | undefined, text: string): void {
    count += 1;
    if (listed.length < MAX_LISTED) listed.push({ place, text });
  }
  function throwIfAny(): void {
    // Several look at a piece of the file, one after the other.
    const sorted = listed.toSorted((a, b) => lineOf(a.place) - lineOf(b.place));
    const [first, ...others] = sorted.map(
      ({ place, text }) => `${placeText(name, place)}: ${text}`,
    );
    if (first === undefined) return;
    const more = count - listed.length;
    if (more > 0) others.push(`… and ${more} more ${more === 1 ? "problem" : "problems"}.`);
    throw new UsageError(first, ...others);
  }
  return {
    add: list,
    throwIfAny,
    stop(place, text): never {
      // What ends the reading is told, however many came before it.
      if (listed.length === MAX_LISTED) listed.pop();
      list(place, text);
      throwIfAny();
      throw new Error("A list with a problem in it throws.");
    },
  };
}

function lineOf(place: Place | undefined): number {
  return place?.line ?? Number.MAX_VALUE;
}

function placeText(name: string, place: Place | undefined): string {
  if (place === undefined) return name;
  const column = place.column === undefined ? "" : `, column ${place.column}`;
  return `${name}, ${place.unit ?? "line"} ${place.line}${column}`;
}

/** For a file without mistakes: it was surveyed before, so whatever is wrong now was changed since. */
export function problemsOfChange(name: string): Problems {
  function stop(place: Place | undefined): never {
    throw new UsageError(`${placeText(name, place)}: the file changed after it was checked.`);
  }
  return { add: stop, stop };
}
