import { type Dialect, splitRows } from "./split-rows.ts";

/** What is looked for. Where two fit as well, the first: commas are in texts and numbers, too. */
const CANDIDATES = ["\t", ";", "|", ","];

const NAMES: Readonly<Partial<Record<string, string>>> = {
  ",": "a comma",
  ";": "a semicolon",
  "\t": "a tab",
  "|": "a vertical bar",
};

/** For a message: `a comma`. */
export function delimiterName(delimiter: string): string {
  return NAMES[delimiter] ?? JSON.stringify(delimiter);
}

/**
 * Returns the delimiter that splits the most rows into as many cells as the header.
 * Where none does, the one that splits most rows into the same number of cells: above them may be a title.
 *
 * @param start The first rows, from the header on.
 * @param isAll The file ends with them.
 */
export function findDelimiter(start: string, newline: Dialect["newline"], isAll: boolean): string {
  let best = { delimiter: ",", score: [0, 0, 0, 0, 1] as readonly number[] };
  for (const delimiter of CANDIDATES) {
    const score = scoreOf(start, { delimiter, newline }, isAll);
    const differs = score.findIndex((value, place) => value !== best.score[place]);
    if (differs !== -1 && score[differs]! > best.score[differs]!) best = { delimiter, score };
  }
  return best.delimiter;
}

/** How well a delimiter fits; the first number counts most. */
function scoreOf(start: string, dialect: Dialect, isAll: boolean): readonly number[] {
  let { rows, broken } = splitRows(start, dialect, 1, isAll);
  // A header that is longer than the start.
  if (rows.length === 0) ({ rows, broken } = splitRows(start, dialect, 1, true));
  const [header, ...others] = rows.map(({ cells }) => cells);
  const width = header?.length ?? broken?.cells ?? 1;
  const fitting = width === 1 ? 0 : others.filter((cells) => cells.length === width).length;
  const isNames = width > 1 && !isProse(header ?? []);
  return [fitting, sameWidth(others), width > 1 ? 1 : 0, isNames ? 1 : 0, width];
}

/** How many rows have the same number of cells, and more than one; 0 where that is not most of them. */
function sameWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const cells of rows) {
    if (cells.length === 1 || isProse(cells)) continue;
    counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  return most > rows.length / 2 ? most : 0;
}

/** `Acme; Inc`: a text that has commas or the like, with a blank behind each. */
function isProse(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell, place) => place === 0 || cell.startsWith(" "));
}
