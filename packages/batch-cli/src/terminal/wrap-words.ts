/**
 * Breaks the lines of a text at blanks, so that each has at most so many characters. A word that is longer has a line
 * of its own.
 */
export function wrapWords(text: string, most: number): string {
  if (most === Infinity) return text;
  return text
    .split("\n")
    .map((line) => line.replaceAll(new RegExp(`(?=.{${most + 1}})(.{1,${most}}) `, "gu"), "$1\n"))
    .join("\n");
}
