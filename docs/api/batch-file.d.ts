// index.d.ts
export type { FileProblem, FileProblemCode, Place } from "./problems/file-error.ts";
export { FileError } from "./problems/file-error.ts";
export { parseJsonText } from "./json/parse-json-text.ts";
export { hashOfStart } from "./read/as-surveyed.ts";
export type { SystemError } from "./problems/system-error.ts";
export { causeOf, causeText, isSystemError, systemErrorText } from "./problems/system-error.ts";
export { numberText, plural } from "./problems/plural.ts";
export type { Surveyed } from "./read/read-rows.ts";
export { readRowChunks, readRows } from "./read/read-rows.ts";
export type { Survey } from "./read/survey.ts";
export { survey } from "./read/survey.ts";
export type { CleanedName } from "./rows/clean-name.ts";
export type { NestedColumn, TypedColumn, UnclearColumn } from "./rows/columns.ts";
export type { Nesting } from "./rows/nested-cell.ts";
export type { Row } from "./rows/row.ts";
export type { Format } from "./source/detect-format.ts";
export type { FileBytes, Hash } from "./source/file-bytes.ts";
export type { ReadOptions } from "./source/read-options.ts";
export { fromBlob } from "./source/from-blob.ts";
export type { CsvDelimiter, CsvOptions } from "./write/to-csv.ts";
export { toCsv } from "./write/to-csv.ts";

// node.d.ts
export type { CsvFile, CsvFileOptions } from "./node/csv-file.ts";
export { createCsvFile } from "./node/csv-file.ts";
export { fromPath } from "./node/from-path.ts";
export type { Input } from "./node/open-input.ts";
export { openInput } from "./node/open-input.ts";
export { renameFile } from "./node/rename-file.ts";

// problems/file-error.d.ts
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
"CANNOT_BE_READ"
/** A new file that is there already, or cannot be made. */
 | "CANNOT_BE_WRITTEN"
/** The file changed while or after it was read. */
 | "CHANGED"
/** A compressed or binary file that does not hold what it says. */
 | "DAMAGED" | "EMPTY"
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
    readonly perhaps?: {
        readonly encoding: string;
    };
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
export declare class FileError extends Error {
    readonly name = "FileError";
    /** Of the first problem. */
    readonly code: FileProblemCode;
    /** What messages call the file. */
    readonly file: string;
    readonly problems: readonly FileProblem[];
    /** How many problems there are beyond the listed ones. */
    readonly unlisted: number;
    /** One text for each problem: file, place, what is wrong and what to do. */
    readonly texts: readonly string[];
    constructor(file: string, problems: readonly [FileProblem, ...FileProblem[]], unlisted?: number);
}

// json/parse-json-text.d.ts
/**
 * Parses the text of a small JSON file, with or without a byte order mark.
 *
 * @param name What messages call the file.
 * @throws {FileError} with code `NOT_JSON`, saying where it stops being JSON.
 *
 * @example
 * parseJsonText('{ "format": 1 }', "plan.json"); //=> { format: 1 }
 */
export declare function parseJsonText(text: string, name: string): unknown;

// read/as-surveyed.d.ts
import type { FileBytes } from "../source/file-bytes.ts";
import type { Survey } from "./survey.ts";
type Known = {
    readonly [Key in "hash" | "modified" | "size"]?: Survey[Key] | undefined;
};
/**
 * A file as it was when it was surveyed: its first `size` bytes. What was appended since is not part of it.
 *
 * The last piece is held back until all pieces were read and the hash is right, so that no row of a short file
 * that changed is used.
 *
 * @param changed Throws; called when the file is not what it was, at the latest at its end.
 */
export declare function asSurveyed({ createHash, ...file }: FileBytes, { hash, size }: Known, changed: () => never): FileBytes;
/**
 * Whether a file still begins with what was surveyed. Reads that part again where its size or time
 * has changed.
 */
