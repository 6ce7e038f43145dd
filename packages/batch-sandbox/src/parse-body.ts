import { invalidJson, type Refusal, wrongType } from "./answers.ts";
import type { Route } from "./call.ts";
import { isObject } from "./is-object.ts";
import type { Fields } from "./read-fields.ts";

/** The body as its endpoint reads it; an empty one is no JSON. */
export function parseBody(
  text: string,
  { method, body = method === "GET" || method === "DELETE" ? "none" : "json" }: Route,
): { readonly body: Fields } | Refusal {
  if (body === "none") return { body: {} };
  if (body === "form") return { body: Object.fromEntries(new URLSearchParams(text)) };
  try {
    const parsed = JSON.parse(text) as unknown;
    if (body === "list" && Array.isArray(parsed)) return { body: { list: parsed } };
    return body === "json" && isObject(parsed) ? { body: parsed } : wrongType("the body");
  } catch (error) {
    const [line, column] = placeOf(text, String(error));
    return invalidJson("Unexpected character or end of input", line, column);
  }
}

/** Engines that tell the position at all call it "position". */
function placeOf(text: string, message: string): [line: number, column: number] {
  const position = Number(/position (\d+)/.exec(message)?.[1] ?? 0);
  const before = text.slice(0, position);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  return [line, position - lineStart + 1];
}
