import { isSystemError } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";

/** Postgres' codes for a table and a schema that are not there. */
const NO_TABLES = new Set(["42P01", "3F000"]);

/** Returns what an error of the database means for the user, without its URL; any other error as it is. */
export function explainDatabase(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error ? String(error.code) : "";
  if (NO_TABLES.has(code)) {
    return new UsageError(
      `${place}: no queue is here. \`hubspot-batch submit\` and \`hubspot-batch worker\` make its tables.`,
    );
  }
  const isOfPostgres = "severity" in error && /^[0-9A-Z]{5}$/.test(code);
  if (isOfPostgres) return new UsageError(`${place}: ${error.message} (${code}).`);
  // Of several addresses, none could be reached.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const isSocket = isSystemError(first) && "syscall" in first && !("path" in first);
  if (isSocket) return new UsageError(`${place}: the database cannot be reached (${first.code}).`);
  if (/^Connection terminated|timeout expired/.test(error.message)) {
    return new UsageError(
      `${place}: the connection to the database was lost. What is kept: hubspot-batch runs --database`,
    );
  }
  return error;
}
