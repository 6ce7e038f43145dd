import { invalidJson, type Refusal } from "./answers.ts";
import type { Route } from "./call.ts";

/** The body as its endpoint reads it; an empty one is no JSON. */
export function parseBody(
  text: string,
  { method, body = method === "GET" || method === "DELETE" ? "none" : "json" }: Route,
): { readonly body: unknown } | Refusal {
  if (body === "none") return { body: undefined };
  if (body === "form") return { body: new URLSearchParams(text) };
  try {
    return { body: JSON.parse(text) as unknown };
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
