/** A value of any kind, short, for a message; never throws. */
export function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // A bigint, a circle, a toJSON that throws.
    return typeof value === "bigint" ? `${value}n` : typeof value;
  }
}

/** What was thrown, in words. It may be anything, also an object whose `toString` throws; never throws. */
export function showThrown(thrown: unknown): string {
  try {
    return String(thrown);
  } catch {
    return typeof thrown;
  }
}
