import type { Place } from "../problems/file-error.ts";
import type { Source } from "../source/source.ts";
import { createDecode, type Decode } from "./text-decoder.ts";

/**
 * The line and column of a character of a file, or of its first bytes that are not text. Reads the file
 * again, which costs nothing as long as there is no mistake in it.
 *
 * @param character Its place, from 0, without a byte order mark.
 */
export async function placeOf(source: Source, character: number = Infinity): Promise<Place> {
  const decode = createDecode(source.encoding.name);
  // One piece ahead: a decoder that has thrown cannot go on.
  const ahead = createDecode(source.encoding.name);
  const position = { line: 1, column: 1 };
  let left = character;
  let isAfterCr = false;

  function advance(text: string): void {
    const seen = text.slice(0, left);
    left -= seen.length;
    for (const unit of seen) {
      if (unit === "\n" && isAfterCr) {
        // The second half of one line break.
      } else if (unit === "\n" || unit === "\r") {
        position.line += 1;
        position.column = 1;
      } else {
        position.column += unit.length;
      }
      isAfterCr = unit === "\r";
    }
  }
  for await (const bytes of source.bytes()) {
    if (tryDecode(ahead, bytes) !== undefined) {
      advance(decode(bytes));
      if (left === 0) break;
      continue;
    }
    for (const byte of bytes) {
      const one = tryDecode(decode, new Uint8Array([byte]));
      if (one === undefined) return position;
      advance(one);
      if (left === 0) return position;
    }
  }
  return position;
}

function tryDecode(decode: Decode, bytes: Uint8Array): string | undefined {
  try {
    return decode(bytes);
  } catch {
    return undefined;
  }
}
