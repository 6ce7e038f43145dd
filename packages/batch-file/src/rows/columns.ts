import type { Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import { cleanName } from "./clean-name.ts";
import { MAX_COLUMNS } from "./limits.ts";
import { isWorse, type Nesting } from "./nested-cell.ts";
import { numberMark } from "./number-mark.ts";
import type { Row } from "./row.ts";
import { numberText, plural } from "../problems/plural.ts";

/** A column with cells that hold more than one value. */
export interface NestedColumn {
  readonly column: string;
  /** What its cells hold; the last of the list in `Nesting` where they differ. */
  readonly holds: Nesting;
  /** The first row where it does, counted as `Row.line`. */
  readonly line: number;
}

/** A column whose cells are numbers, dates or times by type. They are not texts, so they can be read in one way only. */
export interface TypedColumn {
  readonly column: string;
  /** Whether it has texts with digits in them, too. */
  readonly isMixed: boolean;
}

/** A column with a text such as `1.200`, which is 1.2 or 1200. */
export interface UnclearColumn {
  readonly column: string;
  /** The first such text. */
  readonly example: string;
  /** The decimal marks of its other texts that can be read with one only, such as `12,50` and `1.5`. */
  readonly marks: readonly ("." | ",")[];
}

/** The columns of a file: found while it is surveyed, and fixed when it is read again. */
export class Columns {
  /** Cleaned. */
  readonly names: string[];
  /** As the file has them; cleaned ones where the columns are fixed. */
  readonly rawNames: string[];
  readonly #problems: Problems;
  readonly #byName = new Map<string, number>();
  readonly #byRawName = new Map<string, number>();
  readonly #isFixed: boolean;
  readonly #hasFixedNested: boolean;
  readonly #nested = new Map<number, NestedColumn>();
  /** By column: what the cells are. */
  readonly #hasTyped: boolean[] = [];
  readonly #hasDigits: boolean[] = [];
  readonly #hasMark = { ".": [] as boolean[], ",": [] as boolean[] };
  readonly #unclear: string[] = [];

  /**
   * @param names What the survey found; none yet during the survey.
   * @param nested What the survey found; left out where it was not kept, and nothing can be compared.
   */
  constructor(
    names: readonly string[] | undefined,
    problems: Problems,
    nested?: readonly NestedColumn[],
  ) {
    this.names = [...(names ?? [])];
    this.rawNames = [...this.names];
    this.#isFixed = names !== undefined;
    this.#hasFixedNested = nested !== undefined;
    this.#problems = problems;
    for (const [index, name] of this.names.entries()) this.#byName.set(name, index);
    for (const known of nested ?? []) this.#nested.set(this.#byName.get(known.column)!, known);
  }

  /** The columns whose cells hold more than one value, in the order of the columns. */
  get nested(): NestedColumn[] {
    const places = [...this.#nested.keys()].toSorted((a, b) => a - b);
    return places.map((place) => this.#nested.get(place)!);
  }

  /** The columns with values that are numbers, dates or times by type. */
  get typed(): TypedColumn[] {
    return this.names.flatMap((column, index) =>
      this.#hasTyped[index] === true ? [{ column, isMixed: this.#hasDigits[index] === true }] : [],
    );
  }

  /** The columns with texts that are numbers in two ways. */
  get unclear(): UnclearColumn[] {
    return this.names.flatMap((column, index) => {
      const example = this.#unclear[index];
      const marks = MARKS.filter((mark) => this.#hasMark[mark][index]);
      return example === undefined ? [] : [{ column, example, marks }];
    });
  }

  /** For a file with a header. */
  setAll(rawNames: readonly string[], line: number, unit?: Place["unit"]): void {
    const names = rawNames.map(cleanName);
    const isSame = names.length === this.names.length && names.every((n, i) => n === this.names[i]);
    if (this.#isFixed && isSame) return;
    if (this.#isFixed || names.length > MAX_COLUMNS) {
      this.#problems.stop(
        { line, ...(unit && { unit }) },
        "TOO_LARGE",
        `${plural(names.length, "column")}; the most is ${numberText(MAX_COLUMNS)}.`,
      );
    }
    for (const rawName of rawNames) this.#add(rawName, { line });
  }

  /** For a file that names its columns in every record. */
  indexOf(rawName: string, place: Place): number {
    const known = this.#byRawName.get(rawName);
    if (known !== undefined) return known;
    let index = this.#isFixed ? this.#byName.get(cleanName(rawName)) : undefined;
    if (index === undefined) {
      if (this.#isFixed || this.names.length === MAX_COLUMNS) {
        this.#problems.stop(
          place,
          "TOO_LARGE",
          `more than ${plural(MAX_COLUMNS, "different key")}.`,
        );
      }
      index = this.#add(rawName, place);
    }
    this.#byRawName.set(rawName, index);
    return index;
  }

  #add(rawName: string, place: Place): number {
    const name = cleanName(rawName);
    const index = this.names.push(name) - 1;
    this.rawNames.push(rawName);
    const other = this.#byName.get(name);
    if (other === undefined) this.#byName.set(name, index);
    else if (name !== "" && this.rawNames[other] !== rawName) {
      this.#problems.add(
        place,
        "HEADER",
        `two columns are named ${JSON.stringify(name)}, which differ only in invisible characters or in blanks at the ends.`,
        "Rename one of them.",
      );
    }
    return index;
  }

  /** A cell of the column holds more than one value. */
  addNested(index: number, holds: Nesting, line: number): void {
    if (!isWorse(holds, this.#nested.get(index)?.holds)) return;
    const column = this.names[index]!;
    if (this.#hasFixedNested) {
      this.#problems.stop(
        { line },
        "VALUE",
        `the column ${JSON.stringify(column)} holds ${holds}.`,
      );
    }
    this.#nested.set(index, { column, holds, line });
  }

  /** A cell of the column is a number, a date or a time by type. */
  addTyped(index: number): void {
    if (!this.#isFixed) this.#hasTyped[index] = true;
  }

  /** Adds rows whose cells are all texts: no column gets values of another type by them. */
  addTexts(rows: readonly Row[]): void {
    for (const { cells } of rows) {
      for (let index = 0; index < cells.length; index += 1) this.#addMark(index, cells[index]!);
    }
  }

  /** A cell of the column is a text. */
  addText(index: number, text: string): void {
    if (this.#isFixed) return;
    if (this.#hasDigits[index] !== true && /\d/.test(text)) this.#hasDigits[index] = true;
    this.#addMark(index, text);
  }

  #addMark(index: number, text: string): void {
    const mark = numberMark(text);
    if (mark === undefined) return;
    if (mark !== "either") this.#hasMark[mark][index] = true;
    // A copy: a cell may be a slice that holds a whole piece of the file in memory.
    else this.#unclear[index] ??= structuredClone(text);
  }
}

const MARKS = [".", ","] as const;