export declare function isStillThere(file: FileBytes, { hash, modified, size }: Known): Promise<boolean>;
/**
 * Returns the SHA-256 of the first bytes of a file, as small letters and digits: whether a file that has grown still
 * begins with what was read. Undefined where its `FileBytes` do not hash.
 *
 * @param bytes How many, from the start.
 *
 * @example
 * const before = fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv");
 * const after = fromBlob(new Blob(["email\nada@example.com\nbo@example.com\n"]), "people.csv");
 * const { hash, size } = await survey(before);
 * (await hashOfStart(after, size)) === hash; //=> true
 */
export declare function hashOfStart(file: FileBytes, bytes: number): Promise<string | undefined>;
export {};

// problems/system-error.d.ts
/** What the operating system refused, such as to open or to write a file. */
export interface SystemError extends Error {
    readonly code: string;
    readonly syscall: string;
    readonly path?: string | undefined;
}
/**
 * Returns whether an error is one of the operating system, such as a file that is not there.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * const known = await readFile("known.json", "utf8").catch((error: unknown) => {
 *   if (isSystemError(error) && error.code === "ENOENT") return "{}";
 *   throw error;
 * });
 * known; //=> "{}"
 */
export declare function isSystemError(error: unknown): error is SystemError;
/** What to do about something that the operating system refused, as a sentence, where there is more to say. */
export declare function remedyOf(error: unknown): string | undefined;
/**
 * Returns what the operating system refused as sentences: which file, why, and what to do.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * const text = await readFile("people.csv", "utf8").catch((error: unknown) => {
 *   if (isSystemError(error)) return systemErrorText(error);
 *   throw error;
 * });
 * text; //=> "people.csv: no such file or folder (ENOENT, open). Check its name."
 */
export declare function systemErrorText(error: SystemError): string;
/** `the disk is full (ENOSPC, write).` */
export declare function whatFailed({ code, message, syscall }: SystemError): string;
/**
 * Returns why something with a file failed, for a person, without a full stop: to stand in brackets behind what failed.
 *
 * @example
 * import { rm } from "node:fs/promises";
 *
 * const why = await rm("people.csv").catch(causeOf);
 * why; //=> "no such file or folder, ENOENT"
 * causeOf(new Error("not for today")); //=> "not for today"
 */
export declare function causeOf(error: unknown): string;
/**
 * Returns why something with a file failed, for a person, as `systemErrorText` does; of another error its message.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * const text = await readFile("people.csv", "utf8").catch(causeText);
 * text; //=> "people.csv: no such file or folder (ENOENT, open). Check its name."
 */
export declare function causeText(error: unknown): string;

// problems/plural.d.ts
/**
 * Returns a number for a message, in English.
 *
 * @example
 * numberText(1200); //=> "1,200"
 */
export declare function numberText(count: number | bigint): string;
/**
 * Returns a number and its noun for a message, in English.
 *
 * @param many The plural of the noun. @default the noun with an s
 *
 * @example
 * plural(1200, "row"); //=> "1,200 rows"
 * plural(1, "company", "companies"); //=> "1 company"
 */
export declare function plural(count: number | bigint, one: string, many?: string): string;

// read/read-rows.d.ts
import type { Row } from "../rows/row.ts";
import type { FileBytes } from "../source/file-bytes.ts";
import type { Survey } from "./survey.ts";
/** A survey, or as much of it as was kept. */
export type Surveyed = Pick<Survey, "header"> & {
    readonly [Key in keyof Survey]?: Survey[Key] | undefined;
};
/**
 * The rows of a file that was surveyed, below the header, one by one: those the survey saw, also where more were
 * appended since. Reads no further than it is asked, and closes the file when it is left.
 *
 * @throws {FileError} with code `CHANGED` when the file has changed since the survey.
 *
 * @example
 * const file = fromBlob(new Blob(["email,city\nada@example.com,London\n"]), "people.csv");
 * for await (const { line, cells } of readRows(file, await survey(file))) {
 *   console.log(line, cells.join(" "));
 * } //=> 2 ada@example.com London
 */
