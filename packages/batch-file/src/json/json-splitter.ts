import type { Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import { isRowsKey, type JsonWrapper, ROWS_REMEDY } from "./json-wrapper.ts";

/** One object, as it is written. */
export interface ObjectText {
  readonly text: string;
  readonly place: Place;
  /** The keys that hold lists of objects, of an object that is not in an array. */
  readonly lists: readonly string[];
}

/** What may come next. `}`: an object has begun, and its end is looked for. */
type Expected = "[ or {" | "{ or ]" | "{" | "}" | "a comma or ]" | "{ or the end" | "nothing more";

/** Where a list began in an object that is not in an array. */
interface List {
  readonly key: string;
  /** Its place in the text. */
  readonly start: number;
}

/**
 * Cuts a JSON text, in pieces that are cut anywhere, into the objects that are its rows: those of an
 * array, those of an array in an object (`{"results": […]}`), or one object behind the other. What is in
 * an object is left to who reads it.
 */
export class JsonSplitter {
  /** What is around the rows, once it is whole. */
  readonly wrappers: JsonWrapper[] = [];
  /** How many objects came that are in no array. */
  singleObjects = 0;
  readonly #problems: Problems;
  readonly #quoteOrBackslash = /["\\]/g;
  #expected: Expected = "[ or {";
  #text = "";
  /** The index of the next character to look at. It is one behind the text's end after a backslash that ends a piece. */
  #at = 0;
  #line = 1;
  /** Where the line started; less than 0 where that was in an earlier piece. */
  #lineStart = 0;
  /** Of the object, or of what is behind the rows of a wrapper. */
  #objectStart = 0;
  #objectPlace: Place = { line: 1 };
  #depth = 0;
  #isInString = false;
  #isInArray = false;
  /** Where the last string is, with its quotes. */
  #stringStart = 0;
  #stringEnd = 0;
  /** A list whose first item was not seen yet. */
  #list: List | undefined;
  #lists: string[] = [];
  /** What stood before the rows that are read. */
  #head: { readonly text: string; readonly key: string; readonly place: Place } | undefined;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** Adds a piece; returns the objects that are whole now. */
  *split(piece: string): Generator<ObjectText, void, undefined> {
    const text = (this.#text += piece);
    while (this.#at < text.length) {
      if (this.#isInString) {
        this.#leaveString();
        continue;
      }
      const character = text[this.#at]!;
      if (character === "\n") {
        this.#line += 1;
        this.#lineStart = this.#at + 1;
      } else if (this.#expected !== "}") {
        this.#between(character);
      } else if (this.#endsObject(character)) {
        const object = text.slice(this.#objectStart, this.#at + 1);
        if (this.#head === undefined || this.#isInArray) {
          if (!this.#isInArray) this.singleObjects += 1;
          yield { text: object, place: this.#objectPlace, lists: this.#lists };
        } else {
          this.#endWrapper(object);
        }
        this.#expected = this.#isInArray ? "a comma or ]" : "{ or the end";
      }
      this.#at += 1;
    }
    this.#keep(this.#expected === "}" ? this.#objectStart : text.length);
  }

  /** Says what is missing at the end of the file. */
  end(): void {
    if (this.#expected === "nothing more" || this.#expected === "{ or the end") return;
    this.#problems.stop(
      this.#here(),
      "NOT_JSON",
      `the file ends here; expected ${this.#expected}.`,
    );
  }

  #between(character: string): void {
    if (/\s/.test(character)) return;
    const expected = this.#expected;
    if (character === "[" && expected.startsWith("[")) {
      this.#isInArray = true;
      this.#expected = "{ or ]";
    } else if (character === "{" && expected.includes("{")) {
      this.#expected = "}";
      this.#objectStart = this.#at;
      this.#objectPlace = this.#here();
      this.#depth = 1;
      this.#lists = [];
    } else if (character === "," && expected === "a comma or ]") {
      this.#expected = "{";
    } else if (character === "]" && expected.endsWith("]")) {
      this.#isInArray = false;
      this.#expected = "nothing more";
      if (this.#head !== undefined) this.#goOnBehindRows();
    } else {
      this.#problems.stop(
        this.#here(),
        "NOT_JSON",
        `expected ${expected}, got ${JSON.stringify(character)}; ${wholeOf(expected)}.`,
      );
    }
  }

  #endsObject(character: string): boolean {
    if (this.#list !== undefined && !/\s/.test(character)) {
      const { key, start } = this.#list;
      this.#list = undefined;
      if (character === "{" || (character === "]" && isRowsKey(key))) {
        if (isRowsKey(key) && this.#head === undefined) return this.#startRows(key, start);
        this.#lists.push(key);
      }
    }
    if (character === '"') {
      this.#isInString = true;
      this.#stringStart = this.#at;
    } else if (character === "{" || character === "[") {
      this.#depth += 1;
      if (character === "[" && this.#depth === 2 && !this.#isInArray) this.#startList();
    } else if (character === "}" || character === "]") {
      this.#depth -= 1;
    }
    return this.#depth === 0;
  }

  #startList(): void {
    const between = this.#text.slice(this.#stringEnd, this.#at);
    if (between.trim() !== ":") return;
    const quoted = this.#text.slice(this.#stringStart, this.#stringEnd);
    this.#list = { key: quoted.slice(1, -1), start: this.#at };
  }

  /** The list is the rows: what comes next is looked at as if the file began with it. */
  #startRows(key: string, start: number): false {
    const text = this.#text.slice(this.#objectStart, start);
    this.#head = { text, key, place: this.#objectPlace };
    this.#isInArray = true;
    this.#expected = "{ or ]";
    this.#between(this.#text[this.#at]!);
    return false;
  }

  #goOnBehindRows(): void {
    this.#expected = "}";
    this.#depth = 1;
    this.#lists = [];
    this.#objectPlace = this.#head!.place;
    this.#objectStart = this.#at + 1;
    this.#stringStart = this.#stringEnd = this.#at;
  }

  #endWrapper(tail: string): void {
    const { text, key, place } = this.#head!;
    this.wrappers.push({ key, place, text: `${text}[]${tail}` });
    this.#head = undefined;
  }

  /** Up to the closing quote, or as far as the text goes. */
  #leaveString(): void {
    this.#quoteOrBackslash.lastIndex = this.#at;
    const found = this.#quoteOrBackslash.exec(this.#text);
    this.#isInString = found?.[0] !== '"';
    if (found === null) this.#at = this.#text.length;
    else this.#at = found.index + (this.#isInString ? 2 : 1);
    this.#stringEnd = this.#at;
  }

  /** Forgets the text before `from`. */
  #keep(from: number): void {
    this.#text = this.#text.slice(from);
    this.#at -= from;
    this.#lineStart -= from;
    this.#objectStart = 0;
    this.#stringStart -= from;
    this.#stringEnd -= from;
    if (this.#list !== undefined) this.#list = { ...this.#list, start: this.#list.start - from };
    if (this.#text.length > MAX_ROW_CHARACTERS) {
      const [list] = this.#head === undefined ? this.#lists : [];
      this.#problems.stop(
        this.#objectPlace,
        "TOO_LARGE",
        list === undefined
          ? "an object of more than 4 million characters."
          : `an object of more than 4 million characters, with a list of objects in "${list}".`,
        list === undefined ? undefined : ROWS_REMEDY,
      );
    }
  }

  #here(): Place {
    return { line: this.#line, column: this.#at - this.#lineStart + 1 };
  }
}

function wholeOf(expected: Expected): string {
  const isInArray = expected === "{ or ]" || expected === "{" || expected === "a comma or ]";
  return isInArray || expected === "nothing more"
    ? "the file has to be one array of objects"
    : "the file has to be one array of objects, or objects one behind the other";
}
