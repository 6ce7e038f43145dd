import type { Batch, WireInput } from "./batch.ts";

/** JSON writes a control character as six bytes, such as `\u0000`. Other UTF-16 units take at most three. */
const MOST_BYTES_PER_CHARACTER = 6;

/**
 * Returns the bytes of UTF-8 that a record takes in a request, with its comma. Counts them only when they may be
 * more than `enough`; otherwise returns an upper estimate of at most `enough`.
 */
export function inputBytes(input: WireInput, enough: number): number {
  const most = 1 + MOST_BYTES_PER_CHARACTER * charactersOf(input);
  if (most <= enough) return most;
  let bytes = 1;
  for (const character of JSON.stringify(input)) {
    const code = character.codePointAt(0)!;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * Estimates the bytes of a batch's records as JSON, for a memory budget: right to a few bytes for ASCII, too low
 * for other text. Fast: builds no JSON.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: "7" }, { id: "8" }])) {
 *   if ("batch" in step) console.log(estimateBytes(step.batch)); //=> 22
 * }
 */
export function estimateBytes({ entries }: Batch): number {
  return entries.reduce((sum, { input }) => sum + charactersOf(input) + 1, 0);
}

/** Returns the length of a value as JSON, before characters are escaped. */
function charactersOf(value: unknown): number {
  // Almost every value is a text. This is put into the loops below, where a call for each would take half of the time.
  return typeof value === "string" ? value.length + 2 : charactersInside(value);
}

function charactersInside(value: unknown): number {
  if (typeof value !== "object" || value === null) return String(value).length;
  let sum = 1;
  if (Array.isArray(value)) {
    for (const item of value) sum += charactersOf(item) + 1;
  } else {
    // Quotes, colon and comma of a name.
    for (const name in value) {
      sum += name.length + 4 + charactersOf(value[name as keyof typeof value]);
    }
  }
  return sum;
}
