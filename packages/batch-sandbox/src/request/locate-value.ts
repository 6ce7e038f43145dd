import type { Place } from "../answer/answers.ts";

/** A name before its colon, a whole text, a bracket, or any other value. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"\s*:|"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]|[^\s[\]{},:"]+/g;

/**
 * Finds the line and the column, from 1, of a value in the text it was parsed from. Of equal texts or
 * numbers it is the first; what is not in the body stands for the body itself.
 *
 * @param root What the whole text was parsed to.
 */
export function locateValue(
  text: string,
  root: unknown,
  { value, isEnd }: Place,
): [line: number, column: number] {
  return lineAndColumn(text, positionOf(text, rankOf(root, value), isEnd === true));
}

export function lineAndColumn(text: string, position: number): [line: number, column: number] {
  const before = text.slice(0, position);
  return [before.split("\n").length, position - before.lastIndexOf("\n")];
}

/** How many values begin before this one. */
function rankOf(root: unknown, wanted: unknown): number {
  const ahead = [root];
  for (let rank = 0; ahead.length > 0; rank += 1) {
    const value = ahead.pop();
    if (Object.is(value, wanted)) return rank;
    if (typeof value !== "object" || value === null) continue;
    for (const inner of Object.values(value).toReversed()) ahead.push(inner);
  }
  return 0;
}

function positionOf(text: string, rank: number, isEnd: boolean): number {
  const open: number[] = [];
  let next = 0;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.endsWith(":")) continue;
    if (token === "]" || token === "}") {
      if (open.pop() === rank && isEnd) return index;
      continue;
    }
    if (next === rank && !isEnd) return index;
    if (token === "[" || token === "{") open.push(next);
    next += 1;
  }
  return 0;
}
