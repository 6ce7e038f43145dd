import type { Encoding } from "./source.ts";

/** By the byte order mark, or else by the zeros in what is UTF-16 without one. */
export function detectEncoding(start: Uint8Array): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
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
