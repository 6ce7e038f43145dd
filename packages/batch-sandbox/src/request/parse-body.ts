import { type Refusal, validationError, wrongType } from "../answer/answers.ts";
import type { Route } from "../call/call.ts";
import { isObject } from "../internal/is-object.ts";
import { lineAndColumn, locateValue } from "./locate-value.ts";
import type { Fields } from "../call/read-fields.ts";

/** A body as its endpoint reads it. */
export interface ParsedBody {
  readonly body: Fields;
  /** What its text was parsed to. */
  readonly json?: unknown;
}

/** The body as its endpoint reads it. */
export function parseBody(
  text: string,
  { method, body = method === "GET" || method === "DELETE" ? "none" : "json" }: Route,
): ParsedBody | Refusal {
  if (body === "none") return { body: {} };
  if (body === "form") return { body: Object.fromEntries(new URLSearchParams(text)) };
  if (text.trim() === "") {
    return validationError("Invalid JSON input: a request body was expected, but none found");
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    // Engines that tell the position at all call it "position".
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? 0);
    const detail = ": Unexpected character or end of input";
    return { status: 400, message: invalidInput(lineAndColumn(text, position), detail) };
  }
  if (body === "list" && Array.isArray(json)) return { body: { list: json }, json };
  if (body === "json" && isObject(json)) return { body: json, json };
  return withPlace(wrongType(json, body === "list" ? "list" : "body"), text, json);
}

/** Says in the message of a refusal which place of the body it is about. */
export function withPlace<Some extends object>(
  result: Some | Refusal,
  text: string,
  json: unknown,
): Some | Refusal {
  if (!("place" in result) || result.place === undefined) return result;
  const { place, ...refusal } = result;
  return { ...refusal, message: invalidInput(locateValue(text, json, place), refusal.message) };
}

function invalidInput([line, column]: readonly [number, number], detail: string): string {
  return `Invalid input JSON on line ${line}, column ${column}${detail}`;
}
