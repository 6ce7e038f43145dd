/** Returns the code (SQLSTATE) that Postgres gave an error, such as `55P03`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/**
 * Returns true where the database is well and refuses what it was to keep, which it would do again: by the form of it
 * (class 22), a rule of its table (23) or its size (54).
 */
export function isRefused(error: unknown): boolean {
  return /^(?:22|23|54)...$/.test(errorCode(error) ?? "");
}