export declare function readRows(file: FileBytes, surveyed: Surveyed): AsyncGenerator<Row, void, undefined>;
/**
 * Yields the same rows as `readRows`, as many at a time as come with a piece of the file: for millions of rows, to wait
 * once for each piece instead of once for each row.
 *
 * @throws {FileError} with code `CHANGED` when the file has changed since the survey.
 *
 * @example
 * const file = fromBlob(new Blob(["email\nada@example.com\nbo@example.com\n"]), "people.csv");
 * let rows = 0;
 * for await (const some of readRowChunks(file, await survey(file))) rows += some.length;
 * rows; //=> 2
 */
export declare function readRowChunks(file: FileBytes, { header, reading, nested, rows: expected, ...known }: Surveyed): AsyncGenerator<Row[], void, undefined>;

// read/survey.d.ts
import { type CleanedName } from "../rows/clean-name.ts";
import { type NestedColumn, type TypedColumn, type UnclearColumn } from "../rows/columns.ts";
import type { Format } from "../source/detect-format.ts";
import type { FileBytes } from "../source/file-bytes.ts";
import type { ReadOptions } from "../source/read-options.ts";
/** What a file holds, and how to read it. */
export interface Survey {
    /** What messages call the file. */
    readonly name: string;
    readonly format: Format;
    /** How the file was read; to be read the same way again. */
    readonly reading: ReadOptions;
    /** The names of all sheets of a spreadsheet, in their order. `reading.sheet` is the one that was read. */
    readonly sheets?: readonly string[] | undefined;
    /** What `Row.line` counts: lines of the file; objects of a JSON file; rows of a Parquet file or a sheet. */
    readonly unit: "line" | "object" | "row";
    /** The names of the columns, without invisible characters, and without white space at their ends. */
    readonly header: readonly string[];
    /** The names of the columns as the file has them. */
    readonly rawHeader: readonly string[];
    /** The columns whose two names differ, and what was taken off. */
    readonly cleaned: readonly CleanedName[];
    /** The columns whose cells hold more than one value each, and what; none in a CSV. */
    readonly nested: readonly NestedColumn[];
    /** The columns with values that are numbers, dates or times by type; none in a CSV, where all is text. */
    readonly typed: readonly TypedColumn[];
    /** The columns with texts such as `1.200`, which is 1.2 or 1200. Absent: none. */
    readonly unclear?: readonly UnclearColumn[] | undefined;
    /** Of an Excel workbook: the year that it counts days from, for numbers that are dates. */
    readonly dateSystem?: 1900 | 1904 | undefined;
    /** How many rows are below the header. */
    readonly rows: number;
    /** Of a CSV file: how many lines hold nothing but delimiters and white space. They are no rows. */
    readonly blankRows: number;
    /** Whether a text file begins with a byte order mark. */
    readonly hasBom: boolean;
    /** The SHA-256 of the file, as small letters and digits; absent where its `FileBytes` do not hash. */
    readonly hash?: string | undefined;
    /** In bytes. */
    readonly size: number;
    /** When the file was changed last, in milliseconds since 1970. */
    readonly modified: number;
}
/**
 * Reads a file once from end to end, so that one with mistakes is refused before its first row is
 * used. Memory does not grow with the file.
 *
 * @throws {FileError} with every mistake, by line and column.
 *
 * @example
 * const file = fromBlob(new Blob(["email;city\nada@example.com;London\n"]), "people.csv");
 * const { format, header, reading, rows } = await survey(file);
 * [format, header, rows]; //=> ["csv", ["email", "city"], 1]
 * reading.delimiter; //=> ";"
 */
export declare function survey(file: FileBytes, options?: ReadOptions): Promise<Survey>;

// rows/clean-name.d.ts
/** A column whose name was cleaned. */
export interface CleanedName {
    /** Which column, from 0. */
    readonly column: number;
    /** Its name in the file. */
    readonly from: string;
    /** Its name in the header of the survey. */
    readonly to: string;
    /** What was taken off, for a person: `U+200B, blanks at the ends`. */
    readonly what: string;
}
/** The name of a column without invisible characters, and without white space at the ends. */
export declare function cleanName(name: string): string;
/** What {@link cleanName} takes off; undefined if nothing. */
export declare function whatIsCleaned(name: string): string | undefined;

