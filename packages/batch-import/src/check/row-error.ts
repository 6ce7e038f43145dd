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

/** A value for a message: at most 60 characters, with control and invisible characters as escapes. */
export function quote(text: string): string {
  const short = JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
  return short.replace(/[\p{Cf}\x7f-\x9f]/gu, (character) =>
    character
      .split("")
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
