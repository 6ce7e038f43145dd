import { aboutAssociate } from "./associate-problem.ts";
import { cutAt, findTitle } from "./find-title.ts";

/**
 * A text of `associate` in words: `“Website” names companies by domain`. The text itself where it names no column of the
 * header exactly.
 */
export function associationWords(text: string, header: readonly string[]): string {
  const [objectType, rest] = cutAt(":", text);
  const found = rest === undefined ? undefined : findTitle(rest, header);
  if (found === undefined) return text;
  const { label, property = "record id", title } = found;
  const as = label === undefined ? "" : `, with the label “${label}”`;
  return `“${title}” names ${objectType} by ${property}${as}`;
}

/** A problem with what was chosen for columns, for people who never wrote a text of `associate`. */
export function mappingProblemWords(
  { associate, message }: { readonly associate?: string | undefined; readonly message: string },
  header: readonly string[],
): string {
  const about = associate === undefined ? undefined : aboutAssociate(associate);
  if (about === undefined || !message.startsWith(about)) return message;
  return `${associationWords(associate!, header)}: ${message.slice(about.length)}`;
}
