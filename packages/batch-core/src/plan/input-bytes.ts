import type { Batch, WireInput } from "./batch.ts";

/** JSON writes a control character as six: `\u0000`. UTF-8 takes three bytes for one, or four for two. */
const MOST_BYTES_PER_CHARACTER = 6;

/**
 * Returns how many bytes of UTF-8 a record takes in a request, the comma after it included. Counts them
 * only when they may be more than `enough`; otherwise returns a number from the count up to `enough`.
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
 * Returns about how many bytes the records of a batch take in a request: right to a few bytes where all
 * is ASCII, and too few where it is not. Fast, as no JSON is made. For a budget of memory.
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

/** The length of a value as JSON, before characters are escaped. */
function charactersOf(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (typeof value !== "object" || value === null) return String(value).length;
  let sum = 1;
  if (Array.isArray(value)) {
    for (const item of value) sum += charactersOf(item) + 1;
  } else {
    // A name has quotes, a colon and a comma.
    for (const name in value) {
      sum += name.length + 4 + charactersOf(value[name as keyof typeof value]);
    }
  }
  return sum;
}
