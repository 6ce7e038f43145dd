import type { RecordError } from "@x/batch-types";

/** Returns the error of a record refused before sending. */
export function invalidRecord(code: string, message: string, property?: string): RecordError {
  return {
    category: "INVALID_RECORD",
    code,
    message,
    ...(property !== undefined && { property }),
  };
}
