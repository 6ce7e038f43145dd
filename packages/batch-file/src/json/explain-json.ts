import { type ParseError, printParseErrorCode, visit } from "jsonc-parser";
import type { Place } from "../problems/file-error.ts";

const EXPECTED: Readonly<Partial<Record<string, string>>> = {
  PropertyNameExpected: "a key in double quotes",
  ValueExpected: "a value",
  ColonExpected: "a colon",
  CommaExpected: "a comma",
  CloseBraceExpected: "}",
  CloseBracketExpected: "]",
  UnexpectedEndOfString: "a closing quote",
};

const MAX_SHOWN = 20;

/** Where a text that `JSON.parse` refuses stops being JSON, and why; `start` is where it begins. */
export function explainJson(text: string, start: Place): { place: Place; message: string } {
  const error = firstError(text);
  if (error === undefined) return { place: start, message: "not JSON, or too deeply nested." };
  const { offset, length } = error;
  const lines = text.slice(0, offset).split("\n");
  const before = lines.at(-1)!.length;
  const place = {
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? (start.column ?? 1) + before : before + 1,
  };
  const found = text.slice(offset, offset + Math.min(length, MAX_SHOWN));
  const came = found === "" ? "the end" : JSON.stringify(found);
  const expected = EXPECTED[printParseErrorCode(error.error)];
  const message = expected === undefined ? `${came} is wrong` : `expected ${expected}, got ${came}`;
  return { place, message: `not JSON: ${message}.` };
}

/** Whether a text begins an object or an array, and is right as far as it goes. */
export function endsEarly(text: string): boolean {
  if (!/^\s*[{[]/.test(text)) return false;
  const error = firstError(text);
  return error !== undefined && text.slice(error.offset).trim() === "";
}

/** Undefined where the text has none, or more levels before it than the stack: the parser calls itself for each. */
function firstError(text: string): ParseError | undefined {
  let first: ParseError | undefined;
  function onError(error: ParseError["error"], offset: number, length: number): void {
    first = { error, offset, length };
    // Ends the parser: a hostile text may have millions of mistakes.
    throw new Error("not JSON");
  }
  try {
    visit(text, { onError }, { disallowComments: true });
  } catch {
    // By onError, or by the stack.
  }
  return first;
}
