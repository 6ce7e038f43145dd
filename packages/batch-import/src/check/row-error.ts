import type { RecordError } from "@x/batch-types";

/** The error of a row that is refused before it is sent. */
export function rowError(code: string, message: string, property?: string): RecordError {
  return {
    category: "INVALID_RECORD",
    code,
    message,
    ...(property !== undefined && { property }),
  };
}
