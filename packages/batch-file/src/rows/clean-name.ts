/** A column whose name was cleaned. */
export interface CleanedName {
  /** Which column, from 0. */
  readonly column: number;
  /** Its name in the file. */
  readonly from: string;
  /** Its name in the header of the survey. */
  readonly to: string;
  /** What was taken off, for a person: `U+200B, blanks at the ends`. */
  readonly what: string;
}

/**
 * Characters that cannot be seen: a soft hyphen, spaces without width, marks of direction, a byte order
 * mark. U+200C and U+200D belong to the words of some languages, so beside ASCII alone.
 */
const INVISIBLE =
  /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|(?<=^|[\0-\x7F])[\u200C\u200D]|[\u200C\u200D](?=$|[\0-\x7F])/g;

/** The name of a column without invisible characters, and without white space at the ends. */
export function cleanName(name: string): string {
  return name.replace(INVISIBLE, "").trim();
}

/** What {@link cleanName} takes off; undefined if nothing. */
export function whatIsCleaned(name: string): string | undefined {
  if (cleanName(name) === name) return undefined;
  const invisible = new Set(name.match(INVISIBLE)?.map(codePoint));
  const visible = name.replace(INVISIBLE, "");
  const hasBlanks = visible.trim() !== visible;
  return [...invisible, ...(hasBlanks ? ["blanks at the ends"] : [])].join(", ");
}

function codePoint(character: string): string {
  return `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}
