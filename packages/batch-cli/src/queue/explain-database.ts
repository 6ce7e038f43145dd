import { isSystemError } from "@x/batch-import";
import { UsageError } from "../usage-error.ts";
import type { DatabaseOptions } from "./database-url.ts";
import { queueCommand } from "./queue-command.ts";

/** Postgres' codes for a table and a schema that are not there. */
const NO_TABLES = new Set(["42P01", "3F000"]);

/** Whether a statement failed because there is no table of a queue. */
export function isNoTable(error: unknown): boolean {
  return error instanceof Error && "code" in error && NO_TABLES.has(String(error.code));
}

export function noQueue(place: string): UsageError {
  return new UsageError(`${place}: no queue is here. \`hubspot-batch submit\` makes its tables.`);
}

/** Returns what an error of the database means for the user, without its URL; any other error as it is. */
export function explainDatabase(error: unknown, place: string, options: DatabaseOptions): unknown {
  if (!(error instanceof Error)) return error;
  if (isNoTable(error) || isNoTable(error.cause)) return noQueue(place);
  const code = "code" in error ? String(error.code) : "";
  const isOfPostgres = "severity" in error && /^[0-9A-Z]{5}$/.test(code);
  if (isOfPostgres) return new UsageError(`${place}: ${error.message} (${code}).`);
  // Of several addresses, none could be reached.
  const first = error instanceof AggregateError ? error.errors[0] : error;
  const isSocket = isSystemError(first) && "syscall" in first && !("path" in first);
  if (isSocket) return new UsageError(`${place}: the database cannot be reached (${first.code}).`);
  if (/^Connection terminated|timeout expired/.test(error.message)) {
    return new UsageError(
      `${place}: the connection to the database was lost. What is kept: ${queueCommand(["runs", "--database"], options)}`,
    );
  }
  return error;
}
