import type { RecordError } from "@x/batch-types";

/** A refusal of our own, before anything was sent. */
export function invalidRecord(code: string, message: string, property?: string): RecordError {
  return {
    category: "INVALID_RECORD",
    code,
    message,
    ...(property !== undefined && { property }),
  };
}
