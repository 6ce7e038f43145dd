import { visit } from "jsonc-parser";
import { countMarks } from "./count-marks.ts";
import { isNested } from "./parse-json.ts";

const COLON_OR_QUOTE = /[:"]/g;

/**
 * Whether an object has a key twice. `JSON.parse` keeps only the last of them, so that the text has more colons than
 * the parsed objects have keys.
 */
export function hasDuplicateKeys(text: string, parsed: unknown): boolean {
  const keys = keysOf(parsed);
  return countMarks(text, COLON_OR_QUOTE) !== keys;
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