// rows/columns.d.ts
import type { Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import { type Nesting } from "./nested-cell.ts";
import type { Row } from "./row.ts";
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
export declare class Columns {
    #private;
    /** Cleaned. */
    readonly names: string[];
    /** As the file has them; cleaned ones where the columns are fixed. */
    readonly rawNames: string[];
    /**
     * @param names What the survey found; none yet during the survey.
     * @param nested What the survey found; left out where it was not kept, and nothing can be compared.
     */
    constructor(names: readonly string[] | undefined, problems: Problems, nested?: readonly NestedColumn[]);
    /** The columns whose cells hold more than one value, in the order of the columns. */
    get nested(): NestedColumn[];
    /** The columns with values that are numbers, dates or times by type. */
    get typed(): TypedColumn[];
    /** The columns with texts that are numbers in two ways. */
    get unclear(): UnclearColumn[];
    /** For a file with a header. */
    setAll(rawNames: readonly string[], line: number, unit?: Place["unit"]): void;
    /** For a file that names its columns in every record. */
    indexOf(rawName: string, place: Place): number;
    /** A cell of the column holds more than one value. */
    addNested(index: number, holds: Nesting, line: number): void;
    /** A cell of the column is a number, a date or a time by type. */
    addTyped(index: number): void;
    /** Adds rows whose cells are all texts: no column gets values of another type by them. */
    addTexts(rows: readonly Row[]): void;
    /** A cell of the column is a text. */
    addText(index: number, text: string): void;
}

// rows/nested-cell.d.ts
/**
 * The kind of a cell with more than one value.
 *
 * - `list`: texts, numbers and booleans. The cell has them joined with `;`, as HubSpot writes the
 *   options of a property that takes several.
 * - `unjoinable list`: a list with an item that is blank, has a `;` in it, or is a list or an object.
 *   The cell is its JSON.
 * - `object`: keys and values. The cell is its JSON.
 * - `bytes`: of a type that has no text. The cell has them as hexadecimal digits.
 */
export type Nesting = "list" | "unjoinable list" | "object" | "bytes";
export declare function isWorse(nesting: Nesting, than: Nesting | undefined): boolean;
/**
 * The cell of a list or an object.
 *
 * @param itemText Returns the text of an item, or nothing where it is a list, an object or null.
 */
export declare function nestedCell(value: object, itemText: (item: unknown) => string | undefined): {
    cell: string;
    nesting: Nesting;
};

// rows/row.d.ts
/** One row of a file. */
export interface Row {
    /** The line of the file it begins on, from 1; in a Parquet file or a sheet, the number of the row. */
    readonly line: number;
    /**
     * Text. `cells[column]` is `undefined` where a JSON object lacks the key of the column, and `""` where it has the
     * key with null or an empty text.
     */
    readonly cells: readonly (string | undefined)[];
}
/** A row of a table: no cell is missing. */
export interface TableRow extends Row {
    readonly cells: readonly string[];
}

// source/detect-format.d.ts
import type { Problems } from "../problems/problems.ts";
export type Format = "csv" | "jsonl" | "json" | "parquet" | "xlsx";
/** By the first bytes where they leave no doubt, else by the extension, else by the first bytes. */
export declare function detectFormat(name: string, start: Uint8Array, encoding: string, problems: Problems): Format;

// source/file-bytes.d.ts
/** Hashes bytes as they come. */
export interface Hash {
    update(bytes: Uint8Array): void;
    /** As small letters and digits. */
    hex(): string;
}
/** The bytes of a file. It can be read again and again. */
export interface FileBytes {
    /** What messages call it. */
    readonly name: string;
    /** Its own name, whose ending says the format, such as `.csv`. */
    readonly fileName: string;
    /** In bytes. */
    readonly size: number;
    /** When the file was changed last, in milliseconds since 1970. */
    readonly modified: number;
    /** Its size and time now, where it may have changed since it was opened. */
    readonly current?: () => Promise<{
        readonly size: number;
        readonly modified: number;
    }>;
    /** Bytes from `start` up to, and without, `end`; fewer where the file ends. */
    read(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
    /** All bytes in pieces. Lets go of the file when it ends or is left. */
    stream(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;
    /** Makes a SHA-256. Absent where a file is told by its size and time alone. */
    readonly createHash?: () => Hash;
    /** Unpacks gzip where the platform does it better than `DecompressionStream`. */
    readonly gunzip?: (packed: AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>) => AsyncGenerator<Uint8Array<ArrayBuffer>, void, undefined>;
}

// source/read-options.d.ts
import type { Format } from "./detect-format.ts";
/** How a file is to be read. Options that are left out are detected from its name and its first bytes. */
export interface ReadOptions {
    readonly format?: Format | undefined;
    /** The name of the sheet of a spreadsheet. @default the first sheet that is not hidden */
    readonly sheet?: string | undefined;
    /**
     * Of a text file: a label of the WHATWG Encoding standard, such as `windows-1252`, `macintosh` or
     * `shift_jis`. A byte order mark in the file wins over it, as in that standard. Without either, a file
     * is UTF-8, or UTF-16 where its first bytes look like it.
     */
    readonly encoding?: string | undefined;
    /** Of a CSV file: what separates its cells, as one character or `tab`. @default what the first rows show */
    readonly delimiter?: string | undefined;
    /** Of a CSV file: how many lines above the header to leave out, such as a title; at most 1000. @default 0 */
    readonly skipLines?: number | undefined;
}

// source/from-blob.d.ts
import type { FileBytes } from "./file-bytes.ts";
/**
 * A file that a user chose or dropped in a page, or any other blob.
 *
 * @param name Of a blob that has none.
 *
 * @example
 * const file = fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv");
 * const { header, rows } = await survey(file);
 * [header, rows]; //=> [["email"], 1]
 */
export declare function fromBlob(blob: Blob & {
    readonly name?: string;
    readonly lastModified?: number;
}, name?: string): FileBytes;

// write/to-csv.d.ts
/** How a CSV is written. */
export interface CsvOptions {
    /**
     * Begins with a byte order mark. Spreadsheets need one to read what is not ASCII as UTF-8.
     * @default false
     */
    readonly bom?: boolean | undefined;
    /** What separates the cells. @default "," */
    readonly delimiter?: CsvDelimiter | undefined;
}
/** Delimiters that readers detect. A cell with one of them is quoted. */
export type CsvDelimiter = "," | ";" | "|" | "\t";
/**
 * Rows as CSV, each ended by a line break. Cells come out as they came in; one that a spreadsheet takes
 * for a formula stays one. A row of blank cells alone begins with `""`, as it is no row otherwise.
 *
 * @example
 * const rows = [["email", "note"], ["ada@example.com", "likes, commas"]];
 * toCsv(rows); //=> 'email,note\nada@example.com,"likes, commas"\n'
 */
export declare function toCsv(rows: readonly (readonly string[])[], { bom, delimiter }?: CsvOptions): string;

// node/csv-file.d.ts
import { type CsvOptions } from "../write/to-csv.ts";
/** A new CSV file, written as it grows. Cells come out as they came in. */
export interface CsvFile {
    readonly path: string;
    /** Returns a promise only where it writes: it is called for every row. */
    add(cells: readonly string[]): void | Promise<void>;
    /** Further calls do nothing: the file may have another name by then. */
    close(): Promise<void>;
}
export interface CsvFileOptions extends Pick<CsvOptions, "delimiter"> {
    /**
     * Begins with a byte order mark. `unless-ascii`: where all of the file is ASCII, it has none.
     * @default false
     */
    readonly bom?: boolean | "unless-ascii" | undefined;
}
/**
 * Makes a CSV file that only the user can read.
 *
 * @throws {FileError} when the file is there already, or cannot be made.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * const file = await createCsvFile("failed.csv", ["email", "error"]);
 * await file.add(["nobody", "no e-mail, says HubSpot"]);
 * await file.close();
 * await readFile("failed.csv", "utf8"); //=> 'email,error\nnobody,"no e-mail, says HubSpot"\n'
 */
export declare function createCsvFile(path: string, header: readonly string[], { bom, delimiter }?: CsvFileOptions): Promise<CsvFile>;

// node/from-path.d.ts
import type { FileBytes } from "../source/file-bytes.ts";
/**
 * A file of the file system.
 *
 * @param name What messages call it.
 * @throws {FileError} when it is not a file, or cannot be read.
 *
 * @example
 * import { writeFile } from "node:fs/promises";
 *
 * await writeFile("people.csv", "email\nada@example.com\n");
 * const { header, rows } = await survey(await fromPath("people.csv"));
 * [header, rows]; //=> [["email"], 1]
 */
export declare function fromPath(path: string, name?: string): Promise<FileBytes>;

// node/open-input.d.ts
import type { FileBytes } from "../source/file-bytes.ts";
/** What a command reads: a file, or standard input, which is kept in a file while it is read. */
export interface Input {
    /** Where the file is. */
    readonly path: string;
    /** Can be read again and again. */
    readonly file: FileBytes;
    /** Moves the copy of standard input to a folder. A file stays where it is. */
    keepIn(folder: string): Promise<void>;
    /** Removes the copy of standard input, unless it was kept. */
    close(): Promise<void>;
}
/**
 * Opens what a command is to read.
 *
 * @param given A path, or `-` for standard input.
 * @param stdin Standard input, such as `process.stdin`.
 * @throws {FileError} when it cannot be read.
 *
 * @example
 * import process from "node:process";
 *
 * async function printRows(path: string): Promise<void> {
 *   const input = await openInput(path, process.stdin);
 *   try {
 *     const surveyed = await survey(input.file);
 *     for await (const { line, cells } of readRows(input.file, surveyed)) console.log(line, cells);
 *   } finally {
 *     await input.close();
 *   }
 * }
 */
export declare function openInput(given: string, stdin: AsyncIterable<Uint8Array>): Promise<Input>;

// node/rename-file.d.ts
/** For tests of other systems. */
interface System {
    /** Not `typeof rename`, which users without the types of Node could not compile. */
    readonly act?: (from: string, to: string) => Promise<void>;
    readonly isWindows?: boolean;
}
/**
 * Renames a file, in place of one that has the name. Windows refuses that while a program, such as a virus scanner, has one of
 * the two open: then it is tried again for half a second.
 *
 * @throws {Error} of the system, where it cannot be renamed.
 *
 * @example
 * import { readFile, writeFile } from "node:fs/promises";
 *
 * await writeFile("report.json.tmp", '{ "rows": 2 }');
 * await renameFile("report.json.tmp", "report.json");
 * await readFile("report.json", "utf8"); //=> '{ "rows": 2 }'
 */
export declare function renameFile(from: string, to: string, { act, isWindows }?: System): Promise<void>;
export {};

// problems/problems.d.ts
import { type FileProblem, type FileProblemCode, type Place } from "./file-error.ts";
/** What is done about a mistake in a file. */
export interface Problems {
    /** A mistake that reading can go on after. */
    add(place: Place | undefined, code: FileProblemCode, message: string, remedy?: string): void;
    /** A mistake that reading cannot go on after. */
    stop(place: Place | undefined, code: FileProblemCode, message: string, remedy?: string, perhaps?: FileProblem["perhaps"]): never;
}
export interface ProblemList extends Problems {
    /** @throws {FileError} with every mistake so far. */
    throwIfAny(): void;
}
/** Collects mistakes, so that all are reported at once, in a list that a person can read. */
export declare function createProblemList(file: string): ProblemList;
/** For a file without mistakes: it was surveyed before, so whatever is wrong now was changed since. */
export declare function problemsOfChange(file: string): Problems;
