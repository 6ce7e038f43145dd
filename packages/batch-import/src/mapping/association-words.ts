import { aboutAssociate } from "./associate-problem.ts";
import { cutAt, findTitle } from "./find-title.ts";

/**
 * Returns a text of `associate` in words. The text itself where it names no column of the header exactly.
 *
 * @example
 * associationWords("companies:domain=Website", ["Email", "Website"]); //=> "“Website” names companies by domain"
 */
export function associationWords(text: string, header: readonly string[]): string {
  const [objectType, rest] = cutAt(":", text);
  const found = rest === undefined ? undefined : findTitle(rest, header);
  if (found === undefined) return text;
  const { label, property = "record id", title } = found;
  const as = label === undefined ? "" : `, with the label “${label}”`;
  return `“${title}” names ${objectType} by ${property}${as}`;
}

/**
 * Returns a problem with what was chosen for columns, for people who never wrote a text of `associate`.
 *
 * @example
 * const header = ["Email", "City"];
 * mappingProblemWords({ message: "Two columns map to email." }, header); //=> "Two columns map to email."
 */
export function mappingProblemWords(
  { associate, message }: { readonly associate?: string | undefined; readonly message: string },
  header: readonly string[],
): string {
  const about = associate === undefined ? undefined : aboutAssociate(associate);
  if (about === undefined || !message.startsWith(about)) return message;
  return `${associationWords(associate!, header)}: ${message.slice(about.length)}`;
}
