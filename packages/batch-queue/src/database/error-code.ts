/** Returns the code (SQLSTATE) that Postgres gave an error, such as `55P03`. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/**
 * Returns true when the database refused the data itself, so that trying again is of no use: because of its form (class
 * 22), a rule of the table (23) or its size (54).
 */
export function isRefused(error: unknown): boolean {
  return /^(?:22|23|54)...$/.test(errorCode(error) ?? "");
}
