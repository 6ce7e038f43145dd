import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import type { Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";

/** One object of an array, as it is written. */
export interface ObjectText {
  readonly text: string;
  readonly place: Place;
}

/** What may come next; in an object, its end is waited for. */
type Expected = "[" | "{ or ]" | "{" | "}" | "a comma or ]" | "nothing more";

/**
 * Cuts the text of a JSON array, in pieces that are cut anywhere, into its objects. What is in an
 * object is left to who reads it.
 */
export class JsonArraySplitter {
  readonly #problems: Problems;
  readonly #quoteOrBackslash = /["\\]/g;
  #expected: Expected = "[";
  #text = "";
  /** What is looked at next; one more than there is, after a backslash at the end of a piece. */
  #at = 0;
  #line = 1;
  /** Where the line started; less than 0 where that was in an earlier piece. */
  #lineStart = 0;
  #objectStart = 0;
  #objectPlace: Place = { line: 1 };
  #depth = 0;
  #isInString = false;

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  /** The objects that are whole now. */
  split(piece: string): ObjectText[] {
    const text = (this.#text += piece);
    const objects: ObjectText[] = [];
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
        objects.push({
          text: text.slice(this.#objectStart, this.#at + 1),
          place: this.#objectPlace,
        });
        this.#expected = "a comma or ]";
      }
      this.#at += 1;
    }
    this.#keep(this.#expected === "}" ? this.#objectStart : text.length);
    return objects;
  }

  /** Says what is missing at the end of the file. */
  end(): void {
    if (this.#expected === "nothing more") return;
    this.#problems.stop(
      this.#here(),
      "NOT_JSON",
      `the file ends here; expected ${this.#expected}.`,
    );
  }

  #between(character: string): void {
    if (/\s/.test(character)) return;
    const expected = this.#expected;
    if (character === "[" && expected === "[") {
      this.#expected = "{ or ]";
    } else if (character === "{" && expected.startsWith("{")) {
      this.#expected = "}";
      this.#objectStart = this.#at;
      this.#objectPlace = this.#here();
      this.#depth = 1;
    } else if (character === "," && expected === "a comma or ]") {
      this.#expected = "{";
    } else if (character === "]" && expected.endsWith("]")) {
      this.#expected = "nothing more";
    } else {
      this.#problems.stop(
        this.#here(),
        "NOT_JSON",
        `expected ${expected}, got ${JSON.stringify(character)}; the file has to be one array of objects.`,
      );
    }
  }

  #endsObject(character: string): boolean {
    if (character === '"') this.#isInString = true;
    else if (character === "{" || character === "[") this.#depth += 1;
    else if (character === "}" || character === "]") this.#depth -= 1;
    return this.#depth === 0;
  }

  /** Up to the closing quote, or as far as the text goes. */
  #leaveString(): void {
    this.#quoteOrBackslash.lastIndex = this.#at;
    const found = this.#quoteOrBackslash.exec(this.#text);
    this.#isInString = found?.[0] !== '"';
    if (found === null) this.#at = this.#text.length;
    else this.#at = found.index + (this.#isInString ? 2 : 1);
  }

  /** Forgets the text before `from`. */
  #keep(from: number): void {
    this.#text = this.#text.slice(from);
    this.#at -= from;
    this.#lineStart -= from;
    this.#objectStart = 0;
    if (this.#text.length > MAX_ROW_CHARACTERS) {
      this.#problems.stop(
        this.#objectPlace,
        "TOO_LARGE",
        "an object of more than 4 million characters.",
      );
    }
  }

  #here(): Place {
    return { line: this.#line, column: this.#at - this.#lineStart + 1 };
  }
}
