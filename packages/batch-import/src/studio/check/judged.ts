import { hashText } from "../../check/hash-text.ts";
import type { CheckView } from "../views/check.ts";

/**
 * Makes a short text that stands for what a check found: where it refuses other rows, or rewrites other values,
 * another comes.
 */
export function createJudged() {
  let lines = 2_166_136_261 | 0;
  const hash = new Uint32Array(2);
  return {
    refuse(this: void, line: number): void {
      lines = Math.imul(lines ^ line, 16_777_619);
    },
    read(rewritten: CheckView["rewritten"]): string {
      hashText(JSON.stringify(rewritten), hash);
      return [lines >>> 0, ...hash].map((part) => part.toString(36)).join("-");
    },
  };
}
