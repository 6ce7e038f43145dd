const MAX_CHARACTERS = 60;

/** A text of a file for a message: in quotes, with its beginning alone where it is long. */
export function quote(text: string): string {
  if (text.length <= MAX_CHARACTERS) return JSON.stringify(text);
  // Half a surrogate pair is not a character.
  return JSON.stringify(`${text.slice(0, MAX_CHARACTERS).replace(/[\uD800-\uDBFF]$/, "")}…`);
}

const MAX_REASON = 200;

/** Why a library cannot read something, for the end of a message. */
export function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, MAX_REASON);
}
