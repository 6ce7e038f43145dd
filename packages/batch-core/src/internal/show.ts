/** Returns a value of any kind as text, for a message; never throws. */
export function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // A bigint, a circle, a toJSON that throws.
    return typeof value === "bigint" ? `${value}n` : typeof value;
  }
}

/**
 * Says what kind of value it is without showing it, because it may be or hold a secret.
 *
 * @example
 * kindOf("my password"); //=> "string"
 */
export function kindOf(value: unknown): string {
  const isHidden = typeof value === "string" || (typeof value === "object" && value !== null);
  return isHidden ? typeof value : show(value);
}

/**
 * Returns the message of what was thrown, which may be anything; never throws.
 *
 * @example
 * messageOf(new TypeError("It is no number.")); //=> "It is no number."
 */
export function messageOf(thrown: unknown): string {
  try {
    return String(thrown instanceof Error ? thrown.message : thrown);
  } catch {
    return typeof thrown;
  }
}
