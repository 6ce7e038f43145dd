import { MAX_COLUMNS } from "./limits.ts";
import type { Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";

/** The columns of a file: found while it is surveyed, and fixed when it is read again. */
export class Columns {
  readonly names: string[];
  readonly #problems: Problems;
  readonly #places = new Map<string, number>();
  readonly #isFixed: boolean;

  /** @param names What the survey found; none yet during the survey. */
  constructor(names: readonly string[] | undefined, problems: Problems) {
    this.names = [...(names ?? [])];
    this.#isFixed = names !== undefined;
    this.#problems = problems;
    for (const [place, name] of this.names.entries()) this.#places.set(name, place);
  }

  /** For a file with a header. */
  setAll(names: readonly string[], line: number, unit?: Place["unit"]): void {
    const isSame = names.length === this.names.length && names.every((n, i) => n === this.names[i]);
    if (this.#isFixed && isSame) return;
    if (this.#isFixed || names.length > MAX_COLUMNS) {
      this.#problems.stop(
        { line, ...(unit && { unit }) },
        "TOO_LARGE",
        `${names.length} columns; the most is ${MAX_COLUMNS}.`,
      );
    }
    this.names.push(...names);
  }

  /** For a file that names its columns in every record. */
  indexOf(name: string, place: Place): number {
    const index = this.#places.get(name);
    if (index !== undefined) return index;
    if (this.#isFixed || this.names.length === MAX_COLUMNS) {
      this.#problems.stop(place, "TOO_LARGE", `more than ${MAX_COLUMNS} different keys.`);
    }
    this.#places.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}
