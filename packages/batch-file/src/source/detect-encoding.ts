/** How the bytes of a text file are to be read. */
export interface Encoding {
  /** As `TextDecoder` names it. */
  readonly name: string;
  /** The file begins with a byte order mark. */
  readonly hasBom: boolean;
}

const BOMS: readonly (readonly [name: string, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/**
 * By the byte order mark, else as given, else by the zeros in what is UTF-16 without a mark, else UTF-8.
 *
 * @param given The name of an encoding, as `TextDecoder` has it.
 */
export function detectEncoding(start: Uint8Array, given?: string): Encoding {
  for (const [name, bytes] of BOMS) {
    if (bytes.every((byte, at) => start[at] === byte)) return { name, hasBom: true };
  }
  return { name: given ?? withoutMark(start), hasBom: false };
}

function withoutMark(start: Uint8Array): string {
  const units = Math.floor(start.length / 2);
  let first = 0;
  let second = 0;
  for (let unit = 0; unit < units; unit += 1) {
    if (start[2 * unit] === 0) first += 1;
    if (start[2 * unit + 1] === 0) second += 1;
  }
  // In a text of Latin letters all are such, and a stray zero in another text is not.
  if (second > units / 2 && first === 0) return "utf-16le";
  if (first > units / 2 && second === 0) return "utf-16be";
  return "utf-8";
}
