import { plural } from "./plural.ts";

/** Where in a file; all count from 1. */
export interface Place {
  readonly line: number;
  readonly column?: number;
  /** What `line` counts, where the file has no lines. */
  readonly unit?: "row";
}

/** What kind of mistake it is. */
export type FileProblemCode =
  /** No such file, a folder, or no permission to read. */
  | "CANNOT_BE_READ"
  /** A new file that is there already, or cannot be made. */
  | "CANNOT_BE_WRITTEN"
  /** The file changed while or after it was read. */
  | "CHANGED"
  /** A compressed or binary file that does not hold what it says. */
  | "DAMAGED"
  | "EMPTY"
  /** A file format that cannot be read. */
  | "FORMAT"
  /** Column names that cannot be told apart, or a first line that is not a header. */
  | "HEADER"
  /** Cells of the header that are merged, so that columns have no name. */
  | "MERGED_HEADER"
  /** Not JSON, or not an object of names and values. */
  | "NOT_JSON"
  /** Bytes that are not text in the encoding of the file. */
  | "NOT_TEXT"
  /** A value of `ReadOptions` that the file cannot be read with. */
  | "OPTION"
  /** A quote that is never closed, or text behind a closing quote. */
  | "QUOTE"
  /** A row with more or fewer cells than the header. */
  | "ROW_WIDTH"
  /** No such sheet. */
  | "SHEET"
  /** More than fits: columns, or characters of one row. */
  | "TOO_LARGE"
  /** A value that cannot be read, such as an error of a spreadsheet. */
  | "VALUE";

/** One mistake in a file. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** Absent where it is about the whole file. */
  readonly place?: Place;
  /** What is wrong, as a sentence without the place. */
  readonly message: string;
  /** What to do about it, as a sentence. */
  readonly remedy?: string;
  /** For bytes that are not text: the encoding that they are probably in. */
  readonly perhaps?: { readonly encoding: string };
}

/**
 * A file cannot be read to its end, or has mistakes: as many as were found, in the order of the file.
 *
 * @example
 * const file = fromBlob(new Blob(['email,note\nada@example.com,"likes tea\n']), "people.csv");
 * try {
 *   await survey(file);
 * } catch (error) {
 *   if (!(error instanceof FileError)) throw error;
 *   console.log(error.code, error.problems[0]?.place?.line);
 * } //=> QUOTE 2
 */
export class FileError extends Error {
  override readonly name = "FileError";
  /** Of the first problem. */
  readonly code: FileProblemCode;
  /** What messages call the file. */
  readonly file: string;
  readonly problems: readonly FileProblem[];
  /** How many problems there are beyond the listed ones. */
  readonly unlisted: number;
  /** One text for each problem: file, place, what is wrong and what to do. */
  readonly texts: readonly string[];

  constructor(file: string, problems: readonly [FileProblem, ...FileProblem[]], unlisted = 0) {
    const texts = problems.map((problem) => problemText(file, problem));
    if (unlisted > 0) {
      texts.push(`… and ${plural(unlisted, "more problem")}.`);
    }
    super(texts.join("\n"));
    this.code = problems[0].code;
    this.file = file;
    this.problems = problems;
    this.unlisted = unlisted;
    this.texts = texts;
  }
}

function problemText(file: string, { place, message, remedy }: FileProblem): string {
  return `${placeText(file, place)}: ${message}${remedy === undefined ? "" : ` ${remedy}`}`;
}

function placeText(file: string, place: Place | undefined): string {
  if (place === undefined) return file;
  const column = place.column === undefined ? "" : `, column ${place.column}`;
  return `${file}, ${place.unit ?? "line"} ${place.line}${column}`;
}
