import { FileError, type FileProblem, type FileProblemCode, type Place } from "./file-error.ts";

/** What is done about a mistake in a file. */
export interface Problems {
  /** A mistake that reading can go on after. */
  add(place: Place | undefined, code: FileProblemCode, message: string, remedy?: string): void;
  /** A mistake that reading cannot go on after. */
  stop(
    place: Place | undefined,
    code: FileProblemCode,
    message: string,
    remedy?: string,
    perhaps?: FileProblem["perhaps"],
  ): never;
}

export interface ProblemList extends Problems {
  /** @throws {FileError} with every mistake so far. */
  throwIfAny(): void;
}

const MAX_LISTED = 20;

/** Collects mistakes, so that all are reported at once, in a list that a person can read. */
export function createProblemList(file: string): ProblemList {
  const listed: FileProblem[] = [];
  let count = 0;

  function list(problem: FileProblem): void {
    count += 1;
    if (listed.length < MAX_LISTED) listed.push(problem);
  }
  function throwIfAny(): void {
    // Several look at a piece of the file, one after the other.
    const [first, ...others] = listed.toSorted((a, b) => lineOf(a) - lineOf(b));
    if (first !== undefined) throw new FileError(file, [first, ...others], count - listed.length);
  }
  return {
    add: (...problem) => list(toProblem(...problem)),
    throwIfAny,
    stop(...problem): never {
      // The mistake that ends the reading is listed, however many came before it.
      if (listed.length === MAX_LISTED) listed.pop();
      list(toProblem(...problem));
      throwIfAny();
      throw new Error("A list with a problem in it throws.");
    },
  };
}

function lineOf({ place }: FileProblem): number {
  return place?.line ?? Number.MAX_VALUE;
}

function toProblem(
  place: Place | undefined,
  code: FileProblemCode,
  message: string,
  remedy?: string,
  perhaps?: FileProblem["perhaps"],
): FileProblem {
  return {
    code,
    ...(place !== undefined && { place }),
    message,
    ...(remedy !== undefined && { remedy }),
    ...(perhaps !== undefined && { perhaps }),
  };
}

/** For a file without mistakes: it was surveyed before, so whatever is wrong now was changed since. */
export function problemsOfChange(file: string): Problems {
  function stop(place: Place | undefined): never {
    throw new FileError(file, [
      toProblem(place, "CHANGED", "the file changed after it was checked."),
    ]);
  }
  return { add: stop, stop };
}
