import { visit } from "jsonc-parser";
import { isNested } from "./parse-json.ts";

/**
 * Whether an object has a key twice, of which `JSON.parse` keeps the last alone: then there are more
 * colons than keys in what it parsed.
 */
export function hasDuplicateKeys(text: string, parsed: unknown): boolean {
  const keys = keysOf(parsed);
  // Most texts have no colon in a string, and need no second look.
  return colonsIn(text, false) !== keys && colonsIn(text, true) !== keys;
}

/** The first such key, in quotes. */
export function duplicateKey(text: string): string {
  const open: Set<string>[] = [];
  let found: string | undefined;
  try {
    visit(text, {
      onObjectBegin: () => void open.push(new Set()),
      onObjectEnd: () => void open.pop(),
      onObjectProperty(key) {
        if (open.at(-1)!.has(key)) found ??= key;
        open.at(-1)!.add(key);
      },
    });
  } catch {
    // It calls itself for each level, and a hostile text has more of them than the stack.
  }
  return found === undefined ? "of an inner object" : JSON.stringify(found);
}

/** Not by calling itself, as a text may nest without end. */
function keysOf(parsed: unknown): number {
  const open = [parsed];
  let count = 0;
  while (open.length > 0) {
    const value = open.pop() as object;
    const inner: unknown[] = Array.isArray(value) ? value : Object.values(value);
    if (!Array.isArray(value)) count += inner.length;
    for (const one of inner) if (isNested(one)) open.push(one);
  }
  return count;
}

function colonsIn(text: string, outsideOfStrings: boolean): number {
  let count = 0;
  const colonOrQuote = outsideOfStrings ? /[":]/g : /:/g;
  for (let found = colonOrQuote.exec(text); found !== null; found = colonOrQuote.exec(text)) {
    if (found[0] === ":") count += 1;
    else colonOrQuote.lastIndex = afterString(text, colonOrQuote.lastIndex);
  }
  return count;
}

/** @param at Behind the opening quote. */
function afterString(text: string, at: number): number {
  const end = /["\\]/g;
  end.lastIndex = at;
  for (let found = end.exec(text); found !== null; found = end.exec(text)) {
    if (found[0] === '"') break;
    end.lastIndex += 1;
  }
  return end.lastIndex;
}
