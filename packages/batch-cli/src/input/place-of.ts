import type { Place } from "./problems.ts";
import type { Source } from "./source.ts";

/**
 * The line and column of a character of a file. Reads the file again, which costs nothing as long as
 * there is no mistake in it.
 */
export async function placeOf(source: Source, character: number): Promise<Place> {
  const decoder = new TextDecoder(source.encoding);
  let line = 1;
  let column = 1;
  let left = character;
  let isAfterCr = false;
  for await (const bytes of source.bytes()) {
    const text = decoder.decode(bytes, { stream: true }).slice(0, left);
    left -= text.length;
    for (const unit of text) {
      if (unit === "\n" && isAfterCr) {
        // The second half of one line break.
      } else if (unit === "\n" || unit === "\r") {
        line += 1;
        column = 1;
      } else {
        column += unit.length;
      }
      isAfterCr = unit === "\r";
    }
    if (left === 0) break;
  }
  return { line, column };
}
