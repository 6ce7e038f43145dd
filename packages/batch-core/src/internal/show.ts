/** A value of any kind, short, for a message; never throws. */
export function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // A bigint, a circle, a toJSON that throws.
    return typeof value === "bigint" ? `${value}n` : typeof value;
  }
}
