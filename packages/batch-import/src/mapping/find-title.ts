/** What a text of `associate` says behind the object. */
export interface Titled {
  /** The property whose values the column holds, as it was written. */
  readonly property?: string;
  readonly title: string;
  readonly label: string | undefined;
}

type FindTitle = (text: string, header: readonly string[]) => Titled | undefined;

/**
 * Reads what is behind the object: a name of the header goes before a property, and an exact one before others.
 *
 * @param findForgiven Finds a title that is written in another way. @default none is found
 */
export function findTitle(
  text: string,
  header: readonly string[],
  findForgiven: FindTitle = () => undefined,
): Titled | undefined {
  const exact = findExact(text, header);
  if (exact !== undefined) return exact;
  const [property, rest] = cutAt("=", text);
  if (rest !== undefined && property.trim() !== "") {
    const found = findExact(rest, header) ?? findForgiven(rest, header);
    if (found !== undefined) return { ...found, property: property.trim() };
  }
  return findForgiven(text, header);
}

/** The column that `Column` or `Column:Label` begins with: the longest. */
function findExact(text: string, header: readonly string[]): Titled | undefined {
  const exact = header.filter((title) => text === title || text.startsWith(`${title}:`));
  const title = exact.toSorted((one, other) => other.length - one.length)[0];
  if (title === undefined) return undefined;
  return { title, label: text === title ? undefined : text.slice(title.length + 1) };
}

export function cutAt(mark: string, text: string): [before: string, after: string | undefined] {
  const place = text.indexOf(mark);
  return place === -1 ? [text, undefined] : [text.slice(0, place), text.slice(place + 1)];
}
