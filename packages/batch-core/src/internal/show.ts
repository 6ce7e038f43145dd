/** Returns any value as text for a message. Never throws. */
export function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? typeof value;
  } catch {
    // A bigint, a circular value, or a toJSON that throws.
    return typeof value === "bigint" ? `${value}n` : typeof value;
  }
}

/**
 * Returns the type of a value; the value itself only when it cannot be or hold a secret.
 *
 * @example
 * typeName("my password"); //=> "string"
 */
export function typeName(value: unknown): string {
  const isHidden = typeof value === "string" || (typeof value === "object" && value !== null);
  return isHidden ? typeof value : show(value);
}

/**
 * Returns the message of a thrown value of any type. Never throws.
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
